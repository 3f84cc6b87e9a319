/// What one term adds to the score of a document, for a weight of 1: BM25 of title and text, and of the place in a text
/// without a title.
struct Score {
    /// The lengths of a document, in words.
    typealias Length = (title: Int, text: Int)

    let settings: RankingSettings
    /// Lengths on average.
    let average: (title: Double, text: Double)

    /// A word that stands so often in the title.
    @inline(__always)
    func title(_ count: Int, _ length: Length) -> Double {
        settings.title.score(count, settings.title.norm(length.title, average.title))
    }

    /// A word that stands so often in the text.
    @inline(__always)
    func text(_ count: Int, _ length: Length) -> Double {
        settings.text.score(count, settings.text.norm(length.text, average.text))
    }

    /// A word that stands first at this place of a text without a title.
    @inline(__always)
    func lead(_ first: Int32, _ length: Length) -> Double {
        length.title == 0 ? settings.lead / (1 + Double(first) / settings.leadHalf) : 0
    }
}
