import Foundation
internal import GRDB
import Lexis

/// Ranks the documents of one index.
struct Ranker {
    let index: SearchIndex
    let tx: Transaction
    let statistics: IndexStatistics
    var db: Database { tx.db }
    var settings: RankingSettings { tx.ranking }

    init(_ index: SearchIndex, _ tx: Transaction) throws {
        self.index = index
        self.tx = tx
        statistics = try tx.statistics.statistics(index, tx.db)
    }

    /// Documents that may be found: conditions on the table `item` that begin with AND, and their arguments.
    struct Allowed {
        /// The table that is `item`.
        let table: String
        let sql: String
        let arguments: [String: (any DatabaseValueConvertible)?]
    }

    /// More matches than these are not counted.
    private static let countedMatches = 1_000

    /// The documents that match, from the best on.
    /// - Parameter allowed: which may be found; nil: all.
    func rank(_ terms: Terms, allowed: Allowed? = nil, limit: Int, offset: Int = 0) throws -> Ranking {
        let reading = try Understanding(terms, self)
        var ranking = Ranking()
        (ranking.words, ranking.corrections) = (reading.words, reading.corrections)
        let bonuses = try self.bonuses(reading, terms, allowed)
        guard !reading.plan.terms.isEmpty || !bonuses.isEmpty else { return ranking }
        let search = Scan(
            ranker: self, terms: terms, allowed: allowed,
            collector: Collector(reading.plan, statistics, wanted: offset + limit, bonuses: bonuses), plan: reading.plan
        )
        let isComplete = try search.run()
        ranking.hits = Array(search.collector.best.ordered.dropFirst(offset).prefix(limit))
        ranking.expression = search.everything
        ranking.total = isComplete ? search.collector.count : try search.count(upTo: Self.countedMatches + 1)
        if !isComplete, ranking.total > Self.countedMatches {
            (ranking.total, ranking.isTotalCut) = (Self.countedMatches, true)
        }
        return ranking
    }

    /// How much a word says that so many documents have (BM25's inverse document frequency, never negative).
    func rarity(_ frequency: Int) -> Double {
        log(1 + (Double(statistics.count - frequency) + 0.5) / (Double(frequency) + 0.5))
    }

    /// What each entry gets for the best of its wordings.
    private func bonuses(_ reading: Understanding, _ terms: Terms, _ allowed: Allowed?) throws -> [Int64: Double] {
        [:]
    }
}
