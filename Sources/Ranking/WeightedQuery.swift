/// A query for one index: words with their weights, which of them are adjacent in the query, and how it asks.
package struct WeightedQuery: Sendable {
    /// A word to find, with its family.
    package struct Term: Sendable {
        /// The inverse document frequency of the typed word; of a word that was not typed, times its share.
        package let weight: Double
        package let postings: WordPostings
        /// The number of documents that have it.
        package var frequency: Int { postings.frequency }

        package init(weight: Double, postings: WordPostings) {
            self.weight = weight
            self.postings = postings
        }
    }

    /// Two adjacent terms of the query.
    struct Pair {
        let first: Int
        let second: Int
        /// The mean weight of the two.
        let weight: Double
    }

    /// How the query asks, beside its words.
    package struct Question: Sendable {
        package let asking: Asking
        /// Its question words, each as the bit of `DocumentTraits`, and their weights.
        package let words: [(bit: UInt32, weight: Double)]

        package static let none = Question(asking: .neither, words: [])

        package init(asking: Asking, words: [(bit: UInt32, weight: Double)]) {
            (self.asking, self.words) = (asking, words)
        }
    }

    /// The rarest first.
    package let terms: [Term]
    let pairs: [Pair]
    let question: Question
    let settings: RankingSettings
    /// The sum of the weights of all terms.
    package let weight: Double

    /// - Parameters:
    ///   - words: the terms in the order of the query.
    ///   - others: terms without a position in the query.
    package init(words: [Term], others: [Term], question: Question = .none, settings: RankingSettings) {
        let all = words + others
        let order = all.indices.sorted { (all[$0].frequency, $0) < (all[$1].frequency, $1) }
        var places = [Int](repeating: 0, count: all.count)
        for (place, index) in order.enumerated() { places[index] = place }
        terms = order.map { all[$0] }
        pairs = zip(words.indices, words.indices.dropFirst()).map { one, next in
            Pair(first: places[one], second: places[next], weight: (words[one].weight + words[next].weight) / 2)
        }
        self.question = question
        self.settings = settings
        weight = all.reduce(0) { $0 + $1.weight }
    }
}

extension WeightedQuery.Question {
    /// What a document wins by how its title asks, and by a yes or no; and what it loses.
    @inline(__always)
    func points(_ traits: DocumentTraits, isTitled: Bool, _ settings: RankingSettings) -> (won: Double, lost: Double) {
        var (won, lost) = (0.0, 0.0)
        for (bit, weight) in words where traits.titleWords & bit != 0 { won += settings.questionWords * weight }
        switch (asking, isTitled) {
        case (.neither, _): break
        case (.yesNo, false): won += traits.isAnswer ? settings.answering : 0
        case (.open, false): lost += traits.isAnswer ? settings.notAnswering : 0
        case (_, true) where traits.asking == .neither: break
        case (_, true): if traits.asking == asking { won += settings.titleAsking } else { lost += settings.titleAsking }
        }
        return (won, lost)
    }

    /// The most that any document wins.
    func most(_ settings: RankingSettings) -> Double {
        let byAsking =
            switch asking {
            case .neither: 0.0
            case .yesNo: max(settings.answering, settings.titleAsking)
            case .open: settings.titleAsking
            }
        return byAsking + words.reduce(0) { $0 + settings.questionWords * $1.weight }
    }
}
