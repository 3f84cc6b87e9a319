/// What a ranking found, the best first; equal scores by id.
struct Ranking: Equatable {
    /// A document, why it stands where it stands.
    struct Hit: Equatable {
        let id: Int64
        /// The sum of its parts: the larger the better, comparable within one ranking.
        var score: Double { parts.sum }
        let parts: Parts
    }

    /// From the offset asked for, as many as were asked for.
    var hits: [Hit] = []
    /// How many documents match; where `isTotalCut`, there are more: counting them all would cost more than finding the best.
    var total = 0
    var isTotalCut = false
    /// How many documents were scored to find the best.
    var scored = 0
    /// What all that was looked for weighs together.
    var weight = 0.0
}

/// A score by part.
struct Parts: Equatable {
    /// In the order they are explained.
    enum Name: String, CaseIterable {
        case title, text, pairs, coverage, lead, wording, meaning
    }

    private var values = SIMD8<Double>()

    subscript(_ name: Name) -> Double {
        get { values[name.index] }
        set { values[name.index] = newValue }
    }

    var sum: Double { values.sum() }
}

extension Parts.Name {
    fileprivate var index: Int {
        switch self {
        case .title: 0
        case .text: 1
        case .pairs: 2
        case .coverage: 3
        case .lead: 4
        case .wording: 5
        case .meaning: 6
        }
    }
}
