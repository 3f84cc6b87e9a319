import Desk

/// A search as in its link, which can be shared, followed as a feed and narrowed.
struct SearchQuery: Equatable, Sendable {
    var words = ""
    var territory: String?
    var theme: String?
    var centre: String?
    var audience: Audience?
    var since: Day?
    var sort = Search.Sort.relevance
    /// The page number, from 1.
    var page = 1
    var isExact = false
    /// Whether questions and answers are searched too.
    var everything = false

    /// How many results a page has.
    static let pageSize = 10
    /// The last page that can be requested; readers do not go further.
    static let lastPage = 100

    /// The last page for a number of results; the first one when there are none.
    static func lastPage(of total: Int) -> Int { max(1, min(lastPage, (total + pageSize - 1) / pageSize)) }

    init(
        words: String = "", theme: String? = nil, centre: String? = nil, sort: Search.Sort = .relevance
    ) {
        self.words = words
        self.theme = theme
        self.centre = centre
        self.sort = sort
    }

    /// - Throws: `Refusal` for an invalid value in a link.
    static func check(_ fields: Fields) throws(Refusal) {
        if let since = fields["since"], Day(since) == nil { throw .badDate(since) }
        if let audience = fields["audience"] { _ = try Audience(code: audience) }
        _ = try fields.choice("sort", Search.Sort.self)
    }

    /// Reads the query of a link; invalid values (see `check`) are ignored.
    init(_ fields: Fields) {
        words = String((fields["q"] ?? "").prefix(2_000))
        territory = fields["territory"].map { String($0.prefix(250)) }
        theme = fields["theme"]
        centre = fields["centre"]
        audience = fields["audience"].flatMap { Audience(rawValue: $0) }
        since = fields["since"].flatMap { Day($0) }
        sort = fields["sort"].flatMap { Search.Sort(rawValue: $0) } ?? .relevance
        page = min(Self.lastPage, max(1, fields["page"].flatMap { Int($0) } ?? 1))
        isExact = fields["exact"] == "1"
        everything = fields["everything"] == "1"
    }

    /// The fields for a link, without default values.
    var fields: Fields {
        let pairs: [(String, String?)] = [
            ("q", words.isEmpty ? nil : words), ("territory", territory), ("theme", theme), ("centre", centre),
            ("audience", audience?.rawValue), ("since", since?.description),
            ("sort", sort == .relevance ? nil : sort.rawValue), ("page", page == 1 ? nil : String(page)),
            ("exact", isExact ? "1" : nil), ("everything", everything ? "1" : nil),
        ]
        return Fields(pairs.compactMap { name, value in value.map { (name: name, value: $0) } })
    }

    var link: String { Self.link(Routes.search, fields) }

    /// The link to the feed of the same search.
    var feedLink: String {
        Self.link(
            Routes.feed,
            with {
                $0.page = 1
                $0.sort = .relevance
            }.fields)
    }

    private static func link(_ path: Path, _ fields: Fields) -> String {
        let query = fields.encoded
        return query.isEmpty ? path.link() : "\(path.link())?\(query)"
    }

    func with(_ change: (inout SearchQuery) -> Void) -> SearchQuery {
        var other = self
        change(&other)
        return other
    }

    /// A changed copy that starts at the first page.
    func narrowed(_ change: (inout SearchQuery) -> Void) -> SearchQuery {
        with {
            $0.page = 1
            change(&$0)
        }
    }

    /// Without search words: the epoch as the earliest day, so that the search lists all entries and not none.
    private var beginning: Day? { words.trimmed.isEmpty ? Day(daysSinceEpoch: 0) : nil }

    func verb(_ options: Search.Options = .facets, limit: Int = pageSize) -> Search {
        Search(
            words: words, everything: everything,
            filters: Search.Filters(
                territory: territory, theme: theme, centre: centre, audience: audience, since: since ?? beginning),
            sort: sort, offset: (page - 1) * Self.pageSize, limit: limit,
            options: isExact ? options.union(.exact) : options)
    }
}
