import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Phrasebook
import Store
import Support
import Testing

@testable import Web

@Suite("What the site says to whom")
struct SiteWordingTests {
    let served: ServedDesk
    var desk: TemporaryDesk { served.desk }

    init() throws { served = try ServedDesk(hasLimits: false) }

    @Test("A share has the decimal comma in French, the point in English")
    func shares() throws {
        let report = try desk.store.perform(CheckCoverage(), by: nil)
        #expect(Language.french.phrases.upkeep.coverage(report).contains(/\(\d+,\d\u{A0}%\)/))
        #expect(Language.english.phrases.upkeep.coverage(report).contains(/\(\d+\.\d%\)/))
    }

    private func visit(_ work: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        try await served.server.application.test(.router) { try await work(Visitor($0)) }
    }

    @Test("Whoever is signed in is so on a page that is none, and signs out from there")
    func signOut() async throws {
        let token = try #require(served.tokens[.awa])
        try await visit { visitor in
            _ = try await visitor.signIn(token)
            for path in ["/entries/F-2012-00009", "/nulle-part", "/desk/questions/9"] {
                let page = try await visitor.get(path)
                #expect(page.status == 404, "\(path)")
                #expect(page.html.contains("Connecté : Awa@profession-banlieue"), "\(path)")
                #expect(!page.hidden("form").isEmpty, "\(path)")
            }
            let lost = try await visitor.get("/nulle-part")
            let out = try await visitor.post("/sign-out", from: lost, [])
            #expect(out.status == 303)
            #expect(out.location == "/")
            #expect(try await visitor.get("/nulle-part").html.contains("Connexion des agents"))
        }
    }

    @Test("A search is narrowed to what is newer than a day that is typed; what is no day is said")
    func since() async throws {
        try desk.addEntry("Financer un poste", "L'État paie.")
        try await visit { visitor in
            let page = try await visitor.get("/search?q=poste&since=2012-01-01")
            #expect(page.html.contains("<input type=\"date\" id=\"since\" name=\"since\" value=\"2012-01-01\""))
            #expect(page.html.contains("1 résultat"))
            #expect(page.html.components(separatedBy: "name=\"since\"").count == 2)
            #expect(try await visitor.get("/search?q=poste&since=2030-01-01").html.contains("Aucun résultat"))
            #expect(try await visitor.get("/search?q=poste&since=").html.contains("1 résultat"))
            let wrong = try await visitor.get("/search?q=poste&since=hier")
            #expect(wrong.status == 422)
            #expect(wrong.html.contains("« hier »"))
            #expect(wrong.html.contains("Écrivez AAAA-MM-JJ"))
        }
    }

    @Test("The asker reads what another centre adds, once the answer that it adds to is sent")
    func contributions() async throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        let link = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        try desk.claim(reference)
        let added = try Contribute(reference: reference, contribution: "À **Strasbourg**, la Ville.")
        _ = try desk.store.perform(added, by: .odile)
        try await visit { visitor in
            #expect(try await !visitor.get("/follow/\(link)").html.contains("Strasbourg"))
            try desk.answer(reference, "L'État.")
            let page = try await visitor.get("/follow/\(link)")
            #expect(page.html.contains("Un autre centre complète la réponse"))
            #expect(page.html.contains("À <strong>Strasbourg</strong>, la Ville."))
            #expect(!page.html.contains("Odile"))
        }
    }

    @Test("An agent reads the names of the themes, not their slugs")
    func themes() async throws {
        let theme = try #require(
            try desk.store.perform(ListThemes(), by: nil).map(\.theme).first { $0.label.contains(" ") })
        let reference = try desk.ask("Qui paie ?", themes: [theme.slug]).question.reference
        let token = try #require(served.tokens[.awa])
        try await visit { visitor in
            _ = try await visitor.signIn(token)
            let page = try await visitor.get("/desk/questions/\(reference)").html
            #expect(page.contains("<dd>\(HTML.escape(theme.label))</dd>"))
            #expect(!page.contains("<dd>\(theme.slug)</dd>"))
        }
    }

    @Test("A visitor reads of a centre what is said in the page's language, or marked as another")
    func centres() async throws {
        try await visit { visitor in
            let national = try await visitor.get("/network/national").html
            #expect(national.contains("<dd lang=\"en\">role high; title and site medium</dd>"))
            #expect(national.contains("<dd>les territoires sans centre</dd>"))
            #expect(!national.contains("The national desk"))
            #expect(try await visitor.get("/network/oriv").html.contains("<dd>élevée</dd>"))
            #expect(try await visitor.get("/network/oriv", language: "en").html.contains("<dd>high</dd>"))
            #expect(try await visitor.get("/network").html.contains("les territoires sans centre"))
        }
    }

    @Test("Whoever withdrew a question is not asked what its answer lacks")
    func withdrawn() async throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        let link = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        try await visit { visitor in
            let path = "/follow/\(link)"
            let page = try await visitor.post(path, from: visitor.get(path), [("act", "withdraw"), ("sure", "1")])
            #expect(page.location == path)
            let withdrawn = try await visitor.get(path).html
            #expect(withdrawn.contains("Pourquoi la rouvrir ?"))
            #expect(!withdrawn.contains("Que manque-t-il ?"))
        }
    }

    @Test("Numbers and times are written as each language writes them")
    func written() {
        let (french, english) = (Language.french.phrases, Language.english.phrases)
        #expect(french.pages.network.summary(72, 101, 33_952, 999).contains("33\u{202F}952 communes sur 999."))
        #expect(english.pages.search.found(1_234_567, false) == "1,234,567 results")
        let moment = Date(timeIntervalSince1970: 1_338_458_700)
        #expect(french.longMoment(moment) == "31 mai 2012 à 12:05")
        #expect(english.longMoment(moment) == "31 May 2012 at 12:05")
    }

    @Test("Whoever is not signed in is told so in the site's words")
    func strangers() async throws {
        try desk.ask()
        try await visit { visitor in
            let page = try await visitor.tried("/desk/questions/1", [("act", "claim")])
            #expect(page.html.contains("Connectez-vous"))
            #expect(!page.html.contains("--as"))
        }
    }
}
