public import Foundation

/// How a server runs: what `guichet serve` takes from its options, the environment and its file.
public struct ServerOptions: Sendable {
    /// The address listened on.
    public var host = "127.0.0.1"
    /// 0: one that is free.
    public var port = 8080
    /// The networks of reverse proxies, such as `10.0.0.0/8`: what they say of the client (`X-Forwarded-For`,
    /// `X-Forwarded-Proto`) is believed.
    public var trustedProxies: [IPRange] = []
    /// PEM files, where the server does TLS itself.
    public var certificate: String?
    public var privateKey: String?
    /// Who may read `/metrics` beside this machine.
    public var metricsReaders: [IPRange] = []
    /// Threads that read the database: each has a connection of its own. More than there are processors: one who comes
    /// while long requests are worked on shares the processors with them, and waits for none to end.
    public var readers = min(64, ProcessInfo.processInfo.activeProcessorCount * StorePool.shares)
    /// How often time does its work, in seconds; 0: never here.
    public var tickEvery: TimeInterval = 600
    /// How long a connection may say nothing, or take to send a request, in seconds: nginx's `keepalive_timeout`.
    public var patience = 75

    /// The most connections of one address (of an IPv6 /64); 0: as many as it wants. Trusted proxies are not counted.
    public var connections = 100

    /// Whether strangers are limited in what they ask, try and follow; only tests and measures go without.
    public var hasLimits = true

    /// Whether the pages are there that measures compare with.
    public var hasBaseline = false

    public init() {}

    /// Where the site is, on a port.
    public func url(port: Int) -> String { "\(certificate == nil ? "http" : "https")://\(authority(port))/" }

    /// The host and a port, as addresses have them: IPv6 stands in brackets (RFC 3986, 3.2.2).
    func authority(_ port: Int) -> String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }
}
