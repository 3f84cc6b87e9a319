public import Foundation

/// Lists the events of one entry or of all; for agents.
public struct ListEntryEvents: Verb {
    public typealias Reply = EntryLog

    /// The entry's reference; nil for all entries.
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

/// Events of entries, oldest first.
public struct EntryLog: Codable, Equatable, Sendable {
    public let lines: [Line]
    /// The position to pass as `after` for the next page.
    public let position: Int64

    /// An event with its entry.
    public struct Line: Codable, Equatable, Sendable {
        public let reference: String
        public let event: EntryEvent
        /// The text written with the event.
        public let text: String?

        public init(reference: String, event: EntryEvent, text: String?) {
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
