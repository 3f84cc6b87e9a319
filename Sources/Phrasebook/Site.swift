extension Phrases {
    /// Sentences of the site alone.
    public struct Site: Sendable {
        public let refused, fault: String
        /// The answer of `/readyz` to a supervisor.
        public let notReady: String
        /// An HTTP status in words, for a page: 404, 405 ...
        public let status: @Sendable (Int) -> String
        /// Too many requests, and when to come back.
        public let tooMany: @Sendable (_ minutes: Int) -> String
    }
}

extension Phrases.Site {
    static let french = Phrases.Site(
        refused: "Ce n'est pas possible",
        fault: "Une erreur s'est produite ; il se peut que ce soit enregistré : regardez avant de recommencer.",
        notReady: "Le fichier du guichet ne peut pas être lu.",
        status: {
            switch $0 {
            case 400: "La demande n'est pas lisible."
            case 401: "Connectez-vous d'abord."
            case 403: "Ce formulaire n'est plus valable : rechargez la page et recommencez."
            case 404: "Cette page n'existe pas."
            case 405: "Cette adresse ne s'utilise pas ainsi."
            case 408: "La demande a mis trop longtemps à arriver."
            case 413: "C'est trop long pour être envoyé."
            case 415: "Ce type de contenu n'est pas accepté ici."
            case 429: "Trop de demandes en peu de temps : attendez un peu, puis recommencez."
            case 431: "La demande est trop longue : raccourcissez ce que vous avez tapé."
            case 503: "Le guichet est très occupé : recommencez dans un instant."
            default: "La demande n'a pas pu être traitée."
            }
        },
        tooMany: { "Trop de demandes en peu de temps : recommencez dans \($0) minute\($0 == 1 ? "" : "s")." })

    static let english = Phrases.Site(
        refused: "That is not possible",
        fault: "Something went wrong; it may have been stored: look before you try again.",
        notReady: "The desk's file cannot be read.",
        status: {
            switch $0 {
            case 400: "The request cannot be read."
            case 401: "Sign in first."
            case 403: "This form is no longer valid: reload the page and try again."
            case 404: "There is no such page."
            case 405: "This address is not used in that way."
            case 408: "The request took too long to arrive."
            case 413: "That is too long to be sent."
            case 415: "This kind of content is not taken here."
            case 429: "Too many requests in a short time: wait a little, then try again."
            case 431: "The request is too long: shorten what you typed."
            case 503: "The desk is very busy: try again in a moment."
            default: "The request could not be handled."
            }
        },
        tooMany: { "Too many requests in a short time: try again in \($0) minute\($0 == 1 ? "" : "s")." })
}
