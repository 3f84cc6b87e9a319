public import Foundation

/// Lists the browsers that are signed in, the newest first: all that whoever asks may deal with, or where `account` is given
/// those of one account.
public struct ListSessions: Verb {
    public typealias Reply = [SessionRecord]

    public let account: Account?

    public init(account: Account? = nil) { self.account = account }

    public func validated() -> Self { self }
}

/// A browser that is signed in: never its secret.
public struct SessionRecord: Codable, Equatable, Sendable {
    /// Its number, by which it is ended.
    public let id: Int64
    public let account: Account
    /// The number of the token it was opened with.
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
