import Foundation

/// Scores the rows that FTS5 finds and keeps the best.
///
/// One search at a time, in one thread.
final class Collector {
    private let plan: RankingPlan
    private let statistics: IndexStatistics
    private let wanted: Int
    /// The best so far, unordered.
    private(set) var best: [Ranking.Hit] = []
    /// How many rows were seen.
    private(set) var count = 0

    /// - Parameter wanted: how many of the best are kept.
    init(_ plan: RankingPlan, _ statistics: IndexStatistics, wanted: Int) {
        self.plan = plan
        self.statistics = statistics
        self.wanted = wanted
    }

    /// Takes a row that matches.
    func visit(_ row: MatchedRow) {
        count += 1
        let id = row.id
        let lengths = statistics.length(of: id)
        let title = plan.title.norm(lengths.title, statistics.average.title)
        let text = plan.text.norm(lengths.text, statistics.average.text)
        var parts = Parts()
        for (number, term) in plan.terms.enumerated() {
            var (inTitle, inText) = (0.0, 0.0)
            row.forEachPlace(of: number) { column, _ in
                if column == 0 { inTitle += 1 } else { inText += 1 }
            }
            parts[.title] += term.idf * plan.title.weight * plan.title.saturated(inTitle, title)
            parts[.text] += term.idf * plan.text.weight * plan.text.saturated(inText, text)
        }
        parts[.place] = plan.boosts[id] ?? 0
        best.append(Ranking.Hit(id: id, parts: parts))
        if best.count >= max(2 * wanted, 64) { best = Array(ordered.prefix(wanted)) }
    }

    /// The best, in their order.
    var ordered: [Ranking.Hit] { best.sorted { ($0.score, $1.id) > ($1.score, $0.id) } }
}

/// What is looked for, weighed.
struct RankingPlan {
    /// A word to find: its phrase number is its place in the list.
    struct Term {
        /// In FTS5's syntax.
        let expression: String
        let idf: Double
    }

    let terms: [Term]
    let title = FieldWeights(weight: 1.5, k1: 1.2, b: 0.75)
    let text = FieldWeights(weight: 1, k1: 1.2, b: 0.75)
    /// Added to the score of a document, by id.
    var boosts: [Int64: Double] = [:]
}

/// BM25 of one field.
struct FieldWeights {
    let weight: Double
    let k1: Double
    let b: Double

    /// What a count is weighed against, for a field of `length` words.
    @inline(__always)
    func norm(_ length: Int, _ average: Double) -> Double { k1 * (1 - b + b * Double(length) / average) }

    /// From 0 to `k1 + 1`.
    @inline(__always)
    func saturated(_ count: Double, _ norm: Double) -> Double { count == 0 ? 0 : count * (k1 + 1) / (count + norm) }
}
