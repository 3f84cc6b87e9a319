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

/// A desk on another machine. It takes verbs as JSON over HTTP, and returns replies and refusals as JSON.
struct Server: Sendable {
    let url: String
    private let token: String?
    /// The account that `--as` names. The server refuses the request if the token belongs to another.
    private let wanted: Account?

    /// A request is sent at most three times.
    private static let attempts = 3
    private static let patience = TimeAmount.seconds(30)
    /// The timeout for an import of a whole file.
    private static let longPatience = TimeAmount.minutes(10)

    /// The HTTP client of the process. It fails at once where no connection can be made.
    private static let client = {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)))
        configuration.connectionPool.retryConnectionEstablishment = false
        // OpenSSL's variable: certificate authorities to use in place of the system's.
        if let file = Environment["SSL_CERT_FILE"] {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(file)
            configuration.tlsConfiguration = tls
        }
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// - Parameter token: nil for a user without an account.
    /// - Throws: `Refusal.badServer` where `url` is not the address of a server.
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

    /// The account that the token belongs to; nil without a token.
    func account() throws -> Account? { try token.map { _ in try perform(ShowAccount()).account } }

    /// Performs a verb on the server. A write has an idempotency key, so that a repeated request is done once.
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
                // After an error of a proxy the request may have been done: the user is told that this is not known.
                if answer.status != 503, key != nil { lost = .silent(url: url, isWrite: true) }
                if attempt + 1 == Self.attempts, lost == nil { return answer }
            } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
                // The time is up: the request is not sent again.
                throw NetworkFailure.silent(url: url, isWrite: key != nil)
            } catch let error where Self.isDistrust(error) {
                // The next attempt would meet the same certificate.
                throw lost ?? NetworkFailure.untrusted(url: url)
            } catch let error where Self.isUnreached(error) {
                // This attempt did not reach the server. An earlier one may have.
                continue
            } catch { lost = .silent(url: url, isWrite: key != nil) }
        }
        throw lost ?? NetworkFailure.away(url: url)
    }

    /// Whether a status means that the server, or the proxy before it, does not answer now (RFC 9110, 15.6.3 to
    /// 15.6.5).
    private static func isAway(_ status: Int) -> Bool { [502, 503, 504].contains(status) }

    /// Whether a request certainly did not reach the server, because no connection was made.
    private static func isUnreached(_ error: any Error) -> Bool {
        switch error {
        case let error as HTTPClientError: [.connectTimeout, .getConnectionFromPoolTimeout].contains(error)
        case let error as IOError: [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode)
        default: error is NIOConnectionError || error is SocketAddressError || error is NIOSSLError
        }
    }

    /// Whether a connection failed because the server's certificate, or the file of authorities, is not valid.
    private static func isDistrust(_ error: any Error) -> Bool {
        // All errors of this type are about the host name in the certificate.
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
            // Replies travel in an array, because a reply may be `null`.
            guard let replies = try? Wire.decoder.decode([V.Reply].self, from: answer.body), let reply = replies.first
            else { throw NetworkFailure.otherVersion(url: url) }
            return reply
        }
        if answer.type.hasPrefix(Wire.problem), let told = try? Wire.decoder.decode(Told.self, from: answer.body) {
            // The remedy for a file does not help on a server: there a token is needed.
            throw told.refusal == .identityNeeded ? Refusal.tokenNeeded(server: url) : told.refusal
        }
        if Self.isAway(answer.status) {
            throw NetworkFailure.away(url: url)
        }
        guard answer.type.hasPrefix(Wire.problem) else { throw NetworkFailure.noDesk(url: url) }
        if answer.status == 429 { throw NetworkFailure.tooMany(minutes: answer.retryAfter.flatMap(Wire.minutes) ?? 1) }
        let problem = try? JSONDecoder().decode(Unread.self, from: answer.body)
        if answer.status >= 500 { throw NetworkFailure.fault(url: url, incident: problem?.instance ?? "") }
        // The server's program is newer or older: it has a refusal or a form of the verb that this one does not know.
        throw NetworkFailure.otherVersion(url: url)
    }

    private struct Told: Decodable { let refusal: Refusal }
    private struct Unread: Decodable { let instance: String }
}
