public import Foundation

/// Lists the open work of a centre.
public struct ListInbox: Verb {
    public typealias Reply = Inbox

    /// A part of the inbox; without a selection, everything that is open is listed.
    public enum Part: String, Codable, CaseIterable, Sendable {
        case new, mine, waiting, late
        /// Questions that changed since an agent of the centre last acted on them.
        case changed
    }

    /// The order of the list.
    public enum Order: String, Codable, CaseIterable, Sendable {
        /// By deadline, the earliest first.
        case due
        /// The most recently asked first.
        case newest
        /// The least recently asked first.
        case oldest
    }

    /// The slug of the centre.
    public let centre: String
    public let parts: Set<Part>
    /// A theme's slug, label or acronym.
    public let theme: String?
    /// A place, as typed.
    public let territory: String?
    /// Only questions asked at this instant or later.
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
    /// Changes by others since an agent of the centre last acted on a question, by reference.
    public let changes: [String: Change]
    /// The entries to verify or to read; empty when the list is filtered.
    public let entries: [EntrySummary]
    /// The pending erasures; nil for accounts that may not erase, and when the list is filtered.
    public let erasures: Erasures?
    /// The mails that wait; nil for accounts that do not keep them, and when the list is filtered.
    public let mails: Mails?
    /// The time of the list, from which lateness is computed.
    public let now: Date

    /// A change by someone outside the centre, or one that no agent of the centre has reacted to.
    public enum Change: String, Codable, CaseIterable, Sendable {
        case replied, reopened, detached
        /// The asker wrote without being asked.
        case wrote
        /// Someone replied or wrote from another address than the asker's.
        case othersWrote = "others_wrote"
        /// Another centre offers the question to this one.
        case offered
    }

    /// The number of pending erasures.
    public struct Erasures: Codable, Equatable, Sendable {
        /// Erasure requests of agents.
        public let requests: Int
        /// Passages in other people's texts that may still mention an erased person.
        public let remainders: Int

        public init(requests: Int, remainders: Int) {
            self.requests = requests
            self.remainders = remainders
        }
    }

    /// The number of mails that wait for the coordination.
    public struct Mails: Codable, Equatable, Sendable {
        /// Mails that came in and have no place.
        public let received: Int
        /// Mails that were refused or given up.
        public let failed: Int

        public init(received: Int, failed: Int) { (self.received, self.failed) = (received, failed) }
    }

    public init(
        centre: String, questions: [Question], changes: [String: Change] = [:], entries: [EntrySummary] = [],
        erasures: Erasures? = nil, mails: Mails? = nil, now: Date
    ) {
        self.centre = centre
        self.questions = questions
        self.changes = changes
        self.entries = entries
        self.erasures = erasures
        self.mails = mails
        self.now = now
    }
}
