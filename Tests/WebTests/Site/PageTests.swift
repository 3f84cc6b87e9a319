import Desk
import Foundation
import Phrasebook
import Store
import Support
import Testing

@testable import Web

@Suite("Pages are what they were, in both languages")
struct PageTests {
    let desk: TemporaryDesk
    /// A question answered by its centre, and the entry made from it.
    let question: String
    let entry: Entry
    let names: Names

    init() throws {
        desk = try TemporaryDesk()
        question = try desk.ask(body: "Notre association\nvoudrait en créer un <b>.").question.reference
        try desk.claim(question)
        try desk.answer(
            question, "L'État paie **une part** du poste.",
            sources: [Source("Code du travail, article L. 5134-100 <https://www.legifrance.gouv.fr>")])
        entry = try desk.publish(question, themes: ["emploi"])
        names = try Names(
            desk.store.perform(ListCentres(), by: nil), desk.store.perform(ListThemes(), by: nil))
    }

    private func read<V: Stored>(_ verb: V, by account: Account? = nil) throws -> V.Reply {
        try desk.store.perform(verb, by: account)
    }

    @Test("Home", arguments: Language.allCases)
    func home(_ language: Language) throws {
        let latest = try read(SearchQuery(sort: .date).verb(.unrecorded, limit: 6))
        #expect(latest.hits.count == 1)
        let page = try HomePage(
            themes: read(ListThemes()), latest: latest.hits, network: read(ShowNetwork()), language.phrases)
        try Snapshot.check(page, "home", language)
    }

    @Test("Search: matches, filters with counts, a filter chosen", arguments: Language.allCases)
    func search(_ language: Language) throws {
        let query = SearchQuery(Fields("q=poste&theme=\(entry.themes[0])"))
        let page = SearchPage(
            query, try read(query.verb()), names: names, isAgent: false, language.phrases)
        try Snapshot.check(page, "search", language, path: "/search")
        #expect(page.hits.first?.titleHTML.contains("<mark>") == true)
        #expect(page.facets.contains { $0.values.contains { $0.isChosen && $0.link == "/search?q=poste" } })
    }

    @Test("An entry", arguments: Language.allCases)
    func entryPage(_ language: Language) throws {
        let page = EntryPage(
            entry, related: [], names: names, base: "https://guichet.example", typed: "adulte-relais", language.phrases)
        try Snapshot.check(page, "entry", language)
    }

    @Test("Asking: what is wrong is said above the form and at its field", arguments: Language.allCases)
    func ask(_ language: Language) throws {
        var form = AskForm(
            FormInput(Fields("title=&email=lea&theme=emploi&body=Un+texte")), language.phrases)
        #expect(form.read() == nil)
        #expect(form.entered.errors.keys.sorted() == ["email", "territory", "title"])
        try Snapshot.check(form.page(themes: read(ListThemes()), isMailed: false), "ask", language)
    }

    @Test("Before sending: which place, what may answer, who gets it", arguments: Language.allCases)
    func check(_ language: Language) throws {
        let typed = "title=Qui+finance+un+poste+d'adulte-relais&territory="
        let which = AskForm(FormInput(Fields(typed + "Saint-Denis")), language.phrases)
        let similar = try read(FindDuplicates(title: which.subject)).helpful?.hit
        let ambiguous = try CheckPage(
            which, route: read(ExplainRoute(text: "Saint-Denis")), similar: similar, names: names, language.phrases)
        #expect(ambiguous.which != nil)
        #expect(ambiguous.destination == nil)
        let settled = AskForm(FormInput(Fields(typed + "Bobigny")), language.phrases)
        let ready = try CheckPage(
            settled, route: read(ExplainRoute(text: "Bobigny")), similar: similar, names: names, language.phrases)
        #expect(ready.which == nil)
        #expect(ready.buttons.first?.value == "send")
        try Snapshot.check(ambiguous, "check-which", language)
        try Snapshot.check(ready, "check-ready", language)
    }

    @Test("Following a question", arguments: Language.allCases)
    func follow(_ language: Language) throws {
        let link = try read(CreateLink(reference: question), by: .awa)
        let page = FollowPage(
            try read(ShowFollowUp(link: link)), link: "LINK", base: "https://guichet.example", done: .asked,
            language.phrases)
        try Snapshot.check(page, "follow", language)
    }

    @Test("Confirming: what was asked, where it goes, what is missing", arguments: Language.allCases)
    func confirm(_ language: Language) throws {
        let link = try read(CreateLink(reference: question), by: .awa)
        let asked = try read(ShowFollowUp(link: link))
        let form = ConfirmPage.form(asked, FormInput(), language.phrases)
        let page = ConfirmPage(asked, form, route: nil, link: "LINK", names: names, language.phrases)
        #expect(page.buttons.map(\.value) == ["send"])
        try Snapshot.check(page, "confirm", language)
        let typed = ConfirmPage.form(asked, FormInput(Fields("territory=Saint-Denis")), language.phrases)
        let open = try ConfirmPage(
            asked, typed, route: read(ExplainRoute(text: "Saint-Denis")), link: "LINK", names: names, language.phrases)
        #expect(open.destination == nil)
        #expect(open.buttons.map(\.value) == ["choose"])
    }

