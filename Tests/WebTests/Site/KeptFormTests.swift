import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Phrasebook
import Store
import Support
import Testing

@testable import Web

@Suite("Forms that are not done have a page that can be reloaded and gone back to")
struct KeptFormTests {
    let served: ServedDesk
    var desk: TemporaryDesk { served.desk }

    init() throws { served = try ServedDesk(hasLimits: false) }

    private func visit(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await served.server.application.test(.router) { try await work($0) }
    }

    /// Sends the form for asking with a place.
    private func ask(_ visitor: Visitor, _ place: String, from page: Visitor.Page? = nil, _ more: [(String, String)])
        async throws -> Visitor.Page
    {
        let form = if let page { page } else { try await visitor.get("/ask") }
        served.clock.advance(hours: 0.01)
        let fields = [("title", "Qui paie un poste ?"), ("territory", place)] + more
        return try await visitor.post("/ask", from: form, fields.map { (name: $0.0, value: $0.1) })
    }

    @Test("An entry with several faults has each in the summary")
    func faults() {
        let fields = Fields([("title", " "), ("question", "a\u{8}b"), ("answer", ""), ("sources", "Le code <ftp>")])
        var form = WritingForm(FormInput(fields), Language.french.phrases)
        #expect(form.read() == nil)
        #expect(Set(form.entered.errors.keys).isSuperset(of: ["title", "question", "answer"]))
    }

    // MARK: - Going back

