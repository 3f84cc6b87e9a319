import Desk

/// What was chosen, given together or not confirmed.
extension FrenchRefusals {
    static func option(_ refusal: OptionRefusal) -> Phrases.Sentence {
        switch refusal {
        case .unknownAudience(let text, let known):
            Phrases.Sentence("Le public « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        case .unknownTheme(let text, let known):
            Phrases.Sentence(
                "Le thème « \(text) » n'existe pas\(separators(text)).", "Choisissez parmi : \(list(known)).")
        case .unknownNetwork(let text, let known):
            Phrases.Sentence("Le réseau « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        case .badChoice(let text, let known):
            Phrases.Sentence("« \(text) » n'est pas possible ici.", "Choisissez parmi : \(list(known)).")
        case .missingSetting(let missing, let given):
            Phrases.Sentence("--\(missing) manque : --\(given) ne sert à rien sans lui.", "Donnez les deux.")
        case .badCertificate(let certificate, let key):
            Phrases.Sentence(
                "\(certificate) et \(key) ne sont pas un certificat et sa clé privée (PEM).",
                "Vérifiez les deux fichiers", "--certificate CERTIFICAT --private-key CLÉ")
        case .damagedFile(let damage):
            Phrases.Sentence(
                FileDamagePhrases.french(damage), "Rien n'a été changé ; corrigez le fichier et recommencez.")
        case .unconfirmedBulk(let count):
            Phrases.Sentence("\(count) questions d'un coup : il faut le confirmer.", "Confirmez-le", "--yes")
        case .unconfirmedErasure(let hash):
            Phrases.Sentence(
                "Effacer une personne est sans retour : il faut confirmer ce qui vient d'être montré.",
                "Confirmez-le", "--confirm \(hash)")
        case .declined: Phrases.Sentence("Rien n'a été fait.")
        case .noToken:
            Phrases.Sentence("Aucun jeton n'a été donné.", "Tapez-le, ou donnez-le sur l'entrée standard.")
        case .emptyPath(let name):
            Phrases.Sentence(
                "\(name) est vide, et doit nommer un fichier : rien n'a été fait.",
                "Nommez-le ; la variable qui le donne n'est peut-être pas réglée.")
        }
    }
}

extension EnglishRefusals {
    static func option(_ refusal: OptionRefusal) -> Phrases.Sentence {
        switch refusal {
        case .unknownAudience(let text, let known):
            Phrases.Sentence("There is no audience \"\(text)\".", "Choose from: \(list(known)).")
        case .unknownTheme(let text, let known):
            Phrases.Sentence(
                "There is no theme \"\(text)\"\(separators(text)).", "Choose from: \(list(known)).")
        case .unknownNetwork(let text, let known):
            Phrases.Sentence("There is no network \"\(text)\".", "Choose from: \(list(known)).")
        case .badChoice(let text, let known):
            Phrases.Sentence("\"\(text)\" is not possible here.", "Choose from: \(list(known)).")
        case .missingSetting(let missing, let given):
            Phrases.Sentence("--\(missing) is missing: --\(given) is of no use without it.", "Give both.")
        case .badCertificate(let certificate, let key):
            Phrases.Sentence(
                "\(certificate) and \(key) are no certificate and its private key (PEM).",
                "Check the two files", "--certificate CERTIFICATE --private-key KEY")
        case .damagedFile(let damage):
            Phrases.Sentence(FileDamagePhrases.english(damage), "Nothing was changed; mend the file and try again.")
        case .unconfirmedBulk(let count):
            Phrases.Sentence("\(count) questions at once: that must be confirmed.", "Confirm it", "--yes")
        case .unconfirmedErasure(let hash):
            Phrases.Sentence(
                "Erasing a person cannot be undone: what was just shown must be confirmed.",
                "Confirm it", "--confirm \(hash)")
        case .declined: Phrases.Sentence("Nothing was done.")
        case .noToken: Phrases.Sentence("No token was given.", "Type it, or give it on standard input.")
        case .emptyPath(let name):
            Phrases.Sentence(
                "\(name) is empty, and must name a file: nothing was done.",
                "Name it; the variable that gives it may not be set.")
        }
    }
}
