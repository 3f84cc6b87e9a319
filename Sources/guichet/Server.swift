import AsyncHTTPClient
import Desk
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Phrasebook
import Store
import Web

/// A desk on another machine: verbs go there as JSON, replies and refusals come back as the values they were.
struct Server: Sendable {
    let url: String
    private let token: String?
    /// Whom `--as` names: the server refuses where the token is another's.
    private let wanted: Account?

    /// How often a request is sent before one gives up, and how long each is waited for.
    private static let attempts = 3
    private static let patience = TimeAmount.seconds(30)
    /// Files that are taken over whole take longer.
    private static let longPatience = TimeAmount.minutes(10)

    /// Says at once when nobody is there, rather than to try until the time is up. It lives as long as the process.
    private static let client = {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)))
        configuration.connectionPool.retryConnectionEstablishment = false
        // As for other programs, the authorities that are believed instead of the system's.
        if let file = Environment["SSL_CERT_FILE"] {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(file)
            configuration.tlsConfiguration = tls
        }
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// - Parameter token: nil for whoever has none.
    /// - Throws: `Refusal.badServer` for what is no address of a server.
    init(url: String, token: String?, wanted: Account? = nil) throws(Refusal) {
        self.url = try Self.checked(url)
        self.token = token
        self.wanted = wanted
    }

    /// An address without a path: `https://guichet.example.org`.
    static func checked(_ text: String) throws(Refusal) -> String {
        let kept = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let parts = URLComponents(string: kept), ["http", "https"].contains(parts.scheme), let host = parts.host,
            !host.isEmpty, parts.path.isEmpty, parts.query == nil, parts.user == nil
        else { throw .badServer(text) }
        return kept
    }

    var hasToken: Bool { token != nil }

    /// Whom the token stands for; nil where there is none.
    func account() throws -> Account? { try token.map { _ in try perform(ShowAccount()).account } }

    /// Performs a verb there. A write carries a key, under which it happens once however often it is sent.
    /// - Throws: `Refusal` as the desk's own file would; `NetworkFailure`.
    func perform<V: Stored>(_ verb: V) throws -> V.Reply {
        let body = try Wire.encoder.encode(verb)
        let key = V.access == .write ? UUID().uuidString : nil
        let patience = body.count > 1 << 20 ? Self.longPatience : Self.patience
        let answer = try Waiting.until { try await send(String(describing: V.self), body, key, patience) }
        return try read(answer, V.self)
    }

    private struct Answer: Sendable {
        let status: Int
        let type: String
        let retryAfter: String?
        let body: Data
    }

    // MARK: - Sending

    private func send(_ name: String, _ body: Data, _ key: String?, _ patience: TimeAmount) async throws -> Answer {
        var lost: NetworkFailure?
        for attempt in 0..<Self.attempts {
            if attempt > 0 { try await Task.sleep(for: .milliseconds(200 << attempt)) }
            do {
                let answer = try await once(name, body, key, patience)
                guard Self.isAway(answer.status) else { return answer }
                // A proxy that lost the server half-way does not know what became of the request; nor does who asks again.
                if answer.status != 503, key != nil { lost = .silent(url: url, isWrite: true) }
                if attempt + 1 == Self.attempts, lost == nil { return answer }
            } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
                // It was waited for long enough.
                throw NetworkFailure.silent(url: url, isWrite: key != nil)
            } catch let error where Self.isDistrust(error) {
                // The next attempt would meet the same certificate.
                throw lost ?? NetworkFailure.untrusted(url: url)
            } catch let error where Self.isUnreached(error) {
                // Of this attempt; an earlier one may have come through.
                continue
            } catch { lost = .silent(url: url, isWrite: key != nil) }
        }
        throw lost ?? NetworkFailure.away(url: url)
    }

    /// What a proxy says of a server behind it that is away, and a server of itself.
    private static func isAway(_ status: Int) -> Bool { [502, 503, 504].contains(status) }

    /// Whether a request certainly did not come through: there was no connection to send it on.
    private static func isUnreached(_ error: any Error) -> Bool {
        switch error {
        case let error as HTTPClientError: [.connectTimeout, .getConnectionFromPoolTimeout].contains(error)
        case let error as IOError: [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode)
        default: error is NIOConnectionError || error is SocketAddressError || error is NIOSSLError
        }
    }

    /// Whether a connection failed by what the server's certificate is, or the file of those that are believed.
    private static func isDistrust(_ error: any Error) -> Bool {
        // All of these are about the name that the certificate is for.
        if error is NIOSSLExtraError { return true }
        switch error as? NIOSSLError {
        case .handshakeFailed(.sslError(let stack)):
            return stack.contains { $0.description.contains("CERTIFICATE_VERIFY_FAILED") }
        case .unableToValidateCertificate, .noCertificateToValidate, .noSuchFilesystemObject, .failedToLoadCertificate:
            return true
        default: return false
        }
    }

    private func once(_ name: String, _ body: Data, _ key: String?, _ patience: TimeAmount) async throws -> Answer {
        var request = HTTPClientRequest(url: url + Wire.verbs + name)
        request.method = .POST
        request.headers = headers(key)
        request.body = .bytes(ByteBuffer(bytes: body))
        let response = try await Self.client.execute(request, timeout: patience)
        let bytes = try await response.body.collect(upTo: 256 << 20)
        return Answer(
            status: Int(response.status.code), type: response.headers.first(name: "Content-Type") ?? "",
            retryAfter: response.headers.first(name: "Retry-After"), body: Data(bytes.readableBytesView))
    }

    private func headers(_ key: String?) -> HTTPHeaders {
        var headers = HTTPHeaders([
            ("Content-Type", "application/json"), ("Accept-Language", Language.ofReader.rawValue),
        ])
        if let token { headers.add(name: "Authorization", value: "Bearer \(token)") }
        if let key { headers.add(name: Wire.idempotencyKey, value: key) }
        if let wanted { headers.add(name: Wire.actor, value: Wire.encoded(wanted)) }
        return headers
    }

    // MARK: - Reading

    private func read<V: Stored>(_ answer: Answer, _ type: V.Type) throws -> V.Reply {
        if answer.status == 200, answer.type.hasPrefix("application/json") {
            // In an array: a reply may be nothing.
            guard let replies = try? Wire.decoder.decode([V.Reply].self, from: answer.body), let reply = replies.first
            else { throw NetworkFailure.otherVersion(url: url) }
            return reply
        }
        if answer.type.hasPrefix(Wire.problem), let told = try? Wire.decoder.decode(Told.self, from: answer.body) {
            // What is to be done about it on a file does nothing here.
            throw told.refusal == .identityNeeded ? Refusal.tokenNeeded(server: url) : told.refusal
        }
        if Self.isAway(answer.status) {
            throw NetworkFailure.away(url: url)
        }
        guard answer.type.hasPrefix(Wire.problem) else { throw NetworkFailure.noDesk(url: url) }
        if answer.status == 429 { throw NetworkFailure.tooMany(minutes: answer.retryAfter.flatMap(Wire.minutes) ?? 1) }
        let problem = try? JSONDecoder().decode(Unread.self, from: answer.body)
        if answer.status >= 500 { throw NetworkFailure.fault(url: url, incident: problem?.instance ?? "") }
        // A refusal that only a newer program has, or a verb of another shape.
        throw NetworkFailure.otherVersion(url: url)
    }

    private struct Told: Decodable { let refusal: Refusal }
    private struct Unread: Decodable { let instance: String }
}
