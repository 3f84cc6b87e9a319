/// The weights of the parts of a score. They are the same for every desk; measured with `Scripts/relevance`.
package struct RankingSettings: Sendable {
    /// A word in the title.
    var title = FieldWeights(weight: 2.5, k1: 1.2, b: 0.75)
    /// A word in the question or the answer.
    var text = FieldWeights(weight: 1, k1: 1.2, b: 0.75)
    /// Two neighbours of the query near each other: counted as one more word, with the mean weight of the two.
    var proximity = 0.4
    /// A title that has all of the query's words: counted as one more word, with the sum of their weights. Of a title
    /// that has some of them the square of their share counts.
    var coverage = 0.8
    /// A word at the very beginning of a text that has no title; half as much after `leadHalf` words, stop words not
    /// counted.
    var lead = 1.5
    var leadHalf = 10.0
    /// The best of an entry's wordings, which is scored like a title.
    package var wording = 1.7
    /// What an acronym stands for, and the acronym of what is written out, next to a word typed.
    package var expansion = 0.3
    /// A word of the same family as one typed (see `Relatives`).
    package var relatives = 0.25
    /// The power to which the inverse document frequency is raised: below one, rare words differ less from common ones.
    package var idfPower = 0.8

    /// Words that the index does not have are corrected.
    package var corrects = true
    /// Documents that cannot reach the best are not scored.
    package var prunes = true

    package init() {}

    /// Leaves parts out, for an ablation.
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

    /// What a count is weighed against, for a field of `length` words.
    @inline(__always)
    func norm(_ length: Int, _ average: Double) -> Double { k1 * (1 - b + b * Double(length) / average) }

    /// From 0 to `weight * (k1 + 1)`.
    @inline(__always)
    func score(_ count: Int, _ norm: Double) -> Double {
        count == 0 ? 0 : weight * (k1 + 1) * Double(count) / (Double(count) + norm)
    }

    /// What a score never exceeds, however often a word is said.
    var bound: Double { weight * (k1 + 1) }
}
