/// Adds up the score of one document after the other, in room that is made once.
struct ScoreSheet {
    private let plan: RankingPlan
    /// By term and field (text, title): how often it stands there, and at which words where neighbours count.
    private var counts: [Int]
    private var places: [[Int32]]

    /// How far a neighbour may be, in words, stop words not counted.
    private static let (before, after): (Int32, Int32) = (1, 2)

    init(_ plan: RankingPlan) {
        self.plan = plan
        counts = Array(repeating: 0, count: 2 * plan.terms.count)
        places = Array(repeating: [], count: 2 * plan.terms.count)
    }

    /// The score of a document, by part: from all lists that stand at it.
    mutating func score(_ id: UInt32, _ lines: Lines, _ length: Score.Length, _ score: Score) -> Parts {
        read(id, lines, needsPlaces: !plan.pairs.isEmpty || length.title == 0)
        var (parts, covered) = (Parts(), 0.0)
        for (term, weight) in plan.terms.lazy.map(\.weight).enumerated() {
            if counts[2 * term] > 0 { parts[.text] += weight * score.text(counts[2 * term], length) }
            if let first = places[2 * term].first { parts[.lead] += weight * score.lead(first, length) }
            guard counts[2 * term + 1] > 0 else { continue }
            parts[.title] += weight * score.title(counts[2 * term + 1], length)
            covered += weight
        }
        parts[.coverage] = lines.coverage(covered)
        for pair in plan.pairs {
            let text = near(2 * pair.first, 2 * pair.second)
            let title = near(2 * pair.first + 1, 2 * pair.second + 1)
            parts[.pairs] += pair.weight * (score.title(title, length) + score.text(text, length))
        }
        return parts
    }

    private mutating func read(_ id: UInt32, _ lines: Lines, needsPlaces: Bool) {
        for slot in counts.indices {
            counts[slot] = 0
            places[slot].removeAll(keepingCapacity: true)
        }
        for line in 0..<lines.count where lines.cursors[line].id == id {
            let slot = 2 * lines.cursors[line].term + (lines.cursors[line].isTitle ? 1 : 0)
            counts[slot] = lines.cursors[line].count
            if needsPlaces { lines.cursors[line].forEachPlace { places[slot].append($0) } }
        }
    }

    /// How often the first of two terms has the second near, in one field.
    private func near(_ first: Int, _ second: Int) -> Int {
        let others = places[second]
        guard !others.isEmpty else { return 0 }
        var (count, other) = (0, 0)
        for place in places[first] {
            // The first one that is not too far before; both are in order.
            while other < others.count, others[other] < place - Self.before { other += 1 }
            var near = other
            // A word is not its own neighbour.
            if near < others.count, others[near] == place { near += 1 }
            guard near < others.count else { continue }
            if others[near] <= place + Self.after { count += 1 }
        }
        return count
    }
}
