/// The weights of the parts of a score. They are the same for every desk, and were measured with `Scripts/relevance`.
///
/// A word is the typed one with its family (see `WordPostings`): its term frequency is the sum of theirs, each times
/// its likeness.
package struct RankingSettings: Sendable {
    /// A word in the title.
    var title = FieldWeights(weight: 2.5, k1: 1.2, b: 0.75)
    /// A word in the question or the answer.
    var text = FieldWeights(weight: 0.9, k1: 1.2, b: 0.75)
    /// Of a word's scores in title and text the greater counts whole, and the lesser this share.
    var lesser = 0.5
    /// The share of a title's score that remains where many documents have the same title: such a title does not tell
    /// them apart. The rest is divided by their number.
    var sharedTitle = 0.4
    /// Two adjacent words of the query that are near each other in a title or a text. It counts as one more word with
    /// their mean weight, times these.
    var titleProximity = 1.0
    var textProximity = 0.2
    /// A title that has all words of the query. It counts as one more word with the sum of their weights. A title that
    /// has some of them gets the square of their share.
    var coverage = 0.8
    /// The same for title and text together.
    package var documentCoverage = 0.4
    /// A word at the very beginning of a text, without and with a title. The weight halves after `leadHalf` words, stop
    /// words not counted.
    var lead = 1.5
    var titledLead = 0.75
    var leadHalf = 10.0
    /// A question word of the query that the title has too, as "comment".
    var questionWords = 1.0
    /// A text without a title that begins with yes or no, where the query can be answered so; and what it loses where
    /// the query has a question word.
    var answering = 2.5
    var notAnswering = 4.0
    /// What a title wins or loses that asks in the same or the other way.
    var titleAsking = 0.75
    /// No document loses more than this share of its score.
    var mostLost = 0.9
    /// The best of an entry's users' wordings, scored like a title.
    package var wording = 1.7
    /// The expansion of an acronym, or the acronym of an expansion, relative to a typed word.
    package var expansion = 0.3
    /// How alike a word's family is to it at least; above 1, no family is looked for.
    package var family = 0.3
    /// How alike an everyday synonym is to a word.
    package var synonyms = 0.4
    /// A word that stands only in brackets, relative to the others.
    package var aside = 0.4
    /// The exponent of the inverse document frequency. Below 1, rare and common words differ less.
    package var idfPower = 0.8

    /// The nearness of an entry's text and title in meaning, relative to 0.4 for the words (see `HybridRanking`).
    package var meaningText = 0.4
    package var meaningTitle = 0.2

    /// Whether words that the index does not have are corrected.
    package var corrects = true
    /// Whether words of the language are not, though the index does not have them.
    package var spares = true
    /// Whether documents that cannot be among the best are skipped instead of scored.
    package var prunes = true

    package init() {}
}

/// BM25 of one field.
struct FieldWeights {
    var weight: Double
    var k1: Double
    var b: Double

    /// The term frequency at half saturation, for a field of `length` words.
    @inline(__always)
    func norm(_ length: Int, _ average: Double) -> Double { k1 * (1 - b + b * Double(length) / average) }

    /// BM25 of a term frequency, without the field's weight: from 0 to `k1 + 1`.
    @inline(__always)
    func saturated(_ frequency: Double, _ norm: Double) -> Double {
        frequency == 0 ? 0 : (k1 + 1) * frequency / (frequency + norm)
    }
}
