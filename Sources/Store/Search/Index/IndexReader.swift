import Foundation
internal import GRDB
import Ranking

/// One index as one transaction sees it: postings, frequencies and weights of terms.
struct IndexReader {
    let index: SearchIndex
    let statistics: IndexStatistics
    let settings: RankingSettings
    let db: Database

    init(_ index: SearchIndex, _ tx: Transaction) throws {
        (self.index, settings, db) = (index, tx.ranking, tx.db)
        statistics = try tx.caches.statistics.statistics(index, tx.db)
    }

    /// The words of the documents; nil where no list is kept.
    var words: WordList? {
        guard var list = index.words else { return nil }
        list.inMemory = statistics.wordsInMemory
        return list
    }

    /// The postings of a term. They are read from FTS5 once for each state of the index.
    /// - Parameter expression: a word or a phrase in FTS5's syntax.
    func postings(_ expression: String) throws -> TermPostings {
        try statistics.postings(expression, index, settings, db)
    }

    /// The postings of a word with its family.
    /// - Parameter members: expressions of FTS5 with their likeness, the typed word first.
    func word(_ members: [(expression: String, likeness: Double)]) throws -> WordPostings {
        try statistics.word(members, index, settings, db)
    }

    /// The document frequency of a folded word.
    func frequency(of word: String) throws -> Int { try statistics.frequency(Terms.quoted([word]), index, db) }

    /// The inverse document frequency of BM25, with 1 added inside the logarithm so that it is never negative.
    /// - Parameter frequency: the number of documents that have the term.
    func idf(frequency: Int) -> Double {
        log(1 + (Double(max(statistics.count - frequency, 0)) + 0.5) / (Double(frequency) + 0.5))
    }

    /// The inverse document frequency of a folded word.
    func idf(of word: String) throws -> Double { idf(frequency: try frequency(of: word)) }

    /// The weight of a term in a query: its idf, raised to `RankingSettings.idfPower`.
    func weight(frequency: Int) -> Double { pow(idf(frequency: frequency), settings.idfPower) }

    /// The documents that match an expression of FTS5.
    func documents(matching expression: String) throws -> DocumentSet {
        try documents(
            "SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH :query", ["query": expression])
    }

    /// The documents whose ids a statement returns.
    func documents(_ sql: String, _ arguments: StatementArguments) throws -> DocumentSet {
        var set = DocumentSet(largest: statistics.largest)
        let ids = try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let id = try ids.next() { if let id = UInt32(exactly: id) { set.insert(id) } }
        return set
    }
}
