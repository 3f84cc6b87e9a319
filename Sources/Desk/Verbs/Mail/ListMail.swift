/// Lists the mails of the outbox, the newest last; for coordinators.
public struct ListMail: Verb {
    public typealias Reply = [Mail]

    /// Whether only mails are listed that were refused or whose last attempt failed.
    public let isFailed: Bool
    /// Only mails after the one with this number.
    public let after: Int64?
    /// The maximum number of mails: the newest ones, or with `after` the ones that follow it.
    public let limit: Int

    public init(isFailed: Bool = false, after: Int64? = nil, limit: Int = 100) {
        self.isFailed = isFailed
        self.after = after
        self.limit = limit
    }

    public func validated() -> Self { self }
}
