public import Foundation

/// Lists what a centre has to do, what is due first on top.
public struct ListInbox: Verb {
    public typealias Reply = Inbox

    /// What to list; all that is open when none is chosen.
    public enum Part: String, Codable, CaseIterable, Sendable {
        case new, mine, waiting, late
        /// What has changed since someone of the centre acted on it last.
        case changed
    }

    /// The order of the list.
    public enum Order: String, Codable, CaseIterable, Sendable {
        /// What is due first.
        case due
        /// What was asked last.
        case newest
        /// What was asked first.
        case oldest
    }

    /// The slug of the centre.
    public let centre: String
    public let parts: Set<Part>
    /// A theme's slug, label or acronym.
    public let theme: String?
    /// A place, as typed.
    public let territory: String?
    /// Only what was asked from this instant on.
    public let since: Date?
    public let order: Order

    public init(
        centre: String, parts: Set<Part> = [], theme: String? = nil, territory: String? = nil, since: Date? = nil,
        order: Order = .due
    ) {
        self.centre = centre
        self.parts = parts
        self.theme = theme
        self.territory = territory
        self.since = since
        self.order = order
    }

    public func validated() throws(Refusal) -> Self {
        if let territory { _ = try Text.checked(territory, .territory) }
        return self
    }
}

/// A centre's open questions.
public struct Inbox: Codable, Equatable, Sendable {
    public let centre: String
    public let questions: [Question]
    /// What became of questions since someone of the centre acted on them last, by reference.
    public let changes: [String: Change]
    /// The entries to be verified or read; none where only some of the questions are wanted.
    public let entries: [EntrySummary]
    /// What waits for whoever may erase persons; nil for anyone else, and where only some of the questions are wanted.
    public let erasures: Erasures?
    /// When the list was read: lateness is computed from it.
    public let now: Date

    /// Something that the centre did not do, or that nobody has taken up since.
    public enum Change: String, Codable, CaseIterable, Sendable {
        case replied, reopened, detached
        /// Another centre offers the question to this one.
        case offered
    }

    /// How much of it there is.
    public struct Erasures: Codable, Equatable, Sendable {
        /// Persons whom agents ask to be erased.
        public let requests: Int
        /// Places in texts of others where an erased person may still stand.
        public let remainders: Int

        public init(requests: Int, remainders: Int) {
            self.requests = requests
            self.remainders = remainders
        }
    }

    public init(
        centre: String, questions: [Question], changes: [String: Change] = [:], entries: [EntrySummary] = [],
        erasures: Erasures? = nil, now: Date
    ) {
        self.centre = centre
        self.questions = questions
        self.changes = changes
        self.entries = entries
        self.erasures = erasures
        self.now = now
    }
}
