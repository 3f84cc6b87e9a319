import Desk
import Documents
import Phrasebook

/// A refusal as a program reads it.
struct RefusalPage: Encodable {
    /// `fault`, `usage`, `not_found`, `not_allowed`, `conflict` or `ambiguous`.
    let error: String
    let exitCode: Int32
    let message: String
    let remedy: String
    /// The places to choose from, where the place was the trouble.
    let candidates: [TerritoryDocument]
    /// The references to choose from, where the reference was the trouble.
    let references: [String]
    /// What may name someone, where that was the trouble.
    let mentions: [MentionPage]
    @Null var route: RouteDocument?

    init(_ refusal: Refusal, _ sentence: Phrases.Sentence) {
        error = Self.name(refusal.kind)
        exitCode = refusal.kind.rawValue
        message = sentence.what
        remedy = sentence.remedy
        let route = Self.route(refusal)
        let places = route.map { $0.finding.territories.isEmpty ? $0.finding.suggestions : $0.finding.territories }
        candidates = (places ?? []).map(TerritoryDocument.init)
        self.route = route.map { RouteDocument($0, phrases) }
        if case .unreadMentions(let found) = refusal { mentions = found.map(MentionPage.init) } else { mentions = [] }
        if case .ambiguousReference(_, let found) = refusal { references = found } else { references = [] }
    }

    private static func route(_ refusal: Refusal) -> Route? {
        switch refusal {
        case .ambiguousTerritory(let route), .unconfirmedTerritory(let route), .unknownTerritory(let route),
            .notItsCentre(_, let route):
            route
        default: nil
        }
    }

    private static func name(_ kind: Refusal.Kind) -> String {
        switch kind {
        case .fault: "fault"
        case .usage: "usage"
        case .notFound: "not_found"
        case .notAllowed: "not_allowed"
        case .conflict: "conflict"
        case .ambiguous: "ambiguous"
        }
    }
}
