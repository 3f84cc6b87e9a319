import Desk
import Documents
import Phrasebook

/// What a search found, as shown.
struct SearchPage: Encodable {
    let query: String
    let total: Int
    /// There are more than `total`.
    let totalCut: Bool
    let offset: Int
    let limit: Int
    /// What was searched instead of what was typed.
    @Null var corrected: String?
    /// What may have been meant.
    @Null var suggestion: String?
    /// The words were more than are searched.
    let cut: Bool
    let results: [HitPage]
    @Null var facets: FacetsDocument?

    init(_ results: Results, of search: Search) {
        query = search.words
        total = results.total
        totalCut = results.isTotalCut
        (offset, limit) = (search.offset, search.limit)
        corrected = results.corrected
        suggestion = results.suggestion
        cut = results.isCut
        self.results = results.hits.map(HitPage.init)
        facets = results.facets.map { FacetsDocument($0, phrases) }
    }

    var text: String {
        var heads: [String] = []
        if cut { heads.append(phrases.search.cut(Search.mostWords)) }
        if let corrected { heads.append(phrases.search.corrected(corrected)) }
        if let suggestion { heads.append(phrases.search.suggestion(suggestion)) }
        heads.append(total == 0 ? phrases.lists.nothingFound(query) : count)
        return ([heads.joined(separator: "\n")] + results.map(\.text) + [facets?.text ?? ""])
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// How many there are and, where these are not all, which are shown.
    private var count: String {
        guard results.count < total else { return phrases.lists.found(total) }
        return phrases.search.part(
            offset + 1, offset + results.count, (totalCut ? phrases.search.more : "") + String(total))
    }
}

extension FacetsDocument {
    /// As people read it.
    var text: String {
        let labels = phrases.labels
        let groups = [
            (labels.territory, territory), (labels.themes, theme), (labels.centre, centre),
            (phrases.search.audience, audience),
        ]
        return groups.filter { !$0.1.isEmpty }.map { label, counts in
            ([Screen.bold(label)] + counts.map { "  \($0.count)  \($0.name)  (\($0.value))" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

/// One thing found, as shown. In the snippet and the marked title `**` stands around each match.
struct HitPage: Encodable {
    let kind: Hit.Kind
    let reference: String
    let title: String
    let markedTitle: String
    let snippet: String
    /// The snippet in pieces, for those who mark in their own way.
    let snippetParts: [PartPage]
    let score: Double
    /// The parts that the score is the sum of, where they were asked for.
    @Null var parts: [String: Double]?
    let centre: String
    @Null var territory: TerritoryDocument?
    let status: String
    let date: Day
    private let explanation: String?

    struct PartPage: Encodable {
        let text: String
        let match: Bool
    }

    private enum CodingKeys: CodingKey {
        case kind, reference, title, markedTitle, snippet, snippetParts, score, parts, centre, territory, status, date
    }

    init(_ hit: Hit) {
        kind = hit.kind
        reference = hit.reference
        title = hit.title
        markedTitle = Self.marked(hit.markedTitle)
        snippet = Self.marked(hit.snippet)
        snippetParts = hit.snippet.split(separator: Hit.open, omittingEmptySubsequences: false).enumerated().flatMap {
            number, piece in
            let halves = piece.split(separator: Hit.close, maxSplits: 1, omittingEmptySubsequences: false)
            return halves.enumerated().map { PartPage(text: String($1), match: number > 0 && $0 == 0) }
        }.filter { !$0.text.isEmpty }
        score = hit.score
        parts = hit.parts.map { Dictionary($0.map { ($0.name, $0.score) }) { $0 + $1 } }
        explanation = hit.parts.map { parts in
            parts.map { "\($0.name) \(Self.number($0.score))" }.joined(separator: " + ")
                + " = \(Self.number(hit.score))"
        }
        centre = hit.centre
        territory = hit.territory.map(TerritoryDocument.init)
        status = hit.status
        date = hit.date
    }

    var text: String {
        let place = territory.map { ", \($0.name)" } ?? ""
        var lines = ["\(Screen.bold(reference))  \(Self.shown(markedTitle, isTitle: true))"]
        if !snippet.isEmpty { lines.append("  " + Self.shown(snippet)) }
        lines.append("  \(centre)\(place)\(doubt)")
        if let explanation { lines.append("  " + explanation) }
        return lines.joined(separator: "\n")
    }

    /// A stale entry is marked.
    private var doubt: String {
        status == Entry.Status.stale.rawValue ? ", " + phrases.labels.entryStatus(.stale) : ""
    }

    private static func marked(_ text: String) -> String {
        String(text.flatMap { $0 == Hit.open || $0 == Hit.close ? "**" : String($0) })
    }

    /// On a terminal a match is bold; elsewhere its marks stay in the snippet, and a title is left as it is.
    private static func shown(_ text: String, isTitle: Bool = false) -> String {
        guard Screen.hasColour || isTitle else { return text }
        return text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
            .map { $0 % 2 == 1 ? Screen.bold(String($1)) : String($1) }.joined()
    }

    /// With two decimals.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(abs(hundredths) % 100)
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
}
