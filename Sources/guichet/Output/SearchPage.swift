import Desk
import Phrasebook

/// What a search found, as shown.
struct SearchPage: Encodable {
    let query: String
    let total: Int
    let results: [HitPage]

    init(_ results: Results, query: String) {
        self.query = query
        total = results.total
        self.results = results.hits.map(HitPage.init)
    }

    var text: String {
        guard total > 0 else { return phrases.lists.nothingFound(query) }
        return ([phrases.lists.found(total)] + results.map(\.text)).joined(separator: "\n\n")
    }
}

/// One thing found, as shown. In the snippet `**` stands around each match.
struct HitPage: Encodable {
    let kind: Hit.Kind
    let reference: String
    let title: String
    let snippet: String
    let score: Double
    let centre: String
    @Null var territory: TerritoryPage?
    let status: String

    init(_ hit: Hit) {
        kind = hit.kind
        reference = hit.reference
        title = hit.title
        snippet = String(hit.snippet.flatMap { $0 == Hit.open || $0 == Hit.close ? "**" : String($0) })
        score = hit.score
        centre = hit.centre
        territory = hit.territory.map(TerritoryPage.init)
        status = hit.status
    }

    var text: String {
        let place = territory.map { ", \($0.name)" } ?? ""
        let passage = snippet.split(separator: "\n").joined(separator: " ")
        return "\(Screen.bold(reference))  \(title)\n  \(Self.marked(passage))\n  \(centre)\(place)\(doubt)"
    }

    /// A stale entry is marked.
    private var doubt: String {
        status == Entry.Status.stale.rawValue ? ", " + phrases.labels.entryStatus(.stale) : ""
    }

    /// On a terminal a match is bold; elsewhere its marks stay.
    private static func marked(_ text: String) -> String {
        guard Screen.hasColour else { return text }
        return text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
            .map { $0 % 2 == 1 ? Screen.bold(String($1)) : String($1) }.joined()
    }
}
