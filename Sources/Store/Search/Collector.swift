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

    /// The number in the query of each of the plan's terms; nil for a term that the query does not have.
    var phrases: [Int?] = []
    /// Documents with a bonus are scored, or all others.
    var takesRewarded = false

    /// Where the terms stand in the row: one after the other, each in its order. Room is made once.
    private var places: [Place]
    /// Where the places of each term begin; one more entry says where the last ones end.
    private var starts: [Int]
    private var counts: [(title: Int, text: Int)]

    /// The most places kept of a row: in a text that has more, those behind say nothing of neighbours.
    private static let mostPlaces = 2_048

    /// A column and an offset.
    private struct Place {
        let column: Int32
        let offset: Int32
    }

    /// - Parameter wanted: how many of the best are kept.
    init(_ plan: RankingPlan, _ statistics: IndexStatistics, wanted: Int, bonuses: [Int64: Double]) {
        self.plan = plan
        self.statistics = statistics
        self.bonuses = bonuses
        best = BestHits(wanted)
        places = Array(repeating: Place(column: 0, offset: 0), count: Self.mostPlaces)
        starts = Array(repeating: 0, count: plan.terms.count + 1)
        counts = Array(repeating: (0, 0), count: plan.terms.count)
    }

    /// Takes a row that matches.
    func visit(_ row: MatchedRow) {
        let id = row.id
        let bonus = bonuses.isEmpty ? nil : bonuses[id]
        guard (bonus != nil) == takesRewarded else { return }
        count += 1
        if bonus != nil { rewarded.insert(id) }
        read(row)
        var parts = score(statistics.length(of: id))
        parts[.wording] = bonus ?? 0
        best.add(Ranking.Hit(id: id, parts: parts))
    }

    /// Takes a document that has a bonus and none of the words.
    func add(_ id: Int64) {
        var parts = Parts()
        parts[.wording] = bonuses[id] ?? 0
        best.add(Ranking.Hit(id: id, parts: parts))
    }

    private func read(_ row: MatchedRow) {
        var end = 0
        for term in plan.terms.indices {
            starts[term] = end
            counts[term] = (0, 0)
            guard let phrase = phrases[term] else { continue }
            row.forEachPlace(of: phrase) { column, offset in
                if column == 0 { counts[term].title += 1 } else { counts[term].text += 1 }
                guard end < Self.mostPlaces else { return }
                places[end] = Place(
                    column: Int32(truncatingIfNeeded: column), offset: Int32(truncatingIfNeeded: offset))
                end += 1
            }
        }
        starts[plan.terms.count] = end
    }

    private func score(_ length: (title: Int, text: Int)) -> Parts {
        let settings = plan.settings
        let title = settings.title.norm(length.title, statistics.average.title)
        let text = settings.text.norm(length.text, statistics.average.text)
        var parts = Parts()
        var covered = 0.0
        for (number, term) in plan.terms.enumerated() {
            let found = counts[number]
            parts[.title] += term.weight * settings.title.score(found.title, title)
            parts[.text] += term.weight * settings.text.score(found.text, text)
            if found.title > 0 { covered += term.weight }
            if length.title == 0, found.text > 0, starts[number] < starts[number + 1] {
                let first = Double(places[starts[number]].offset)
                parts[.lead] += term.weight * settings.lead / (1 + first / settings.leadHalf)
            }
        }
        if covered > 0 { parts[.coverage] = settings.coverage * covered * covered / plan.total }
        for pair in plan.pairs {
            let near = neighbours(pair.first, pair.second)
            parts[.pairs] +=
                pair.weight * (settings.title.score(near.title, title) + settings.text.score(near.text, text))
        }
        return parts
    }

    /// How often the first of two terms has the second near: up to three words after it or two before.
    private func neighbours(_ first: Int, _ second: Int) -> (title: Int, text: Int) {
        var result = (title: 0, text: 0)
        var other = starts[second]
        let end = starts[second + 1]
        guard other < end else { return result }
        for index in starts[first]..<starts[first + 1] {
            let place = places[index]
            // The first one that is not too far before; both lists are in order.
            while other < end,
                (places[other].column, places[other].offset) < (place.column, place.offset - Self.before)
            { other += 1 }
            guard other < end else { break }
            var near = other
            // A word is not its own neighbour.
            if places[near].column == place.column, places[near].offset == place.offset { near += 1 }
            guard near < end, places[near].column == place.column, places[near].offset <= place.offset + Self.after
            else { continue }
            if place.column == 0 { result.title += 1 } else { result.text += 1 }
        }
        return result
    }

    private static let before: Int32 = 2
    private static let after: Int32 = 3
}
