import Crypto
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

/// What everyone reads on the site.
extension SiteTests {
    // MARK: - Reading

    @Test("An entry names itself to programs, by data that the policy of the page allows")
    func data() async throws {
        try desk.addEntry("Un </script><script>alert(1)</script>", "La <b>réponse</b>")
        try await visit { visitor in
            let page = try await visitor.get("/entries/F-2012-00001")
            let parts = page.html.components(separatedBy: "<script type=\"application/ld+json\">")
            let block = try #require(parts.last?.components(separatedBy: "</script>").first)
            #expect(parts.count == 2)
            #expect(!block.contains("<"))
            let object = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
            #expect(object?["@type"] as? String == "QAPage")
            let hash = Data(SHA256.hash(data: Data(block.utf8))).base64EncodedString()
            #expect(page.headers[.contentSecurityPolicy]?.contains("script-src 'self' 'sha256-\(hash)';") == true)
            #expect(!page.html.contains("<script>alert"))
        }
    }

    @Test("A page drawn for one visitor serves the next, with forms of their own, until someone writes")
    func drawnOnce() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try await visit { visitor in
            let path = "/entries/F-2012-00001"
            let (first, again) = (try await visitor.get(path), try await visitor.get(path))
            let (own, next) = (first.hidden("form"), again.hidden("form"))
            #expect(!own.isEmpty)
            #expect(own != next)
            #expect(first.html.replacing(own, with: "") == again.html.replacing(next, with: ""))
            #expect(try await visitor.get(path, language: "en").html.contains("lang=\"en\""))
            let second = try await visitor.post("\(path)/answered", from: visitor.get(path), [("q", "poste")])
            #expect(second.status == 303)
            #expect(try await visitor.get("/search?q=poste").html.contains("Financer un"))
            try desk.addEntry("Un autre poste", "La ville paie.")
            #expect(try await visitor.get("/search?q=poste").html.contains("Un autre"))
        }
        try await served.server.application.test(.router) { client in
            let (one, two) = (Visitor(client), Visitor(client))
            let (page, same) = (try await one.get("/entries/F-2012-00001"), try await two.get("/entries/F-2012-00001"))
            #expect(page.hidden("form") != same.hidden("form"))
            #expect(
                page.html.replacing(page.hidden("form"), with: "") == same.html.replacing(same.hidden("form"), with: "")
            )
            let void = try await two.tried("/entries/F-2012-00001/answered", from: page, [])
            #expect(void.html.contains("n&#39;était plus valable"))
            #expect(try await two.post("/entries/F-2012-00001/answered", from: same, []).status == 303)
        }
    }

    @Test("Any search is a feed, the newest first")
    func feed() async throws {
        try desk.addEntry("Financer un poste & une mission", "L'État paie 1 < 2.")
        try await visit { visitor in
            let page = try await visitor.get("/search.atom?q=poste")
            #expect(page.headers[.contentType]?.hasPrefix("application/atom+xml") == true)
            #expect(page.html.contains("<title>Financer un poste &amp; une mission</title>"))
            #expect(page.html.contains("<id>urn:guichet:entry:F-2012-00001</id>"))
            #expect(page.html.contains("href=\"/entries/F-2012-00001\""))
            #expect(!page.html.contains("localhost"))
            let entry = try desk.store.perform(ShowEntry(reference: "F-2012-00001"), by: nil)
            let published = try #require(entry.publishedAt).formatted(.iso8601)
            #expect(page.html.components(separatedBy: "<updated>\(published)</updated>").count == 3)
            #expect(!page.html.contains("<summary>"))
            let other = try await visitor.get("/search.atom?q=paie")
            #expect(other.html.contains("<summary>L&#39;État paie 1 &lt; 2.</summary>"))
        }
    }

    @Test("A page past the last one is the last; a filter is called by its name, in the reader's language")
    func searchPage() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        let theme = try desk.store.perform(ShowTheme(theme: "emploi"), by: nil).theme
        try await visit { visitor in
            let late = try await visitor.get("/search?q=poste&page=99")
            #expect(late.html.contains("<a href=\"/entries/F-2012-00001?q=poste\">"))
            let narrowed = try await visitor.get("/search?q=poste&theme=Emploi&territory=commune:93008", language: "en")
            #expect(narrowed.html.contains("</span>Theme: \(HTML.escape(theme.label)) "))
            #expect(narrowed.html.contains("</span>Territory: "))
        }
    }

    @Test("A retired entry says so at its address, and what holds instead")
    func retired() async throws {
        try desk.addEntry("Ancienne", "Dépassée.")
        try desk.addEntry("Nouvelle", "À jour.")
        _ = try desk.store.perform(
            RetireEntry(reference: "F-2012-00001", reason: "Dépassée", replacedBy: "F-2012-00002"), by: .nadia)
        try await visit { visitor in
            let page = try await visitor.get("/entries/F-2012-00001")
            #expect(page.status == 410)
            #expect(page.html.contains("<a href=\"/entries/F-2012-00002\">Nouvelle</a>"))
            #expect(try await visitor.get("/entries/F-2012-00009").status == 404)
        }
    }

    @Test("The coordinator's page of what there is to do says who is to be erased, and how; an agent's does not")
    func erasures() async throws {
        let reference = try desk.ask("Qui paie ?", email: "lea@example.org").question.reference
        _ = try desk.store.perform(RequestErasure(person: "lea@example.org"), by: .awa)
        try await served.server.application.test(.router) { client in
            let (awa, nadia) = (Visitor(client), Visitor(client))
            _ = try await awa.signIn(token(.awa))
            #expect(try await awa.get("/desk").html.contains(reference))
            #expect(try await !awa.get("/desk").html.contains("person list --requested"))
            _ = try await nadia.signIn(token(.nadia))
            #expect(try await nadia.get("/desk").html.contains("guichet person list --requested"))
        }
    }

    @Test("This answered me is counted, and a report goes to the centre, which sees it for what it is")
    func told() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try await visit { visitor in
            let page = try await visitor.get("/entries/F-2012-00001?q=financer+poste")
            let thanks = try await visitor.post("/entries/F-2012-00001/answered", from: page, [("q", "financer poste")])
            #expect(thanks.location == "/entries/F-2012-00001")
            let form = try await visitor.get("/entries/F-2012-00001/report")
            served.clock.advance(hours: 0.01)
            let blank = try await visitor.tried("/entries/F-2012-00001/report", from: form, [("reason", " ")])
            #expect(blank.html.contains("href=\"#reason\""))
            #expect(blank.html.contains("<title>Erreur\u{A0}: "))
            let told = try await visitor.post(
                "/entries/F-2012-00001/report", from: form, [("reason", "Le montant a changé")])
            #expect(told.status == 303)
            let entry = try desk.store.perform(ShowEntry(reference: "F-2012-00001"), by: nil)
            #expect(entry.status == .published)
            #expect(entry.answered == 1)
            let thanked = try await visitor.get(told.location)
            #expect(thanked.html.contains("votre signalement est transmis au centre"))
            _ = try await visitor.signIn(token(.nadia))
            let inbox = try await visitor.get("/desk")
            #expect(inbox.html.contains("1 lecteur l&#39;a signalée, pas encore à vérifier"), "\(inbox.html)")
            let review = try await visitor.get("/desk/entries/F-2012-00001")
            #expect(review.html.contains("Le montant a changé"))
            #expect(review.html.contains("pas encore à vérifier"))
        }
    }

    @Test("A place is completed while it is typed: what begins so, each once; the département of a postal code; a slip")
    func places() async throws {
        try await visit { visitor in
            func proposals(_ typed: String) async throws -> [String] {
                let page = try await visitor.get("/suggest/territories?" + Fields([(name: "q", value: typed)]).encoded)
                return try JSONDecoder().decode([String].self, from: Data(page.html.utf8))
            }
            #expect(try await proposals("Bobi").first == "Bobigny (93)")
            #expect(try await proposals("bobig") == ["Bobigny (93)"])
            #expect(try await proposals("Ajac") == ["Ajac (11)", "Ajaccio (2A)"])
            #expect(try await proposals("courneuv") == ["La Courneuve (93)"])
            #expect(try await proposals("93").first == "Seine-Saint-Denis (93)")
            #expect(try await proposals("930").prefix(2) == ["Seine-Saint-Denis (93)", "93000 Bobigny"])
            #expect(try await proposals("Bobigny (93)").first == "Bobigny (93)")
            #expect(try await proposals("Bobiny").contains("Bobigny (93)"))
            #expect(try await proposals("B").isEmpty)
            let many = try await proposals("Seine")
            #expect(many.count == Set(many).count)
            #expect(many.contains("Seine-Saint-Denis (93)"))
            #expect(try await proposals("Saint-D").count == 12)
        }
    }

    @Test("A filter that means nothing, or several things, is said; nothing is a fault")
    func filters() async throws {
        try await visit { visitor in
            #expect(try await visitor.get("/search?territory=Saint-Denis").status == 200)
            let guess = try await visitor.get("/search?territory=Bobignyy")
            #expect(guess.status == 422)
            #expect(guess.html.contains("/search?territory=commune%3A93008"))
            #expect(try await visitor.get("/search?territory=xyzzy").status == 422)
            for query in ["q=%22%2A%28", "q=%FF", "page=-1", "page=99999999999999999999"] {
                #expect(try await visitor.get("/search?\(query)").status < 500, "\(query)")
            }
            for query in ["?since=hier", "?sort=zz", "?theme=zz", "?centre=zz", "?audience=zz", ".atom?centre=zz"] {
                let wrong = try await visitor.get("/search\(query)")
                #expect(wrong.status == 422, "\(query)")
                #expect(wrong.html.contains("class=\"form-errors\""), "\(query)")
            }
        }
    }

    @Test("Other types, other methods, what is too long, what is not there", arguments: ["fr", "en"])
    func refusals(_ language: String) async throws {
        try await visit { visitor in
            let json = try await visitor.send(.post, "/ask", body: "{}", type: "application/json", language: language)
            #expect(json.status == 415)
            #expect(json.html.contains("<html lang=\"\(language)\">"))
            #expect(try await visitor.send(.delete, "/ask", language: language).status == 405)
            let long = String(repeating: "a", count: 600 * 1_024)
            #expect(try await visitor.send(.post, "/ask", body: long, language: language).status == 413)
            #expect(try await visitor.send(.get, "/nulle-part", language: language).status == 404)
        }
    }
}
