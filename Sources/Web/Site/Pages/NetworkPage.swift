import Desk
import Phrasebook

/// The coverage of the network, as a tile map and as a table with the same content, gaps included.
struct NetworkPage: Page {
    static let template = "network"
    static var section: Section? { .network }
    let title: String
    let words: Phrases.Pages.NetworkWords
    let summary: String
    let asOf: String
    let map: TileMap
    let centres: [Link]
    let rows: [Row]

    struct Row: Sendable {
        let code: String
        let name: String
        let centreLinks: [Link]
        /// The remark for a département that is not wholly covered.
        let gap: String?
        let isGap: Bool
    }

    init(_ network: NetworkMap, _ report: CoverageReport, _ phrases: Phrases) {
        words = phrases.pages.network
        title = words.title
        summary = words.summary(
            report.departementsCovered, report.departements, report.communesCovered, report.communes)
        asOf = words.asOf(phrases.labels.day(network.date))
        let names = network.names
        let byCode = network.byCode
        map = TileMap(network, phrases)
        centres = network.members.map {
            Link(
                text: $0.name, link: Routes.centre.link($0.slug),
                note: NetworkPage.covers($0, byCode, on: network.date, phrases).joined(separator: ", "))
        }
        rows = network.departements.map { [words] departement in
            Row(
                code: departement.code, name: departement.name,
                centreLinks: departement.centres.map { Link(text: names[$0] ?? $0, link: Routes.centre.link($0)) },
                gap: departement.isWhole ? nil : departement.isCovered ? "(\(words.partly))" : words.gap,
                isGap: !departement.isCovered)
        }
    }

    /// The places that a centre covers today, by name; for the national desk, a sentence on what it takes.
    static func covers(
        _ centre: Centre, _ departements: [String: NetworkMap.Departement], on day: Day, _ phrases: Phrases
    ) -> [String] {
        if centre.slug == Centre.national { return [phrases.pages.network.takes] }
        return centre.coverage.filter { $0.holds(on: day) }.map { coverage in
            departements[coverage.code].map { "\($0.name) (\(coverage.code))" } ?? coverage.code
        }
    }
}

/// The page of one centre. It leaves out the directory's notes, which are for its maintainers.
struct CentrePage: Page {
    static let template = "centre"
    static var section: Section? { .network }
    let title: String
    let words: Phrases.Pages.NetworkWords
    let facts: [LinkedFact]
    let entriesLink: String
    let networkLink = Routes.network.link()

    init(_ centre: Centre, _ network: NetworkMap, _ phrases: Phrases) {
        let words = phrases.pages.network
        self.words = words
        title = centre.name
        let byCode = network.byCode
        let coverage = NetworkPage.covers(centre, byCode, on: network.date, phrases)
        let facts: [LinkedFact?] = [
            coverage.isEmpty ? nil : LinkedFact(words.coverage, coverage.joined(separator: ", ")),
            centre.website.map { LinkedFact(words.website, $0, WebAddress.link(toSite: $0)) },
            centre.founded.map { LinkedFact(words.founded, String($0)) },
            centre.legalForm.isEmpty
                ? nil : LinkedFact(words.legalForm, centre.legalForm, in: phrases.language == .french ? nil : "fr"),
            centre.confidence.isEmpty ? nil : Self.confidence(centre.confidence, phrases),
        ]
        self.facts = facts.compactMap(\.self)
        entriesLink = SearchQuery(centre: centre.slug).link
    }

    /// The confidence as a translated level; any other text of the directory is English and marked as such.
    private static func confidence(_ text: String, _ phrases: Phrases) -> LinkedFact {
        let words = phrases.pages.network
        if let level = words.level(text) { return LinkedFact(words.confidence, level) }
        return LinkedFact(words.confidence, text, in: phrases.language == .english ? nil : "en")
    }
}
