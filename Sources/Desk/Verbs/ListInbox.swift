public import Foundation

/// Lists what a centre has to do, what is due first on top.
public struct ListInbox: Verb {
    public typealias Reply = Inbox

    /// What to list; all that is open when none is chosen.
    public enum Part: String, Codable, CaseIterable, Sendable {
        case new, mine, waiting, late
    }

    /// The slug of the centre.
    public let centre: String
    public let parts: Set<Part>

    public init(centre: String, parts: Set<Part> = []) {
        self.centre = centre
        self.parts = parts
    }
}

/// A centre's open questions.
public struct Inbox: Codable, Equatable, Sendable {
    public let centre: String
    public let questions: [Question]
    /// When the list was read: lateness is computed from it.
    public let now: Date

    public init(centre: String, questions: [Question], now: Date) {
        self.centre = centre
        self.questions = questions
        self.now = now
    }
}
