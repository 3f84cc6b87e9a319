import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("A search says why it found something, what it did not understand, and about how much there is")
struct SearchSaysTests {
    @Test("What has none of the words says what it has in their place")
    func why() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Le bail", "Quand le locataire part avant la fin.")
        try desk.addEntry("Le meublé", "La location se déclare.")
        let hits = try desk.search("location").hits
        #expect(hits.map(\.title) == ["Le meublé", "Le bail"])
        #expect(hits.first?.why == nil)
        #expect(hits.last?.why == .relative("locataire"))
    }

    @Test("What people asked for in these words says so")
    func wording() throws {
        let desk = try TemporaryDesk()
        let question = try desk.ask("Qui paie le poste ?").question.reference
        try desk.answer(question)
        try desk.publish(question, title: "L'adulte-relais", question: "", answer: "Une convention.")
        #expect(try desk.search("poste").hits.map(\.why) == [.wording])
        #expect(try desk.search("convention").hits.map(\.why) == [nil])
    }

    @Test(
        "A filter of an unknown name or value is told; what only has a colon is none",
        arguments: [
            ("them:emploi aide", ["them:emploi"]), ("theme:inconnu aide", ["theme:inconnu"]),
            ("titre:aide", ["titre:aide"]),
            ("teritoire:Bobigny aide", ["teritoire:Bobigny"]), ("depuis:hier aide", ["since:hier"]),
            ("à 10:30", []), ("https://exemple.fr/a", []), ("objet: aide", []), ("territoire:Bobigny aide", []),
        ])
    func filters(words: String, told: [String]) throws {
        #expect(try TemporaryDesk().search(words).unknownFilters == told)
    }

    @Test("Of more than a thousand results the number is told to two digits")
    func estimate() throws {
        let desk = try TemporaryDesk()
        let records = try (1...1_640).map { number in
            let line = #"{"title":"Aide \#(number)","answer":"\#(number % 2 == 0 ? "Une bourse" : "Un prêt")."}"#
            return try JSONDecoder().decode(EntryRecord.self, from: Data(line.utf8))
        }
        _ = try desk.store.perform(ImportEntries(records: records, activate: true), by: nil)
        let all = try desk.search("aide")
        #expect(all.total == 1_600)
        #expect(all.isTotalCut)
        let some = try desk.search("bourse")
        #expect(some.total == 820)
        #expect(!some.isTotalCut)
        let narrowed = try desk.store.perform(
            Search(words: "aide", filters: .init(since: Day(beginning: "2000"))), by: nil)
        #expect((1_000...1_700).contains(narrowed.total))
    }
}
