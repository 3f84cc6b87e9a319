/// One search for the best documents of a query, without scoring those that cannot be among them.
///
///     let search = TopKSearch(query, statistics, candidates, k: 10, bonuses: [:])
///     let best = try search.best()
///
/// Documents are enumerated in the order of their ids from the lists with the highest upper bounds. The other lists are
/// only looked up, and only while the document can still be among the best (MaxScore: Turtle and Flood, 1995). The
/// documents that have a word in the title and the others are two lists: titles score high, so that the long lists of
/// texts are soon only looked up. Each list has an upper bound of what it adds to the score of each document; the exact
/// score is worked out only where the bounds suffice. Blocks of documents that cannot be among the best are skipped. A
/// first sweep through the shortest lists finds a threshold to begin with. The result equals that of scoring every
/// document.
package final class TopKSearch {
    private let query: WeightedQuery
    private let statistics: CollectionStatistics
    private let candidates: any Candidates
    /// The candidates known without a lookup. It is a copy, so that most documents are decided without a call.
    private var known: DocumentSet?
    /// The bonus of a document, by its id.
    private let bonuses: [Int64: Double]
    /// The bonus of a document that has a phrase, by its id.
    private let preferred: [Int64: Double]
    private let k: Int
    /// The number of documents that were scored completely.
    package private(set) var scored = 0

    /// How the query asks counts.
    private let asks: Bool

    private let lists: MaxScoreLists
    private let sheet: ScoreSheet

    /// The first sweep reads lists until they have more documents than this.
    private static let firstSweep = 1_024
    /// Rounding: the same numbers added in another order give sums that differ by less than this.
    private static let slack = 1e-9

    /// - Parameters:
    ///   - statistics: of the index of the query's postings.
    ///   - candidates: the documents that may be found.
    ///   - k: the number of documents wanted.
    ///   - bonuses: the bonus of a document, by its id. A document with a bonus needs none of the words.
    ///   - preferred: more bonuses: of documents that have a phrase, for how near each other its words are.
    package init(
        _ query: WeightedQuery, _ statistics: CollectionStatistics, _ candidates: any Candidates, k: Int,
        bonuses: [Int64: Double], preferred: [Int64: Double] = [:]
    ) {
        (self.query, self.statistics, self.candidates) = (query, statistics, candidates)
        (self.k, self.bonuses, self.preferred) = (k, bonuses, preferred)
        known = candidates.known
        asks = query.question.asking != .neither || !query.question.words.isEmpty
        lists = MaxScoreLists(query)
        sheet = ScoreSheet(query, lists, Score(settings: query.settings, statistics: statistics))
    }

    /// Finds the best documents.
    /// - Returns: the best first; of equal scores the one with the smaller id.
    /// - Throws: what the candidates throw.
    package func best() throws -> [ScoredDocument] {
        var best = TopK(k)
        try addRewarded(&best)
        var floor = -Double.infinity
        if query.settings.prunes {
            var first = best
            try sweep(from: lists.start(most: Self.firstSweep), &first, floor: floor)
            floor = first.threshold
            rewind()
        }
        try sweep(from: 0, &best, floor: floor)
        return best.ordered
    }

    /// The last document that was counted; 0 where none had to be.
    package private(set) var reached: UInt32 = 0

    /// The number of documents that may be found, or `limit` where there are more. After `best`, documents with a bonus
    /// are counted too.
    /// - Throws: what the candidates throw.
    package func count(upTo limit: Int) throws -> Int {
        // The documents of the longest list are enough where none of them has to be asked about.
        if candidates.areAll, query.terms.contains(where: { $0.postings.count >= limit }) { return limit }
        lists.rewind()
        var count = wordless
        while count < limit, case let id = lists.nearest(from: 0), id != PostingsCursor.end {
            if try contains(id) { count += 1 }
            reached = id
            lists.pass(id, from: 0)
        }
        return count
    }

    private func rewind() {
        lists.rewind()
        sheet.rewind()
    }

    // MARK: - Candidates

    /// False for a document that is known not to be a candidate.
    @inline(__always)
    private func mayContain(_ id: UInt32) -> Bool { known?.contains(id) ?? true }

    private func contains(_ id: UInt32) throws -> Bool {
        guard mayContain(id) else { return false }
        let isCandidate = try candidates.contains(id)
        known = candidates.known
        return isCandidate
    }

    // MARK: - Documents with a bonus

    /// The number of counted documents that have a bonus and none of the words.
    private var wordless = 0

    /// Scores the documents with a bonus: the upper bounds of the lists do not include it. Those that have none of the
    /// words are counted too, unless a word is required.
    private func addRewarded(_ best: inout TopK) throws {
        guard !bonuses.isEmpty || !preferred.isEmpty else { return }
        for id in Set(bonuses.keys).union(preferred.keys).sorted() {
            let document = UInt32(truncatingIfNeeded: id)
            var breakdown = ScoreBreakdown()
            if lists.seek(document) {
                guard try contains(document) else { continue }
                breakdown = whole(document, -.infinity) ?? breakdown
            } else {
                guard candidates.isOpen else { continue }
                wordless += 1
            }
            breakdown[.wording] = bonuses[id] ?? 0
            breakdown[.proximity] += preferred[id] ?? 0
            best.add(ScoredDocument(id: id, breakdown: breakdown))
        }
        rewind()
    }

    // MARK: - All others

    /// Visits every document of the lists from `start` on that may be among the best.
    private func sweep(from start: Int, _ best: inout TopK, floor: Double) throws {
        var first = start
        var outlook = (most: Double.infinity, until: UInt32.min)
        while first < lists.count {
            let bar = query.settings.prunes ? max(floor, best.threshold) - Self.slack : -.infinity
            if lists.bound(of: first + 1) < bar {
                first += 1
                continue
            }
            let id = lists.nearest(from: first)
            guard id != PostingsCursor.end else { return }
            if id > outlook.until { outlook = lists.outlook(from: first) }
            if outlook.most < bar {
                lists.skip(past: outlook.until, from: first)
                continue
            }
            try consider(id, first, bar, &best)
            lists.pass(id, from: first)
        }
    }

    /// Scores a document if it may exceed the threshold.
    private func consider(_ id: UInt32, _ first: Int, _ bar: Double, _ best: inout TopK) throws {
        guard mayContain(id) else { return }
        let points = points(id)
        guard lists.mayReach(before(points.lost, bar), id, won: points.won, first),
            bonuses.isEmpty || bonuses[Int64(id)] == nil, preferred.isEmpty || preferred[Int64(id)] == nil,
            let breakdown = whole(id, bar), breakdown.sum >= bar,
            try contains(id)
        else { return }
        best.add(ScoredDocument(id: Int64(id), breakdown: breakdown))
    }

    /// The score of the current document; nil where it does not reach `bar`.
    private func whole(_ id: UInt32, _ bar: Double) -> ScoreBreakdown? {
        scored += 1
        let points = points(id)
        return sheet.score(id, bar: before(points.lost, bar), won: points.won, lost: points.lost)
    }

    /// What a document wins and loses by how the query asks.
    @inline(__always)
    private func points(_ id: UInt32) -> (won: Double, lost: Double) {
        guard asks else { return (0, 0) }
        return query.question.points(
            statistics.traits(of: id), isTitled: statistics.length(of: id).title > 0, query.settings)
    }

    /// The score that a document needs before it loses points, to reach `bar` afterwards.
    private func before(_ lost: Double, _ bar: Double) -> Double {
        lost > 0 && bar > 0 ? min(bar + lost, bar / (1 - query.settings.mostLost)) : bar
    }
}
