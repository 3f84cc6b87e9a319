public import Foundation

/// Lists the tokens that the account may manage, the newest first; with `account`, only those of one account.
public struct ListTokens: Verb {
    public typealias Reply = [TokenRecord]

    public let account: Account?

    public init(account: Account? = nil) { self.account = account }

    public func validated() -> Self { self }
}

/// A token, without its secret.
public struct TokenRecord: Codable, Equatable, Sendable {
    /// The number by which it can be revoked.
    public let id: Int64
    public let account: Account
    /// The scope that limits what its account may do.
    public let scope: Scope
    public let createdAt: Date
    /// Nil for a token that never expires, created before tokens had a lifetime.
    public let expiresAt: Date?
    /// Nil while it is valid.
    public let revokedAt: Date?
    /// To the minute; nil when it was never used.
    public let lastUsedAt: Date?

    public init(
        id: Int64, account: Account, scope: Scope, createdAt: Date, expiresAt: Date?, revokedAt: Date?,
        lastUsedAt: Date?
    ) {
        self.id = id
        self.account = account
        self.scope = scope
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.lastUsedAt = lastUsedAt
    }
}
