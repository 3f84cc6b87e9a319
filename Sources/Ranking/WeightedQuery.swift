/// What is looked for in one index: terms with their weights, and which of them follow each other in the query.
package struct WeightedQuery: Sendable {
    /// A term to find.
    package struct Term: Sendable {
        /// How much it says: its inverse document frequency, times its share where it was not typed.
        package let weight: Double
        /// Where it stands.
        package let postings: TermPostings
        /// How many documents have it.
        package var frequency: Int { postings.count }

        package init(weight: Double, postings: TermPostings) {
            self.weight = weight
            self.postings = postings
        }
    }

    /// Two terms that follow each other in the query.
    struct Pair {
        let first: Int
        let second: Int
        let weight: Double
    }

    /// The rarest first.
    package let terms: [Term]
    let pairs: [Pair]
    let settings: RankingSettings
    /// The weights of all terms together.
    package let weight: Double

    /// - Parameters:
    ///   - words: the terms in the order of the query.
    ///   - others: terms that have no place in it.
    package init(words: [Term], others: [Term], settings: RankingSettings) {
        let all = words + others
        let order = all.indices.sorted { (all[$0].frequency, $0) < (all[$1].frequency, $1) }
        var places = [Int](repeating: 0, count: all.count)
        for (place, index) in order.enumerated() { places[index] = place }
        terms = order.map { all[$0] }
        pairs = zip(words.indices, words.indices.dropFirst()).map { one, next in
            Pair(
                first: places[one], second: places[next],
                weight: settings.proximity * (words[one].weight + words[next].weight) / 2)
        }
        self.settings = settings
        weight = all.reduce(0) { $0 + $1.weight }
    }
}
