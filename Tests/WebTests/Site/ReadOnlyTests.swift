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
            for path in ["/", "/search?q=adulte", "/entries/F-2012-00001", "/ask", "/follow/\(link)", "/sign-in"] {
                let page = try await stranger.get(path)
                #expect(page.status == 200, "\(path): \(page.status)")
                #expect(page.html.contains("en lecture seule"), "\(path)")
                #expect(!page.html.contains("method=\"post\""), "\(path): \(page.html)")
            }
            for path in ["/desk", "/desk/questions/2012-00001", "/desk/entries/F-2012-00001"] {
                let page = try await Visitor(client).send(.get, path, headers: [.cookie: "session=\(session)"])
                #expect(page.status == 200, "\(path): \(page.status)")
                #expect(page.html.contains("en lecture seule"), "\(path)")
                #expect(!page.html.contains("method=\"post\""), "\(path)")
            }
        }
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