    @Test("A suggested entry is opened and one goes back, reloads, changes the language, and sends the question")
    func suggested() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try await visit { client in
            let visitor = Visitor(client)
            let address = try await ask(visitor, "Bobigny", [("step", "check")]).location
            let page = try await visitor.get(address)
            #expect(page.status == 200)
            #expect(page.html.contains("/entries/F-2012-00001"))
            #expect(page.html.contains("votre question vous attend ici"))
            #expect(try await visitor.get("/entries/F-2012-00001").status == 200)
            let back = try await visitor.get(address)
            #expect(back.html.contains("value=\"send\""))
            #expect(back.html.contains("value=\"Qui paie un poste ?\""))
            #expect(try await visitor.get(address, language: "en").html.contains("Before sending"))
            let sent = try await ask(visitor, "Bobigny", from: back, [("step", "send")])
            #expect(sent.location.hasPrefix("/follow/"))
            // Going back beyond it and sending again does not ask a second question.
            let again = try await ask(visitor, "Bobigny", from: visitor.get(address), [("step", "send")])
            #expect(again.location == sent.location)
        }
        #expect(try desk.store.perform(ListInbox(centre: "profession-banlieue"), by: .awa).questions.count == 1)
    }

    @Test("Whatever is wrong with any form, the answer leads to a page, which names the field and takes the focus")
    func everyForm() async throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference, "L'État.")
        let link = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        let entry = try desk.publish(reference).reference
        let open = try desk.ask("Une autre ?").question.reference
        let answered = try desk.ask("Une troisième ?").question.reference
        try desk.answer(answered, "La ville.")
        let awa = try #require(served.tokens[.awa])
        let strangers: [(String, [(String, String)], String)] = [
            ("/ask", [("step", "check")], "title"), ("/ask", [("step", "send"), ("title", "T")], "territory"),
            ("/ask", [("step", "check"), ("title", "T"), ("territory", "xyzzy")], "territory"),
            ("/ask", [("step", "check"), ("title", "T"), ("territory", "Bobigny"), ("email", "lea")], "email"),
            ("/entries/\(entry)/report", [], "reason"), ("/follow/\(link)", [("act", "reopen")], "reason"),
            ("/follow/\(link)", [("act", "revoke")], "revoke-sure"),
            ("/follow/\(link)", [("act", "withdraw")], "withdraw-sure"), ("/sign-in", [], "token"),
        ]
        let question = "/desk/questions/\(open)"
        let agents: [(String, [(String, String)], String)] = [
            (question, [("act", "close")], "close-closing"),
            (question, [("act", "transfer"), ("reason", "R")], "transfer-centre"),
            (question, [("act", "transfer"), ("centre", "oriv")], "transfer-reason"),
            (question, [("act", "answer")], "answer-text"),
            (question, [("act", "ask-back")], "ask-back-text"), (question, [("act", "note")], "note-text"),
            (question, [("act", "restrict")], "restrict-reason"),
            ("/desk/questions/\(answered)/entry", [("act", "save"), ("title", "T")], "answer"),
            (
                "/desk/questions/\(answered)/entry",
                [("act", "save"), ("title", "T"), ("answer", "A"), ("theme", "zz")], "theme"
            ),
            ("/desk/entries/\(entry)/edit", [("act", "save"), ("answer", "A")], "title"),
            (
                "/desk/entries/\(entry)/edit",
                [("act", "save"), ("title", "T"), ("answer", "A"), ("territory", "xyzzy")], "territory"
            ),
            ("/desk/entries/\(entry)", [("act", "retire")], "retire-reason"),
            (
                "/desk/entries/\(entry)", [("act", "retire"), ("reason", "R"), ("replacement", "F-9")],
                "retire-replacement"
            ),
        ]
        try await visit { client in
            let visitor = Visitor(client)
            for (index, form) in (strangers + agents).enumerated() {
                if index == strangers.count { _ = try await visitor.signIn(awa) }
                let (path, fields, field) = form
                let page = try await visitor.get(path)
                served.clock.advance(hours: 0.01)
                let sent = try await visitor.post(path, from: page, fields.map { (name: $0.0, value: $0.1) })
                #expect(sent.status == 303, "\(path) \(fields)")
                #expect(sent.location.hasPrefix("\(path)?kept="), "\(path) \(fields)")
                let said = try await visitor.get(sent.location)
                #expect(said.status == 200, "\(path) \(fields)")
                #expect(said.html.contains("<title>Erreur\u{A0}: "), "\(path) \(fields)")
                #expect(said.html.contains("id=\"form-errors\" data-focus"), "\(path) \(fields)")
                #expect(said.html.contains("<a href=\"#\(field)\">"), "\(path) \(fields): \(field)")
                #expect(said.html.contains("id=\"\(field)\" name="), "\(path) \(fields): \(field)")
                #expect(said.html.contains("\(field)-error\""), "\(path) \(fields): \(field)")
            }
        }
    }

    @Test(
        "A reference that nothing has is said on the inbox, at the field in which it was typed",
        arguments: ["9", "F-9", "?", " "])
    func find(_ reference: String) async throws {
        let awa = try #require(served.tokens[.awa])
        try await visit { client in
            let visitor = Visitor(client)
            _ = try await visitor.signIn(awa)
            let page = try await visitor.get("/desk/find?" + Fields([(name: "reference", value: reference)]).encoded)
            #expect(page.status == 200)
            #expect(page.html.contains("<a href=\"#reference\">"))
            #expect(page.html.contains("<title>Erreur\u{A0}: "))
        }
    }

    @Test("The list of all questions is drawn, and says at its field which filter means nothing")
    func questions() async throws {
        let reference = try desk.ask().question.reference
        let awa = try #require(served.tokens[.awa])
        try await visit { client in
            let visitor = Visitor(client)
            _ = try await visitor.signIn(awa)
            #expect(try await visitor.get("/desk/questions").html.contains("/desk/questions/\(reference)"))
            for (name, value) in [("territory", "xyzzy"), ("since", "hier"), ("centre", "zz"), ("theme", "zz")] {
                let wrong = try await visitor.get("/desk/questions?\(name)=\(value)")
                #expect(wrong.html.contains("<a href=\"#\(name)\">"), "\(name)")
            }
        }
    }

    @Test("A private link that an agent has made is shown again when the page is reloaded, and no second one is made")
    func madeLink() async throws {
        let path = "/desk/questions/\(try desk.ask().question.reference)"
        let (awa, lena) = (try #require(served.tokens[.awa]), try #require(served.tokens[ServedDesk.lena]))
        try await visit { client in
            let visitor = Visitor(client)
            _ = try await visitor.signIn(awa)
            let sent = try await visitor.post(path, from: visitor.get(path), [("act", "link")])
            let (first, again) = (try await visitor.get(sent.location), try await visitor.get(sent.location))
            let address = first.html.components(separatedBy: "readonly value=\"").last.map { $0.prefix { $0 != "\"" } }
            let link = try #require(address)
            #expect(link.contains("/follow/"))
            #expect(again.html.contains(link))
            #expect(!first.html.contains("class=\"form-errors\""))
            // A colleague who uses the same browser does not see it.
            _ = try await visitor.post("/sign-out", from: again, [])
            _ = try await visitor.signIn(lena)
            #expect(try await !visitor.get(sent.location).html.contains(link))
        }
    }

    // MARK: - The owner of a form

    @Test("Another visitor's address shows nothing, nor does one after two hours or a restart: the page says so, empty")
    func gone() async throws {
        try await visit { client in
            let (visitor, other) = (Visitor(client), Visitor(client))
            let address = try await ask(visitor, "Bobigny", [("email", "lea@example.org"), ("step", "check")]).location
            _ = try await other.get("/ask")
            for page in [try await other.get(address), try await visitor.get("/ask?kept=0")] {
                #expect(page.status == 200)
                #expect(page.html.contains("n&#39;est plus gardé"))
                #expect(!page.html.contains("lea@example.org"))
                #expect(page.html.contains("id=\"title\""))
            }
            served.clock.advance(hours: 2.1)
            #expect(try await visitor.get(address).html.contains("n&#39;est plus gardé"))
        }
    }

    @Test("What is kept is bounded by visitor, by address and in all, and never holds a token")
    func bounded() throws {
        let (forms, now) = (KeptForms(), Date(timeIntervalSince1970: 1_338_458_700))
        func keep(_ visit: Int, at household: Int, bytes: Int = 10) -> String {
            let fields = Fields([(name: "text", value: String(repeating: "a", count: bytes))])
            let owner = KeptForms.Owner(visit: "\(visit)", account: nil, household: "\(household)")
            return forms.keep(KeptForm(fields), of: owner, at: now)
        }
        let first = keep(1, at: 1)
        for _ in 0..<60 { _ = keep(1, at: 1) }
        #expect(forms.count == KeptForms.Most.ofVisit.count)
        #expect(forms.form(first, visit: "1", account: nil, at: now) == nil)
        for visit in 2...200 { _ = keep(visit, at: 2, bytes: 100_000) }
        #expect(forms.bytes <= KeptForms.Most.ofHousehold.bytes + 100_000)
        // A client that floods the server does not displace the forms of others.
        #expect(forms.form(keep(1, at: 1), visit: "1", account: nil, at: now) != nil)
        for address in 3...40 { for visit in 0..<20 { _ = keep(address * 100 + visit, at: address, bytes: 200_000) } }
        #expect(forms.bytes <= KeptForms.Most.ofAll.bytes)
        #expect(KeptForm(Fields("token=guichet_1.x&next=a")).fields == Fields("next=a"))
        let late = now.addingTimeInterval(KeptForms.lasts + 1)
        let owner = KeptForms.Owner(visit: "1", account: nil, household: "1")
        _ = forms.keep(KeptForm(Fields("a=b")), of: owner, at: late)
        #expect(forms.count == 1)
    }

    // MARK: - Choosing a place

    @Test("Nothing chosen, or what still means several centres: the page says so, until one is chosen")
    func place() async throws {
        try await visit { client in
            let visitor = Visitor(client)
            func choose(_ place: String?, step: String = "choose") async throws -> Visitor.Page {
                let chosen = place.map { [("place", $0)] } ?? []
                return try await visitor.get(
                    ask(visitor, "Saint-Denis", chosen + [("step", step)]).location)
            }
            let asked = try await choose(nil, step: "check")
            #expect(!asked.html.contains("class=\"form-errors\""))
            #expect(asked.html.contains("id=\"place\""))
            for step in ["choose", "send"] {
                let nothing = try await choose(nil, step: step)
                #expect(nothing.html.contains("<a href=\"#place\">Choisissez une des réponses"))
                #expect(nothing.html.contains("<title>Erreur\u{A0}: "))
                #expect(nothing.html.contains("id=\"place-error\""))
            }
            let region = try await choose("region:76")
            #expect(region.html.contains("<a href=\"#place\">Plusieurs centres servent ce lieu"))
            let slug = region.html.components(separatedBy: "value=\"centre:").last?.prefix { $0 != "\"" } ?? ""
            let settled = try await choose("centre:\(slug)")
            #expect(settled.html.contains("value=\"send\""))
            #expect(!settled.html.contains("class=\"form-errors\""))
        }
    }

    @Test("Who cannot say which of some near names it is has the question taken in by the national desk, as was said")
    func undecided() async throws {
        try await visit { client in
            let visitor = Visitor(client)
            for place in ["Bobignyy", "quim"] {
                let check = try await visitor.get(
                    ask(visitor, place, [("place", "undecided"), ("step", "choose")]).location)
                #expect(check.html.contains("value=\"send\""), "\(place)")
                let sent = try await ask(visitor, place, from: check, [("place", "undecided"), ("step", "send")])
                #expect(sent.location.hasPrefix("/follow/"), "\(place)")
            }
        }
        for reference in ["1", "2"] {
            #expect(try desk.show(reference).question.custody.custodian == Centre.national)
        }
    }

    // MARK: - Confirmation

    @Test("Withdrawing and removing the link stand folded under other actions, and are confirmed by a box")
    func confirmed() async throws {
        let reference = try desk.ask().question.reference
        let link = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        try await visit { client in
            let visitor = Visitor(client)
            let path = "/follow/\(link)"
            let page = try await visitor.get(path)
            let folded = page.html.components(separatedBy: "<details>").dropFirst().first ?? ""
            #expect(folded.contains("value=\"withdraw\""))
            #expect(folded.contains("value=\"revoke\""))
            let asked = try await visitor.tried(path, from: page, [("act", "revoke")])
            #expect(asked.html.contains("<details open>"))
            #expect(asked.html.contains("Cochez cette case"))
            #expect(try desk.show(reference).question.custody.status == .routed)
            let done = try await visitor.post(path, from: asked, [("act", "revoke"), ("sure", "1")])
            #expect(done.location == "/follow")
            #expect(try await visitor.get(path).status == 404)
        }
    }
}
