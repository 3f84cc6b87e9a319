public import Foundation

/// Lists the audit log, the newest line last; for administrators.
public struct ListAudit: Verb {
    public typealias Reply = [AuditLine]

    /// Only lines from this instant on.
    public let since: Date?
    /// Only what this account did or what concerns it.
    public let account: Account?
    /// Only lines after the one with this number.
    public let after: Int64?
    /// The maximum number of lines: the newest ones, or with `after` the ones that follow it.
    public let limit: Int

    public init(since: Date? = nil, account: Account? = nil, after: Int64? = nil, limit: Int = 100) {
        self.since = since
        self.account = account
        self.after = after
        self.limit = limit
    }

    public func validated() -> Self { self }
}
