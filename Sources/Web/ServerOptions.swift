public import Foundation
public import Markup

/// The settings of a server, which `guichet serve` reads from its options, the environment and its file.
public struct ServerOptions: Sendable {
    /// The address to listen on.
    public var host = "127.0.0.1"
    /// The port to listen on; 0: any free port.
    public var port = 8080
    /// The networks of trusted reverse proxies, such as `10.0.0.0/8`; only their `X-Forwarded-For` and
    /// `X-Forwarded-Proto` are used.
    public var trustedProxies: [IPRange] = []
    /// PEM files of the certificate and its private key, when the server itself terminates TLS.
    public var certificate: String?
    public var privateKey: String?
    /// Who may read `/metrics` besides loopback.
    public var metricsReaders: [IPRange] = []
    /// Threads that read the database, each with its own connection. There are more threads than processors, so that a
    /// new request shares the processors with long ones instead of waiting for them to end.
    public var readers = min(64, ProcessInfo.processInfo.activeProcessorCount * StorePool.shares)
    /// The interval between runs of the periodic jobs, in seconds; 0: none in this server.
    public var tickEvery: TimeInterval = 600
    /// How long a connection may be idle, or take to send a request, in seconds; the default of nginx's
    /// `keepalive_timeout`.
    public var patience = 75

    /// The most connections of one client address (of an IPv6 /64); 0: no limit. Trusted proxies are exempt.
    public var connections = 100

    /// Whether clients without an account are rate-limited; only tests and benchmarks turn it off.
    public var hasLimits = true

    /// Whether the pages for benchmark comparisons are served.
    public var hasBaseline = false

    /// What the site shows as the manual, in order.
    public var manual: [ManualChapter] = []

    public init() {}

    /// The URL of the site for a port.
    public func url(port: Int) -> String { "\(certificate == nil ? "http" : "https")://\(authority(port))/" }

    /// Host and port as in a URL: IPv6 addresses are in brackets (RFC 3986, 3.2.2).
    func authority(_ port: Int) -> String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }
}
