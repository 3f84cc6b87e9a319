public import Foundation

/// Lists what the desk accounts for, the newest last: the administrators'.
public struct ListAudit: Verb {
    public typealias Reply = [AuditLine]

    /// Only from this instant on.
    public let since: Date?
    /// Only what this account did, or was done to it.
    public let account: Account?
    /// Only what came after the line with this number.
    public let after: Int64?
    /// The most lines: the newest of them, and after a line the oldest.
    public let limit: Int

    public init(since: Date? = nil, account: Account? = nil, after: Int64? = nil, limit: Int = 100) {
        self.since = since
        self.account = account
        self.after = after
        self.limit = limit
    }
}

/// Notes that tries to sign in failed. The server's own: they are counted together, so that a flood fills no disk.
public struct NoteFailedSignIns: Verb {
    public typealias Reply = Bool

    /// How many, since the last time.
    public let count: Int

    public init(count: Int) { self.count = count }

    /// The least time between two lines, in seconds: at most 144 a day.
    public static let pause: TimeInterval = 600
}
