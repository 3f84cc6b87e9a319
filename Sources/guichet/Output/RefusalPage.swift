import Desk
import Documents
import Phrasebook

/// A refusal as a program reads it.
struct RefusalPage: Encodable {
    /// `fault`, `usage`, `not_found`, `not_allowed`, `conflict` or `ambiguous`.
    let error: String
    let exitCode: Int32
    let message: String
    /// What to do, with what is typed for it.
    let remedy: String
    /// What is typed for it, alone; one of these where there are several.
    let commands: [String]
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
        remedy = phrases.text(sentence.remedy)
        commands = sentence.remedy.commands
        candidates = (refusal.route?.finding.choices ?? []).map(TerritoryDocument.init)
        route = refusal.route.map { RouteDocument($0, phrases) }
        if case .text(.unreadMentions(let found)) = refusal {
            mentions = found.map(MentionPage.init)
        } else {
            mentions = []
        }
        if case .ambiguous(.ambiguousReference(_, let found)) = refusal { references = found } else { references = [] }
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
