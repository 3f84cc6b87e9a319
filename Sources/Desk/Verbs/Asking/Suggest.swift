/// Completes what is being typed: titles of entries that say it, and how its last word may go on.
public struct Suggest: Verb {
    public typealias Reply = Suggestions

    /// What is typed so far.
    public let words: String
    /// The most titles, and the most completions.
    public let limit: Int

    public init(words: String, limit: Int = 5) {
        self.words = words
        self.limit = limit
    }

    public func validated() -> Self { Self(words: Search.cut(words), limit: limit) }
}

/// How what is typed may go on.
public struct Suggestions: Codable, Equatable, Sendable {
    /// What was typed with its last word finished, the likeliest first.
    public let completions: [String]
    /// Entries, the best first.
    public let titles: [Title]

    /// An entry that may be meant.
    public struct Title: Codable, Equatable, Sendable {
        public let reference: String
        public let title: String
        /// The title, each match between `Hit.open` and `Hit.close`.
        public let markedTitle: String

        public init(reference: String, title: String, markedTitle: String) {
            self.reference = reference
            self.title = title
            self.markedTitle = markedTitle
        }
    }

    public init(completions: [String], titles: [Title]) {
        self.completions = completions
        self.titles = titles
    }
}
