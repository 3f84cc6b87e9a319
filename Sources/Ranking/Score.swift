/// The score of one term in a document for a weight of 1: BM25 of title and text, and the position bonus in a text
/// without a title.
struct Score {
    /// The lengths of a document, in words.
    typealias Length = (title: Int, text: Int)

    let settings: RankingSettings
    /// The average lengths.
    let average: (title: Double, text: Double)

    /// The score in the title for a term frequency.
    @inline(__always)
    func title(_ count: Int, _ length: Length) -> Double {
        settings.title.score(count, settings.title.norm(length.title, average.title))
    }

    /// The score in the text for a term frequency.
    @inline(__always)
    func text(_ count: Int, _ length: Length) -> Double {
        settings.text.score(count, settings.text.norm(length.text, average.text))
    }

    /// The bonus for the first position in a text without a title.
    @inline(__always)
    func lead(_ first: Int32, _ length: Length) -> Double {
        length.title == 0 ? settings.lead / (1 + Double(first) / settings.leadHalf) : 0
    }
}
