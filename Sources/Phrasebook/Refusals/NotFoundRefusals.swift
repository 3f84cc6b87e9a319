import Desk

/// What was named is not in the desk.
extension FrenchRefusals {
    static func notFound(_ refusal: NotFoundRefusal) -> Phrases.Sentence {
        switch refusal {
        case .unknownQuestion(let text):
            Phrases.Sentence(
                "Aucune question n'a la référence « \(text) ».", "Vérifiez la référence, ou voyez la boîte",
                "guichet inbox --centre CENTRE",
                online: "Vérifiez la référence.")
        case .unknownEntry(let text):
            Phrases.Sentence(
                "Aucune fiche n'a la référence « \(text) ».", "Vérifiez la référence, ou cherchez la fiche",
                "guichet search MOTS")
        case .unknownCentre(let text, let known):
            Phrases.Sentence("Le centre « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        case .unknownTerritory(let route): Phrases.Sentence(FrenchRoute.explanation(route), proposals(route))
        case .unknownCode(let code):
            Phrases.Sentence("La carte n'a pas de territoire « \(code) ».", "Vérifiez le code", "guichet route CODE")
        case .unknownAccount(let account):
            Phrases.Sentence("Il n'y a pas de compte \(account).", "Voyez la liste", "guichet account list")
        case .unknownPerson:
            Phrases.Sentence(
                "Rien n'est gardé de cette personne.", "Vérifiez l'adresse, le numéro ou la référence.")
        case .unknownRemainder(let id):
            Phrases.Sentence(
                "Il n'y a pas, ou plus, d'endroit \(id) à décider.", "Voyez ceux qui restent", "guichet person rest")
        case .missingTheme(let text, let known):
            Phrases.Sentence(
                "Le thème « \(text) » n'existe pas\(separators(text)).", "Choisissez parmi : \(list(known)).")
        case .unknownToken(let id):
            Phrases.Sentence("Le jeton \(id) n'existe pas.", "Voyez la liste", "guichet token list")
        case .unknownSession(let id):
            Phrases.Sentence("La session \(id) n'existe pas.", "Voyez la liste", "guichet session list")
        case .unknownMail(let id):
            Phrases.Sentence("Le courriel \(id) n'existe pas.", "Voyez la liste", "guichet mail list")
        case .unknownReceived(let id):
            Phrases.Sentence("Aucun courriel reçu n'a le numéro \(id).", "Voyez la liste", "guichet mail in list")
        case .deadLink:
            Phrases.Sentence(
                "Ce lien ne mène plus nulle part.", "Demandez-en un autre au centre qui a la question.")
        }
    }
}

extension EnglishRefusals {
    static func notFound(_ refusal: NotFoundRefusal) -> Phrases.Sentence {
        switch refusal {
        case .unknownQuestion(let text):
            Phrases.Sentence(
                "No question has the reference \"\(text)\".", "Check the reference, or see the inbox",
                "guichet inbox --centre CENTRE",
                online: "Check the reference.")
        case .unknownEntry(let text):
            Phrases.Sentence(
                "No entry has the reference \"\(text)\".", "Check the reference, or search for the entry",
                "guichet search WORDS")
        case .unknownCentre(let text, let known):
            Phrases.Sentence("There is no centre \"\(text)\".", "Choose from: \(list(known)).")
        case .unknownTerritory(let route): Phrases.Sentence(EnglishRoute.explanation(route), proposals(route))
        case .unknownCode(let code):
            Phrases.Sentence("The map has no territory \"\(code)\".", "Check the code", "guichet route CODE")
        case .unknownAccount(let account):
            Phrases.Sentence("There is no account \(account).", "See the list", "guichet account list")
        case .unknownPerson:
            Phrases.Sentence("Nothing is kept of that person.", "Check the address, the number or the reference.")
        case .unknownRemainder(let id):
            Phrases.Sentence(
                "There is no place \(id) to decide on, or no longer.", "See what is left", "guichet person rest")
        case .missingTheme(let text, let known):
            Phrases.Sentence(
                "There is no theme \"\(text)\"\(separators(text)).", "Choose from: \(list(known)).")
        case .unknownToken(let id): Phrases.Sentence("There is no token \(id).", "See the list", "guichet token list")
        case .unknownSession(let id):
            Phrases.Sentence("There is no session \(id).", "See the list", "guichet session list")
        case .unknownMail(let id): Phrases.Sentence("There is no mail \(id).", "See the list", "guichet mail list")
        case .unknownReceived(let id):
            Phrases.Sentence("No mail that came in has the number \(id).", "See the list", "guichet mail in list")
        case .deadLink:
            Phrases.Sentence(
                "This link no longer leads anywhere.", "Ask the centre that has the question for a new one.")
        }
    }
}
