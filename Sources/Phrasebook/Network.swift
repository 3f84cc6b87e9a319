public import Desk

/// Why a server could not be reached or understood. The command's arguments are not the cause.
public enum NetworkFailure: Error, Equatable, Sendable {
    /// No connection was made: nothing was done.
    case away(url: String)
    /// It did not answer in time; a write may have been done.
    case silent(url: String, isWrite: Bool)
    /// This machine does not trust its certificate.
    case untrusted(url: String)
    /// Another program answers at the address.
    case noDesk(url: String)
    /// The server's program is older or newer.
    case otherVersion(url: String)
    case tooMany(minutes: Int)
    case fault(url: String, incident: String)
    /// The address to serve on is not free, or not this machine's.
    case noAddress(String)
}

extension NetworkFailure {
    /// One sentence, then what to do.
    public func sentence(_ language: Language) -> Phrases.Sentence {
        switch language {
        case .french: french
        case .english: english
        }
    }

    /// A hint for `http://`: a server with TLS does not answer requests without it.
    private static func frenchTLS(_ url: String) -> String {
        overTLS(url).map { "S'il ne parle que TLS, son adresse est \($0). " } ?? ""
    }

    private static func englishTLS(_ url: String) -> String {
        overTLS(url).map { "If it speaks TLS only, its address is \($0). " } ?? ""
    }

    private static func overTLS(_ url: String) -> String? {
        url.hasPrefix("http://") ? "https" + url.dropFirst("http".count) : nil
    }

    private var french: Phrases.Sentence {
        switch self {
        case .away(let url):
            Phrases.Sentence("Le serveur \(url) ne répond pas : rien n'a été fait.", "Recommencez plus tard.")
        case .silent(let url, false):
            Phrases.Sentence("Le serveur \(url) n'a pas répondu à temps.", Self.frenchTLS(url) + "Recommencez.")
        case .silent(let url, true):
            Phrases.Sentence(
                "Le serveur \(url) n'a pas répondu à temps : il se peut que ce soit fait.",
                Self.frenchTLS(url) + "Regardez avant de recommencer", "guichet show", "guichet log")
        case .untrusted(let url):
            Phrases.Sentence(
                "Le certificat du serveur \(url) n'est pas reconnu : rien n'a été fait.",
                "Vérifiez l'adresse ou, si l'autorité qui l'a signé est la vôtre, donnez son certificat",
                "SSL_CERT_FILE=FICHIER.pem guichet …")
        case .noDesk(let url): Phrases.Sentence("Il n'y a pas de guichet à l'adresse \(url).", "Vérifiez l'adresse.")
        case .otherVersion(let url):
            Phrases.Sentence(
                "Le serveur \(url) n'est pas de la même version que ce programme : sa réponse n'a pas pu être lue.",
                "Mettez à jour le plus ancien des deux.")
        case .tooMany(let minutes): Phrases.Sentence(Phrases.Site.french.tooMany(minutes))
        case .fault(let url, let incident):
            Phrases.Sentence(
                "Une erreur s'est produite sur le serveur \(url) : il se peut que ce soit enregistré.",
                "Regardez avant de recommencer, et signalez-la avec ce numéro : \(incident)")
        case .noAddress(let text):
            Phrases.Sentence("On ne peut pas écouter sur \(text).", "Choisissez une autre adresse ou un autre port.")
        }
    }

    private var english: Phrases.Sentence {
        switch self {
        case .away(let url):
            Phrases.Sentence("The server \(url) does not answer: nothing was done.", "Try again later.")
        case .silent(let url, false):
            Phrases.Sentence("The server \(url) did not answer in time.", Self.englishTLS(url) + "Try again.")
        case .silent(let url, true):
            Phrases.Sentence(
                "The server \(url) did not answer in time: it may have been done.",
                Self.englishTLS(url) + "Look before you try again", "guichet show", "guichet log")
        case .untrusted(let url):
            Phrases.Sentence(
                "The certificate of the server \(url) is not trusted: nothing was done.",
                "Check the address or, if the authority that signed it is your own, give its certificate",
                "SSL_CERT_FILE=FILE.pem guichet …")
        case .noDesk(let url): Phrases.Sentence("There is no desk at \(url).", "Check the address.")
        case .otherVersion(let url):
            Phrases.Sentence(
                "The server \(url) is not of the same version as this program: its answer could not be read.",
                "Update the older of the two.")
        case .tooMany(let minutes): Phrases.Sentence(Phrases.Site.english.tooMany(minutes))
        case .fault(let url, let incident):
            Phrases.Sentence(
                "Something went wrong on the server \(url): it may have been stored.",
                "Look before you try again, and report it with this number: \(incident)")
        case .noAddress(let text):
            Phrases.Sentence("One cannot listen on \(text).", "Choose another address or port.")
        }
    }
}
