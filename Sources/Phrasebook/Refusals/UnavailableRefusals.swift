import Desk

/// A file or a service is not there.
extension FrenchRefusals {
    static func unavailable(_ refusal: UnavailableRefusal) -> Phrases.Sentence {
        switch refusal {
        case .noDatabase(let path):
            Phrases.Sentence("Il n'y a pas de guichet dans \(path).", "Créez-le", "guichet init")
        case .deskMoved:
            Phrases.Sentence(
                "Le fichier du guichet n'est plus à sa place : rien n'a été fait.",
                "Prévenez l'équipe qui tient le guichet.")
        case .noFile(let path):
            Phrases.Sentence("Le fichier \(path) ne peut pas être lu.", "Vérifiez son nom et vos droits.")
        case .noPlace(let path):
            Phrases.Sentence(
                "Impossible d'ouvrir ou de créer \(path).",
                "Vérifiez que son dossier existe et vos droits, ou nommez un autre fichier.")
        case .unknownVerb(let name):
            Phrases.Sentence(
                "Le serveur ne sait pas encore faire cela (\(name)).",
                "Il est plus ancien que ce programme : mettez-le à jour.")
        case .noEndpoint:
            Phrases.Sentence(
                "Aucun service de plongements n'est réglé.",
                "Donnez son adresse", "guichet config embeddings-url http://127.0.0.1:8000/v1")
        case .endpointAway(let url, let reason):
            Phrases.Sentence(
                "Le service de plongements \(url) ne répond pas (\(reason)).",
                "La recherche se passe de lui ; recommencez quand il sera là.")
        }
    }
}

extension EnglishRefusals {
    static func unavailable(_ refusal: UnavailableRefusal) -> Phrases.Sentence {
        switch refusal {
        case .noDatabase(let path): Phrases.Sentence("There is no desk in \(path).", "Create it", "guichet init")
        case .deskMoved:
            Phrases.Sentence(
                "The desk's file is no longer in its place: nothing was done.", "Tell the people who run the desk.")
        case .noFile(let path): Phrases.Sentence("The file \(path) cannot be read.", "Check its name and your rights.")
        case .noPlace(let path):
            Phrases.Sentence(
                "\(path) can be neither opened nor created.",
                "Check that its folder exists and your rights, or name another file.")
        case .unknownVerb(let name):
            Phrases.Sentence("The server cannot do this yet (\(name)).", "It is older than this program: update it.")
        case .noEndpoint:
            Phrases.Sentence(
                "No embedding service is configured.",
                "Give its address", "guichet config embeddings-url http://127.0.0.1:8000/v1")
        case .endpointAway(let url, let reason):
            Phrases.Sentence(
                "The embedding service \(url) does not answer (\(reason)).",
                "Searching does without it; try again when it is there.")
        }
    }
}
