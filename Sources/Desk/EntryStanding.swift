/// Why a published entry has to be verified.
public enum Staleness: String, Codable, CaseIterable, Sendable {
    /// Its review date passed.
    case reviewDate = "review_date"
    /// A reader said that it is wrong or outdated.
    case report
    /// A source that it cites has changed.
    case source
}

/// Where an entry stands: who answers for it, who wrote what is to be read, what it waits for.
public struct EntryStanding: Codable, Equatable, Sendable {
    public var status: Entry.Status
    /// The slug of the centre that answers for it.
    public var centre: String
    /// The revision that is its text, counted from 1.
    public var revision = 1
    /// The revision that is proposed instead of a published text, and waits for a second reader.
    public var proposal: Int?
    /// Who wrote the revision that is to be published, or was published last; nil for one taken over.
    public var writer: Account?
    /// The slug of the centre asked to read it; nil for its own.
    public var reader: String?
    /// Who published it; nil for one taken over.
    public var reviewer: Account?
    public var stale: Staleness?
    /// The last day on which someone vouched for what it says: at first the day it was written.
    public var verifiedOn: Day
    public var reviewBy: Day

    /// After so many days an entry must be verified again.
    public static let reviewAfterDays = 365

    public init(status: Entry.Status, centre: String, verifiedOn: Day, reviewBy: Day? = nil) {
        self.status = status
        self.centre = centre
        self.verifiedOn = verifiedOn
        self.reviewBy = reviewBy ?? verifiedOn.adding(days: Self.reviewAfterDays)
    }

    /// The revision that a second reader would publish: what is proposed, or a text not published yet; nil for none.
    public var unread: Int? { proposal ?? (status == .review ? revision : nil) }

    /// What is to be published next, or was published last, is this person's text.
    public func isWritten(by account: Account) -> Bool { writer?.isSame(as: account) == true }
}

/// An entry's standing and its version: what its events, replayed in order, come to.
public struct EntryCustody: Codable, Equatable, Sendable {
    public private(set) var standing: EntryStanding
    /// Counts the events; a write names the version it saw.
    public private(set) var version: Int

    /// The entry as stored.
    public init(standing: EntryStanding, version: Int) {
        self.standing = standing
        self.version = version
    }

    /// A new entry; nil where the event does not begin one.
    public init?(beginning event: EntryEvent) {
        switch event.act {
        case .drafted(let centre):
            var standing = EntryStanding(status: .draft, centre: centre, verifiedOn: Day(event.at))
            standing.writer = event.by
            self.init(standing: standing, version: 1)
        case .imported(let standing): self.init(standing: standing, version: 1)
        default: return nil
        }
    }

    /// What the events come to; nil where they do not begin with a beginning.
    /// - Throws: `Refusal` when an event could not have happened.
    public init?(replaying events: [EntryEvent]) throws(Refusal) {
        guard let first = events.first else { return nil }
        self.init(beginning: first)
        for event in events.dropFirst() { try apply(event) }
    }

    /// Moves on by one event.
    /// - Throws: `Refusal` when the act is not possible now: then nothing has changed.
    public mutating func apply(_ event: EntryEvent) throws(Refusal) {
        try EntryTransition.check(event.act, by: event.by, on: standing, at: event.at)
        standing = EntryTransition.after(event, on: standing)
        version += 1
    }
}
