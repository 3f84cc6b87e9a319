public import Foundation

/// Lists the events of one question or of all.
public struct ListEvents: Verb {
    public typealias Reply = History

    /// The question's reference; nil for all questions.
    public let reference: String?
    /// Begins with the first event, by number, that happened at this instant or later.
    public let since: Date?
    /// The position after which to continue.
    public let after: Int64?
    /// The maximum number of events, oldest first.
    public let limit: Int

    public init(reference: String? = nil, since: Date? = nil, after: Int64? = nil, limit: Int = 1_000) {
        self.reference = reference
        self.since = since
        self.after = after
        self.limit = limit
    }

    public func validated() -> Self { self }
}

/// Events of questions, oldest first.
public struct History: Codable, Equatable, Sendable {
    public let lines: [Line]
    /// The position to pass as `after` for the next page.
    public let position: Int64

    /// An event with its question.
    public struct Line: Codable, Equatable, Sendable {
        public let reference: String
        public let event: Event
        /// The text written with the event.
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
