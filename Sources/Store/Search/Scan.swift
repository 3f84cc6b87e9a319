/// One search through the postings of a plan's terms for the best documents, without scoring what cannot be among them.
///
/// Documents are taken in the order of their ids from the lists that may lift them highest; the others are only looked up,
/// and only as long as the document can still be among the best (MaxScore, after Turtle and Flood 1995). A term's title and
/// text are two lists: titles are short and score high, so that the long lists of the texts are soon only looked up. A first
/// sweep through the few best documents' lists says how high the bar is. The result is that of scoring everything.
final class Scan {
    private let plan: RankingPlan
    private let statistics: IndexStatistics
    private let gate: Gate
    /// What is added to the score of a document, by its id.
    private let bonuses: [Int64: Double]
    private let wanted: Int
    /// How many documents were scored whole.
    private(set) var scored = 0

    private let score: Score
    private let lines: Lines
    private var sheet: ScoreSheet

    /// The first sweep takes lists as long as they have no more documents than these.
    private static let firstSweep = 1_024
    /// Sums of the same numbers in another order differ by less.
    private static let slack = 1e-9

    /// - Parameter wanted: how many of the best are kept.
    init(_ plan: RankingPlan, _ statistics: IndexStatistics, _ gate: Gate, wanted: Int, bonuses: [Int64: Double]) {
        (self.plan, self.statistics, self.gate) = (plan, statistics, gate)
        (self.wanted, self.bonuses) = (wanted, bonuses)
        score = Score(settings: plan.settings, average: statistics.average)
        lines = Lines(plan)
        sheet = ScoreSheet(plan)
    }

    /// Finds the best.
    func best() throws -> BestHits {
        var best = BestHits(wanted)
        try addRewarded(&best)
        var floor = -Double.infinity
        if plan.settings.prunes {
            var first = best
            try sweep(from: lines.start(most: Self.firstSweep), &first, floor: floor)
            floor = first.threshold
            lines.rewind()
        }
        try sweep(from: 0, &best, floor: floor)
        return best
    }

    /// How many documents may be found, or `limit` when there are more.
    func count(upTo limit: Int) throws -> Int {
        lines.rewind()
        var count = wordless
        while count < limit, case let id = lines.nearest(from: 0), id != Cursor.end {
            if try gate.lets(id) { count += 1 }
            lines.pass(id, from: 0)
        }
        return count
    }

    // MARK: - Documents with a bonus

    /// How many of those counted have a bonus and none of the words.
    private var wordless = 0

    /// Scores the documents with a bonus, for which no bound holds. Those that have none of the words count too, unless
    /// something is required of them or excluded.
    private func addRewarded(_ best: inout BestHits) throws {
        guard !bonuses.isEmpty else { return }
        for (id, bonus) in bonuses.sorted(by: { $0.key < $1.key }) {
            let document = UInt32(truncatingIfNeeded: id)
            var parts = Parts()
            if lines.seek(document) {
                guard try gate.lets(document) else { continue }
                parts = whole(document)
            } else {
                guard gate.isOpen else { continue }
                wordless += 1
            }
            parts[.wording] = bonus
            best.add(Ranking.Hit(id: id, parts: parts))
        }
        lines.rewind()
    }

    // MARK: - All others

    /// Takes every document of the lists from `start` on that may be among the best.
    private func sweep(from start: Int, _ best: inout BestHits, floor: Double) throws {
        var first = start
        var outlook = (most: Double.infinity, until: UInt32.min)
        while first < lines.count {
            let bar = plan.settings.prunes ? max(floor, best.threshold) - Self.slack : -.infinity
            if lines.bound(of: first + 1) < bar {
                first += 1
                continue
            }
            let id = lines.nearest(from: first)
            guard id != Cursor.end else { return }
            if id > outlook.until { outlook = lines.outlook(from: first) }
            if outlook.most < bar {
                lines.skip(past: outlook.until, from: first)
                continue
            }
            try consider(id, first, bar, &best)
            lines.pass(id, from: first)
        }
    }

    /// Scores a document if it may reach the bar.
    private func consider(_ id: UInt32, _ first: Int, _ bar: Double, _ best: inout BestHits) throws {
        guard gate.mayLet(id), lines.mayReach(bar, id, statistics.length(of: id), first, score),
            bonuses.isEmpty || bonuses[Int64(id)] == nil
        else { return }
        let parts = whole(id)
        guard parts.sum >= bar, try gate.lets(id) else { return }
        best.add(Ranking.Hit(id: Int64(id), parts: parts))
    }

    /// The score of the document at which the lists stand.
    private func whole(_ id: UInt32) -> Parts {
        scored += 1
        return sheet.score(id, lines, statistics.length(of: id), score)
    }
}
