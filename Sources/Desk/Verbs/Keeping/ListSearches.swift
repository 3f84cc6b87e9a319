/// Lists the searches that helped nobody, for the coordinator and the centres' agents: what is looked for and no entry says.
public struct ListSearches: Verb {
    public typealias Reply = [LoggedSearch]

    /// What became of a search.
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        /// It found nothing.
        case zero
        /// It found something, of which nothing answered: a question was asked instead.
        case abandoned
    }

    /// Only these; nil for both.
    public let outcome: Outcome?
    /// Only what was last searched on this day or later.
    public let since: Day?
    /// The most searches given.
    public let limit: Int

    public init(outcome: Outcome? = nil, since: Day? = nil, limit: Int = 50) {
        self.outcome = outcome
        self.since = since
        self.limit = limit
    }

    public func validated() -> Self { self }
}

/// A search that helped nobody. Who searched is not kept.
public struct LoggedSearch: Codable, Equatable, Sendable {
    /// Its words, folded, without stop words; other inflections of them are counted with it.
    public let words: String
    /// How often it found nothing.
    public let zero: Int
    /// How often nothing that it found answered, and a question was asked.
    public let abandoned: Int
    public let lastOn: Day

    public init(words: String, zero: Int, abandoned: Int, lastOn: Day) {
        self.words = words
        self.zero = zero
        self.abandoned = abandoned
        self.lastOn = lastOn
    }
}
