import Desk
import Hummingbird
import Phrasebook

/// What the middleware found out about a request: client, language, account and cookies.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The client's IP address: the peer's, or the one that a trusted proxy reports.
    var address: String { client.address }
    /// The server's own IP address on this connection; nil without a connection.
    let localAddress: String?
    /// Whether the request came through a proxy that is not trusted, so that `address` is the proxy's.
    var hasUnknownOrigin = false
    /// The client that waits for the response.
    var client: Client
    var language = Language.french
    /// Who is authenticated, by token or session; nothing else in the request decides it.
    var bearer: Bearer?
    /// The visitor's cookie.
    var visit: Visit?
    /// The flash message: the result of the form sent just before.
    var flash: Flash?
    /// The secret of the browser session; nil when nobody is signed in.
    var session: String?
    /// Whether the request came over TLS, to this server or to the trusted proxy.
    var isSecure = false

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        client = Client(source.channel, address: source.channel.remoteAddress?.ipAddress ?? "local")
        localAddress = source.channel.localAddress?.ipAddress
    }

    var account: Account? { bearer?.account }

    /// What the CSRF tokens of a visitor are bound to: the visit and, when signed in, the session.
    func binding(of visit: String) -> String { session.map { "\(visit) \($0)" } ?? visit }

    var phrases: Phrases { language.phrases }

    /// What the verb of the operation carries; nil where it performs none, or any.
    var load: Load?

    /// Without an account, the longest text is a question: 20,000 characters of at most six bytes each (`\u00e9`).
    var maxJSONSize: Int {
        if load == .attachments { return Bounds.requestWithAttachments }
        return account == nil ? 160 * 1024 : maxUploadSize
    }

    /// The limit for a form's body, in bytes: above the longest text people write, well below a file.
    var maxUploadSize: Int { 512 * 1024 }
}
