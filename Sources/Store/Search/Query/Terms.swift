import Lexis

/// The folded words and phrases of a query (see `WordReader`).
struct Terms: Equatable {
    /// Words of which one suffices, in the order typed, perhaps with stop words.
    var words: [String] = []
    /// Of `words`, those that stand only in brackets, beside others that do not.
    var asides: Set<String> = []
    /// How the query asks, and the bits of its question words.
    var question = Question()
    /// Required phrases, each a sequence of words.
    var phrases: [[String]] = []
    /// Excluded words.
    var excluded: [String] = []
    /// Whether the last of `words` is unfinished; words that begin with it match too.
    var isUnfinished = false
    /// Whether words are searched as typed, without correction.
    var isLiteral = false

    struct Question: Equatable {
        var kind = QuestionKind.neither
        var words: UInt32 = 0

        init() {}

        /// - Parameter text: as typed. Its beginning decides.
        init(of text: String) {
            let text = String(text.prefix(Self.longest))
            kind = QuestionKind(of: text)
            words = searchedWords(of: text).reduce(0) { $0 | QuestionWords.bit($1.folded) }
        }

        private static let longest = 1_000
    }

    /// A phrase in FTS5's syntax. Folded words contain no quotation mark. Commas keep numbers apart, which would be
    /// read as one.
    static func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: ", "))\"" }
}
