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
        /// The table that is the document, where it is not `item`: its column `table` says which item it belongs to.
        var through: String?
        let sql: String
        let arguments: [String: (any DatabaseValueConvertible)?]
        /// The conditions read a whole index however few documents they are asked about: all are asked about at once.
        var readsIndex = false
    }

    /// More matches than these are not counted.
    private static let countedMatches = 1_000

    /// The documents that match, from the best on.
    /// - Parameter allowed: which may be found; nil: all.
    func rank(_ terms: Terms, allowed: Allowed? = nil, limit: Int, offset: Int = 0) throws -> Ranking {
        try relaxing(terms, isEmpty: { $0.total == 0 }) { terms, corrections in
            var ranking = try strictly(terms, allowed, limit, offset)
            if !corrections.isEmpty { ranking.reading.corrections = corrections }
            return ranking
        }
    }

    /// All documents whose words match, with nothing else asked of them: those that `rank` counts.
    func matching(_ terms: Terms) throws -> DocumentSet {
        try relaxing(terms, isEmpty: \.isEmpty) { terms, _ in try strictlyMatching(terms) }
    }

    /// Phrases that stand nowhere are corrected, and where they still stand nowhere searched as words: a question that quotes
    /// something is answered all the same.
    /// - Parameter find: told what was corrected in the phrases.
    private func relaxing<Found>(
        _ terms: Terms, isEmpty: (Found) -> Bool, _ find: (Terms, [Ranking.Correction]) throws -> Found
    ) throws -> Found {
        let strict = try find(terms, [])
        guard isEmpty(strict), let relaxed = terms.relaxed else { return strict }
        let corrections = try Understanding(relaxed, self).reading.corrections
        if let meant = terms.corrected(corrections) {
            let found = try find(meant, corrections)
            if !isEmpty(found) { return found }
        }
        return try find(relaxed, [])
    }

    private func strictlyMatching(_ terms: Terms) throws -> DocumentSet {
        var found = DocumentSet(largest: statistics.largest)
        for term in try Understanding(terms, self).plan.terms {
            found.insert(term.postings.title)
            found.insert(term.postings.text)
        }
        try Gate(terms, nil, index, largest: statistics.largest, db).narrow(&found)
        return found
    }

    private func strictly(_ terms: Terms, _ allowed: Allowed?, _ limit: Int, _ offset: Int) throws -> Ranking {
        let understood = try Understanding(terms, self)
        var ranking = Ranking()
        ranking.reading = understood.reading
        ranking.weight = understood.plan.total
        let bonuses = try self.bonuses(understood.reading.words, allowed)
        guard !understood.plan.terms.isEmpty || !bonuses.isEmpty else { return ranking }
        let scan = Scan(
            understood.plan, statistics, try Gate(terms, allowed, index, largest: statistics.largest, db),
            wanted: offset + limit, bonuses: bonuses)
        ranking.hits = Array(try scan.best().ordered.dropFirst(offset).prefix(limit))
        ranking.expression = understood.plan.expression(terms)
        ranking.scored = scan.scored
        ranking.total = try scan.count(upTo: Self.countedMatches + 1)
        if ranking.total > Self.countedMatches { (ranking.total, ranking.isTotalCut) = (Self.countedMatches, true) }
        return ranking
    }

    /// Where a term stands.
    func postings(_ expression: String) throws -> TermPostings {
        try statistics.postings(expression, index, settings, db)
    }

    /// How much a word says that so many documents have: BM25's inverse document frequency, never negative, flattened.
    func rarity(_ frequency: Int) -> Double {
        let inverse = log(1 + (Double(max(statistics.count - frequency, 0)) + 0.5) / (Double(frequency) + 0.5))
        return pow(inverse, settings.rarity)
    }

    /// People say this word, if no entry does.
    func isInWordings(_ word: String) throws -> Bool {
        guard index.table == SearchIndex.entries.table else { return false }
        let statistics = try tx.statistics.statistics(.wordings, db)
        return try statistics.frequency(Terms.quoted([word]), .wordings, db) > 0
    }

    /// What each entry gets for the best of its wordings, as far as these are among the best.
    private func bonuses(_ words: [String], _ allowed: Allowed?) throws -> [Int64: Double] {
        guard index.table == SearchIndex.entries.table, settings.wording > 0 else { return [:] }
        let wordings = try Ranker(.wordings, tx)
        guard wordings.statistics.count > 0 else { return [:] }
        let found = try words.filter { !StopWords.contains($0) }.map { word in
            let expression = Terms.quoted([word])
            // A word is as rare as it is in the entries: of wordings there may be few.
            return RankingPlan.Term(
                expression: expression, weight: rarity(try statistics.frequency(expression, index, db)),
                postings: try wordings.postings(expression))
        }
        let plan = RankingPlan(words: found.filter { $0.frequency > 0 }, others: [], settings: settings)
        guard !plan.terms.isEmpty else { return [:] }
        let gate = try Gate(
            Terms(), Self.throughEntry(allowed), .wordings, largest: wordings.statistics.largest, db)
        let scan = Scan(plan, wordings.statistics, gate, wanted: Self.mostWordings, bonuses: [:])
        var bonuses: [Int64: Double] = [:]
        for hit in try scan.best().ordered {
            let entry = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT entry FROM wording WHERE id = ?"), arguments: [hit.id])
            guard let entry else { continue }
            bonuses[entry] = max(bonuses[entry] ?? 0, settings.wording * hit.score)
        }
        return bonuses
    }

    /// So many of the best wordings count.
    private static let mostWordings = 100

    /// What may be found by its wordings: public entries, within the conditions on entries.
    private static func throughEntry(_ allowed: Allowed?) -> Allowed {
        Allowed(
            table: "entry", through: "wording",
            sql: " AND item.status IN ('published', 'stale')" + (allowed?.sql ?? ""),
            arguments: allowed?.arguments ?? [:])
    }
}
