import Crypto
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

@Suite("The site")
struct SiteTests {
    let served: ServedDesk
    var desk: TemporaryDesk { served.desk }

    init() throws { served = try ServedDesk(hasLimits: false) }

    func visit(_ work: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        try await served.server.application.test(.router) { try await work(Visitor($0)) }
    }

    func token(_ account: Account) throws -> String { try #require(served.tokens[account]) }

    /// Takes a visitor to the page before sending.
    func fillIn(_ visitor: Visitor, place: String = "Bobigny", title: String = "Qui paie ?") async throws
        -> Visitor.Page
    {
        let form = try await visitor.get("/ask")
        served.clock.advance(hours: 0.01)
        return try await visitor.tried(
            "/ask", from: form,
            [("title", title), ("territory", place), ("email", "lea@example.org"), ("step", "check")])
    }

    // MARK: - Asking and following

    @Test("Someone asks, sees who gets it and why, and follows it by a private link")
    func asking() async throws {
        try await visit { visitor in
            let check = try await fillIn(visitor)
            #expect(check.status == 200)
            #expect(check.html.contains("Bobigny (93) : couvert par"))
            let sent = try await visitor.post(
                "/ask", from: check,
                [("title", "Qui paie ?"), ("territory", "Bobigny"), ("email", "lea@example.org"), ("step", "send")])
            #expect(sent.status == 303)
            #expect(sent.location.hasPrefix("/follow/"))
            let follow = try await visitor.get(sent.location)
            #expect(follow.html.contains("2012-00001"))
            #expect(follow.html.contains("noindex"))
            // Sent twice by mistake: the same question, with a link to it.
            let again = try await visitor.post(
                "/ask", from: check,
                [("title", "Qui paie ?"), ("territory", "Bobigny"), ("email", "lea@example.org"), ("step", "send")])
            #expect(again.status == 303)
            #expect(again.location == sent.location)
            #expect(try desk.store.perform(ListInbox(centre: "profession-banlieue"), by: .awa).questions.count == 1)
            let withdrawn = try await visitor.post(
                String(sent.location.prefix { $0 != "?" }), from: follow, [("act", "withdraw"), ("sure", "1")])
            #expect(withdrawn.status == 303)
            #expect(try desk.show("2012-00001").question.custody.standing.closing == .withdrawn)
        }
    }

    @Test("A place of several centres is asked for, what was typed stays, and who cannot say is taken in too")
    func whichOne() async throws {
        try await visit { visitor in
            let which = try await fillIn(visitor, place: "Saint-Denis", title: "Un <titre>")
            #expect(which.html.contains("value=\"commune:93066\""))
            #expect(which.html.contains("value=\"undecided\""))
            #expect(which.html.contains("Un &lt;titre&gt;"))
            #expect(!which.html.contains("value=\"send\""))
            let fields = [("title", "Un <titre>"), ("territory", "Saint-Denis"), ("place", "undecided")]
                .map { (name: $0.0, value: $0.1) }
            let settled = try await visitor.tried("/ask", from: which, fields + [("step", "check")])
            #expect(settled.html.contains("value=\"send\""))
            let sent = try await visitor.post("/ask", from: settled, fields + [("step", "send")])
            #expect(sent.status == 303)
            #expect(try desk.show("2012-00001").question.custody.custodian == Centre.national)
        }
    }

    @Test("A région of several centres is asked about by centre, and the one chosen gets the question")
    func whichCentre() async throws {
        try await visit { visitor in
            let which = try await fillIn(visitor, place: "Occitanie", title: "Où ?")
            #expect(which.html.contains("value=\"centre:ressources-territoires\""))
            #expect(which.html.contains("value=\"undecided\""))
            #expect(!which.html.contains("value=\"send\""))
            let fields = [("title", "Où ?"), ("territory", "Occitanie"), ("place", "centre:ressources-territoires")]
                .map { (name: $0.0, value: $0.1) }
            let settled = try await visitor.tried("/ask", from: which, fields + [("step", "check")])
            #expect(settled.html.contains("value=\"send\""))
            let sent = try await visitor.post("/ask", from: settled, fields + [("step", "send")])
            #expect(sent.status == 303)
            #expect(try desk.show("2012-00001").question.custody.custodian == "ressources-territoires")
        }
    }

    @Test("A program is not taken for a person, and loses nothing either")
    func spam() async throws {
        try await visit { visitor in
            let form = try await visitor.get("/ask")
            let fields = [("title", "Qui paie ?"), ("territory", "Bobigny"), ("step", "check")]
                .map { (name: $0.0, value: $0.1) }
            let quick = try await visitor.tried("/ask", from: form, fields)
            #expect(quick.html.contains("value=\"Qui paie ?\""))
            served.clock.advance(hours: 0.01)
            let trapped = try await visitor.tried("/ask", from: form, fields + [(Form.honeypot, "https://example.org")])
            #expect(trapped.html.contains("Un champ caché"))
            #expect(!trapped.html.contains("trop rapide"))
            #expect(try await visitor.tried("/ask", from: form, fields).html.contains("value=\"send\""))
        }
    }

    @Test("Too many from one address: the text stays and the wait is said; signing in rightly is not counted")
    func tooMany() async throws {
        let limited = try ServedDesk()
        let awa = try #require(limited.tokens[.awa])
        try await limited.server.application.test(.router) { client in
            let visitor = Visitor(client)
            let form = try await visitor.get("/ask")
            limited.clock.advance(hours: 0.01)
            let fields = [("title", "Qui paie ?"), ("territory", "Bobigny"), ("step", "send")]
                .map { (name: $0.0, value: $0.1) }
            for _ in 0..<20 { #expect(try await visitor.post("/ask", from: form, fields).status == 303) }
            let late = try await visitor.tried("/ask", from: form, fields)
            #expect(late.html.contains("value=\"Qui paie ?\""))
            #expect(late.html.contains("60 minutes"))
            for _ in 0..<12 { #expect(try await Visitor(client).signIn(awa).status == 303) }
            for _ in 0..<10 { #expect(try await visitor.signIn("guichet_1.x").location.contains("kept=")) }
            let stopped = try await visitor.signIn(awa)
            #expect(try await visitor.get(stopped.location).html.contains("recommencez dans 10 minutes"))
        }
    }

    @Test("Someone else who asks the same, and leaves no address, has a question and a link of their own")
    func twoPeople() async throws {
        try await served.server.application.test(.router) { client in
            let fields = [("title", "Qui paie ?"), ("territory", "Bobigny"), ("step", "send")]
                .map { (name: $0.0, value: $0.1) }
            for _ in 1...2 {
                let visitor = Visitor(client)
                let form = try await visitor.get("/ask")
                served.clock.advance(hours: 0.01)
                #expect(try await visitor.post("/ask", from: form, fields).location.hasPrefix("/follow/"))
            }
        }
        #expect(try desk.store.perform(ListInbox(centre: "profession-banlieue"), by: .awa).questions.count == 2)
    }

    @Test("A form that no page of the site gave to this visitor is refused")
    func forged() async throws {
        let reference = try desk.ask().question.reference
        let link = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        try desk.addEntry("Une fiche", "Un texte.")
        try await visit { visitor in
            let page = try await visitor.get("/follow/\(link)")
            #expect(page.status == 200)
            for path in ["/ask", "/follow/\(link)", "/sign-in", "/sign-out", "/entries/F-2012-00001/report"] {
                let void = try await visitor.tried(path, [("act", "withdraw"), ("sure", "1")])
                #expect(void.html.contains("n&#39;était plus valable"), "\(path)")
            }
            #expect(try await visitor.get("/follow/\(link)x").status == 404)
        }
        #expect(try desk.show(reference).question.custody.status == .routed)
    }
}
