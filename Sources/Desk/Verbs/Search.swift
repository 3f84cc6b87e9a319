/// Finds entries, and for agents questions and answers, by any of the words, the best first.
public struct Search: Verb {
    public typealias Reply = Results

    /// What the searcher typed: any text is a query.
    public let words: String
    /// Questions and answers too.
    public let everything: Bool
    /// Only what is valid in this place, as typed.
    public let territory: String?
    /// A theme's slug, label or acronym.
    public let theme: String?
    /// A centre's slug.
    public let centre: String?
    /// The most results given.
    public let limit: Int

    public init(
        words: String, everything: Bool = false, territory: String? = nil, theme: String? = nil, centre: String? = nil,
        limit: Int = 10
    ) {
        self.words = words
        self.everything = everything
        self.territory = territory
        self.theme = theme
        self.centre = centre
        self.limit = limit
    }
}

/// What a search found.
public struct Results: Codable, Equatable, Sendable {
    /// How many there are in all.
    public let total: Int
    /// The best, as many as were asked for.
    public let hits: [Hit]

    public init(total: Int, hits: [Hit]) {
        self.total = total
        self.hits = hits
    }
}

/// One thing found.
public struct Hit: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case entry, question
    }

    public let kind: Kind
    public let reference: String
    public let title: String
    /// The passage around the matches, each match between `Hit.open` and `Hit.close`.
    public let snippet: String
    /// The larger the better; comparable within one search.
    public let score: Double
    /// The slug of the centre.
    public let centre: String
    public let territory: Territory?
    public let status: String

    public init(
        kind: Kind, reference: String, title: String, snippet: String, score: Double, centre: String,
        territory: Territory?, status: String
    ) {
        self.kind = kind
        self.reference = reference
        self.title = title
        self.snippet = snippet
        self.score = score
        self.centre = centre
        self.territory = territory
        self.status = status
    }

    /// Around a match: control characters, which no stored text can hold, so that a mark is never taken for text.
    public static let open: Character = "\u{2}"
    public static let close: Character = "\u{3}"
}
