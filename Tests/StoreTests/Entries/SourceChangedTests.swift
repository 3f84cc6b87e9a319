import Desk
import Support
import Testing

@testable import Store

@Suite("A source changes: every entry that cites it is to be verified at once")
struct SourceChangedTests {
    let desk: TemporaryDesk

    init() throws {
        desk = try TemporaryDesk()
        try publish("Par adresse", sources: ["Le code <https://www.legifrance.gouv.fr/codes/id/1/>"])
        try publish("Par article", sources: ["Aide [articles L. 5134-98 à L. 5134-102 du code du travail]"])
        try publish("Dans le texte", answer: "Voir l'article L. 5134-100 du code du travail et https://exemple.fr/a.")
        try publish("Sans rien", answer: "L. 5134-200 et https://www.legifrance.gouv.fr/codes/id/12")
    }

    @Test("By its address, however it is written")
    func address() throws {
        let cited = try changed("http://legifrance.gouv.fr/codes/id/1#haut")
        #expect(cited.map(\.title) == ["Par adresse"])
        #expect(cited.map(\.status) == [.stale])
        #expect(cited.map(\.stale) == [.source])
        #expect(try changed("https://exemple.fr/a/").map(\.title) == ["Dans le texte"])
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("By its legal reference, in the sources and in the text; the entries are still found, and in the inbox")
    func law() throws {
        let cited = try changed("art. L5134-100 du Code du travail", reason: "Abrogé")
        #expect(cited.map(\.title) == ["Par article", "Dans le texte"])
        #expect(try desk.search("article").hits.map(\.status) == ["stale", "stale"])
        let inbox = try desk.store.perform(ListInbox(centre: "profession-banlieue"), by: nil)
        #expect(Set(inbox.entries.map(\.title)) == ["Par article", "Dans le texte"])
        let history = try desk.store.perform(ShowEntryHistory(reference: cited[0].reference), by: .awa)
        #expect(history.events.last?.act == .sourceChanged("art. L5134-100 du Code du travail"))
        #expect(history.messages.values.contains("Abrogé"))
    }

    @Test("Said again, it changes nothing more; what is not published stays as it is; what is retired is left out")
    func again() throws {
        let version = { try desk.store.perform(ShowEntry(reference: "1"), by: .awa).custody.version }
        _ = try changed("https://www.legifrance.gouv.fr/codes/id/1")
        let first = try version()
        #expect(try changed("https://www.legifrance.gouv.fr/codes/id/1").count == 1)
        #expect(try version() == first)
        _ = try desk.store.perform(RetireEntry(reference: "1", reason: "Vieille"), by: .awa)
        #expect(try changed("https://www.legifrance.gouv.fr/codes/id/1").isEmpty)
        let reference = try desk.ask("Un brouillon ?").question.reference
        try desk.answer(reference, "Voir https://exemple.fr/b")
        _ = try desk.store.perform(DraftEntry(question: reference), by: .awa)
        #expect(try changed("https://exemple.fr/b").map(\.status) == [.draft])
    }

    @Test("Tried, it lists the entries and changes nothing")
    func tried() throws {
        let source = "art. L5134-100 du Code du travail"
        let trial = try desk.store.perform(SourceChanged(source: source, activate: false), by: .odile)
        #expect(trial.map(\.title) == ["Par article", "Dans le texte"])
        #expect(trial.map(\.status) == [.published, .published])
        #expect(try changed(source).map(\.status) == [.stale, .stale])
    }

    @Test("Any agent may say so, nobody unnamed; what is neither an address nor a law is refused")
    func who() throws {
        #expect(throws: Refusal.identityNeeded) {
            try desk.store.perform(SourceChanged(source: "https://exemple.fr/a"), by: nil)
        }
        #expect(throws: Refusal.badSource("le guide")) { try changed("le guide") }
        #expect(try changed("https://exemple.fr/rien").isEmpty)
    }

    private func changed(_ source: String, reason: String? = nil) throws -> [EntrySummary] {
        try desk.store.perform(SourceChanged(source: source, reason: reason), by: .odile)
    }

    private func publish(_ title: String, answer: String = "Voici.", sources: [String] = []) throws {
        let reference = try desk.ask("\(title) ?").question.reference
        try desk.answer(reference)
        try desk.publish(
            reference, title: title, question: "", answer: answer, sources: sources.map { try Source($0) })
    }
}
