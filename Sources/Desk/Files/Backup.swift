public import Foundation

/// The number of things of one kind in a desk. A backup is compared with the desk by these numbers.
public struct Holding: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case questions, messages, answers, attachments, entries, events, accounts
    }

    public let kind: Kind
    public let count: Int
    /// The newest reference; nil for a kind without references.
    public let newest: String?
    /// The time of the newest; nil if there is none.
    public let last: Date?

    public init(kind: Kind, count: Int, newest: String?, last: Date?) {
        self.kind = kind
        self.count = count
        self.newest = newest
        self.last = last
    }
}

/// The result of `guichet backup`: the backup was written, checked and moved to its path.
public struct BackupMade: Codable, Equatable, Sendable {
    public let path: String
    public let bytes: Int64
    public let at: Date
    public let holdings: [Holding]
    /// The older backups that were deleted.
    public let deleted: [String]
    /// Whether the desk recorded the backup. A read-only desk cannot.
    public let isNoted: Bool

    public init(path: String, bytes: Int64, at: Date, holdings: [Holding], deleted: [String], isNoted: Bool) {
        self.path = path
        self.bytes = bytes
        self.at = at
        self.holdings = holdings
        self.deleted = deleted
        self.isNoted = isNoted
    }
}

/// The last backup that the desk recorded.
public struct LastBackup: Codable, Equatable, Sendable {
    public let at: Date
    public let path: String
    /// Whether the file still exists.
    public let isThere: Bool

    public init(at: Date, path: String, isThere: Bool) {
        self.at = at
        self.path = path
        self.isThere = isThere
    }
}

/// The contents of a backup, tried in a temporary place.
public struct BackupContents: Codable, Equatable, Sendable {
    public let path: String
    /// When `guichet backup` made it; nil if another program copied it.
    public let madeAt: Date?
    public let holdings: [Holding]
    /// The number of changes that are missing because the `-wal` file was not copied.
    public let missing: Int
    /// An older program made it; it was migrated in the temporary place.
    public let isMigrated: Bool
    /// Its search index was damaged, and was rebuilt in the temporary place.
    public let isReindexed: Bool

    public init(
        path: String, madeAt: Date?, holdings: [Holding], missing: Int, isMigrated: Bool, isReindexed: Bool
    ) {
        self.path = path
        self.madeAt = madeAt
        self.holdings = holdings
        self.missing = missing
        self.isMigrated = isMigrated
        self.isReindexed = isReindexed
    }
}

/// What the current desk has and a backup lacks.
public struct Loss: Codable, Equatable, Sendable {
    public let kind: Holding.Kind
    public let count: Int
    /// The newest of them, at most ten; empty for a kind without references.
    public let references: [String]

    public init(kind: Holding.Kind, count: Int, references: [String]) {
        self.kind = kind
        self.count = count
        self.references = references
    }
}

/// What a restore changes or has changed.
public struct Restoration: Codable, Equatable, Sendable {
    /// The desk in place before.
    public enum Before: String, Codable, CaseIterable, Sendable {
        case none
        case sameDesk = "same_desk"
        case otherDesk = "other_desk"
        /// Too damaged to read its contents.
        case unreadable
    }

    public let desk: String
    public let contents: BackupContents
    public let before: Before
    /// The contents of the current desk.
    public let replaced: [Holding]
    public let losses: [Loss]
    /// Persons who were erased after the backup, and are erased again.
    public let erasedAgain: Int
    /// How many revocations (tokens, links, rights of accounts) and restrictions since the backup are applied again.
    public let withdrawnAgain: Int
    /// Where the desk that was in place is kept; nil: there was none, or nothing was done yet.
    public let kept: String?
    public let done: Bool

    public init(
        desk: String, contents: BackupContents, before: Before, replaced: [Holding], losses: [Loss], erasedAgain: Int,
        withdrawnAgain: Int, kept: String?, done: Bool
    ) {
        self.desk = desk
        self.contents = contents
        self.before = before
        self.replaced = replaced
        self.losses = losses
        self.erasedAgain = erasedAgain
        self.withdrawnAgain = withdrawnAgain
        self.kept = kept
        self.done = done
    }
}

/// Why a desk is not backed up or restored.
public enum BackupRefusal: Codable, Equatable, Sendable {
    /// The backup would overwrite the desk.
    case ontoDesk(path: String)
    /// The existing file was not made by `guichet backup`.
    case noBackup(path: String)
    /// The existing file is a backup of another desk.
    case otherDesk(path: String)
    /// Sizes in bytes; nil if unknown before.
    case noRoom(path: String, needed: Int64, free: Int64?)
    case unwritten(path: String)
    /// `--keep` needs a folder.
    case keepsInFolder(path: String)
    case busy(path: String)
    /// The file was copied without its `-wal` file.
    case withoutLog(path: String, missing: Int)
    /// The file was copied while it was written.
    case torn(path: String)
    /// The damage found, one line each.
    case damaged(path: String, lines: [String])
    case deskInUse(path: String)
    case unconfirmed
    case noTarget
    case notKept(path: String)

    public var kind: Refusal.Kind {
        switch self {
        case .ontoDesk, .keepsInFolder, .unconfirmed, .noTarget: .usage
        case .noBackup, .otherDesk: .notAllowed
        case .busy, .deskInUse: .conflict
        case .noRoom, .unwritten, .withoutLog, .torn, .damaged, .notKept: .fault
        }
    }
}
