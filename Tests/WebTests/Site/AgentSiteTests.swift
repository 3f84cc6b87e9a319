import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

/// What agents do on the site when signed in.
extension SiteTests {
    @Test("An agent signs in, claims, answers, and signs out; nobody else gets in")
    func agent() async throws {
        let reference = try desk.ask().question.reference
        let awa = try token(.awa)
        try await visit { visitor in
            #expect(try await visitor.get("/desk").location == "/sign-in")
            let wrong = try await visitor.signIn("guichet_1.x")
            #expect(try await visitor.get(wrong.location).html.contains("href=\"#token\""))
            #expect(try await visitor.signIn(awa).location == "/desk")
            #expect(try await visitor.get("/desk?part=zz").status == 422)
            let inbox = try await visitor.get("/desk")
            #expect(inbox.html.contains("/desk/questions/\(reference)"))
            let path = "/desk/questions/\(reference)"
            let claimed = try await visitor.post(path, from: visitor.get(path), [("act", "claim")])
            #expect(claimed.location == path)
            let page = try await visitor.get(path)
            #expect(page.html.contains("value=\"link\""))
            let preview = try await visitor.tried(path, from: page, [("act", "preview"), ("text", "**Oui**")])
            #expect(preview.html.contains("<strong>Oui</strong>"))
            #expect(preview.html.contains("**Oui**</textarea>"))
            #expect(try await visitor.post(path, from: page, [("act", "answer"), ("text", "**Oui**")]).status == 303)
            #expect(try desk.show(reference, as: .awa).answers.last?.text == "**Oui**")
            #expect(try await visitor.post("/sign-out", from: visitor.get("/desk"), []).status == 303)
            #expect(try await visitor.get("/desk").location == "/sign-in")
        }
    }

    @Test("Whoever signs in comes to the page that was asked for, and nowhere outside the site")
    func backToPage() async throws {
        let path = "/desk/questions/\(try desk.ask().question.reference)"
        let awa = try token(.awa)
        try await visit { visitor in
            let asked = try await visitor.get("\(path)?done=claim").location
            #expect(asked.hasPrefix("/sign-in?next="))
            let wrong = try await visitor.tried("/sign-in", from: visitor.get(asked), [("token", "guichet_1.x")])
            #expect(try await visitor.post("/sign-in", from: wrong, [("token", awa)]).location == "\(path)?done=claim")
        }
        for next in ["https://example.org/", "//example.org", "/\\example.org", "/desk/\r\nX: y", "/deskexample.org"] {
            #expect(SignIn.destination(Fields([(name: "next", value: next)])) == "/desk", "\(next)")
        }
    }

    @Test(
        "A question that is handed over without a centre or a reason has both faults in the summary; so has an answer")
    func faults() async throws {
        let path = "/desk/questions/\(try desk.ask().question.reference)"
        let awa = try token(.awa)
        try await visit { visitor in
            _ = try await visitor.signIn(awa)
            let transfer = try await visitor.tried(path, from: visitor.get(path), [("act", "transfer")])
            #expect(transfer.html.contains("href=\"#transfer-centre\""))
            #expect(transfer.html.contains("href=\"#transfer-reason\""))
            let answer = try await visitor.tried(
                path, from: visitor.get(path), [("act", "answer"), ("sources", "javascript:alert(1)")])
            #expect(answer.html.contains("href=\"#answer-text\""))
            #expect(answer.html.contains("href=\"#answer-sources\""))
        }
    }

    @Test("Someone was faster: the text stays, and the page says who")
    func conflict() async throws {
        let reference = try desk.ask().question.reference
        let awa = try token(.awa)
        try await visit { visitor in
            _ = try await visitor.signIn(awa)
            let path = "/desk/questions/\(reference)"
            let page = try await visitor.get(path)
            try desk.claim(reference, by: ServedDesk.lena)
            let late = try await visitor.tried(path, from: page, [("act", "answer"), ("text", "Ma longue réponse")])
            #expect(late.html.contains("Ma longue réponse</textarea>"))
            #expect(late.html.contains("Lena"))
        }
    }

    @Test("What the asker replied by telephone is entered on the page, while it is waited for")
    func replying() async throws {
        let reference = try desk.ask().question.reference
        let (awa, path) = (try token(.awa), "/desk/questions/\(reference)")
        try await visit { visitor in
            _ = try await visitor.signIn(awa)
            let page = try await visitor.get(path)
            #expect(!page.html.contains("value=\"reply\""))
            _ = try await visitor.post(path, from: page, [("act", "ask-back"), ("text", "Où ?")])
            let waiting = try await visitor.get(path)
            #expect(waiting.html.contains("value=\"reply\""))
            let blank = try await visitor.tried(path, from: waiting, [("act", "reply"), ("text", " ")])
            #expect(blank.html.contains("href=\"#reply-text\""))
            let replied = try await visitor.post(path, from: waiting, [("act", "reply"), ("text", "À Bobigny")])
            #expect(replied.location == path)
        }
        #expect(try desk.show(reference, as: .awa).question.custody.status == .routed)
    }

