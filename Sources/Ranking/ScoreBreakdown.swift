/// A document with its score.
package struct ScoredDocument: Equatable, Sendable {
    package let id: Int64
    /// The parts of the score.
    package let breakdown: ScoreBreakdown
    /// The sum of the parts. Scores are comparable within one query only.
    package var score: Double { breakdown.sum }

    package init(id: Int64, breakdown: ScoreBreakdown) {
        self.id = id
        self.breakdown = breakdown
    }
}

/// A score by part.
package struct ScoreBreakdown: Equatable, Sendable {
    /// The parts, in the order in which they are explained.
    package enum Part: String, CaseIterable, Sendable {
        case title, text, proximity, coverage, lead, question, wording, meaning
    }

    private var values = SIMD8<Double>()

    package init() {}

    package subscript(_ part: Part) -> Double {
        get { values[part.index] }
        set { values[part.index] = newValue }
    }

    package var sum: Double { values.sum() }
}

extension ScoreBreakdown.Part {
    fileprivate var index: Int {
        switch self {
        case .title: 0
        case .text: 1
        case .proximity: 2
        case .coverage: 3
        case .lead: 4
        case .wording: 5
        case .meaning: 6
        case .question: 7
        }
    }
}
