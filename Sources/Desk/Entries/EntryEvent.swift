public import Foundation

/// An act on an entry, with the data needed to replay it. Texts written with it are messages.
public enum EntryAct: Codable, Equatable, Sendable {
    case drafted(centre: String)
    /// Imported from another set, or migrated from a version without histories, with this standing.
    case imported(EntryStanding)
    case edited(revision: Int)
    /// The asker's name was taken out. The person who does so does not become the writer of the text.
    case redacted(revision: Int)
    /// Submitted to a second reader, of the named centre if there is one.
    case submitted(to: String?)
    case returned
    /// - Parameters:
    ///   - mentions: how many passages that may name a person were checked and kept.
    ///   - alone: whether the writer published it without a second reader, as the centre allows.
    case published(revision: Int, mentions: Int, alone: Bool)
    case verified(reviewBy: Day)
    /// A reader reported it as wrong or outdated.
    case reported
    /// A cited source has changed.
    case sourceChanged(String)
    /// Its review date passed.
    case expired
    case retired(replacedBy: String?)

    /// Whether a person checked the content, so that earlier reports of readers no longer count.
    public var settlesReports: Bool {
        switch self {
        case .published, .verified, .retired: true
        case .drafted, .imported, .edited, .redacted, .submitted, .returned, .reported, .sourceChanged, .expired: false
        }
    }

    /// The name of the act in the database and in JSON.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case drafted
        case imported
        case edited
        case redacted
        case submitted
        case returned
        case published
        case verified
        case reported
        case sourceChanged = "source_changed"
        case expired
        case retired
    }

    public var kind: Kind {
        switch self {
        case .drafted: .drafted
        case .imported: .imported
        case .edited: .edited
        case .redacted: .redacted
        case .submitted: .submitted
        case .returned: .returned
        case .published: .published
        case .verified: .verified
        case .reported: .reported
        case .sourceChanged: .sourceChanged
        case .expired: .expired
        case .retired: .retired
        }
    }
}

/// One event of an entry's history. Events are never changed or deleted.
public struct EntryEvent: Codable, Equatable, Sendable {
    public let act: EntryAct
    /// The agent who did it; nil for a reader and for `Tick`.
    public let by: Account?
    public let at: Date

    public init(act: EntryAct, by: Account?, at: Date) {
        self.act = act
        self.by = by
        self.at = at
    }
}