    @Test("An agent restricts a question to the centre, with a reason, and lifts that again")
    func restricting() async throws {
        let path = "/desk/questions/\(try desk.ask().question.reference)"
        let (awa, odile) = (try token(.awa), try token(.odile))
        try await served.server.application.test(.router) { client in
            let (holder, other) = (Visitor(client), Visitor(client))
            #expect(try await holder.signIn(awa).status == 303)
            #expect(try await other.signIn(odile).status == 303)
            let blank = try await holder.tried(path, from: holder.get(path), [("act", "restrict")])
            #expect(blank.html.contains("href=\"#restrict-reason\""))
            let restricted = try await holder.post(
                path, from: holder.get(path), [("act", "restrict"), ("reason", "Une situation personnelle")])
            #expect(restricted.location == path)
            #expect(try await other.get(path).status == 403)
            let page = try await holder.get(path)
            #expect(page.html.contains("value=\"unrestrict\""))
            #expect(!page.html.contains("value=\"restrict\""))
            #expect(try await holder.post(path, from: page, [("act", "unrestrict")]).status == 303)
            #expect(try await other.get(path).status == 200)
        }
    }

    @Test("An agent of another centre reads, and does nothing")
    func otherCentre() async throws {
        let reference = try desk.ask().question.reference
        let odile = try token(.odile)
        try await visit { visitor in
            _ = try await visitor.signIn(odile)
            let path = "/desk/questions/\(reference)"
            let page = try await visitor.get(path)
            #expect(page.status == 200)
            #expect(!page.html.contains("value=\"claim\""))
            #expect(!page.html.contains("value=\"link\""))
            for act in ["claim", "answer", "transfer", "close", "link"] {
                let refused = try await visitor.tried(
                    path, from: page,
                    [("act", act), ("text", "Non"), ("reason", "Non"), ("centre", "oriv"), ("closing", "out_of_scope")])
                #expect(refused.html.contains("class=\"form-errors\""), "\(act)")
            }
        }
        #expect(try desk.show(reference).events.count == 1)
    }

    @Test("The entries of a centre are listed to the end, page by page")
    func entries() async throws {
        let records = try (1...103).map { number in
            try JSONDecoder().decode(
                EntryRecord.self,
                from: Data(
                    #"{"title": "Fiche n° \#(number)", "answer": "Un texte.", "centre": "profession-banlieue"}"#.utf8))
        }
        _ = try desk.store.perform(ImportEntries(records: records, activate: true), by: nil)
        let awa = try token(.awa)
        try await visit { visitor in
            _ = try await visitor.signIn(awa)
            let first = try await visitor.get("/desk/entries").html
            let link = try #require(first.firstMatch(of: /href="(\/desk\/entries\?after=[^"]+)" rel="next"/)).1
            let second = try await visitor.get(String(link)).html
            let titles = [first, second].map { Set($0.matches(of: /Fiche n° [0-9]+/).map { String($0.output) }) }
            #expect(titles.map(\.count) == [100, 3])
            #expect(titles[0].union(titles[1]).count == 103)
            #expect(!second.contains("rel=\"next\""))
            #expect(try await visitor.get("/desk/entries?after=zz").html.contains("rel=\"next\""))
        }
    }

    @Test("One writes an entry, a second person publishes it")
    func publishing() async throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference, "Écrivez à Mme Claire Dupont.")
        let (awa, lena) = (try token(.awa), try token(ServedDesk.lena))
        try await visit { visitor in
            _ = try await visitor.signIn(awa)
            let form = try await visitor.get("/desk/questions/\(reference)/entry")
            #expect(form.html.contains("Écrivez à Mme Claire Dupont."))
            let wrong = try await visitor.tried(
                "/desk/questions/\(reference)/entry", from: form, [("title", ""), ("answer", "A"), ("act", "submit")])
            #expect(wrong.html.contains("href=\"#title\""))
            let written = try await visitor.post(
                "/desk/questions/\(reference)/entry", from: form,
                [("title", "Écrire"), ("answer", "Écrivez à Mme Claire Dupont."), ("act", "submit")])
            #expect(written.location == "/desk/entries/F-2012-00001")
            let own = try await visitor.get("/desk/entries/F-2012-00001")
            #expect(!own.html.contains("value=\"publish\""))
            #expect(!own.html.contains("value=\"publish-checked\""))
        }
        try await visit { visitor in
            _ = try await visitor.signIn(lena)
            let path = "/desk/entries/F-2012-00001"
            let page = try await visitor.get(path)
            #expect(page.html.contains("Claire Dupont"))
            #expect(page.html.contains("value=\"publish-redacted\""))
            let unread = try await visitor.tried(path, from: page, [("act", "publish")])
            #expect(unread.html.contains("class=\"form-errors\""))
            #expect(try await visitor.post(path, from: page, [("act", "publish-redacted")]).status == 303)
        }
        let entry = try desk.store.perform(ShowEntry(reference: "F-2012-00001"), by: nil)
        #expect(entry.status == .published)
        #expect(!entry.text.answer.contains("Dupont"))
    }
}
