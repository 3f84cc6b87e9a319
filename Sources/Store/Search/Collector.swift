import Foundation

/// Scores the rows that FTS5 finds and keeps the best. One search at a time, in one thread.
final class Collector {
    private let plan: RankingPlan
    private let statistics: IndexStatistics
    /// What is added to the score of a document, by its id.
    let bonuses: [Int64: Double]
    private(set) var best: BestHits
    /// How many rows were scored.
    private(set) var count = 0
    /// Those with a bonus that were scored.
    private(set) var rewarded: Set<Int64> = []
    /// How many of those counted have a bonus and none of the words.
    private(set) var wordless = 0
    /// Those that were scored, a bit each by their ids.
    private var seen: [UInt64]
    /// Documents with a bonus are scored, or all others.
    var takesRewarded = false

    private let workspace: Workspace
    /// What neighbours can add to a score.
    private let pairBound: Double

    /// - Parameter wanted: how many of the best are kept.
    init(_ plan: RankingPlan, _ statistics: IndexStatistics, wanted: Int, bonuses: [Int64: Double]) {
        self.plan = plan
        self.statistics = statistics
        self.bonuses = bonuses
        best = BestHits(wanted)
        seen = Array(repeating: 0, count: Int(statistics.largest / 64) + 1)
        workspace = Workspace(plan.terms.map(\.weight))
        pairBound = plan.pairs.reduce(0) { $0 + $1.weight } * (plan.settings.title.bound + plan.settings.text.bound)
    }

    /// Says which phrase of the query each of the plan's terms is, by its number; nil for one that the query does not have.
    func look(for phrases: [Int?]) {
        for (term, phrase) in phrases.enumerated() { workspace.phrases[term] = Int32(phrase ?? -1) }
    }

    /// What the first terms of the plan reach, all documents that have them having been scored.
    func reached(_ terms: Range<Int>) -> [String: Double] {
        Dictionary(terms.map { (plan.terms[$0].expression, workspace.reached[$0]) }) { first, _ in first }
    }

    /// Takes a row that matches.
    func visit(_ row: MatchedRow) {
        let id = row.id
        let bonus = bonuses.isEmpty ? nil : bonuses[id]
        guard (bonus != nil) == takesRewarded, isNew(id) else { return }
        count += 1
        if bonus != nil { rewarded.insert(id) }
        workspace.read(row)
        guard var parts = score(statistics.length(of: id), bonus: bonus ?? 0) else { return }
        parts[.wording] = bonus ?? 0
        best.add(Ranking.Hit(id: id, parts: parts))
    }

    private func isNew(_ id: Int64) -> Bool {
        let (place, bit) = (Int(id / 64), UInt64(1) << UInt64(id % 64))
        guard seen.indices.contains(place) else { return true }
        guard seen[place] & bit == 0 else { return false }
        seen[place] |= bit
        return true
    }

    /// Takes a document that has a bonus and none of the words.
    func add(_ id: Int64) {
        count += 1
        wordless += 1
        var parts = Parts()
        parts[.wording] = bonuses[id] ?? 0
        best.add(Ranking.Hit(id: id, parts: parts))
    }

    /// - Returns: nil for one that its neighbours cannot lift among the best.
    private func score(_ length: (title: Int, text: Int), bonus: Double) -> Parts? {
        let settings = plan.settings
        let norms = (
            title: settings.title.norm(length.title, statistics.average.title),
            text: settings.text.norm(length.text, statistics.average.text)
        )
        var (inTitle, inText, covered, lead) = (0.0, 0.0, 0.0, 0.0)
        for term in 0..<workspace.count {
            let found = workspace.counts[term]
            guard found.title > 0 || found.text > 0 else { continue }
            let weight = workspace.weights[term]
            let title = settings.title.score(Int(found.title), norms.title)
            let text = settings.text.score(Int(found.text), norms.text)
            var early = 0.0
            if length.title == 0, let first = workspace.first(term) {
                early = settings.lead / (1 + Double(first) / settings.leadHalf)
            }
            inTitle += weight * title
            inText += weight * text
            lead += weight * early
            if found.title > 0 { covered += weight }
            workspace.reached[term] = max(workspace.reached[term], title + text + early)
        }
        let coverage = covered > 0 ? settings.coverage * covered * covered / plan.total : 0
        guard inTitle + inText + coverage + lead + bonus + pairBound >= best.threshold else { return nil }
        var parts = Parts()
        (parts[.title], parts[.text], parts[.coverage], parts[.lead]) = (inTitle, inText, coverage, lead)
        for pair in plan.pairs {
            let near = workspace.neighbours(pair.first, pair.second)
            parts[.pairs] +=
                pair.weight
                * (settings.title.score(near.title, norms.title) + settings.text.score(near.text, norms.text))
        }
        return parts
    }
}
