import Desk
import Hummingbird
import Phrasebook

/// What is known of a request beside itself: who asks, from where, in which language. Filled in by the middleware.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The client's IP address: the client's, or behind a trusted proxy the one it tells of.
    var address: String { client.address }
    /// The server's own IP address, to which the client came; nil where there is no connection.
    let localAddress: String?
    /// It came through a proxy that is not trusted: the address is the proxy's.
    var hasUnknownOrigin = false
    /// Who waits for the answer.
    var client: Client
    var language = Language.french
    /// Who acts: from the token of the request or of its session, never from what the request says.
    var bearer: Bearer?
    /// The visitor's cookie.
    var visit: Visit?
    /// What was just done.
    var flash: Flash?
    /// The secret of the browser's session, where someone is signed in.
    var session: String?
    /// The request came over TLS, here or at the proxy.
    var isSecure = false

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        client = Client(source.channel, address: source.channel.remoteAddress?.ipAddress ?? "local")
        localAddress = source.channel.localAddress?.ipAddress
    }

    var account: Account? { bearer?.account }

    /// What the forms that a visitor gets are bound to: the visit, and where someone is signed in the session.
    func binding(of visit: String) -> String { session.map { "\(visit) \($0)" } ?? visit }

    var phrases: Phrases { language.phrases }

    /// Whoever has no account writes nothing longer than a question: 20,000 signs, each of them written in six (`\u00e9`).
    var maxJSONSize: Int { account == nil ? 160 * 1024 : maxUploadSize }

    /// A form is text that people write: larger than any of them, far smaller than a file.
    var maxUploadSize: Int { 512 * 1024 }
}
