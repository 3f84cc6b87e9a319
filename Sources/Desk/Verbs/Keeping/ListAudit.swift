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

    public func validated() -> Self { self }
}
