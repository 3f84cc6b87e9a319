import Desk
import Foundation
import GRDB
import Ranking
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
        #expect(kept.contains("question habitants 1"))
        #expect(kept.contains("entry gup 50"))
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
        #expect(steps.last == 3)
        #expect(steps == steps.sorted())
        #expect(Set(found) == [3])
        #expect(try desk.store.examine() == [])
    }

    @Test("A document goes, and with it its length; the others keep theirs, far apart as they are")
    func lengths() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Le fonds de participation", "Il finance des fêtes.")
        try desk.store.pool.write { db in
            let lengths = DocumentLengths(source: "entry_index")
            let traits = DocumentTraits(titleWords: 1, words: 3, isAnswer: true, asking: .open, title: 5)
            let facts = DocumentFacts(length: PackedLength((title: 3, text: 70_000)), traits: traits)
            let empty = DocumentFacts(length: PackedLength((0, 0)), traits: .none)
            try lengths.write([(1_000, facts), (1_001, empty)], db)
            #expect(try lengths.all(db).lengths.count == 1_002)
            #expect(try lengths.all(db).lengths[1].length == (title: 4, text: 4))
            #expect(try lengths.all(db).lengths[1_000].length == (title: 3, text: 70_000))
            #expect(try lengths.all(db).lengths[1_001] == PackedLength((0, 0)))
            #expect(try lengths.all(db).traits[1_000] == traits)
            #expect(try lengths.all(db).traits.count == 1_002)
            try lengths.write([(1_000, .none), (1_001, .none)], db)
            #expect(try lengths.all(db).lengths.map { $0.bits != 0 } == [false, true])
        }
        #expect(try desk.store.examine() == [])
    }

    @Test(
        "What is kept beside an index and does not agree with the documents is damage, until the index is rebuilt",
        arguments: [
            "UPDATE word_block SET words = CAST(substr(words, 1, length(words) - 1) || x'09' AS BLOB)",
            "DELETE FROM word_block",
            "UPDATE word_block SET words = zeroblob(9)",
            "UPDATE word_block SET words = substr(words, 1, length(words) - 1)",
            "DELETE FROM acronym", "DELETE FROM document_length", "UPDATE document_length SET lengths = zeroblob(256)",
            "UPDATE document_length SET traits = zeroblob(512)",
        ])
    func damage(sql: String) throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Le fonds de participation (FP)", "Il finance des fêtes.")
        try desk.store.pool.write { try $0.execute(sql: sql) }
        #expect(try desk.store.examine() == ["index: entry_index"])
        try desk.store.reindex()
        #expect(try desk.store.examine() == [])
    }

    @Test("A damaged index is said to be one, not something unforeseen, and is mended by rebuilding it")
    func damagedIndex() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Un gymnase", "Pour tous.")
        try desk.execute("DELETE FROM entry_index_data WHERE id > 10")
        var said: Refusal?
        do { _ = try desk.search("gymnase") } catch { said = Fault.refusal(of: error) }
        #expect(said == .damagedIndex)
        #expect(said?.kind == .fault)
        #expect(try desk.store.examine().contains("index: entry_index"))
        try desk.store.reindex()
        #expect(try desk.search("gymnase").total == 1)
        #expect(Fault.refusal(of: DatabaseError(resultCode: .SQLITE_CORRUPT)) == .damagedDesk)
        #expect(Fault.refusal(of: DatabaseError(resultCode: .SQLITE_FULL)) == .diskFull)
        #expect(Fault.refusal(of: DatabaseError(resultCode: .SQLITE_ERROR)) == nil)
    }

    /// The words and acronyms with the number of their documents, and the lengths and traits of the documents.
    private func derived(_ desk: TemporaryDesk) throws -> [String] {
        try desk.store.pool.read { db in
            var words: [String] = []
            for list in SearchIndex.all.compactMap(\.words) {
                try list.forEach(beginning: "", db) { word, documents in
                    words.append("\(list.source) \(String(decoding: word, as: UTF8.self)) \(documents)")
                }
            }
            return try words
                + String.fetchAll(db, sql: "SELECT source || ' ' || folded || ' ' || documents FROM acronym ORDER BY 1")
                + String.fetchAll(
                    db,
                    sql: "SELECT source || ' ' || hex(lengths) || ' ' || hex(traits) FROM document_length ORDER BY 1")
        }
    }
}
