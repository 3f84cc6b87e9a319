/// The words and phrases of a query, folded (see `Lexis.words`).
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

    /// Words in a row, in FTS5's syntax. Folded words have no quote in them.
    static func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }
}
