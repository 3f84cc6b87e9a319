/// Searches entries, and for agents also questions and answers. A document matches if it contains any of the words;
/// results are sorted by relevance or date.
public struct Search: Verb {
    public typealias Reply = Results

    /// The order of the results.
    public enum Sort: String, Codable, CaseIterable, Sendable {
        case relevance
        /// By date of publication or of asking, the newest first.
        case date
    }

    /// The query as typed. Any text is valid; it may contain quoted phrases, `-word` and `field:value` (see
    /// `Lexis.ParsedQuery`). A query without words finds everything that matches the filters, the newest first.
    public let words: String
    /// Whether questions and answers are searched too.
    public let everything: Bool
    public let filters: Filters
    /// The searcher's place, as typed: results valid there rank higher, others lower. By default the place of the
    /// filter.
    public let near: String?
    public let sort: Sort
    /// The number of results to skip, limited by `reach`.
    public let offset: Int
    /// The maximum number of results, limited by `reach`.
    public let limit: Int
    /// The place after which the page begins, from an earlier reply; nil to use `offset`.
    public let after: Place?
    public let options: Options

    /// The maximum page size, and the last result that paging can reach, because nobody reads further.
    public static let reach = (page: 1_000, last: 100_000)

    /// The range of results to return, after limiting offset and limit.
    public var window: Range<Int> {
        let first = min(max(offset, 0), Self.reach.last)
        return first..<min(first + min(max(limit, 0), Self.reach.page), Self.reach.last)
    }

    /// The number of results that paging can reach.
    public static var mostResults: Int { reach.last }

    /// The number of top results to compute. With `after` it includes a margin for results that were added before the
    /// page.
    public var depth: Int {
        guard let after else { return window.upperBound }
        return min(max(after.count, 0) + window.count + Self.slack, Self.mostResults)
    }

    /// The margin: how many results may be added before a page while someone reads the one before.
    private static let slack = 200

    /// The position of a result, used for paging. A page that begins after it does not miss or repeat results, even if
    /// entries were published or retired in between.
    public struct Place: Codable, Equatable, Sendable {
        /// The number of results up to and including this one.
        public let count: Int
        public let score: Double
        /// The date of publication or of asking, in seconds since 1970, UTC; 0 when sorted by relevance.
        public let date: Int
        /// The references of the last results, the last one first. If that one is gone, the page begins after the one
        /// before it.
        public let references: [String]

        /// The maximum number of references in a place.
        public static let mostReferences = 3

        public init(count: Int, score: Double, date: Int, references: [String]) {
            self.count = count
            self.score = score
            self.date = date
            self.references = references
        }
    }

    /// The maximum number of words searched, not counting stop words; further words are ignored (`Results.isCut`).
    public static let mostWords = 64

    /// The filters of a search. A result must match all of them.
    public struct Filters: Codable, Equatable, Sendable {
        /// Only results valid in this place, as typed.
        public var territory: String?
        /// A theme's slug, label or acronym.
        public var theme: String?
        /// A centre's slug.
        public var centre: String?
        /// Results for this audience or for everyone.
        public var audience: Audience?
        /// Published or asked on this day or later.
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

    /// Further options.
    public struct Options: OptionSet, Codable, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Searches the words as typed: without related words or vectors, and a spelling correction is only suggested.
        public static let exact = Options(rawValue: 1)
        /// Treats the last word as possibly unfinished.
        public static let prefix = Options(rawValue: 2)
        /// Also counts results by territory, theme, centre and audience.
        public static let facets = Options(rawValue: 4)
        /// Also returns the parts of each score.
        public static let explain = Options(rawValue: 8)
        /// Does not record the search when it finds nothing, for searches that no person typed.
        public static let unrecorded = Options(rawValue: 16)
        /// With sorting by date: uses the number of the event, which does not change when the clock is set back.
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
    /// The maximum number of results in one request to a server.
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

/// The results of a search.
public struct Results: Codable, Equatable, Sendable {
    /// The number of results. With `isTotalCut` it is an estimate of two digits, because counting all would take longer
    /// than finding the best.
    public let total: Int
    public let isTotalCut: Bool
    /// One page of results.
    public let hits: [Hit]
    /// The corrected query that was searched, when the index lacks a typed word; nil when nothing was corrected.
    public let corrected: String?
    /// A corrected query that was not searched.
    public let suggestion: String?
    /// Whether the query had too many words, so that the last ones were ignored.
    public let isCut: Bool
    /// What looks like a filter in the query, but has an unknown name or value: it was searched as words.
    public let unknownFilters: [String]
    /// Set when they were asked for.
    public let facets: Facets?
    /// The place of the last hit; nil on the last page.
    public let next: Search.Place?

    public init(
        total: Int, isTotalCut: Bool = false, hits: [Hit], corrected: String? = nil, suggestion: String? = nil,
        isCut: Bool = false, unknownFilters: [String] = [],
        facets: Facets? = nil, next: Search.Place? = nil
    ) {
        self.total = total
        self.isTotalCut = isTotalCut
        self.hits = hits
        self.corrected = corrected
        self.suggestion = suggestion
        self.isCut = isCut
        self.unknownFilters = unknownFilters
        self.facets = facets
        self.next = next
    }
}

/// One result.
public struct Hit: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case entry, question
    }

    public let kind: Kind
    public let reference: String
    public let title: String
    /// The title with each match between `Hit.open` and `Hit.close`.
    public let markedTitle: String
    /// The passage that matches the query best, with marked matches; the title when only the title matches.
    public let snippet: String
    /// Higher is better; comparable only within one search.
    public let score: Double
    /// The parts that add up to the score, when they were asked for.
    public let parts: [ScorePart]?
    /// Why it was found, if it contains none of the searched words.
    public let why: Why?
    /// The slug of the centre.
    public let centre: String
    public let territory: Territory?
    public let status: String
    /// The date of publication or of asking.
    public let date: Day

    public init(
        kind: Kind, reference: String, title: String, markedTitle: String, snippet: String, score: Double,
        parts: [ScorePart]? = nil, why: Why? = nil, centre: String, territory: Territory?, status: String, date: Day
    ) {
        self.kind = kind
        self.reference = reference
        self.title = title
        self.markedTitle = markedTitle
        self.snippet = snippet
        self.score = score
        self.parts = parts
        self.why = why
        self.centre = centre
        self.territory = territory
        self.status = status
        self.date = date
    }

    /// What was found in place of the searched words.
    public enum Why: Codable, Equatable, Sendable {
        /// People who were helped by the entry asked in these words.
        case wording
        /// A word of the same family, or an everyday word for the same, as it is written.
        case relative(String)
        /// Its vector is near the query's.
        case meaning
    }

    /// Delimiters of a match: control characters, which stored texts cannot contain.
    public static let open: Character = "\u{2}"
    public static let close: Character = "\u{3}"
}

/// A part of a score: a name such as `title` and its contribution, which may be negative.
public struct ScorePart: Codable, Equatable, Sendable {
    public let name: String
    public let score: Double

    public init(name: String, score: Double) {
        self.name = name
        self.score = score
    }
}

extension Int {
    /// The number as a page size, limited to 0 up to `Search.reach.page`.
    public var ofResults: Int { Swift.min(Swift.max(self, 0), Search.reach.page) }
}
