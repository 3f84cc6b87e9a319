package import Desk
package import Phrasebook

/// The results of a search.
package struct SearchDocument: Document {
    package static let name = "Search"

    package let query: String
    package let total: Int
    /// Whether `total` is an estimate of two digits.
    package let totalCut: Bool
    /// The number of results before the first of these.
    package let offset: Int
    /// The page size.
    package let limit: Int
    /// The corrected words that were searched in place of the typed ones.
    @Null package var corrected: String?
    /// Corrected words that were not searched.
    @Null package var suggestion: String?
    /// Whether the query had more words than a search takes.
    package let cut: Bool
    /// Parts of the query that look like a filter but have an unknown name or value. They were searched as words.
    package let unknownFilters: [String]
    package let results: [HitDocument]
    @Null package var facets: FacetsDocument?
    /// The API's cursor of the next page; null where these are the last.
    @Null package var next: String?

    package init(_ found: Results, of search: Search, _ phrases: Phrases) throws {
        query = search.words
        total = found.total
        totalCut = found.isTotalCut
        offset = search.after?.count ?? search.offset
        limit = search.limit
        corrected = found.corrected
        suggestion = found.suggestion
        cut = found.isCut
        unknownFilters = found.unknownFilters
        results = found.hits.map(HitDocument.init)
        facets = found.facets.map { FacetsDocument($0, phrases) }
        next = try found.next.map(Cursor.text)
    }
}

/// A search result. In the snippet and in the marked title each match is enclosed in `**`.
package struct HitDocument: Document {
    package static let name = "Hit"

    package let kind: Hit.Kind
    package let reference: String
    package let title: String
    package let markedTitle: String
    package let snippet: String
    /// The snippet in parts, for clients that mark matches in another way.
    package let snippetParts: [SnippetPartDocument]
    package let score: Double
    /// The parts of the score, which is their sum; null if they were not requested.
    @Null package var parts: [String: Double]?
    /// Why it was found, if it contains none of the searched words: "wording", "relative" or "meaning".
    @Null package var why: String?
    /// The related word that was found in place of a searched one.
    @Null package var relative: String?
    package let centre: String
    @Null package var territory: TerritoryDocument?
    package let status: String
    /// The date of publication or of asking.
    package let date: Day

    package init(_ hit: Hit) {
        kind = hit.kind
        reference = hit.reference
        title = hit.title
        markedTitle = hit.markedTitle.marked
        snippet = hit.snippet.marked
        snippetParts = SnippetPartDocument.parts(of: hit.snippet)
        score = hit.score
        parts = hit.parts.map { Dictionary($0.map { ($0.name, $0.score) }) { $0 + $1 } }
        (why, relative) = Self.why(hit.why)
        centre = hit.centre
        territory = hit.territory.map(TerritoryDocument.init)
        status = hit.status
        date = hit.date
    }

    private static func why(_ why: Hit.Why?) -> (String?, String?) {
        switch why {
        case .wording: ("wording", nil)
        case .relative(let word): ("relative", word)
        case .meaning: ("meaning", nil)
        case nil: (nil, nil)
        }
    }
}

/// A part of a snippet, which is a match or contains none.
package struct SnippetPartDocument: Document {
    package static let name = "SnippetPart"

    package let text: String
    package let match: Bool

    fileprivate static func parts(of snippet: String) -> [SnippetPartDocument] {
        snippet.split(separator: Hit.open, omittingEmptySubsequences: false).enumerated().flatMap { number, piece in
            let halves = piece.split(separator: Hit.close, maxSplits: 1, omittingEmptySubsequences: false)
            return halves.enumerated().map { SnippetPartDocument(text: String($1), match: number > 0 && $0 == 0) }
        }.filter { !$0.text.isEmpty }
    }
}

extension String {
    /// With `**` around each match.
    package var marked: String { String(flatMap { $0 == Hit.open || $0 == Hit.close ? "**" : String($0) }) }
}

/// The results similar to a question or an entry.
package struct SimilarDocument: Document {
    package static let name = "Similar"

    package let results: [HitDocument]
    /// Questions that may be the same; none for an entry.
    package let duplicates: [DuplicateDocument]

    package init(_ hits: [Hit], duplicates: [Duplicates.Alike] = []) {
        results = hits.map(HitDocument.init)
        self.duplicates = duplicates.map(DuplicateDocument.init)
    }
}

/// Completions of a text that is being typed.
package struct SuggestionsDocument: Document {
    package static let name = "Suggestions"

    package let completions: [String]
    /// Entries.
    package let titles: [SuggestedTitleDocument]

    package init(_ suggestions: Suggestions) {
        completions = suggestions.completions
        titles = suggestions.titles.map(SuggestedTitleDocument.init)
    }
}

/// A suggested entry.
package struct SuggestedTitleDocument: Document {
    package static let name = "SuggestedTitle"

    package let reference: String
    package let title: String

    package init(_ title: Suggestions.Title) {
        reference = title.reference
        self.title = title.title
    }
}

/// Searches without a useful result.
package struct SearchLogDocument: Document {
    package static let name = "SearchLog"

    package let searches: [LoggedSearchDocument]

    package init(_ searches: [LoggedSearch]) { self.searches = searches.map(LoggedSearchDocument.init) }
}

/// Words that were searched, and how often without a useful result.
package struct LoggedSearchDocument: Document {
    package static let name = "LoggedSearch"

    package let words: String
    /// How often nothing was found.
    package let zero: Int
    /// How often the results did not answer the question.
    package let abandoned: Int
    package let lastOn: Day

    package init(_ search: LoggedSearch) {
        words = search.words
        zero = search.zero
        abandoned = search.abandoned
        lastOn = search.lastOn
    }
}
