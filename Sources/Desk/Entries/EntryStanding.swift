/// Why a published entry must be verified.
public enum Staleness: String, Codable, CaseIterable, Sendable {
    /// Its review date passed.
    case reviewDate = "review_date"
    /// A reader said that it is wrong or outdated.
    case report
    /// A source that it cites has changed.
    case source
}

/// The state of an entry: its centre, the writer of the text to be published, what it waits for.
public struct EntryStanding: Codable, Equatable, Sendable {
    public var status: Entry.Status
    /// The slug of the centre responsible for it.
    public var centre: String
    /// The number of its current revision, from 1.
    public var revision = 1
    /// The revision proposed to replace a published text; it waits for a second reader.
    public var proposal: Int?
    /// The writer of the revision to be published, or published last; nil for an imported one.
    public var writer: Account?
    /// The slug of the centre asked to be second reader; nil for the entry's own centre.
    public var reader: String?
    /// Who published it; nil for an imported one.
    public var reviewer: Account?
    public var stale: Staleness?
    /// The last day on which someone verified the text; at first the day of writing.
    public var verifiedOn: Day
    public var reviewBy: Day

    /// The days after which an entry must be verified again.
    public static let reviewAfterDays = 365
    /// The most days until it must be verified again, whatever was chosen: five years.
    public static let reviewAtMostDays = 5 * 365

    public init(status: Entry.Status, centre: String, verifiedOn: Day, reviewBy: Day? = nil) {
        self.status = status
        self.centre = centre
        self.verifiedOn = verifiedOn
        self.reviewBy = reviewBy ?? verifiedOn.adding(days: Self.reviewAfterDays)
    }

    /// The revision that a second reader can publish: the proposal, or a text not yet published; nil for none.
    public var unread: Int? { proposal ?? (status == .review ? revision : nil) }

    /// Whether this person wrote the text to be published, or published last.
    public func isWritten(by account: Account) -> Bool { writer?.isSame(as: account) == true }
}

/// An entry's state and version, computed by replaying its events.
public struct EntryCustody: Codable, Equatable, Sendable {
    public private(set) var standing: EntryStanding
    /// The number of events. A write names the version that it is based on.
    public private(set) var version: Int

    /// Restores the values stored with the entry.
    public init(standing: EntryStanding, version: Int) {
        self.standing = standing
        self.version = version
    }

    /// A new entry; nil if the event does not begin one.
    public init?(beginning event: EntryEvent) {
        switch event.act {
        case .drafted(let centre):
            var standing = EntryStanding(status: .draft, centre: centre, verifiedOn: Day(event.at))
            standing.writer = event.by
            self.init(standing: standing, version: 1)
        case .imported(let standing): self.init(standing: standing, version: 1)
        case .edited, .redacted, .submitted, .returned, .published, .verified, .reported, .sourceChanged, .expired,
            .retired:
            return nil
        }
    }

    /// The result of the events; nil if the first does not begin an entry.
    /// - Throws: `Refusal` for an event that the rules do not allow.
    public init?(replaying events: [EntryEvent]) throws(Refusal) {
        guard let first = events.first else { return nil }
        self.init(beginning: first)
        for event in events.dropFirst() { try apply(event) }
    }

    /// Applies one event.
    /// - Throws: `Refusal` where the act is not possible now. Then nothing has changed.
    public mutating func apply(_ event: EntryEvent) throws(Refusal) {
        try EntryTransition.check(event.act, by: event.by, on: standing, at: event.at)
        standing = EntryTransition.after(event, on: standing)
        version += 1
    }
}
