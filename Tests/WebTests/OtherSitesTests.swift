import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

/// What other sites have a browser send, and requests to other host names.
extension ForeignTests {
    // MARK: - Other sites

    @Test("To a site with TLS, a page of its name without TLS is another site")
    func schemes() {
        func origin(_ told: String) -> Origin {
            let head = HTTPRequest(
                method: .post, scheme: "https", authority: "guichet.example", path: "/ask",
                headerFields: [.origin: told])
            return Request(head: head, body: RequestBody(buffer: ByteBuffer())).origin(site: nil, isSecure: true)
        }
        #expect(origin("https://guichet.example") == .here)
        #expect(origin("http://guichet.example") == .elsewhere)
    }

    @Test("What another site has a browser send is refused, though it had the form")
    func origins() async throws {
        let token = try #require(served.tokens[.awa])
        let reference = try desk.ask().question.reference
        try await visit { visitor in
            _ = try await visitor.signIn(token)
            let path = "/desk/questions/\(reference)"
            let page = try await visitor.get(path)
            let body = Fields([("form", page.hidden("form")), ("seen", page.hidden("seen")), ("act", "claim")]).encoded
            let foreign: [HTTPFields] = [
                [.origin: "https://evil.example"], [.origin: "null"], [.fetchSite: "cross-site"],
                [.fetchSite: "same-site"], [.referer: "https://evil.example/"],
                [.origin: "http://localhost.evil.example"],
                [.origin: "javascript:x"],
            ]
            for headers in foreign {
                #expect(try await visitor.send(.post, path, body: body, headers: headers).status == 403, "\(headers)")
            }
            #expect(try desk.show(reference).events.count == 1)
            let own = try await visitor.send(.post, path, body: body, headers: [.origin: "http://localhost"])
            #expect(own.status == 303)
        }
    }

    @Test("A form given out to a session is void in another, and without one")
    func sessions() async throws {
        let (awa, odile) = (try #require(served.tokens[.awa]), try #require(served.tokens[.odile]))
        let reference = try desk.ask().question.reference
        try await visit { visitor in
            _ = try await visitor.signIn(awa)
            let path = "/desk/questions/\(reference)"
            let page = try await visitor.get(path)
            _ = try await visitor.post("/sign-out", from: page, [])
            _ = try await visitor.signIn(odile)
            let void = try await visitor.tried(path, from: page, [("act", "note"), ("text", "Vu.")])
            #expect(void.html.contains("n&#39;était plus valable"))
            #expect(try desk.show(reference).events.count == 1)
        }
    }

    @Test(
        "Behind TLS cookies are this host's alone, and those of other names are not read",
        arguments: ["https", "https, http", "HTTPS"])
    func cookies(scheme: String) async throws {
        let desk = try ServedDesk(trustedProxies: IPRange.loopback)
        try await desk.server.application.test(.live) { client async throws in
            let headers: HTTPFields = [.forwardedProto: scheme, .forwardedFor: "203.0.113.9"]
            let (cookie, security) = try await client.execute(uri: "/sign-in", method: .get, headers: headers) {
                ($0.headers[.setCookie] ?? "", $0.headers[.strictTransportSecurity])
            }
            #expect(cookie.hasPrefix("__Host-visit="))
            #expect(cookie.contains("Secure"))
            #expect(cookie.contains("Path=/"))
            #expect(!cookie.contains("Domain"))
            #expect(security != nil)
            let plain = try await client.execute(uri: "/sign-in", method: .get) { $0.headers[.setCookie] ?? "" }
            #expect(plain.hasPrefix("visit="))
        }
    }

    // MARK: - Other host names

    @Test(
        "Once the site's address is set, the server answers by it and by this machine's names, and links begin with it")
    func hosts() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try set("https://guichet.example.org")
        try await served.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            func ask(_ host: String, _ path: String) async throws -> String {
                try await Caller(port: port).send(
                    ["GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\nAccept-Language: en\r\n\r\n"])
            }
            for host in ["guichet.example.org", "Guichet.Example.org:443", "localhost:\(port)", "127.0.0.1:\(port)"] {
                let page = try await ask(host, "/entries/F-2012-00001")
                #expect(page.hasPrefix("HTTP/1.1 200"))
                #expect(page.contains("https://guichet.example.org/entries/F-2012-00001"))
            }
            for path in ["/", "/api/v1/themes", "/search.atom"] {
                let refused = try await ask("evil.example", path)
                #expect(refused.hasPrefix("HTTP/1.1 421"), "\(path)")
                #expect(refused.contains("https://guichet.example.org"), "\(path)")
            }
        }
    }

    @Test("While it is not set, nothing that others keep names the host that was asked")
    func unset() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try await served.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            for path in ["/entries/F-2012-00001", "/search.atom?q=poste", "/search?q=poste", "/"] {
                let page = try await Caller(port: port).send(
                    ["GET \(path) HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"])
                #expect(page.hasPrefix("HTTP/1.1 200"), "\(path)")
                #expect(!page.contains("evil.example"), "\(path)")
            }
        }
    }
}
