/// What a ranking looks for: a query as it was read, its words folded (see `Lexis.words`).
struct Terms: Equatable {
    /// The words of which any suffices, in the order typed; stop words may be among them.
    var words: [String] = []
    /// Phrases that must stand in what is found, each its words in a row.
    var phrases: [[String]] = []
    /// Words that must not stand in what is found.
    var excluded: [String] = []
    /// The last of `words` is still being typed: what begins with it counts too.
    var isUnfinished = false
    /// Words are searched as typed, whether the index has them or not.
    var isLiteral = false

    /// With the phrases as words, for where these stand nowhere; nil where there are none, or each is meant as typed.
    var relaxed: Terms? {
        guard !phrases.isEmpty, !isLiteral else { return nil }
        var relaxed = self
        relaxed.words = phrases.joined() + words
        relaxed.phrases = []
        return relaxed
    }

    /// With other words in the phrases, for where these have a slip; nil where none has.
    func corrected(_ corrections: [Ranking.Correction]) -> Terms? {
        let meant = Dictionary(corrections.map { ($0.typed, $0.meant) }) { first, _ in first }
        var corrected = self
        corrected.phrases = phrases.map { $0.map { meant[$0] ?? $0 } }
        return corrected == self ? nil : corrected
    }

    /// Words in a row, in FTS5's syntax; folded words have no quote in them.
    static func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }
}
