import Desk
import Foundation
import GRDB
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Support
import Testing

@testable import Store
@testable import Web

@Suite("What comes from elsewhere: addresses, other sites, other names, other manners")
struct ForeignTests {
    let served: ServedDesk
    var desk: TemporaryDesk { served.desk }

    init() throws { served = try ServedDesk(hasLimits: false) }

    func visit(_ work: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        try await served.server.application.test(.router) { try await work(Visitor($0)) }
    }

    func set(_ site: String) throws {
        let boss = Account(name: "Root", centre: Centre.national)
        _ = try desk.store.perform(SetDeskSetting(setting: .siteURL, value: site), by: boss)
    }

    // MARK: - Addresses

    @Test("No address fills in what a form sends and nobody sees")
    func planted() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try desk.ask()
        let names = [
            "key", "searched", "place", "placed", "territory", "seen", "q", "form", "kept", "act", "step", "token",
            "email", "body", "unused",
        ]
        let query = names.map { "\($0)=PLANTED" }.joined(separator: "&")
        let token = try #require(served.tokens[.awa])
        let link = try desk.store.perform(CreateLink(reference: "1"), by: .awa)
        let open = ["/ask", "/entries/F-2012-00001", "/entries/F-2012-00001/report", "/follow/\(link)", "/sign-in"]
        let own = ["/desk", "/desk/questions/2012-00001", "/desk/entries", "/desk/entries/F-2012-00001"]
        try await visit { visitor in
            for path in open + own {
                if path == own[0] { _ = try await visitor.signIn(token) }
                let page = try await visitor.get("\(path)?\(query)&next=https://evil.example/PLANTED")
                #expect(page.status == 200, "\(path)")
                // Excludes the link to the other language, which contains the page's own address.
                let text = page.html.components(separatedBy: "\n").filter { !$0.contains("class=\"language\"") }
                #expect(!text.contains { $0.contains("PLANTED") }, "\(path)")
            }
        }
    }

    @Test(
        "A form sent twice is one question and one link; sent with something else it is another, once that is confirmed"
    )
    func sentTwice() async throws {
        try await visit { visitor in
            let form = try await visitor.get("/ask")
            served.clock.advance(hours: 0.01)
            func send(_ title: String, from page: Visitor.Page) async throws -> Visitor.Page {
                try await visitor.post(
                    "/ask", from: page, [("title", title), ("territory", "Bobigny"), ("step", "send")])
            }
            let first = try await send("Qui paie ?", from: form)
            #expect(try await send("Qui paie ?", from: form).location == first.location)
            let other = try await visitor.get(send("Qui décide ?", from: form).location)
            #expect(other.html.contains("Qui décide ?"))
            #expect(other.html.contains("elle a été reçue"))
            served.clock.advance(hours: 0.01)
            let second = try await send("Qui décide ?", from: other)
            #expect(second.status == 303)
            #expect(second.location != first.location)
        }
        try await visit { stranger in
            let form = try await stranger.get("/ask?key=K")
            served.clock.advance(hours: 0.01)
            let sent = try await stranger.post(
                "/ask", from: form, [("key", "K"), ("title", "Qui paie ?"), ("territory", "Bobigny"), ("step", "send")])
            #expect(sent.location.hasPrefix("/follow/"))
        }
        #expect(try desk.count("question") == 3)
    }

    @Test("The words of a search go with what was found by it, not with a link from elsewhere")
    func words() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        let path = "/entries/F-2012-00001?q=poste"
        try await visit { visitor in
            for from in ["https://evil.example/search?q=poste", "http://localhost/search?q=autre", "http://localhost/"]
            {
                let page = try await visitor.send(.get, path, headers: [.referer: from])
                #expect(page.hidden("q").isEmpty, "\(from)")
            }
            let found = try await visitor.send(.get, path, headers: [.referer: "http://localhost/search?q=poste"])
            #expect(found.hidden("q") == "poste")
        }
    }

    @Test("A link on another site chooses no language for good")
    func language() async throws {
        try await visit { visitor in
            let planted = try await visitor.send(.get, "/?lang=en", headers: [.fetchSite: "cross-site"])
            #expect(planted.html.contains("<html lang=\"en\">"))
            #expect(try await visitor.get("/").html.contains("<html lang=\"fr\">"))
            _ = try await visitor.send(.get, "/?lang=en", headers: [.fetchSite: "same-origin"])
            #expect(try await visitor.get("/").html.contains("<html lang=\"en\">"))
        }
    }

    // MARK: - Paths

    @Test(
        "A path has one spelling",
        arguments: [
            ("//", "/"), ("/a//b", "/a/b"), ("/./a/../b", "/b"), ("/%61pi/v1", "/api/v1"), ("/a/%2e%2E/b", "/b"),
            ("/a%2fb", "/a%2Fb"), ("/a/", "/a"), ("//evil.example/x", "/evil.example/x"), ("/\\evil", "/%5Cevil"),
            ("/a;b", "/a;b"), ("/../..", "/"), ("/%zz", "/%25zz"), ("/é", "/%C3%A9"), ("/API/v1", "/API/v1"),
        ])
    func spelling(_ path: String, _ normal: String) {
        #expect(NormalPath.of(path) == normal)
        #expect(NormalPath.of(normal) == normal)
    }

    @Test("No spelling of an API path lets a session in, nor another site write")
    func spellings() async throws {
        let reference = try desk.ask().question.reference
        let token = try #require(served.tokens[.awa])
        try await visit { visitor in
            _ = try await visitor.signIn(token)
            for path in [
                "/api/v1/tokens", "/api//v1/tokens", "//api/v1/tokens", "/./api/v1/tokens", "/api/./v1/tokens",
                "/%61pi/v1/tokens",
                "/api%2fv1/tokens", "/api/v1/tokens/", "/API/v1/tokens", "/api/v1;x/tokens", "/x/../api/v1/tokens",
                "/api//v1/questions/\(reference)/approvals", "/api/v1//questions/\(reference)/notes",
            ] {
                let post = try await visitor.send(
                    .post, path, body: "{}", type: "application/json", headers: [.origin: "https://evil.example"])
                #expect([401, 403, 404].contains(post.status), "\(path): \(post.status)")
                let read = try await visitor.get(path)
                #expect(read.status != 200, "\(path)")
                #expect(!read.location.hasPrefix("//"), "\(path)")
            }
            let claim = try await visitor.send(
                .put, "/api//v1/questions/\(reference)/claim", body: "{}", type: "application/json",
                headers: [.origin: "https://evil.example"])
            #expect(claim.status == 401)
        }
        #expect(try desk.show(reference).events.count == 1)
        #expect(try desk.count("token") == served.tokens.count)
    }

    // MARK: - HTTP

    @Test(
        "HTTP/1.0 ends with the answer; who asks before sending is told to go on; what is too large is not read",
        .timeLimit(.minutes(1)))
    func manners() async throws {
        try await served.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            // The call returns when the server has closed the connection.
            let old = try await Caller(port: port).send(["GET /healthz HTTP/1.0\r\n\r\n"])
            #expect(old.contains(" 200 "))
            #expect(old.hasSuffix("ok\n"))
            let json = "Host: localhost\r\nContent-Type: application/json\r\n"
            let polite = try await Caller(port: port).send(
                ["POST /api/v1/questions HTTP/1.1\r\n\(json)Expect: 100-continue\r\nContent-Length: 2\r\n\r\n"],
                until: "100 Continue")
            #expect(polite.hasPrefix("HTTP/1.1 100 Continue\r\n\r\n"))
            let large = try await Caller(port: port).send(
                ["POST /api/v1/questions HTTP/1.1\r\n\(json)Content-Length: 1000000000\r\n\r\n{"])
            #expect(large.hasPrefix("HTTP/1.1 413"))
            #expect(large.lowercased().contains("connection: close"))
        }
    }

    // MARK: - Invalid numbers, links and names

    @Test("A number that no column takes is refused as such")
    func numbers() async throws {
        let desk = desk
        try await served.test { (client: ServedDesk.Client) async throws in
            let centre = try desk.store.perform(ShowCentre(slug: "oriv"), by: nil)
            let text = String(decoding: try Wire.encoder.encode(centre), as: UTF8.self)
            let saving =
                #"{"centre": \#(text), "isNew": false, "settings": {"slug": "oriv", "answerDays": 1000000000000}}"#
            let saved = try await client.send(.post, Wire.verbs + "SaveCentre", as: .nadia, json: saving)
            #expect(saved.status == 422)
            #expect(saved.json["type"] as? String == "urn:guichet:problem:badNumber")
            let set = try await client.send(
                .post, Wire.verbs + "SetCentreSettings", as: .nadia,
                json: #"{"slug": "oriv", "answerDays": 1000000000000}"#)
            #expect(set.status == 422)
        }
    }

    @Test("A stored address that is none of the web is no link on any page")
    func stored() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try desk.execute(
            #"UPDATE entry SET sources = '[{"text":"Guide","url":"javascript:alert(1)"}]'"#)
        try desk.execute("UPDATE centre SET website = 'javascript://x%0aalert(1)' WHERE slug = 'oriv'")
        try await visit { visitor in
            for path in ["/entries/F-2012-00001", "/network/oriv"] {
                let page = try await visitor.get(path)
                #expect(page.status == 200, "\(path)")
                #expect(!page.html.contains("href=\"javascript"), "\(path)")
            }
        }
    }

    @Test("Strangers read which centre answers for an entry, not who wrote it")
    func names() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try desk.execute(
            "UPDATE entry SET author = 'Awa@oriv', writer = 'Awa@oriv', reviewer = 'Lena@oriv'")
        try await served.test { (client: ServedDesk.Client) async throws in
            for (verb, body) in [
                ("ExportEntries", #"{"everything": false, "after": 0, "limit": 10}"#),
                ("ShowEntry", #"{"reference": "F-2012-00001"}"#), ("ListEntries", #"{"statuses": [], "limit": 10}"#),
            ] {
                let answer = try await client.send(.post, Wire.verbs + verb, json: body)
                #expect(answer.status == 200, "\(verb)")
                #expect(!answer.text.contains("Awa"), "\(verb)")
                #expect(!answer.text.contains("Lena"), "\(verb)")
            }
        }
    }

    @Test("A full disk: 503 and a sentence, of what is written and of the probe; what is read is there")
    func full() async throws {
        let desk = desk
        try await served.test { (client: ServedDesk.Client) async throws in
            try desk.store.pool.unsafeReentrantWrite { db in
                let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
                try db.execute(sql: "PRAGMA max_page_count = \(pages)")
            }
            let long = String(repeating: "mot ", count: 4_000)
            let body = #"{"title": "Qui paie ?", "territory": "Bobigny", "body": "\#(long)"}"#
            let refused = try await client.send(
                .post, "/api/v1/questions", json: body, headers: [.acceptLanguage: "en"])
            #expect(refused.status == 503)
            #expect(refused.text.contains("The disk is full"))
            let probe = try await client.send(.get, "/readyz", headers: [.acceptLanguage: "en"])
            #expect(probe.status == 503)
            #expect(probe.text.contains("The disk is full"))
            #expect(try await client.send(.get, "/").status == 200)
            try desk.store.pool.unsafeReentrantWrite { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
            #expect(try await client.send(.post, "/api/v1/questions", json: body).status == 201)
            #expect(try await client.send(.get, "/readyz").status == 200)
        }
    }
}

extension TemporaryDesk {
    fileprivate func execute(_ sql: String) throws { try store.pool.write { try $0.execute(sql: sql) } }

    fileprivate func count(_ table: String) throws -> Int {
        try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }
}
