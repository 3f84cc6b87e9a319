import Desk

/// What a program sent to the API is not what is taken there.
extension FrenchRefusals {
    static func request(_ refusal: RequestRefusal) -> Phrases.Sentence {
        switch refusal {
        case .missingField(let name):
            Phrases.Sentence("« \(name) » manque.", "Donnez-le, comme le décrit /api/v1/openapi.json.")
        case .badField(""):
            Phrases.Sentence("Le contenu envoyé n'est pas un objet JSON.", "Voyez /api/v1/openapi.json.")
        case .badField(let name):
            Phrases.Sentence("« \(name) » n'a pas la forme attendue.", "Voyez /api/v1/openapi.json.")
        case .longField(let name, let characters, let most):
            Phrases.Sentence(
                "« \(name) » est trop long : \(characters) caractères, \(most) au plus.", "Raccourcissez-le.")
        case .largeField(let name, let bytes, let most):
            Phrases.Sentence("« \(name) » est trop long : \(bytes) octets, \(most) au plus.", "Raccourcissez-le.")
        case .longList(let name, let most):
            Phrases.Sentence("« \(name) » a plus de \(most) éléments.", "Envoyez-en moins, en plusieurs fois.")
        case .nested(let most):
            Phrases.Sentence(
                "Le JSON envoyé emboîte plus de \(most) listes ou objets.", "Voyez /api/v1/openapi.json.")
        case .unknownField(let name, let known):
            Phrases.Sentence(
                "Il n'y a pas de « \(name) » ici.",
                known.isEmpty ? "Retirez-le : rien n'est attendu là." : "Choisissez parmi : \(list(known)).")
        case .notJSON:
            Phrases.Sentence("Le contenu envoyé n'est pas du JSON valable.", "Voyez /api/v1/openapi.json.")
        case .badVersion(let text):
            Phrases.Sentence(
                "« \(text) », dans If-Match, n'est pas une version.",
                "Envoyez l'ETag tel qu'il a été donné, guillemets compris, ou *.")
        case .noVersion(let text):
            Phrases.Sentence(
                "« \(text) », dans If-Match, n'est pas la version actuelle : rien n'a été changé.",
                "Relisez ce que vous changez, et renvoyez son ETag.")
        case .badCursor(let text):
            Phrases.Sentence(
                "« \(text) » ne marque aucun endroit de cette liste.",
                "Reprenez le « next » de la page précédente, ou commencez sans cursor.")
        }
    }
}

extension EnglishRefusals {
    static func request(_ refusal: RequestRefusal) -> Phrases.Sentence {
        switch refusal {
        case .missingField(let name):
            Phrases.Sentence("\"\(name)\" is missing.", "Give it as /api/v1/openapi.json describes it.")
        case .badField(""):
            Phrases.Sentence("What was sent is no JSON object.", "See /api/v1/openapi.json.")
        case .badField(let name):
            Phrases.Sentence("\"\(name)\" is not of the expected form.", "See /api/v1/openapi.json.")
        case .longField(let name, let characters, let most):
            Phrases.Sentence("\"\(name)\" is too long: \(characters) characters, \(most) at most.", "Shorten it.")
        case .largeField(let name, let bytes, let most):
            Phrases.Sentence("\"\(name)\" is too long: \(bytes) bytes, \(most) at most.", "Shorten it.")
        case .longList(let name, let most):
            Phrases.Sentence("\"\(name)\" has more than \(most) elements.", "Send fewer, several times.")
        case .nested(let most):
            Phrases.Sentence(
                "The JSON that was sent has more than \(most) lists or objects in each other.",
                "See /api/v1/openapi.json.")
        case .unknownField(let name, let known):
            Phrases.Sentence(
                "There is no \"\(name)\" here.",
                known.isEmpty ? "Leave it out: nothing is taken there." : "Choose from: \(list(known)).")
        case .notJSON: Phrases.Sentence("What was sent is not sound JSON.", "See /api/v1/openapi.json.")
        case .badVersion(let text):
            Phrases.Sentence(
                "\"\(text)\" in If-Match is no version.", "Send the ETag as it was given, quotes included, or *.")
        case .noVersion(let text):
            Phrases.Sentence(
                "\"\(text)\" in If-Match is not the current version: nothing was changed.",
                "Read again what you change, and send its ETag.")
        case .badCursor(let text):
            Phrases.Sentence(
                "\"\(text)\" marks no place in this list.",
                "Take the \"next\" of the page before, or begin without a cursor.")
        }
    }
}
