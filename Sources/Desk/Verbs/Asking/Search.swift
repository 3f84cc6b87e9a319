/// Finds entries, and for agents questions and answers, by any of the words, the best first.
public struct Search: Verb {
    public typealias Reply = Results

    /// What the results are ordered by.
    public enum Sort: String, Codable, CaseIterable, Sendable {
        case relevance
        /// The newest first: when an entry was published, a question asked.
        case date
    }

    /// What the searcher typed: any text is a query, in which phrases in quotes, `-word` and `field:value` are understood
    /// (see `Lexis.ParsedQuery`). Where it has no words, everything that the filters let through is found, the newest first.
    public let words: String
    /// Questions and answers too.
    public let everything: Bool
    public let filters: Filters
    /// The place the searcher is in, as typed: what is valid there is raised, what is valid elsewhere lowered. The filter's
    /// where there is none.
    public let near: String?
    public let sort: Sort
    /// How many of the results are passed over; see `reach`.
    public let offset: Int
    /// The most results given; see `reach`.
    public let limit: Int
    /// The place after which the page begins, as a reply named it; nil: the offset says where.
    public let after: Place?
    public let options: Options

    /// The most results that one search gives, in a page and with the pages before it: nobody reads further.
    public static let reach = (page: 1_000, last: 100_000)

    /// The places of the results that are given, whatever was asked for.
    public var window: Range<Int> {
        let first = min(max(offset, 0), Self.reach.last)
        return first..<min(first + min(max(limit, 0), Self.reach.page), Self.reach.last)
    }

    /// The results that one search gives, on all its pages.
    public static var mostResults: Int { reach.last }

    /// How many of the best are looked at, so that the page is among them, also where others came in before it.
    public var depth: Int {
        guard let after else { return window.upperBound }
        return min(max(after.count, 0) + window.count + Self.slack, Self.mostResults)
    }

    /// So many results may come in before a page while someone reads the one before.
    private static let slack = 200

    /// The place of a result in the order of a search. A page that begins after it neither misses nor repeats a result,
    /// whatever was published or retired since.
    public struct Place: Codable, Equatable, Sendable {
        /// How many results there were up to it.
        public let count: Int
        public let score: Double
        /// When it was published or asked, in seconds since 1970, UTC; 0 where the order is by relevance.
        public let date: Int
        /// The references of the last results, the last one first: where one is gone, the page begins after the one before.
        public let references: [String]

        /// How many references a place has at most.
        public static let mostReferences = 3

        public init(count: Int, score: Double, date: Int, references: [String]) {
            self.count = count
            self.score = score
            self.date = date
            self.references = references
        }
    }

    /// The most words that are searched, stop words not counted.
    public static let mostWords = 64

    /// What a search is narrowed to. All of them hold.
    public struct Filters: Codable, Equatable, Sendable {
        /// Only what is valid in this place, as typed.
        public var territory: String?
        /// A theme's slug, label or acronym.
        public var theme: String?
        /// A centre's slug.
        public var centre: String?
        /// What is for this audience; an entry for everyone is.
        public var audience: Audience?
        /// What was published or asked on this day or later.
        public var since: Day?

        public init(
            territory: String? = nil, theme: String? = nil, centre: String? = nil, audience: Audience? = nil,
            since: Day? = nil
        ) {
            self.territory = territory
            self.theme = theme
            self.centre = centre
            self.audience = audience
            self.since = since
        }
    }

    /// What else is wanted.
    public struct Options: OptionSet, Codable, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }

        /// The words are searched as they were typed, corrected or not.
        public static let exact = Options(rawValue: 1)
        /// The last word may be unfinished.
        public static let prefix = Options(rawValue: 2)
        /// Counts by territory, theme, centre and audience.
        public static let facets = Options(rawValue: 4)
        /// Each score by part.
        public static let explain = Options(rawValue: 8)
        /// Not counted where it finds nothing: nobody typed it.
        public static let unrecorded = Options(rawValue: 16)
        /// By date is by the number of what happened, which a clock set back does not change.
        public static let byNumber = Options(rawValue: 32)
    }

    public init(
        words: String, everything: Bool = false, filters: Filters = Filters(), near: String? = nil,
        sort: Sort = .relevance, offset: Int = 0, limit: Int = 10, after: Place? = nil, options: Options = []
    ) {
        self.words = words
        self.everything = everything
        self.filters = filters
        self.near = near
        self.sort = sort
        self.offset = offset
        self.limit = limit
        self.after = after
        self.options = options
    }
}

