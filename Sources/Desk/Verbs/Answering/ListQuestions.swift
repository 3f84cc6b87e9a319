public import Foundation

/// Lists the questions of the network for agents, the last one stored first.
public struct ListQuestions: Verb {
    public typealias Reply = QuestionList

    /// Filters of the list; a question must match all of them.
    public struct Filters: Codable, Equatable, Sendable {
        /// One of these statuses; empty for all.
        public var statuses: Set<Status>
        /// Only answered questions from which no entry was made.
        public var withoutEntry: Bool
        /// The slug of the custodian.
        public var centre: String?
        /// A theme's slug, label or acronym.
        public var theme: String?
        /// A place, as typed.
        public var territory: String?
        /// Asked on this day or later.
        public var since: Day?
        /// Asked on this day or before.
        public var until: Day?

        public init(
            statuses: Set<Status> = [], withoutEntry: Bool = false, centre: String? = nil, theme: String? = nil,
            territory: String? = nil, since: Day? = nil, until: Day? = nil
        ) {
            self.statuses = statuses
            self.withoutEntry = withoutEntry
            self.centre = centre
            self.theme = theme
            self.territory = territory
            self.since = since
            self.until = until
        }
    }

    public let filters: Filters
    /// The reference of the last question of the page before; nil for the first page.
    public let after: String?
    /// The most questions given: 1 to `mostAtOnce`.
    public let limit: Int

    /// The most questions of one page.
    public static let mostAtOnce = 200

    public init(filters: Filters = Filters(), after: String? = nil, limit: Int = mostAtOnce) {
        self.filters = filters
        self.after = after
        self.limit = limit
    }

    public func validated() throws(Refusal) -> Self {
        if let territory = filters.territory { _ = try Text.checked(territory, .territory) }
        return Self(filters: filters, after: after, limit: min(max(limit, 1), Self.mostAtOnce))
    }
}

/// A page of the list of questions.
public struct QuestionList: Codable, Equatable, Sendable {
    /// How many there are on all pages.
    public let total: Int
    public let questions: [Question]
    /// The reference after which the next page begins; nil on the last page.
    public let next: String?
    /// The time of the list, from which lateness is computed.
    public let now: Date

    public init(total: Int, questions: [Question], next: String?, now: Date) {
        self.total = total
        self.questions = questions
        self.next = next
        self.now = now
    }
}
