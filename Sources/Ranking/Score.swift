/// The parts of a score that one word has in a document, for a weight of 1.
struct Score {
    /// The lengths of a document, in words.
    typealias Length = (title: Int, text: Int)

    let settings: RankingSettings
    let statistics: CollectionStatistics

    /// A word in one document: its term frequencies, and how alike the nearest of its family is.
    struct Word: Equatable {
        var title = 0.0
        var text = 0.0
        /// The greatest likeness in the title, and in title and text.
        var titleLikeness = 0.0
        var likeness = 0.0
        /// Of the family's first positions in the text the best one for `lead`, and its likeness.
        var leadLikeness = 0.0
        var first = 0.0
    }

    /// BM25 in the title, less where many documents have this title.
    @inline(__always)
    func title(_ frequency: Double, _ id: UInt32, _ length: Length) -> Double {
        guard frequency > 0 else { return 0 }
        let share = settings.sharedTitle + (1 - settings.sharedTitle) / Double(statistics.sharing(of: id))
        return settings.title.weight * share * nearTitle(frequency, length)
    }

    /// BM25 in the text.
    @inline(__always)
    func text(_ frequency: Double, _ length: Length) -> Double {
        settings.text.weight * nearText(frequency, length)
    }

    /// The scores in title and text as they count.
    @inline(__always)
    func both(_ title: Double, _ text: Double) -> (title: Double, text: Double) {
        title >= text ? (title, settings.lesser * text) : (settings.lesser * title, text)
    }

    /// The bonus for the first position in a text.
    @inline(__always)
    func lead(_ likeness: Double, _ first: Double, _ length: Length) -> Double {
        (length.title == 0 ? settings.lead : settings.titledLead) * likeness / (1 + first / settings.leadHalf)
    }

    /// What a word adds to a score, without its pairs and the coverage.
    @inline(__always)
    func gain(_ word: Word, _ id: UInt32, _ length: Length) -> Double {
        let (title, text) = both(title(word.title, id, length), text(word.text, length))
        return title + text + lead(word.leadLikeness, word.first, length)
    }

    /// BM25 of a pair in the title, without a weight.
    @inline(__always)
    func nearTitle(_ count: Double, _ length: Length) -> Double {
        settings.title.saturated(count, settings.title.norm(length.title, statistics.average.title))
    }

    /// BM25 of a pair in the text, without a weight.
    @inline(__always)
    func nearText(_ count: Double, _ length: Length) -> Double {
        settings.text.saturated(count, settings.text.norm(length.text, statistics.average.text))
    }
}