extension Search {
    /// The most results that one request may ask of a server.
    private static let mostHits = 1_000

    public func validated() throws(Refusal) -> Self {
        if let near { _ = try Text.checked(near, .territory) }
        if let territory = filters.territory { _ = try Text.checked(territory, .territory) }
        return Self(
            words: Self.cut(words), everything: everything, filters: filters, near: near, sort: sort,
            offset: min(max(offset, 0), Self.reach.last), limit: min(max(limit, 0), Self.mostHits), after: after,
            options: options)
    }

    /// The words, cut to `Bounds.search` bytes.
    static func cut(_ words: String) -> String {
        words.utf8.count <= Bounds.search ? words : String(decoding: words.utf8.prefix(Bounds.search), as: UTF8.self)
    }
}

/// What a search found.
public struct Results: Codable, Equatable, Sendable {
    /// How many there are in all; where `isTotalCut`, at least so many: counting them all would take longer than finding
    /// the best.
    public let total: Int
    public let isTotalCut: Bool
    /// From the offset on, as many as were asked for.
    public let hits: [Hit]
    /// What was searched instead of what was typed, where the entries do not have a word; nil where nothing was changed.
    public let corrected: String?
    /// What may have been meant, and was not searched.
    public let suggestion: String?
    /// The words were more than are searched; the last were left out.
    public let isCut: Bool
    /// Where they were asked for.
    public let facets: Facets?
    /// The place of the last hit, where more follow.
    public let next: Search.Place?

    public init(
        total: Int, isTotalCut: Bool = false, hits: [Hit], corrected: String? = nil, suggestion: String? = nil,
        isCut: Bool = false,
        facets: Facets? = nil, next: Search.Place? = nil
    ) {
        self.total = total
        self.isTotalCut = isTotalCut
        self.hits = hits
        self.corrected = corrected
        self.suggestion = suggestion
        self.isCut = isCut
        self.facets = facets
        self.next = next
    }
}

/// One thing found.
public struct Hit: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case entry, question
    }

    public let kind: Kind
    public let reference: String
    public let title: String
    /// The title, each match between `Hit.open` and `Hit.close`.
    public let markedTitle: String
    /// The passage that says most of what was looked for, marked likewise; the title where only that has a match.
    public let snippet: String
    /// The larger the better; comparable within one search.
    public let score: Double
    /// The parts that the score is the sum of, where they were asked for.
    public let parts: [ScorePart]?
    /// The slug of the centre.
    public let centre: String
    public let territory: Territory?
    public let status: String
    /// When the entry was published, or the question asked.
    public let date: Day

    public init(
        kind: Kind, reference: String, title: String, markedTitle: String, snippet: String, score: Double,
        parts: [ScorePart]? = nil, centre: String, territory: Territory?, status: String, date: Day
    ) {
        self.kind = kind
        self.reference = reference
        self.title = title
        self.markedTitle = markedTitle
        self.snippet = snippet
        self.score = score
        self.parts = parts
        self.centre = centre
        self.territory = territory
        self.status = status
        self.date = date
    }

    /// Around a match: control characters, which no stored text can hold, so that a mark is never taken for text.
    public static let open: Character = "\u{2}"
    public static let close: Character = "\u{3}"
}

/// Part of a score: a name such as `title`, and its worth, below zero where it lowers.
public struct ScorePart: Codable, Equatable, Sendable {
    public let name: String
    public let score: Double

    public init(name: String, score: Double) {
        self.name = name
        self.score = score
    }
}

extension Int {
    /// A number of results, whatever was asked for: none, or as many as a page has.
    public var ofResults: Int { Swift.min(Swift.max(self, 0), Search.reach.page) }
}
