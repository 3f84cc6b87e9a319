public import Foundation

/// The history: of one question, or of all.
public struct ListEvents: Verb {
    public typealias Reply = History

    /// The question; nil for all.
    public let reference: String?
    /// Only from the first event on that happened at this instant or later, by the events' numbers.
    public let since: Date?
    /// Only what came after this position.
    public let after: Int64?
    /// The most events given, oldest first.
    public let limit: Int

    public init(reference: String? = nil, since: Date? = nil, after: Int64? = nil, limit: Int = 1_000) {
        self.reference = reference
        self.since = since
        self.after = after
        self.limit = limit
    }

    public func validated() -> Self { self }
}

/// Events in the order in which they happened.
public struct History: Codable, Equatable, Sendable {
    public let lines: [Line]
    /// The position after the last: what comes next is asked for with it.
    public let position: Int64

    /// An event and the question it is about.
    public struct Line: Codable, Equatable, Sendable {
        public let reference: String
        public let event: Event
        /// What was written with it.
        public let text: String?

        public init(reference: String, event: Event, text: String?) {
            self.reference = reference
            self.event = event
            self.text = text
        }
    }

    public init(lines: [Line], position: Int64) {
        self.lines = lines
        self.position = position
    }
}
