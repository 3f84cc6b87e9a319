/// Lists received mails, the newest last; for coordinators.
public struct ListReceivedMail: Verb {
    public typealias Reply = [ReceivedMail]

    /// Whether all are listed, or only those that wait for a coordinator or are unread.
    public let isWhole: Bool
    /// Only mails after the one with this number.
    public let after: Int64?
    /// The maximum number of mails: the newest ones, or with `after` the ones that follow it.
    public let limit: Int

    public init(isWhole: Bool = false, after: Int64? = nil, limit: Int = 100) {
        self.isWhole = isWhole
        self.after = after
        self.limit = limit
    }

    public func validated() -> Self { self }
}
