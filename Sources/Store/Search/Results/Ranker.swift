import Foundation
internal import GRDB
import Lexis

/// Ranks the documents of an index for one analysis of a query, within conditions.
struct Ranker {
    private let analysis: QueryAnalysis
    private let tx: Transaction
    private var reader: IndexReader { analysis.reader }
    private var settings: RankingSettings { reader.settings }

    init(_ analysis: QueryAnalysis, _ tx: Transaction) {
        self.analysis = analysis
        self.tx = tx
    }

    /// More matches than these are not counted.
    private static let countedMatches = 1_000

    /// The documents that match, from the best on.
    /// - Parameter allowed: which may be found; nil: all.
    func rank(within allowed: AllowedDocuments? = nil, limit: Int, offset: Int = 0) throws -> Ranking {
        var ranking = Ranking()
        ranking.weight = analysis.plan.total
        let bonuses = try self.bonuses(within: allowed)
        guard !analysis.plan.terms.isEmpty || !bonuses.isEmpty else { return ranking }
        let scan = Scan(
            analysis.plan, reader.statistics, gate(allowed), wanted: offset + limit, bonuses: bonuses)
        ranking.hits = Array(try scan.best().ordered.dropFirst(offset).prefix(limit))
        ranking.scored = scan.scored
        ranking.total = try scan.count(upTo: Self.countedMatches + 1)
        if ranking.total > Self.countedMatches { (ranking.total, ranking.isTotalCut) = (Self.countedMatches, true) }
        return ranking
    }

    /// All documents that match, without conditions: those that `rank` counts.
    func matching() -> DocumentSet {
        var found = DocumentSet(largest: reader.statistics.largest)
        for term in analysis.plan.terms {
            found.insert(term.postings.title)
            found.insert(term.postings.text)
        }
        if let required = analysis.required { found.formIntersection(required) }
        return found
    }

    private func gate(_ allowed: AllowedDocuments?) -> Gate { Gate(allowed, requiring: analysis.required, reader) }

    // MARK: - Wordings

    /// What each entry gets for the best of its wordings, as far as these are among the best.
    private func bonuses(within allowed: AllowedDocuments?) throws -> [Int64: Double] {
        guard reader.index.table == SearchIndex.entries.table, settings.wording > 0 else { return [:] }
        let wordings = try IndexReader(.wordings, tx)
        guard wordings.statistics.count > 0 else { return [:] }
        let found = try analysis.words.filter { !StopWords.contains($0) }.map { word in
            let expression = Terms.quoted([word])
            // The idf is that of the entries: there may be few wordings.
            return RankingPlan.Term(
                expression: expression, weight: reader.idf(try reader.frequency(of: word)),
                postings: try wordings.postings(expression))
        }
        let plan = RankingPlan(words: found.filter { $0.frequency > 0 }, others: [], settings: settings)
        guard !plan.terms.isEmpty else { return [:] }
        let scan = Scan(
            plan, wordings.statistics, Gate(Self.throughEntry(allowed), requiring: nil, wordings),
            wanted: Self.mostWordings, bonuses: [:])
        var bonuses: [Int64: Double] = [:]
        for hit in try scan.best().ordered {
            let entry = try Int64.fetchOne(
                reader.db.cachedStatement(sql: "SELECT entry FROM wording WHERE id = ?"), arguments: [hit.id])
            guard let entry else { continue }
            bonuses[entry] = max(bonuses[entry] ?? 0, settings.wording * hit.score)
        }
        return bonuses
    }

    /// So many of the best wordings count.
    private static let mostWordings = 100

    /// What may be found by its wordings: public entries, within the conditions on entries.
    private static func throughEntry(_ allowed: AllowedDocuments?) -> AllowedDocuments {
        AllowedDocuments(
            table: "entry", through: "wording",
            sql: " AND item.status IN ('published', 'stale')" + (allowed?.sql ?? ""),
            arguments: allowed?.arguments ?? [:])
    }
}
