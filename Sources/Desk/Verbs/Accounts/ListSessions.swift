public import Foundation

/// Lists the browser sessions that the account may manage, the newest first; with `account`, only those of one account.
public struct ListSessions: Verb {
    public typealias Reply = [SessionRecord]

    public let account: Account?

    public init(account: Account? = nil) { self.account = account }

    public func validated() -> Self { self }
}

/// A browser session, without its secret.
public struct SessionRecord: Codable, Equatable, Sendable {
    /// The number by which it can be ended.
    public let id: Int64
    public let account: Account
    /// The number of the token that opened it.
    public let token: Int64
    public let openedAt: Date
    public let expiresAt: Date

    public init(id: Int64, account: Account, token: Int64, openedAt: Date, expiresAt: Date) {
        self.id = id
        self.account = account
        self.token = token
        self.openedAt = openedAt
        self.expiresAt = expiresAt
    }
}
