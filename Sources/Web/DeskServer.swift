import Desk
public import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Phrasebook
import ServiceLifecycle
public import Store

/// The HTTP server: the site, the API and the services that keep them running.
public struct DeskServer: Sendable {
    let options: ServerOptions
    let services: Services
    let logger: Logger
    /// Called with the port once the server listens.
    private let onListening: @Sendable (Int) -> Void

    /// - Parameter now: the clock used for rate limits and form tokens.
    /// - Throws: the error in a template or in the desk's file.
    public init(
        store: Store, options: ServerOptions, logger: Logger, now: @escaping @Sendable () -> Date = { Date() },
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws {
        self.options = options
        self.logger = logger
        self.onListening = onListening
        services = Services(
            pool: StorePool(
                store, readers: options.readers, spending: Spending(options.hasLimits ? .usual : nil, now: now),
                patience: options.hasLimits ? .seconds(5) : nil, now: now),
            connections: Connections(
                most: options.hasLimits ? options.connections : 0, proxies: options.trustedProxies),
            renderer: try Renderer(isReadOnly: store.isReadOnly),
            formSigner: FormSigner(key: try store.signingKey()),
            limiter: RateLimiter(options.hasLimits ? RateLimiter.usual : [:], now: now), metrics: Metrics(),
            options: options, logger: logger, now: now)
    }

    /// Serves until the process gets SIGTERM or SIGINT; requests in progress are answered first.
    /// - Throws: `NetworkFailure.noAddress` when it cannot listen on its address.
    public func run() async throws {
        var application = try application
        application.addServices(
            PeriodicJobs(
                pool: services.pool, failedSignIns: services.failedSignIns, now: services.now,
                every: options.tickEvery, logger: logger))
        if options.tickEvery > 0 {
            application.addServices(
                MailRound(store: services.pool.store, logger: logger), MailFetch(pool: services.pool, logger: logger))
        }
        do {
            try await application.runService()
        } catch is IOError, is SocketAddressError, is SocketAddressError.UnknownHost, is NIOConnectionError {
            await stop()
            throw NetworkFailure.noAddress(options.authority(options.port))
        }
        await stop()
    }

    /// Closes the store, which leaves the desk as one file that can be copied.
    private func stop() async {
        do { try await services.pool.stop() } catch {
            // No write is lost: SQLite recovers committed transactions from the write-ahead log at the next opening.
            logger.warning("close", metadata: ["fault": "\(Fault.text(error))"])
        }
    }

    /// The Hummingbird application: responder, protocols and configuration.
    var application: Application<PathNormalizer<RouterResponder<DeskContext>>> {
        get throws {
            Application(
                responder: PathNormalizer(inner: router.buildResponder()), server: try protocols,
                configuration: ApplicationConfiguration(
                    address: .hostname(options.host, port: options.port), serverName: nil, backlog: 1_024),
                onServerRunning: { onListening($0.localAddress?.port ?? 0) }, logger: logger)
        }
    }

    var router: Router<DeskContext> { table.router }

    /// All routes with their middleware.
    var table: RouteTable {
        let router = Router(context: DeskContext.self)
        // Added before any middleware, so that none runs for these routes.
        if options.hasBaseline { Baseline(services: services).add(to: RouteTable(router)) }
        router.add(middleware: RequestOrigin(trustedProxies: options.trustedProxies, isTLS: options.certificate != nil))
        router.add(middleware: RequestMetrics(metrics: services.metrics))
        router.add(middleware: SecurityHeaders())
        // Twice: the inner one maps the errors of handlers, where the account is known; the outer one maps the errors
        // of the middleware between them, such as a failed authentication.
        router.add(middleware: ErrorMapping(services: services))
        router.add(middleware: Origins(services: services))
        router.add(middleware: Authentication(services: services))
        router.add(middleware: ErrorMapping(services: services))
        router.add(middleware: services.largeBodies)
        let table = RouteTable(router)
        Site(services: services).add(to: table)
        API(services: services).add(to: table)
        Probes(services: services).add(to: table)
        table.refuseOtherMethods()
        return table
    }

    private var protocols: HTTPServerBuilder {
        get throws {
            let (patience, connections) = (options.patience, services.connections)
            let http = HTTPServerBuilder.http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [
                        Connections.Door(connections), LongHeaders(), ConnectionClosing(),
                        SlowRequests(patience: .seconds(Int64(patience))),
                    ],
                    idleTimeout: .seconds(Int64(patience)),
                    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                        maxHeaderFieldSize: 16 * 1_024, maxHeaderListSize: 32 * 1_024, maxHeaderFieldCount: 100)))
            guard let tls = try tlsConfiguration else { return http }
            return try .tls(http, tlsConfiguration: tls)
        }
    }

    /// The cipher suites of TLS 1.2: forward secrecy and authenticated encryption only (RFC 9325, 4.2). All suites of
    /// TLS 1.3 have both.
    private static let cipherSuites: [NIOTLSCipher] = [
        .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]

    /// The TLS configuration; nil when TLS is left to a proxy or not used.
    /// - Throws: `Refusal.badCertificate`
    var tlsConfiguration: TLSConfiguration? {
        get throws {
            guard let certificate = options.certificate, let key = options.privateKey else { return nil }
            do {
                var configuration = TLSConfiguration.makeServerConfiguration(
                    certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                    privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
                // RFC 8996 forbids TLS 1.0 and 1.1.
                configuration.minimumTLSVersion = .tlsv12
                configuration.cipherSuiteValues = Self.cipherSuites
                // Only building a context shows that the private key does not belong to the certificate.
                _ = try NIOSSLContext(configuration: configuration)
                return configuration
            } catch {
                throw Refusal.badCertificate(certificate, key: key)
            }
        }
    }
}
