/// A query for one index: terms with their weights, and which of them are adjacent in the query.
package struct WeightedQuery: Sendable {
    /// A term to find.
    package struct Term: Sendable {
        /// The inverse document frequency; of a term that was not typed, times its share.
        package let weight: Double
        /// The term's postings.
        package let postings: TermPostings
        /// The number of documents that have it.
        package var frequency: Int { postings.count }

        package init(weight: Double, postings: TermPostings) {
            self.weight = weight
            self.postings = postings
        }
    }

    /// Two adjacent terms of the query.
    struct Pair {
        let first: Int
        let second: Int
        let weight: Double
    }

    /// The rarest first.
    package let terms: [Term]
    let pairs: [Pair]
    let settings: RankingSettings
    /// The sum of the weights of all terms.
    package let weight: Double

    /// - Parameters:
    ///   - words: the terms in the order of the query.
    ///   - others: terms without a position in the query.
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
