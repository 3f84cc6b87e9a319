import Desk
import Foundation
import GRDB
import Ranking
import Support
import Testing

@testable import Store

@Suite("What is left alone in a search changes nothing of what is found")
struct PruningTests {
    /// Words with frequencies as in a natural language: the first are in most documents, the last in hardly any.
    private static let vocabulary = (0..<400).map { "m\(String($0, radix: 20).map { letter($0) }.joined())o" }

    /// Letters only, because words with a digit are not stemmed.
    private static func letter(_ digit: Character) -> String {
        let values = Array("bcdfghjklmnpqrtvwxyz")
        return String(values[digit.hexDigitValue ?? Int(digit.asciiValue ?? 97) - 87])
    }

    private static func word(_ random: inout SeededGenerator) -> String {
        let share = Double.random(in: 0..<1, using: &random)
        return vocabulary[min(Int(pow(Double(vocabulary.count), share)) - 1, vocabulary.count - 1)]
    }

    private static func words(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> [String] {
        (0..<Int.random(in: count, using: &random)).map { _ in word(&random) }
    }

    /// A desk of 1,500 entries, some without their own title, some with wordings. Many long texts with low scores
    /// follow many short ones, so that whole blocks of them can be skipped.
    private static func desk(_ random: inout SeededGenerator) throws -> TemporaryDesk {
        let desk = try TemporaryDesk()
        let records = try (0..<1_500).map { number in
            let length = number / 300 % 2 == 0 ? 5...30 : 60...90
            var fields = ["answer": words(length, &random).joined(separator: " ")]
            if number % 7 != 0 { fields["title"] = words(1...6, &random).joined(separator: " ") }
            return try JSONDecoder().decode(EntryRecord.self, from: JSONEncoder().encode(fields))
        }
        _ = try desk.store.perform(ImportEntries(records: records, activate: true), by: nil)
        try desk.store.pool.write { db in
            for entry in stride(from: Int64(3), to: 1_500, by: 41) {
                try db.execute(
                    sql: "INSERT INTO wording (entry, text) VALUES (?, ?)",
                    arguments: [entry, words(2...5, &random).joined(separator: " ")])
                try SearchIndex.wordings.add(db.lastInsertedRowID, db)
            }
            try SearchIndex.flush(db)
        }
        return desk
    }

    private static func terms(_ random: inout SeededGenerator) -> Terms {
        var terms = Terms(words: words(1...5, &random))
        switch Int.random(in: 0..<10, using: &random) {
        case 0: terms.excluded = words(1...1, &random)
        case 1: terms.phrases = [words(1...2, &random)]
        case 2: terms.isUnfinished = true
        default: break
        }
        return terms
    }

    private static func ranker(_ terms: Terms, _ tx: Transaction) throws -> Ranker {
        Ranker(try QueryAnalyzer(.entries, tx).analysis(of: terms), tx)
    }

    @Test("The ten best, and the hundred best, of 2,000 random queries are those of a search that scores everything")
    func equality() throws {
        var random = SeededGenerator(seed: 42)
        let desk = try Self.desk(&random)
        var exhaustive = RankingSettings()
        exhaustive.prunes = false
        try desk.store.pool.read { db in
            let pruned = desk.store.transaction(db, nil, desk.clock.now)
            let full = desk.store.transaction(db, nil, desk.clock.now, exhaustive)
            var (scored, matching) = (0, 0)
            for number in 0..<2_000 {
                let terms = Self.terms(&random)
                let limit = number % 10 == 0 ? 100 : 10
                let one = try Self.ranker(terms, pruned).rank(limit: limit)
                let other = try Self.ranker(terms, full).rank(limit: limit)
                #expect(one.hits == other.hits, "\(terms)")
                if one.isTotalCut {
                    #expect(one.total <= other.total, "\(terms)")
                } else {
                    #expect(one.total == other.total, "\(terms)")
                }
                scored += one.scored
                matching += other.scored
            }
            // Pruning must have skipped documents; otherwise the test proves nothing.
            #expect(scored < matching * 3 / 4, "\(scored) of \(matching)")
        }
    }

    @Test("All that matches, read from memory, is what FTS5 says")
    func matching() throws {
        var random = SeededGenerator(seed: 11)
        let desk = try Self.desk(&random)
        try desk.store.pool.read { db in
            let tx = desk.store.transaction(db, nil, desk.clock.now)
            for _ in 0..<300 {
                let terms = Self.terms(&random)
                let analysis = try QueryAnalyzer(.entries, tx).analysis(of: terms)
                var found: [Int64] = []
                Ranker(analysis, tx).matching().visit { found.append(Int64($0)) }
                let expected = try analysis.expression.map {
                    try Int64.fetchAll(
                        db, sql: "SELECT rowid FROM entry_index WHERE entry_index MATCH ? ORDER BY rowid",
                        arguments: [$0])
                }
                #expect(found == expected ?? [], "\(terms)")
            }
        }
    }

    @Test("A desk that was warmed up finds the same, also what came since")
    func warmth() throws {
        var random = SeededGenerator(seed: 5)
        let desk = try Self.desk(&random)
        let words = Self.words(4...4, &random).joined(separator: " ")
        let cold = try desk.store.perform(Search(words: words), by: nil).hits
        let warm = try Store(path: desk.path)
        try warm.warm()
        #expect(try warm.perform(Search(words: words), by: nil).hits == cold)
        try desk.addEntry(words, "Rien d'autre.")
        try warm.warm()
        #expect(try warm.perform(Search(words: words), by: nil).hits.first?.title == words)
    }

    @Test("A page begins where the one before ended")
    func pages() throws {
        var random = SeededGenerator(seed: 7)
        let desk = try Self.desk(&random)
        try desk.store.pool.read { db in
            let tx = desk.store.transaction(db, nil, desk.clock.now)
            for _ in 0..<50 {
                let ranker = try Self.ranker(Self.terms(&random), tx)
                let all = try ranker.rank(limit: 30).hits
                let pages = try [0, 10, 20].flatMap { try ranker.rank(limit: 10, offset: $0).hits }
                #expect(pages == all)
            }
        }
    }
}
