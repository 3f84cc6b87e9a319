import Foundation
internal import GRDB
import Ranking

/// One index as one transaction sees it: where terms stand in it, and how much each says.
struct IndexReader {
    let index: SearchIndex
    let statistics: IndexStatistics
    let settings: RankingSettings
    let db: Database

    init(_ index: SearchIndex, _ tx: Transaction) throws {
        (self.index, settings, db) = (index, tx.ranking, tx.db)
        statistics = try tx.statistics.statistics(index, tx.db)
    }

    /// Where a term stands.
    /// - Parameter expression: a word or a phrase in FTS5's syntax.
    func postings(_ expression: String) throws -> TermPostings {
        try statistics.postings(expression, index, settings, db)
    }

    /// In how many documents a folded word stands.
    func frequency(of word: String) throws -> Int { try statistics.frequency(Terms.quoted([word]), index, db) }

    /// The inverse document frequency of a term, as BM25 has it: never negative, and raised to a power below one, so that a
    /// rare word counts less for its rarity.
    /// - Parameter frequency: how many documents have the term.
    func idf(_ frequency: Int) -> Double {
        let inverse = log(1 + (Double(max(statistics.count - frequency, 0)) + 0.5) / (Double(frequency) + 0.5))
        return pow(inverse, settings.idfPower)
    }

    /// The documents that match an expression of FTS5.
    func documents(matching expression: String) throws -> DocumentSet {
        try documents(
            "SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH :query", ["query": expression])
    }

    /// The documents whose ids a statement selects.
    func documents(_ sql: String, _ arguments: StatementArguments) throws -> DocumentSet {
        var set = DocumentSet(largest: statistics.largest)
        let ids = try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let id = try ids.next() { if let id = UInt32(exactly: id) { set.insert(id) } }
        return set
    }
}
