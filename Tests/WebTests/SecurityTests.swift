import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Store
import Support
import Synchronization
import Testing

@testable import Web

@Suite("What keeps the server and its visitors safe")
struct SecurityTests {
    @Test("Every answer says what a browser must forbid, errors too")
    func headers() async throws {
        try await ServedDesk().test { (client: ServedDesk.Client) async throws in
            for path in ["/", "/nulle-part", "/api/v1/themes", "/api/v1/questions/1", "/assets/style.css"] {
                let answer = try await client.send(.get, path)
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'"), "\(path)")
                #expect(policy.contains("frame-ancestors 'none'"), "\(path)")
                #expect(!policy.contains("unsafe-inline"))
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.referrerPolicy] != nil)
            }
        }
    }

    @Test("A form is this visitor's, from this site, not too old: else it is void")
    func seal() throws {
        let seal = FormSigner(key: Data(repeating: 7, count: 32))
        let now = Date(timeIntervalSince1970: 1_000_000)
        let token = seal.token(for: "visiteur", at: now)
        #expect(seal.issued(token, for: "visiteur", at: now + 60) == now)
        #expect(seal.issued(token, for: "autre", at: now) == nil)
        #expect(seal.issued(token, for: "visiteur", at: now + FormSigner.lasts + 1) == nil)
        #expect(seal.issued("1000001" + token.dropFirst(7), for: "visiteur", at: now) == nil)
        #expect(FormSigner(key: Data(repeating: 8, count: 32)).issued(token, for: "visiteur", at: now) == nil)
    }

    @Test("Too many of the same from one address: 429, and when to come back; another address, and later, are heard")
    func limits() async throws {
        let desk = try ServedDesk()
        try await desk.test { (client: ServedDesk.Client) async throws in
            var last = try await client.ask()
            for number in 0..<20 { last = try await client.ask("Question \(number) ?") }
            #expect(last.status == 429)
            #expect(last.headers[.retryAfter] == "3600")
            #expect(last.text.contains("60 minutes"))
            desk.clock.advance(hours: 1.1)
            #expect(try await client.ask("Plus tard ?").status == 201)
        }
        let clock = SettableClock(SettableClock.founding)
        let limiter = RateLimiter([.signIn: RateLimiter.Limit(count: 2, seconds: 60)], now: { clock.now })
        for _ in 1...2 { try limiter.count(.signIn, from: "2001:db8::1") }
        #expect(throws: HTTPError.self) { try limiter.count(.signIn, from: "2001:db8::2") }
        try limiter.count(.signIn, from: "2001:db8:1::1")
        try limiter.count(.ask, from: "2001:db8::1")
    }

    @Test("Guessing tokens is limited, and each wrong one is answered alike")
    func guesses() async throws {
        let desk = try ServedDesk()
        try await desk.test { (client: ServedDesk.Client) async throws in
            var statuses: [Int] = []
            for number in 0..<22 {
                let headers: HTTPFields = [.authorization: "Bearer guichet_\(number).AAAA"]
                statuses.append(try await client.send(.get, "/api/v1/account", headers: headers).status)
            }
            #expect(statuses.prefix(20).allSatisfy { $0 == 401 })
            #expect(statuses.suffix(2).allSatisfy { $0 == 429 })
        }
    }

    @Test("Tokens, sessions and links are kept as hashes, and end: revoked, expired, disabled")
    func secrets() throws {
        let desk = try ServedDesk()
        let store = desk.desk.store
        let made = try store.perform(
            CreateToken(account: .awa, expiresAt: Date(timeIntervalSinceNow: 10 * 365 * 86_400)), by: .awa)
        let session = try store.perform(OpenSession(token: made.token), by: nil)
        #expect(try store.perform(IdentifySession(secret: session), by: nil)?.account == .awa)
        let key = made.token.split(separator: ".")[1]
        let file =
            try Data(contentsOf: URL(filePath: desk.desk.path))
            + Data(contentsOf: URL(filePath: desk.desk.path + "-wal"))
        #expect(file.range(of: Data(key.utf8)) == nil)
        #expect(file.range(of: Data(session.split(separator: ".")[1].utf8)) == nil)

        _ = try store.perform(RevokeToken(id: made.record.id), by: .awa)
        #expect(try store.perform(IdentifyToken(token: made.token), by: nil) == nil)
        #expect(try store.perform(IdentifySession(secret: session), by: nil) == nil)
        #expect(throws: Refusal.badToken) { try store.perform(OpenSession(token: made.token), by: nil) }

        let clock = desk.desk.clock
        #expect(throws: Refusal.lapsed(Day(clock.now - 1))) {
            try store.perform(CreateToken(account: .awa, expiresAt: clock.now), by: .awa)
        }
        let old = try store.perform(CreateToken(account: .awa, expiresAt: clock.now + 60), by: .awa)
        clock.advance(hours: 1)
        #expect(try store.perform(IdentifyToken(token: old.token), by: nil) == nil)
        let live = try store.perform(CreateToken(account: .odile), by: .odile)
        let open = try store.perform(OpenSession(token: live.token), by: nil)
        let root = Account(name: "Root", centre: Centre.national)
        _ = try store.perform(DisableAccount(account: .odile), by: root)
        #expect(try store.perform(IdentifyToken(token: live.token), by: nil) == nil)
        #expect(try store.perform(IdentifySession(secret: open), by: nil) == nil)
        // When an account is enabled again, its former tokens and sessions stay invalid.
        _ = try store.perform(AddAccount(account: .odile, role: .agent), by: root)
        #expect(try store.perform(IdentifyToken(token: live.token), by: nil) == nil)
        #expect(try store.perform(IdentifySession(secret: open), by: nil) == nil)
    }

    @Test("An IPv6 address stands in brackets")
    func address() {
        var options = ServerOptions()
        #expect(options.url(port: 80) == "http://127.0.0.1:80/")
        options.host = "::"
        #expect(options.url(port: 80) == "http://[::]:80/")
    }

    @Test("Once the desk's file was moved away, or replaced, it says so, and acknowledges nothing, until it is back")
    func moved() async throws {
        let desk = try ServedDesk()
        let (path, old) = (desk.desk.path, desk.desk.path + ".old")
        try await desk.test { (client: ServedDesk.Client) async throws in
            #expect(try await client.send(.get, "/readyz").status == 200)
            #expect(try await client.send(.get, "/").status == 200)
            try FileManager.default.moveItem(atPath: path, toPath: old)
            for isReplaced in [false, true] {
                if isReplaced { try FileManager.default.copyItem(atPath: old, toPath: path) }
                let probe = try await client.send(.get, "/readyz", headers: [.acceptLanguage: "en"])
                #expect(probe.status == 503)
                #expect(probe.headers[.contentType]?.hasPrefix("text/plain") == true)
                #expect(probe.text == "The desk's file is no longer in its place: nothing was done.\n")
                #expect(try await client.ask().status == 503)
                let home = try await client.send(.get, "/")
                #expect(home.status == 503)
                #expect(home.text.contains("plus à sa place"))
            }
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: old, toPath: path)
            #expect(try await client.ask().status == 201)
            // Only the first question was stored.
            #expect(throws: Refusal.self) { try desk.desk.show("2") }
        }
    }

    @Test("Whoever breaks off half-way through a request is no fault of ours", .timeLimit(.minutes(1)))
    func brokenOff() async throws {
        let lines = Lines()
        var logger = Logger(label: "test") { _ in lines }
        logger.logLevel = .trace
        let desk = try ServedDesk(logger: logger)
        try await desk.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            let head = "POST /api/v1/questions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            try await Caller(port: port).breakOff(head + "Content-Length: 100\r\n\r\n{")
            // This line is logged last.
            while !lines.text.contains("/api/v1/questions"), !Task.isCancelled { await Task.yield() }
            #expect(!lines.text.contains("incident"))
        }
    }

    @Test("Logs hold no address, no token, nothing that was typed")
    func logs() async throws {
        let lines = Lines()
        var logger = Logger(label: "test") { _ in lines }
        logger.logLevel = .trace
        let desk = try ServedDesk(logger: logger)
        let token = try #require(desk.tokens[.awa])
        try await desk.test { (client: ServedDesk.Client) async throws in
            let asked = try await client.ask("Une question secrète ?")
            let link = try #require(asked.json["follow_up"] as? String)
            _ = try await client.send(.get, "/api/v1/follow-ups/\(link)")
            _ = try await client.send(.get, "/api/v1/search?q=motcherche")
            _ = try await client.send(.get, "/api/v1/questions/1", as: .awa)
            _ = try await client.send(.post, "/api/v1/questions", json: #"{"title": 3, "asker": "lea@example.org"}"#)
            let text = lines.text
            #expect(text.contains("/api/v1/follow-ups/{link}"))
            for secret in [link, token, "lea@example.org", "motcherche", "secrète", "127.0.0.1"] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
    }

    @Test("A trusted proxy tells the client's address; anyone else's word counts for nothing")
    func proxies() {
        #expect(IPRange("10.0.0.0/8")?.contains("10.200.3.4") == true)
        #expect(IPRange("10.0.0.0/8")?.contains("11.0.0.1") == false)
        #expect(IPRange("2001:db8::/32")?.contains("2001:db8:1::1") == true)
        #expect(IPRange("192.0.2.0/25")?.contains("192.0.2.128") == false)
        #expect(IPRange("192.0.2.7")?.contains("::ffff:192.0.2.7") == true)
        for bad in ["", "10.0.0.0/33", "dix", "10.0.0.0/8/8", "::/129"] { #expect(IPRange(bad) == nil, "\(bad)") }
        for told in ["8.8.8.8", " 8.8.8.8:1234", "\"8.8.8.8\"", "[8.8.8.8]:80"] {
            #expect(IPRange.address(in: told) == "8.8.8.8")
        }
        for told in ["2001:db8::1", "[2001:db8::1]", "\"[2001:db8::1]:443\""] {
            #expect(IPRange.address(in: told) == "2001:db8::1")
        }
        for told in ["unknown", "_hidden", "8.8.8", "", "["] { #expect(IPRange.address(in: told) == nil, "\(told)") }
    }

    @Test("Whoever comes through a trusted proxy is never taken for this machine, however they are told of")
    func strangers() async throws {
        let desk = try ServedDesk(trustedProxies: IPRange.loopback)
        try await desk.server.application.test(.live) { client async throws in
            let own = try await client.execute(uri: "/metrics", method: .get) { $0.status.code }
            #expect(own == 200)
            for told in ["8.8.8.8", "8.8.8.8:1234", "[2001:db8::1]:443", "\"8.8.8.8\"", "unknown", ""] {
                let headers: HTTPFields = [.forwardedFor: told]
                let status = try await client.execute(uri: "/metrics", method: .get, headers: headers) {
                    $0.status.code
                }
                #expect(status == 404, "\(told)")
            }
        }
    }

    @Test("Headers that are too long are refused as such")
    func longHeaders() async throws {
        try await ServedDesk().server.application.test(.live) { client async throws in
            let headers: HTTPFields = [.forwardedFor: String(repeating: "1", count: 20_000)]
            let refused = try await client.execute(uri: "/healthz", method: .get, headers: headers) { $0.status.code }
            #expect(refused == 431)
        }
    }

    @Test("An address that is too long is answered in words: a line for people, a problem document for programs")
    func longAddresses() async throws {
        let sentence = "La demande est trop longue : raccourcissez ce que vous avez tapé."
        let page = try await longAsked("/search")
        #expect(page.status == 431)
        #expect(page.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(page.text == sentence + " / The request is too long: shorten what you typed.\n")
        let problem = try await longAsked("/api/v1/search")
        #expect(problem.status == 431)
        #expect(problem.headers[.contentType] == Wire.problem)
        #expect((problem.json["title"] as? String)?.hasPrefix(sentence) == true)
    }

    /// The response to an address of 20,000 bytes, after which the server closes the connection.
    private func longAsked(_ path: String) async throws -> ServedDesk.Answer {
        try await ServedDesk().server.application.test(.live) { client async throws in
            let query = "?q=" + String(repeating: "a", count: 20_000)
            return try await client.execute(uri: path + query, method: .get) {
                ServedDesk.Answer(status: $0.status.code, headers: $0.headers, text: String(buffer: $0.body))
            }
        }
    }

    @Test("Metrics are told to this machine alone")
    func metrics() async throws {
        try await ServedDesk().test { (client: ServedDesk.Client) async throws in
            #expect(try await client.send(.get, "/metrics").status == 404)
            #expect(try await client.send(.get, "/healthz").status == 200)
            #expect(try await client.send(.get, "/readyz").status == 200)
        }
        try await ServedDesk().server.application.test(.live) { client async throws in
            let told = try await client.execute(uri: "/metrics", method: .get) { String(buffer: $0.body) }
            #expect(told.contains("guichet_requests_total"))
            let proxied: [HTTPFields] = [[.forwardedFor: "203.0.113.9"], [.forwarded: "for=203.0.113.9"]]
            for headers in proxied {
                let refused = try await client.execute(uri: "/metrics", method: .get, headers: headers) {
                    $0.status.code
                }
                #expect(refused == 404)
            }
        }
    }
}

/// A log handler that keeps its lines.
private struct Lines: LogHandler {
    private final class Kept: Sendable {
        let lines = Mutex<[String]>([])
    }

    private let kept = Kept()
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    var text: String { kept.lines.withLock { $0.joined(separator: "\n") } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        kept.lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }
}
