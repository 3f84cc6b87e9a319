import Foundation

/// What is looked for in one index, weighed: words by their rarity, and neighbours of the query.
struct RankingPlan {
    /// Something to find.
    struct Term {
        /// In FTS5's syntax.
        let expression: String
        /// How much it says: its inverse document frequency, as BM25 has it, times its weight.
        let weight: Double
        /// Where it stands.
        let postings: TermPostings
        /// How many documents have it.
        var frequency: Int { postings.count }
    }

    /// Two terms that follow each other in the query.
    struct Pair {
        let first: Int
        let second: Int
        let weight: Double
    }

    /// The rarest first.
    let terms: [Term]
    let pairs: [Pair]
    let settings: RankingSettings
    /// The weights of all terms together.
    let total: Double

    /// - Parameters:
    ///   - words: the terms in the order of the query.
    ///   - others: terms that have no place in it.
    init(words: [Term], others: [Term], settings: RankingSettings) {
        let all = words + others
        let order = all.indices.sorted { (all[$0].frequency, $0) < (all[$1].frequency, $1) }
        var places = [Int](repeating: 0, count: all.count)
        for (place, index) in order.enumerated() { places[index] = place }
        terms = order.map { all[$0] }
        pairs = zip(words.indices, words.indices.dropFirst()).map { one, next in
            Pair(
                first: places[one], second: places[next],
                weight: settings.pairs * (words[one].weight + words[next].weight) / 2)
        }
        self.settings = settings
        total = all.reduce(0) { $0 + $1.weight }
    }

    /// All that matches a query of these terms, in FTS5's syntax; nil where nothing can.
    func expression(_ query: Terms) -> String? {
        guard !terms.isEmpty else { return nil }
        let any = "(\(terms.map(\.expression).joined(separator: " OR ")))"
        let required = ([any] + query.phrases.filter { !$0.isEmpty }.map(Terms.quoted)).joined(separator: " AND ")
        guard !query.excluded.isEmpty else { return required }
        return "(\(required)) NOT (\(query.excluded.map { Terms.quoted([$0]) }.joined(separator: " OR ")))"
    }
}
