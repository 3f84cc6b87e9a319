import Foundation
internal import GRDB
import Lexis

/// Ranks the documents of one index.
struct Ranker {
    let index: SearchIndex
    let db: Database
    let statistics: IndexStatistics

    init(_ index: SearchIndex, _ tx: Transaction) throws {
        self.index = index
        db = tx.db
        statistics = try tx.statistics.statistics(index, tx.db)
    }

    /// Documents that may be found: conditions on the table `item` that begin with AND, and their arguments.
    struct Allowed {
        /// The table that is `item`.
        let table: String
        let sql: String
        let arguments: [String: (any DatabaseValueConvertible)?]
    }

    /// The documents that match, from the best on.
    /// - Parameters:
    ///   - allowed: which may be found; nil: all.
    ///   - boosts: what is added to the score of a document, by id.
    func rank(
        _ terms: Terms, allowed: Allowed? = nil, boosts: [Int64: Double] = [:], limit: Int, offset: Int = 0
    ) throws -> Ranking {
        let words = searched(terms)
        guard !words.isEmpty else { return Ranking() }
        var plan = RankingPlan(terms: try words.map(term))
        plan.boosts = boosts
        let collector = Collector(plan, statistics, wanted: offset + limit)
        let any = plan.terms.map(\.expression).joined(separator: " OR ")
        try run(collector, expression(any, terms), allowed)
        return Ranking(
            hits: Array(collector.ordered.dropFirst(offset).prefix(limit)), total: collector.count, words: words)
    }

    /// The words that are looked for, each once; stop words only where there is nothing else.
    private func searched(_ terms: Terms) -> [String] {
        var seen: Set<String> = []
        let all = (terms.words + terms.phrases.joined()).filter { seen.insert($0).inserted }
        let kept = all.filter { !StopWords.contains($0) }
        return Array((kept.isEmpty ? all : kept).prefix(Query.longest))
    }

    private func term(_ word: String) throws -> RankingPlan.Term {
        let expression = Self.quoted([word])
        let found = Double(try statistics.frequency(expression, index, db))
        let idf = log(1 + (Double(statistics.count) - found + 0.5) / (found + 0.5))
        return RankingPlan.Term(expression: expression, idf: idf)
    }

    /// In FTS5's syntax; folded words have no quote in them.
    private static func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }

    private func expression(_ any: String, _ terms: Terms) -> String {
        let required = (["(\(any))"] + terms.phrases.filter { !$0.isEmpty }.map(Self.quoted)).joined(separator: " AND ")
        let excluded = terms.excluded.map { Self.quoted([$0]) }.joined(separator: " OR ")
        return excluded.isEmpty ? required : "(\(required)) NOT (\(excluded))"
    }

    private func run(_ collector: Collector, _ expression: String, _ allowed: Allowed?) throws {
        // The index leads, whatever the planner thinks of the conditions.
        let join = allowed.map { "CROSS JOIN \($0.table) AS item ON item.id = \(index.table).rowid" } ?? ""
        // A condition that is never true: the whole scan is one step. In a CASE the function comes after the conditions.
        let statement = try db.cachedStatement(
            sql: """
                SELECT 1 FROM \(index.table) \(join) WHERE \(index.table) MATCH :query
                AND CASE WHEN 1 \(allowed?.sql ?? "") THEN \(RankFunction.name)(\(index.table), :collector) END
                """)
        var arguments = allowed?.arguments ?? [:]
        arguments["query"] = expression
        arguments.updateValue(nil, forKey: "collector")
        try statement.setArguments(StatementArguments(arguments))
        try RankFunction.run(statement, collector)
    }
}
