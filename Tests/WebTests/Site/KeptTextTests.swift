import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

@Suite("What someone typed is not lost")
struct KeptTextTests {
    let served: ServedDesk
    var desk: TemporaryDesk { served.desk }

    init() throws { served = try ServedDesk() }

    private func visit(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await served.server.application.test(.router) { try await work($0) }
    }

    /// A question whose asker was asked for more information, and the path of its private link.
    private func askedBack() throws -> (reference: String, path: String) {
        let reference = try desk.ask().question.reference
        let link = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        _ = try desk.store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        return (reference, "/follow/\(link)")
    }

    @Test("An answer sent after the session ended waits behind the sign-in, and is sent by a click only")
    func answer() async throws {
        let reference = try desk.ask().question.reference
        let (awa, path) = (try #require(served.tokens[.awa]), "/desk/questions/\(reference)")
        try await visit { client in
            let visitor = Visitor(client)
            _ = try await visitor.signIn(awa)
            let page = try await visitor.get(path)
            _ = try await visitor.post("/sign-out", from: page, [])
            let answer = [(name: "act", value: "answer"), (name: "text", value: "Oui & <non>,\r\ndéjà")]
            let stopped = try await visitor.tried(path, from: page, answer)
            #expect(stopped.html.contains("action=\"/sign-in\""))
            #expect(stopped.html.contains("vous attend après la connexion"))
            let wrong = try await visitor.tried("/sign-in", from: stopped, [("token", "guichet_1.x")])
            #expect(wrong.html.contains("vous attend après la connexion"))
            let signedIn = try await visitor.post("/sign-in", from: wrong, [("token", awa)])
            #expect(signedIn.status == 303)
            #expect(signedIn.location.hasPrefix(path))
            let again = try await visitor.get(signedIn.location)
            #expect(again.html.contains("Oui &amp; &lt;non&gt;,\r\ndéjà</textarea>"))
            #expect(try desk.show(reference, as: .awa).answers.isEmpty)
            #expect(try await visitor.post(path, from: again, answer).status == 303)
            #expect(try desk.show(reference, as: .awa).answers.count == 1)
        }
    }

    @Test("An agent's forms that are no longer valid come back as they were filled in")
    func agentsForms() async throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference, "L'État.")
        let entry = try desk.publish(reference).reference
        let other = try desk.ask("Une autre ?").question.reference
        try desk.answer(other, "La ville.")
        let awa = try #require(served.tokens[.awa])
        let before = try desk.show(reference, as: .awa).events.count
        try await visit { client in
            let visitor = Visitor(client)
            _ = try await visitor.signIn(awa)
            for (path, act, field) in [
                ("/desk/questions/\(reference)", "note", "text"), ("/desk/questions/\(other)/entry", "save", "answer"),
                ("/desk/entries/\(entry)/edit", "save", "answer"), ("/desk/entries/\(entry)", "retire", "reason"),
            ] {
                let page = try await visitor.tried(path, [("act", act), (field, "Mon texte")])
                #expect(page.html.contains("Mon texte</textarea>"), "\(path)")
            }
        }
        #expect(try desk.show(reference, as: .awa).events.count == before)
    }

    @Test("A stranger whose cookie is gone gets the same form again, filled in")
    func strangers() async throws {
        let (_, followUp) = try askedBack()
        try desk.addEntry("Financer un poste", "L'État paie.")
        try await visit { client in
            for (path, fields, kept) in [
                ("/ask", [("title", "Qui paie ?"), ("step", "send")], "value=\"Qui paie ?\""),
                (followUp, [("message", "À Bobigny"), ("act", "reply")], "À Bobigny</textarea>"),
                ("/entries/F-2012-00001/report", [("reason", "Périmé")], "Périmé</textarea>"),
            ] {
                let visitor = Visitor(client)
                let typed = fields.map { (name: $0.0, value: $0.1) }
                let page = try await visitor.tried(path, [(name: "form", value: "ancien")] + typed)
                #expect(page.html.contains(kept), "\(path)")
                served.clock.advance(hours: 0.01)
                // The new form is accepted.
                let sent = try await visitor.post(
                    path, from: page, typed + (path == "/ask" ? [(name: "territory", value: "Bobigny")] : []))
                #expect(sent.status == 303, "\(path)")
            }
        }
    }

    @Test("What an asker typed stays though the question has changed meanwhile, in another window or otherwise")
    func changed() async throws {
        let (_, path) = try askedBack()
        try await visit { client in
            let visitor = Visitor(client)
            let page = try await visitor.get(path)
            let withdrawn = try await visitor.post(path, from: page, [("act", "withdraw"), ("sure", "1")])
            #expect(withdrawn.location == path)
            let late = try await visitor.tried(path, from: page, [("act", "reply"), ("message", "À Bobigny")])
            #expect(late.html.contains("À Bobigny</textarea>"))
            #expect(late.html.contains("La question a changé"))
            #expect(!late.html.contains("a été plus rapide"))
        }
    }

    @Test("Too many at once: what was typed on a follow-up page is there when one comes back")
    func tooMany() async throws {
        let (reference, path) = try askedBack()
        try await visit { client in
            let visitor = Visitor(client)
            let page = try await visitor.get(path)
            for _ in 0..<120 { _ = try await visitor.get("\(path)x") }
            let late = try await visitor.post(path, from: page, [("act", "reply"), ("message", "À Bobigny")])
            let early = try await visitor.get(late.location)
            #expect(early.status == 429)
            #expect(early.headers[.retryAfter] != nil)
            #expect(early.html.contains("est gardé"))
            served.clock.advance(hours: 1)
            let resumed = try await visitor.get(late.location)
            #expect(resumed.status == 200)
            #expect(resumed.html.contains("À Bobigny</textarea>"))
            #expect(try desk.show(reference).question.custody.status == .waiting)
        }
    }

    @Test("The place that was chosen stays when the question is changed, until another is typed")
    func place() async throws {
        try await visit { client in
            let visitor = Visitor(client)
            let form = try await visitor.get("/ask")
            #expect(form.html.contains("<option value=\"\" selected>"))
            served.clock.advance(hours: 0.01)
            func post(_ place: [(name: String, value: String)], territory: String = "Saint-Denis", _ step: String)
                async throws -> Visitor.Page
            {
                let fields = [("title", "Qui paie ?"), ("territory", territory), ("step", step)]
                return try await visitor.tried("/ask", from: form, place + fields.map { (name: $0.0, value: $0.1) })
            }
            let chosen = [(name: "place", value: "commune:93066")]
            let ready = try await post(chosen, "check")
            #expect(ready.html.contains("<dd class=\"typed\">Saint-Denis (93)</dd>"))
            let edited = try await post(chosen, "edit")
            let kept = ["place", "placed"].map { (name: $0, value: edited.hidden($0)) }
            #expect(try await post(kept, "check").html.contains("value=\"send\""))
            let other = try await post(kept, territory: "Bobigny", "check")
            #expect(other.html.contains("<dd class=\"typed\">Bobigny (93)</dd>"))
        }
    }
}
