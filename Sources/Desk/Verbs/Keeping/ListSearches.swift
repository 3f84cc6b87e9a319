/// Lists unsuccessful searches, for the coordinator and the centres' agents. They show what the entries do not cover.
public struct ListSearches: Verb {
    public typealias Reply = [LoggedSearch]

    /// Why a search was unsuccessful.
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        /// It found nothing.
        case zero
        /// It found entries, but the searcher asked a question instead.
        case abandoned
    }

    /// Only searches with this outcome; nil for both.
    public let outcome: Outcome?
    /// Only what was last searched on this day or later.
    public let since: Day?
    /// The maximum number of searches.
    public let limit: Int

    public init(outcome: Outcome? = nil, since: Day? = nil, limit: Int = 50) {
        self.outcome = outcome
        self.since = since
        self.limit = limit
    }

    public func validated() -> Self { self }
}

/// An unsuccessful search. The searcher is not stored.
public struct LoggedSearch: Codable, Equatable, Sendable {
    /// The words, folded and without stop words; other inflections are counted with them.
    public let words: String
    /// How many times it found nothing.
    public let zero: Int
    /// How many times the searcher asked a question although it found entries.
    public let abandoned: Int
    public let lastOn: Day

    public init(words: String, zero: Int, abandoned: Int, lastOn: Day) {
        self.words = words
        self.zero = zero
        self.abandoned = abandoned
        self.lastOn = lastOn
    }
}
