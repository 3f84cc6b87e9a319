/// Adds up the scores of documents, one after the other. Its buffers are allocated once.
struct ScoreSheet {
    private let query: WeightedQuery
    /// By term and field (text, title): the term frequency, and the positions where proximity counts.
    private var counts: [Int]
    private var places: [[Int32]]

    /// The largest distance of two near words, in words, stop words not counted.
    private static let (before, after): (Int32, Int32) = (1, 2)

    init(_ query: WeightedQuery) {
        self.query = query
        counts = Array(repeating: 0, count: 2 * query.terms.count)
        places = Array(repeating: [], count: 2 * query.terms.count)
    }

    /// The score of a document by part, from all lists that stand at it.
    mutating func score(_ id: UInt32, _ lists: MaxScoreLists, _ length: Score.Length, _ score: Score) -> ScoreBreakdown
    {
        read(id, lists, needsPlaces: !query.pairs.isEmpty || length.title == 0)
        var (breakdown, covered) = (ScoreBreakdown(), 0.0)
        for (term, weight) in query.terms.lazy.map(\.weight).enumerated() {
            if counts[2 * term] > 0 { breakdown[.text] += weight * score.text(counts[2 * term], length) }
            if let first = places[2 * term].first { breakdown[.lead] += weight * score.lead(first, length) }
            guard counts[2 * term + 1] > 0 else { continue }
            breakdown[.title] += weight * score.title(counts[2 * term + 1], length)
            covered += weight
        }
        breakdown[.coverage] = lists.coverage(covered)
        for pair in query.pairs {
            let text = near(2 * pair.first, 2 * pair.second)
            let title = near(2 * pair.first + 1, 2 * pair.second + 1)
            breakdown[.proximity] += pair.weight * (score.title(title, length) + score.text(text, length))
        }
        return breakdown
    }

    private mutating func read(_ id: UInt32, _ lists: MaxScoreLists, needsPlaces: Bool) {
        for slot in counts.indices {
            counts[slot] = 0
            places[slot].removeAll(keepingCapacity: true)
        }
        for list in 0..<lists.count where lists.cursors[list].id == id {
            let slot = 2 * lists.cursors[list].term + (lists.cursors[list].isTitle ? 1 : 0)
            counts[slot] = lists.cursors[list].count
            if needsPlaces { lists.cursors[list].forEachPlace { places[slot].append($0) } }
        }
    }

    /// How often the first of two terms is near the second in one field.
    private func near(_ first: Int, _ second: Int) -> Int {
        let others = places[second]
        guard !others.isEmpty else { return 0 }
        var (count, other) = (0, 0)
        for place in places[first] {
            // The first position that is not too far before. Both lists are in ascending order.
            while other < others.count, others[other] < place - Self.before { other += 1 }
            var near = other
            // A word is not near itself.
            if near < others.count, others[near] == place { near += 1 }
            guard near < others.count else { continue }
            if others[near] <= place + Self.after { count += 1 }
        }
        return count
    }
}
