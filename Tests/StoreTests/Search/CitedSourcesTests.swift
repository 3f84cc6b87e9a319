import Desk
import Support
import Testing

@testable import Store

@Suite("What entries cite")
struct CitedSourcesTests {
    @Test("A source is found as it is cited now, not as it was")
    func changes() throws {
        let desk = try TemporaryDesk()
        let question = try desk.ask().question.reference
        _ = try desk.claim(question)
        _ = try desk.answer(question)
        let entry = try desk.publish(question, sources: [Source("Loi [n° 2003-710]")])
        #expect(try titles("reference:2003-710", desk) == [entry.text.title])
        let text = try EntryText(
            title: entry.text.title, question: "", answer: entry.text.answer, sources: [Source("Loi [n° 2014-173]")])
        let edited = try desk.store.perform(
            EditEntry(reference: entry.reference, form: EntryForm(text: text)), by: .awa)
        _ = try desk.store.perform(PublishEntry(reference: edited.reference), by: .nadia)
        #expect(try titles("reference:2003-710", desk).isEmpty)
        #expect(try titles("reference:2014-173", desk) == [entry.text.title])
    }

    @Test("What is in every source, or is the name of a part of one, finds nothing", arguments: ["a", "li", "legal"])
    func common(word: String) throws {
        let desk = try TemporaryDesk()
        let question = try desk.ask().question.reference
        _ = try desk.claim(question)
        _ = try desk.answer(question)
        _ = try desk.publish(question, sources: [Source("Loi de la ville")])
        #expect(try titles("reference:\(word)", desk).isEmpty)
        #expect(try titles("reference:\"loi de la\"", desk).count == 1)
    }

    private func titles(_ words: String, _ desk: TemporaryDesk) throws -> [String] {
        try desk.search(words).hits.map(\.title)
    }
}
