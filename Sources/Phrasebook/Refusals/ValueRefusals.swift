import Desk

/// A value that is none of its kind.
extension FrenchRefusals {
    static func value(_ refusal: ValueRefusal) -> Phrases.Sentence {
        switch refusal {
        case .badEmail(let text):
            Phrases.Sentence("« \(text) » n'est pas une adresse électronique.", "Écrivez nom@domaine.fr.")
        case .badPerson(let text):
            Phrases.Sentence(
                "« \(text) » n'est ni une adresse électronique, ni un numéro de téléphone, ni une référence entière.",
                "Écrivez nom@domaine.fr, 01 23 45 67 89, ou une question de la personne, 2026-00042.")
        case .badReference(let text):
            Phrases.Sentence("« \(text) » n'est pas une référence.", "Une référence s'écrit 2026-00042, ou 42.")
        case .badDate(let text):
            Phrases.Sentence("« \(text) » n'est pas une date.", "Écrivez AAAA-MM-JJ, par exemple 2012-05-31.")
        case .badPeriod(let from, let until):
            Phrases.Sentence(
                "La couverture commence le \(from) et cesse le \(until).",
                "Elle doit cesser un jour après celui où elle commence : corrigez l'une des deux dates.")
        case .lapsed(let day):
            Phrases.Sentence(
                "Le \(day) est passé : le jeton ne vaudrait jamais.", "Choisissez aujourd'hui ou un jour à venir.")
        case .badReview(let day, let latest):
            Phrases.Sentence(
                "La fiche ne peut pas être à revoir le \(day).",
                "Choisissez un jour à venir, le \(latest) au plus tard.")
        case .badIdentity(let text):
            Phrases.Sentence(
                "« \(text) » ne dit pas qui agit.", "Écrivez NOM@CENTRE, par exemple",
                "--as \"Awa@profession-banlieue\"",
                online: "Écrivez NOM@CENTRE.")
        case .badNumber(let text, let range):
            Phrases.Sentence(
                "« \(text) » n'est pas un nombre possible ici.",
                range.map { "Écrivez un nombre entier, de \($0.lowerBound) à \($0.upperBound)." }
                    ?? "Écrivez un nombre entier, à partir de 1.")
        case .badLink(let text):
            Phrases.Sentence("« \(text) » n'est pas une valeur possible.", "Voyez l'aide", "--help", online: "")
        case .badServer(""):
            Phrases.Sentence(
                "L'adresse est vide.", "Écrivez-la avec https:// (ou http://), par exemple https://guichet.example.org."
            )
        case .badServer(let text):
            Phrases.Sentence(
                "« \(text) » n'est pas l'adresse d'un serveur.",
                "Écrivez-la avec https:// (ou http://) et sans chemin, par exemple https://guichet.example.org, un nom accentué en Punycode."
            )
        case .badSource(let text):
            Phrases.Sentence(
                "« \(text) » n'est ni une adresse ni une référence légale.",
                "Écrivez https://..., « L. 5134-100 du code du travail » ou « décret n° 2014-1750 ».")
        case .badAddress(let text):
            Phrases.Sentence(
                "« \(text) » n'est pas une adresse du web.", "Écrivez-la en entier, avec https:// ou http:// devant.")
        case .deskAddress(let address):
            Phrases.Sentence("« \(address) » est l'adresse du guichet lui-même.", "Écrivez celle du demandeur.")
        case .badMailbox(let text):
            Phrases.Sentence(
                "« \(text) » ne peut pas être l'adresse du guichet.",
                "Écrivez nom@domaine.fr, ou « Guichet <nom@domaine.fr> », sans accent ni « + » dans l'adresse.")
        case .badCommand(let text):
            Phrases.Sentence(
                "« \(text) » n'est pas un programme de cette machine.",
                "Donnez son chemin entier, puis ses arguments.")
        case .badMaildir(let path):
            Phrases.Sentence(
                "« \(path) » n'est pas une boîte Maildir de cette machine.",
                "Donnez le chemin entier d'un dossier qui contient new, cur et tmp.")
        case .badMail(let bytes):
            Phrases.Sentence(
                bytes == 0
                    ? "Rien n'est arrivé : ce n'est pas un courriel." : "Ce courriel est trop gros (\(bytes) octets).",
                "Donnez un seul courriel, de 100 Mo au plus, sur l'entrée standard.")
        }
    }
}

