package import Desk
package import Phrasebook

/// A refusal as JSON on a command's output.
package struct RefusalDocument: Document {
    package static let name = "Refusal"

    /// `fault`, `usage`, `not_found`, `not_allowed`, `conflict` or `ambiguous`; `network` where the server was not
    /// reached.
    package let error: String
    package let exitCode: Int32
    package let message: String
    /// What the user can do, including the command to type.
    package let remedy: String
    /// Only the commands of the remedy. If there are several, one of them is typed.
    package let commands: [String]
    /// The places to choose from, if the place was ambiguous or unknown.
    package let candidates: [TerritoryDocument]
    /// The references to choose from, if the reference was ambiguous.
    package let references: [String]
    /// The passages that may name a person, if they are the reason.
    package let mentions: [MentionDocument]
    @Null package var route: RouteDocument?

    package init(_ refusal: Refusal, _ phrases: Phrases) {
        let sentence = phrases.refusal(refusal)
        error = Self.name(refusal.kind)
        exitCode = refusal.kind.rawValue
        message = sentence.what
        remedy = phrases.text(sentence.remedy)
        commands = sentence.remedy.commands
        candidates = (refusal.route?.finding.choices ?? []).map(TerritoryDocument.init)
        route = refusal.route.map { RouteDocument($0, phrases) }
        if case .text(.unreadMentions(let found)) = refusal {
            mentions = found.map { MentionDocument($0, phrases) }
        } else {
            mentions = []
        }
        if case .ambiguous(.ambiguousReference(_, let found)) = refusal { references = found } else { references = [] }
    }

    /// The error that the server was not reached.
    package init(network sentence: Phrases.Sentence, _ phrases: Phrases) {
        error = "network"
        exitCode = Refusal.Kind.fault.rawValue
        message = sentence.what
        remedy = phrases.text(sentence.remedy)
        commands = sentence.remedy.commands
        (candidates, references, mentions) = ([], [], [])
        route = nil
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

/// A problem document (RFC 9457), the API's answer to a refused request. Keys without a value are left out.
package struct ProblemDocument: Document {
    package static let name = "Problem"

    /// The kind of problem: `urn:guichet:problem:` and its name.
    package let type: String
    /// One sentence, in the reader's language.
    package let title: String
    package let status: Int
    /// What the user can do; null if there is nothing to do.
    package let detail: String?
    /// The request's identifier in the log.
    package let instance: String
    /// The places that may be meant, when the text is ambiguous or unknown.
    package let candidates: [TerritoryDocument]?
    /// The options to choose from, when the places have different centres.
    package let choices: [ChoiceDocument]?
    /// The references that may be meant, when a short one is ambiguous.
    package let references: [String]?
    /// The refusal itself, for a CLI of the same version.
    package let refusal: Refusal?

    /// - Parameter refusal: the refusal that caused the problem, if one did.
    package init(
        type: String, title: String, status: Int, detail: String?, instance: String, of refusal: Refusal? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
        candidates = refusal?.route?.finding.choices.map(TerritoryDocument.init)
        if case .ambiguous(.ambiguousTerritory(let route)) = refusal {
            choices = route.choices.map { ChoiceDocument($0, route) }
        } else {
            choices = nil
        }
        if case .ambiguous(.ambiguousReference(_, let found)) = refusal { references = found } else { references = nil }
        switch refusal {
        // These occur only if the CLI has another version. Without the refusal it says so.
        case .request(.missingField), .request(.badField), .request(.unknownField), .request(.notJSON):
            self.refusal = nil
        default: self.refusal = refusal
        }
    }
}
