import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Store
import Support
import Testing

@testable import Web

@Suite("A site whose desk is only read")
struct ReadOnlyTests {
    @Test("Every page says that nothing can be written, has no form for it, and is otherwise as it was")
    func pages() async throws {
        let (served, link) = try Self.desk()
        let session = try served.desk.store.perform(OpenSession(token: #require(served.tokens[.awa])), by: nil)
        try await Self.server(on: served.desk.path).application.test(.router) { client in
            let stranger = Visitor(client)
            for path in ["/", "/search?q=adulte", "/entries/F-2012-00001", "/ask", "/follow/\(link)"] {
                let page = try await stranger.get(path)
                #expect(page.status == 200, "\(path): \(page.status)")
                #expect(page.html.contains("en lecture seule"), "\(path)")
                #expect(!page.html.contains("method=\"post\""), "\(path): \(page.html)")
            }
            for path in ["/desk", "/desk/questions/2012-00001", "/desk/entries/F-2012-00001"] {
                let page = try await Visitor(client).send(.get, path, headers: [.cookie: "session=\(session)"])
                #expect(page.status == 200, "\(path): \(page.status)")
                #expect(page.html.contains("en lecture seule"), "\(path)")
                // Only signing out is left.
                #expect(page.html.components(separatedBy: "method=\"post\"").count == 2, "\(path)")
                #expect(page.html.contains("action=\"/sign-out\""), "\(path)")
            }
        }
    }

    @Test("An agent signs in to read; the session is the server's own, ends with the token, and writes nothing")
    func signingIn() async throws {
        let (served, _) = try Self.desk()
        let token = try #require(served.tokens[.awa])
        let sessions = ListSessions(account: .awa)
        let before = try served.desk.store.perform(sessions, by: .awa).count
        try await Self.server(on: served.desk.path).application.test(.router) { client in
            let agent = Visitor(client)
            #expect(try await agent.tried("/sign-in", from: agent.get("/sign-in"), [("token", "faux")]).status == 200)
            #expect(try await agent.signIn(token).status == 303)
            let page = try await agent.get("/desk/questions/2012-00001")
            #expect(page.status == 200)
            #expect(page.html.contains("Connecté\u{A0}: Awa@profession-banlieue"), "\(page.html)")
            #expect(try await agent.post("/sign-out", from: page, []).status == 303)
            #expect(try await agent.get("/desk").status == 303)
            #expect(try await agent.signIn(token).status == 303)
            #expect(try await agent.get("/desk").status == 200)
            let records = try served.desk.store.perform(ListTokens(), by: .awa)
            let id = try #require(records.first { $0.account == .awa }?.id)
            _ = try served.desk.store.perform(RevokeToken(id: id), by: .awa)
            #expect(try await agent.get("/desk").status == 303)
        }
        #expect(try served.desk.store.perform(sessions, by: .awa).count == before)
    }

    @Test("Sessions in memory end by their time, and the one that ends first gives way to a new one")
    func memory() {
        let sessions = MemorySessions()
        let now = SettableClock.founding
        let secrets = (0...1_000).map { sessions.open(with: "jeton \($0)", at: now + Double($0)) }
        #expect(sessions.token(of: secrets[0], at: now) == nil)
        #expect(sessions.token(of: secrets[1], at: now) == "jeton 1")
        #expect(sessions.token(of: secrets[1], at: now + 1 + OpenSession.lasts) == nil)
        sessions.close(secrets[2])
        #expect(sessions.token(of: secrets[2], at: now) == nil)
        #expect(sessions.token(of: "memory.", at: now) == nil)
    }

    @Test("A question that was typed before is refused in words, and stays in sight")
    func refused() async throws {
        let (served, _) = try Self.desk()
        let open = try Self.server(on: served.desk.path, isReadOnly: false)
        let shut = try Self.server(on: served.desk.path)
        let fields = [
            (name: "title", value: "Ma longue question"), (name: "territory", value: "Bobigny"),
            (name: "step", value: "send"),
        ]
        try await open.application.test(.router) { client in
            let form = try await client.execute(uri: "/ask", method: .get) { response in
                (
                    html: String(buffer: response.body),
                    visit: response.headers[.setCookie].map { String($0.prefix { $0 != ";" }) }
                )
            }
            let token = try #require(form.html.firstMatch(of: /name="form" value="([^"]+)"/)).1
            try await shut.application.test(.router) { client in
                let (visitor, cookie): (Visitor, HTTPFields) = (Visitor(client), [.cookie: form.visit ?? ""])
                let sent = try await visitor.send(
                    .post, "/ask", body: Fields([(name: "form", value: String(token))] + fields).encoded,
                    headers: cookie)
                #expect(sent.status == 303)
                let page = try await visitor.send(.get, String(sent.location.prefix { $0 != "#" }), headers: cookie)
                #expect(page.html.contains("Ma longue question"), "\(page.status) \(page.html)")
                #expect(page.html.contains("en lecture seule"))
            }
        }
        #expect(try served.desk.store.perform(ListQuestions(), by: .awa).total == 1)
    }

    private static func desk() throws -> (ServedDesk, link: String) {
        let served = try ServedDesk(hasLimits: false)
        let reference = try served.desk.ask().question.reference
        try served.desk.answer(reference, "L'État paie un adulte-relais.")
        try served.desk.publish(reference, answer: "L'État paie un adulte-relais.")
        return (served, try served.desk.store.perform(CreateLink(reference: reference), by: .awa))
    }

    private static func server(on path: String, isReadOnly: Bool = true) throws -> DeskServer {
        let store = try Store(path: path, isReadOnly: isReadOnly) { SettableClock.founding }
        return try DeskServer(
            store: store, options: ServerOptions(), logger: Logger(label: "test"), now: { SettableClock.founding })
    }
}
