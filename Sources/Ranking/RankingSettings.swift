/// The weights of the parts of a score. They are the same for every desk, and were measured with `Scripts/relevance`.
package struct RankingSettings: Sendable {
    /// A word in the title.
    var title = FieldWeights(weight: 2.5, k1: 1.2, b: 0.75)
    /// A word in the question or the answer.
    var text = FieldWeights(weight: 1, k1: 1.2, b: 0.75)
    /// Two adjacent words of the query that are near each other in a document. It counts as one more word with their
    /// mean weight.
    var proximity = 0.4
    /// A title that has all words of the query. It counts as one more word with the sum of their weights. A title that
    /// has some of them gets the square of their share.
    var coverage = 0.8
    /// A word at the very beginning of a text without a title. The weight halves after `leadHalf` words, stop words not
    /// counted.
    var lead = 1.5
    var leadHalf = 10.0
    /// The best of an entry's users' wordings, scored like a title.
    package var wording = 1.7
    /// The expansion of an acronym, or the acronym of an expansion, relative to a typed word.
    package var expansion = 0.3
    /// A word of the same family as a typed one (see `Relatives`), relative to it.
    package var relatives = 0.25
    /// The exponent of the inverse document frequency. Below 1, rare and common words differ less.
    package var idfPower = 0.8

    /// Whether words that the index does not have are corrected.
    package var corrects = true
    /// Whether documents that cannot be among the best are skipped instead of scored.
    package var prunes = true

    package init() {}

    /// Switches parts off, for an ablation study.
    /// - Throws: `UnknownPart`.
    package init(without parts: [String]) throws {
        for part in parts {
            guard let switchOff = Self.switches[part] else { throw UnknownPart(known: Self.switches.keys.sorted()) }
            switchOff(&self)
        }
    }

    package struct UnknownPart: Error {
        package let known: [String]
    }

    private static let switches: [String: @Sendable (inout Self) -> Void] = [
        "title": { $0.title = FieldWeights(weight: 0, k1: $0.title.k1, b: $0.title.b) },
        "text": { $0.text = FieldWeights(weight: 0, k1: $0.text.k1, b: $0.text.b) },
        "proximity": { $0.proximity = 0 },
        "coverage": { $0.coverage = 0 },
        "lead": { $0.lead = 0 },
        "wording": { $0.wording = 0 },
        "expansion": { $0.expansion = 0 },
        "relatives": { $0.relatives = 0 },
        "correction": { $0.corrects = false },
        "pruning": { $0.prunes = false },
    ]
}

/// BM25 of one field.
struct FieldWeights {
    let weight: Double
    let k1: Double
    let b: Double

    /// The term frequency at half saturation, for a field of `length` words.
    @inline(__always)
    func norm(_ length: Int, _ average: Double) -> Double { k1 * (1 - b + b * Double(length) / average) }

    /// From 0 to `weight * (k1 + 1)`.
    @inline(__always)
    func score(_ count: Int, _ norm: Double) -> Double {
        count == 0 ? 0 : weight * (k1 + 1) * Double(count) / (Double(count) + norm)
    }

    /// The upper bound of the score, whatever the term frequency.
    var bound: Double { weight * (k1 + 1) }
}
