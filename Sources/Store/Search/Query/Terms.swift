/// The folded words and phrases of a query (see `Lexis.words`).
struct Terms: Equatable {
    /// Words of which one suffices, in the order typed, perhaps with stop words.
    var words: [String] = []
    /// Required phrases, each a sequence of words.
    var phrases: [[String]] = []
    /// Excluded words.
    var excluded: [String] = []
    /// Whether the last of `words` is unfinished; words that begin with it match too.
    var isUnfinished = false
    /// Whether words are searched as typed, without correction.
    var isLiteral = false

    /// A phrase in FTS5's syntax. Folded words contain no quotation mark.
    static func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }
}
