import Desk
import Foundation

/// What the desk holds already does not allow it.
extension FrenchRefusals {
    static func desk(_ refusal: DeskConflict) -> Phrases.Sentence {
        switch refusal {
        case .overlap(let overlaps):
            Phrases.Sentence(
                "Deux centres couvriraient le même territoire : \(list(overlaps.prefix(5).map { "\($0.territory) (\(list($0.centres)))" })).",
                "Datez ou retirez l'une des couvertures.")
        case .centreExists(let slug):
            Phrases.Sentence("Le centre « \(slug) » existe déjà.", "Changez-le plutôt", "guichet centre edit \(slug)")
        case .themeTaken(let text, let theme):
            Phrases.Sentence("« \(text) » désigne déjà le thème \(theme).", "Voyez-le", "guichet theme show \(theme)")
        case .emailTaken(let address):
            Phrases.Sentence(
                "Un autre compte a déjà l'adresse « \(address) ».",
                "Donnez à chaque compte la sienne, ou retirez-la d'abord à l'autre",
                "guichet account edit NOM@CENTRE --email \"\"")
        case .sameTheme(let theme):
            Phrases.Sentence("\(theme) ne peut pas être fusionné avec lui-même.", "Choisissez un autre thème.")
        case .keyReused(let key):
            Phrases.Sentence(
                "Déjà reçu : la clé \(key) est venue avec autre chose, ou d'ailleurs. Rien d'autre n'a été enregistré.",
                "Prenez une nouvelle clé pour chaque demande.")
        case .replyGone(let key):
            Phrases.Sentence(
                "La demande de clé \(key) est déjà faite ; sa réponse n'est pas conservée.",
                "Ne la renvoyez pas : consultez ce qu'elle a créé.")
        case .fileInUse:
            Phrases.Sentence(
                "C'est effacé, mais quelqu'un lit encore le fichier : il en garde la trace jusqu'au prochain passage.",
                "Recommencez plus tard", "guichet tick")
        case .erasureChanged:
            Phrases.Sentence(
                "Ce qui serait effacé n'est plus ce qui a été montré : rien n'a été effacé.",
                "Relisez ce qui le serait, puis confirmez-le", "guichet person erase PERSONNE")
        case .mailSent(let id):
            Phrases.Sentence("Le courriel \(id) est déjà parti.", "Voyez-le", "guichet mail show \(id)")
        case .mailInHand(let id):
            Phrases.Sentence(
                "Le courriel \(id) est en train de partir.", "Recommencez dans quelques minutes",
                "guichet mail show \(id)")
        case .mailGone(let id):
            Phrases.Sentence(
                "Le courriel \(id) n'a plus de destinataire : la personne a été effacée, ou n'a plus d'adresse.",
                "Voyez-le", "guichet mail show \(id)")
        case .receivedPlaced(let id, let question):
            Phrases.Sentence(
                question.map { "Le courriel reçu \(id) est déjà rangé dans la question \($0)." }
                    ?? "Le courriel reçu \(id) est déjà rangé.", "Voyez-le", "guichet mail in show \(id)")
        case .receivedErased(let id):
            Phrases.Sentence("Le courriel reçu \(id) a été effacé.", "Voyez les autres", "guichet mail in list")
        case .clockJumped(let last, let now): jumped(last, now)
        }
    }
}

extension EnglishRefusals {
    static func desk(_ refusal: DeskConflict) -> Phrases.Sentence {
        switch refusal {
        case .overlap(let overlaps):
            Phrases.Sentence(
                "Two centres would cover the same territory: \(list(overlaps.prefix(5).map { "\($0.territory) (\(list($0.centres)))" })).",
                "Date or remove one of the coverages.")
        case .centreExists(let slug):
            Phrases.Sentence(
                "The centre \"\(slug)\" exists already.", "Change it instead", "guichet centre edit \(slug)")
        case .themeTaken(let text, let theme):
            Phrases.Sentence(
                "\"\(text)\" leads to the theme \(theme) already.", "See it", "guichet theme show \(theme)")
        case .emailTaken(let address):
            Phrases.Sentence(
                "Another account has the address \"\(address)\" already.",
                "Give each account its own, or take it from the other one first",
                "guichet account edit NAME@CENTRE --email \"\"")
        case .sameTheme(let theme):
            Phrases.Sentence("\(theme) cannot be merged into itself.", "Choose another theme.")
        case .keyReused(let key):
            Phrases.Sentence(
                "Already received: the key \(key) came with something else, or from elsewhere. Nothing more was stored.",
                "Use a new key for each request.")
        case .replyGone(let key):
            Phrases.Sentence(
                "The request with the key \(key) is done already; its reply is not kept.",
                "Do not send it again: look at what it made.")
        case .fileInUse:
            Phrases.Sentence(
                "It is erased, but someone still reads the file, which keeps its trace until the next pass.",
                "Try again later", "guichet tick")
        case .erasureChanged:
            Phrases.Sentence(
                "What would be erased is no longer what was shown: nothing was erased.",
                "Read again what would be, then confirm it", "guichet person erase PERSON")
        case .mailSent(let id):
            Phrases.Sentence("Mail \(id) is sent already.", "See it", "guichet mail show \(id)")
        case .mailInHand(let id):
            Phrases.Sentence("Mail \(id) is being sent.", "Try again in some minutes", "guichet mail show \(id)")
        case .mailGone(let id):
            Phrases.Sentence(
                "Mail \(id) has no recipient any more: the person was erased, or has no address.", "See it",
                "guichet mail show \(id)")
        case .receivedPlaced(let id, let question):
            Phrases.Sentence(
                question.map { "Received mail \(id) is on question \($0) already." }
                    ?? "Received mail \(id) is dealt with already.", "See it", "guichet mail in show \(id)")
        case .receivedErased(let id):
            Phrases.Sentence("Received mail \(id) was erased.", "See the others", "guichet mail in list")
        case .clockJumped(let last, let now): jumped(last, now)
        }
    }
}
