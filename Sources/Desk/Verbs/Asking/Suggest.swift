/// Suggests entries and completions of the last word while a query is typed.
public struct Suggest: Verb {
    public typealias Reply = Suggestions

    /// The text typed so far.
    public let words: String
    /// The maximum number of titles, and of completions.
    public let limit: Int

    public init(words: String, limit: Int = 5) {
        self.words = words
        self.limit = limit
    }

    public func validated() -> Self { Self(words: Search.cut(words), limit: limit) }
}

/// Suggestions for an unfinished query.
public struct Suggestions: Codable, Equatable, Sendable {
    /// The query with its last word completed, the most likely first.
    public let completions: [String]
    /// Entries, the best first.
    public let titles: [Title]

    /// A suggested entry.
    public struct Title: Codable, Equatable, Sendable {
        public let reference: String
        public let title: String
        /// The title with each match between `Hit.open` and `Hit.close`.
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
