public import Foundation

/// What happened to an entry. The cases' payload is all that replaying needs; what was written with it is a message.
public enum EntryAct: Codable, Equatable, Sendable {
    case drafted(centre: String)
    /// Taken over as it stood: from another set, or from before entries had a history.
    case imported(EntryStanding)
    case edited(revision: Int)
    /// What names the asker was taken out; whoever does that has not written the text.
    case redacted(revision: Int)
    /// Given to a second reader: of another centre, where one is named.
    case submitted(to: String?)
    case returned
    /// - Parameters:
    ///   - mentions: how many places that may name someone were looked at and left.
    ///   - alone: nobody but its writer has read it; its centre lets that pass.
    case published(revision: Int, mentions: Int, alone: Bool)
    case verified(reviewBy: Day)
    /// A reader says that it is wrong or outdated.
    case reported
    /// A source that it cites has changed.
    case sourceChanged(String)
    /// Its review date passed.
    case expired
    case retired(replacedBy: String?)

    /// Someone has looked at what the entry says: what readers reported before counts no longer.
    public var settlesReports: Bool {
        switch self {
        case .published, .verified, .retired: true
        default: false
        }
    }

    /// The name of the act, as stored, and sent as JSON.
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

/// One line of an entry's history; never changed, never deleted.
public struct EntryEvent: Codable, Equatable, Sendable {
    public let act: EntryAct
    /// Who did it; nil for a reader and for time.
    public let by: Account?
    public let at: Date

    public init(act: EntryAct, by: Account?, at: Date) {
        self.act = act
        self.by = by
        self.at = at
    }
}
