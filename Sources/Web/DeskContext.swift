import Desk
import Hummingbird
import Phrasebook

/// What is known of a request beside itself: who asks, from where, in which language. Filled in by the middleware.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The client's IP address: the peer's, or behind a trusted proxy the one it tells of.
    var address: String { peer.address }
    /// It came through a proxy that is not trusted: the address is the proxy's.
    var hasUnknownOrigin = false
    /// Who waits for the answer.
    var peer: Peer
    var language = Language.french
    /// Who acts: from the token of the request or of its session, never from what the request says.
    var bearer: Bearer?
    /// The visitor's cookie, which forms are bound to.
    var visit: Visit?
    /// The secret of the browser's session.
    var session: String?
    /// The request came over TLS, here or at the proxy.
    var isSecure = false

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = Peer(source.channel, address: source.channel.remoteAddress?.ipAddress ?? "local")
    }

    var account: Account? { bearer?.account }

    var phrases: Phrases { language.phrases }

    /// Whoever has no account writes nothing longer than a question: 20,000 signs, each of them written in six (`\u00e9`).
    var maxJSONSize: Int { account == nil ? 160 * 1024 : maxUploadSize }

    /// A form is text that people write: larger than any of them, far smaller than a file.
    var maxUploadSize: Int { 512 * 1024 }
}