extension EnglishRefusals {
    static func value(_ refusal: ValueRefusal) -> Phrases.Sentence {
        switch refusal {
        case .badEmail(let text): Phrases.Sentence("\"\(text)\" is no e-mail address.", "Write name@domain.org.")
        case .badPerson(let text):
            Phrases.Sentence(
                "\"\(text)\" is neither an e-mail address, nor a telephone number, nor a whole reference.",
                "Write name@domain.org, 01 23 45 67 89, or a question of the person, 2026-00042.")
        case .badReference(let text):
            Phrases.Sentence("\"\(text)\" is no reference.", "A reference is written 2026-00042, or 42.")
        case .badDate(let text): Phrases.Sentence("\"\(text)\" is no date.", "Write YYYY-MM-DD, such as 2012-05-31.")
        case .badPeriod(let from, let until):
            Phrases.Sentence(
                "The coverage begins on \(from) and ends on \(until).",
                "It must end on a day after the one it begins on: correct one of the two.")
        case .lapsed(let day):
            Phrases.Sentence("\(day) is past: the token would never hold.", "Choose today or a later day.")
        case .badReview(let day, let latest):
            Phrases.Sentence(
                "The entry cannot be due for review on \(day).", "Choose a day to come, \(latest) at the latest.")
        case .badIdentity(let text):
            Phrases.Sentence(
                "\"\(text)\" does not say who acts.", "Write NAME@CENTRE, such as", "--as \"Awa@profession-banlieue\"",
                online: "Write NAME@CENTRE.")
        case .badNumber(let text, let range):
            Phrases.Sentence(
                "\"\(text)\" is no possible number here.",
                range.map { "Write a whole number, from \($0.lowerBound) to \($0.upperBound)." }
                    ?? "Write a whole number, from 1.")
        case .badLink(let text):
            Phrases.Sentence("\"\(text)\" is no possible value.", "See the help", "--help", online: "")
        case .badServer(""):
            Phrases.Sentence(
                "The address is empty.", "Write it with https:// (or http://), such as https://guichet.example.org.")
        case .badServer(let text):
            Phrases.Sentence(
                "\"\(text)\" is no address of a server.",
                "Write it with https:// (or http://) and without a path, such as https://guichet.example.org, a name with accents in Punycode."
            )
        case .badSource(let text):
            Phrases.Sentence(
                "\"\(text)\" is neither an address nor a legal reference.",
                "Write https://..., \"L. 5134-100 du code du travail\" or \"décret n° 2014-1750\".")
        case .badAddress(let text):
            Phrases.Sentence(
                "\"\(text)\" is no address of the web.", "Write it whole, with https:// or http:// before it.")
        case .deskAddress(let address):
            Phrases.Sentence("\"\(address)\" is the desk's own address.", "Write the asker's.")
        case .badMailbox(let text):
            Phrases.Sentence(
                "\"\(text)\" cannot be the desk's address.",
                "Write name@domain.org, or \"Desk <name@domain.org>\", without accents or \"+\" in the address.")
        case .badCommand(let text):
            Phrases.Sentence(
                "\"\(text)\" is no program of this machine.",
                "Give its whole path, then its arguments.")
        case .badMaildir(let path):
            Phrases.Sentence(
                "\"\(path)\" is no Maildir of this machine.", "Give the whole path of a folder with new, cur and tmp.")
        case .badMail(let bytes):
            Phrases.Sentence(
                bytes == 0 ? "Nothing came: this is no mail." : "This mail is too large (\(bytes) bytes).",
                "Give one mail, of at most 100 MB, on standard input.")
        }
    }
}
