import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("The index and its words follow what people write, document by document or a thousand at once")
struct IndexKeepingTests {
    @Test("Words and acronyms kept as documents come, change and go are those of a rebuilt index")
    func wordsFollow() throws {
        let desk = try TemporaryDesk()
        let lines = (0..<50).map { number in
            """
            {"title": "La Gestion Urbaine de Proximité (GUP), n° \(number)", "answer": "Le bailleur répond d'un aléa\(number % 3 == 0 ? "" : "s")."}
            """
        }
        let records = try lines.map { try JSONDecoder().decode(EntryRecord.self, from: Data($0.utf8)) }
        _ = try desk.store.perform(ImportEntries(records: records, activate: true), by: nil)
        let reference = try desk.ask("Qu'est-ce qu'un conseil citoyen ?", body: "Nous en montons un.").question
            .reference
        try desk.answer(reference, "Une instance d'habitants.")

        let kept = try derived(desk)
        #expect(kept.contains("entry proximite 50"))
        #expect(kept.contains("question habitants 1") && kept.contains("entry gup 50"))
        try desk.store.reindex()
        #expect(try derived(desk) == kept)
        #expect(try desk.store.examine() == [])
    }

    @Test("What is added and taken out again within one transaction leaves nothing behind")
    func addedAndRemoved() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Le fonds de participation", "Il finance des fêtes de quartier.")
        let before = try derived(desk)
        try desk.store.pool.write { db in
            try SearchIndex.entries.remove(1, db)
            try SearchIndex.entries.add(1, db)
            try SearchIndex.entries.replace(1, db) {}
            try SearchIndex.flush(db)
        }
        #expect(try derived(desk) == before)
        #expect(try desk.search("fêtes").total == 1)
        #expect(try desk.store.examine() == [])
        #expect(try desk.number("SELECT count(*) FROM index_pending") == 0)
    }

    @Test("While the index is rebuilt others search, and are told how far it is")
    func rebuiltWhileOthersRead() throws {
        let desk = try TemporaryDesk()
        for number in 0..<3 { try desk.addEntry("Fiche \(number)", "Un gymnase.") }
        let reader = try Store(path: desk.path)
        var steps: [Int] = []
        var found: [Int] = []
        try desk.store.reindex { done, total in
            #expect(total == 3)
            steps.append(done)
            found.append((try? reader.perform(Search(words: "gymnase"), by: nil).total) ?? 0)
        }
        #expect(steps.last == 3 && steps == steps.sorted())
        #expect(Set(found) == [3])
        #expect(try desk.store.examine() == [])
    }

    /// The words and acronyms with the number of their documents.
    private func derived(_ desk: TemporaryDesk) throws -> [String] {
        try desk.store.pool.read { db in
            try ["word", "acronym"].flatMap {
                try String.fetchAll(db, sql: "SELECT source || ' ' || folded || ' ' || documents FROM \($0) ORDER BY 1")
            }
        }
    }
}