    @Test("Mails that wait for the coordination, and one of them", arguments: Language.allCases)
    func mails(_ language: Language) throws {
        let moment = Date(timeIntervalSince1970: 1_338_458_700)
        let received = ReceivedMail(
            id: 3, receivedAt: moment, state: .waiting, kind: .person, reason: .newQuestion, note: nil,
            from: "max@example.net", name: "Max Roy", subject: "Un poste", question: nil, files: ["plan.pdf"],
            acknowledgeAt: nil)
        let sent = Mail(
            id: 4, messageID: "1.a@exemple.fr", kind: .answered, language: .french, question: "2012-00001",
            to: "lea@example.org", state: .refused, createdAt: moment, nextAt: nil, attempts: 1, endedAt: moment,
            error: "550 5.1.1 Personne")
        let list = MailsPage(received: [received], sent: [sent], now: moment, language.phrases)
        try Snapshot.check(list, "mails", language)
        let text = ReceivedText(
            mail: received, written: "Qui paie ?", whole: "Qui paie ?\n> Bonjour", places: ["Bobigny (93)"], raw: nil)
        try Snapshot.check(MailPage(text, language.phrases), "mail", language)
    }

    @Test("The network: every département has its tile", arguments: Language.allCases)
    func network(_ language: Language) throws {
        let network = try read(ShowNetwork())
        let report = try read(CheckCoverage())
        let page = NetworkPage(network, report, language.phrases)
        #expect(network.count.covered == report.departementsCovered)
        #expect(network.count.departements == report.departements)
        #expect(Set(page.map.tiles.map(\.code)) == Set(network.departements.map(\.code)))
        #expect(page.map.tiles.count == network.departements.count)
        try Snapshot.check(page, "network", language)
        for tile in page.map.tiles {
            let beside = page.map.tiles.first { $0.x == tile.x + 42 && $0.y == tile.y }
            guard let beside, let one = tile.numbers, let other = beside.numbers, one != other else { continue }
            #expect(beside.look != tile.look, "\(tile.code), \(beside.code)")
        }
        let centre = try read(ShowCentre(slug: "profession-banlieue"))
        try Snapshot.check(CentrePage(centre, network, language.phrases), "centre", language)
        try Snapshot.check(ThemesPage(read(ListThemes()), language.phrases), "themes", language)
    }

    @Test("A centre that covers nothing is in the directory, and no member of the network that readers see")
    func inactive() throws {
        var network = try read(ShowNetwork())
        let idle = Centre(
            slug: "idle", name: "Sans territoire", scope: .unknown, legalForm: "", founded: nil, website: nil,
            notes: "", confidence: "", coverage: [])
        network = NetworkMap(
            date: network.date, centres: network.centres + [idle], departements: network.departements)
        let page = NetworkPage(network, try read(CheckCoverage()), Language.french.phrases)
        #expect(!page.centres.contains { $0.text == idle.name })
        #expect(!page.map.keys.contains { $0.name == idle.name })
        #expect(page.centres.contains { $0.link == "/network/national" })
    }

    @Test("An agent's pages", arguments: Language.allCases)
    func agent(_ language: Language) throws {
        let open = try desk.ask("Comment composer un conseil citoyen ?").question
        let inbox = InboxPage(
            try read(ListInbox(centre: "profession-banlieue"), by: .awa), part: nil, changed: 0,
            centre: "Profession Banlieue",
            language.phrases)
        try Snapshot.check(inbox, "inbox", language, isAgent: true)
        let file = try read(ShowQuestion(reference: open.reference), by: .awa)
        let choices = QuestionPage.Choices(
            acts: AgentAct.possible(for: .awa, as: .agent, on: file.question, at: desk.clock.now),
            givesLink: true, centres: try read(ListCentres()))
        let page = QuestionPage(file, choices, names: names, now: desk.clock.now, language.phrases)
        try Snapshot.check(page, "question", language, isAgent: true)
        var wrong = FormInput()
        wrong.errors["token"] = language.phrases.pages.signIn.wrong
        try Snapshot.check(FormPage.signIn(wrong, next: "/desk", language.phrases), "sign-in", language)
    }

    @Test("Reading an entry a second time: what may name someone is shown", arguments: Language.allCases)
    func review(_ language: Language) throws {
        let other = try desk.ask("Où se réunir ?").question.reference
        try desk.answer(other, "Écrivez à Mme Claire Dupont, claire@example.org.")
        let draft = try read(DraftEntry(question: other), by: .awa)
        _ = try read(SubmitEntry(reference: draft.reference), by: .awa)
        let history = try read(ShowEntryHistory(reference: draft.reference), by: .nadia)
        let acts = EntryChoice.possible(for: .nadia, as: .coordinator, on: history.entry, at: desk.clock.now)
        #expect(acts.contains(.publish))
        #expect(!EntryChoice.possible(for: .awa, as: .agent, on: history.entry, at: desk.clock.now).contains(.publish))
        let page = ReviewPage(
            history, try read(CheckEntry(reference: draft.reference), by: .nadia),
            ReviewPage.Choices(acts: acts, isWriter: false), names: names, language.phrases)
        #expect(page.mentions.count >= 2)
        try Snapshot.check(page, "review", language, isAgent: true)
        let form = WritingForm(history.latestForm, language.phrases).page(
            WritingForm.Frame(
                title: "T", action: "/", version: 1, isPreview: true, back: Link(text: "F", link: "/")),
            themes: try read(ListThemes()))
        try Snapshot.check(form, "write", language, isAgent: true)
    }

    @Test("What is no page", arguments: Language.allCases)
    func failure(_ language: Language) throws {
        let page = FailurePage(
            title: language.phrases.site.refused, what: language.phrases.site.status(404), remedy: nil, incident: "1f")
        try Snapshot.check(page, "failure", language)
    }
}
