public import Foundation

/// Lists tokens, the newest first: all that whoever asks may deal with, or where `account` is given those of one
/// account.
public struct ListTokens: Verb {
    public typealias Reply = [TokenRecord]

    public let account: Account?

    public init(account: Account? = nil) { self.account = account }

    public func validated() -> Self { self }
}

/// What is known of a token: never the token.
public struct TokenRecord: Codable, Equatable, Sendable {
    /// Its number, by which it is revoked.
    public let id: Int64
    public let account: Account
    /// The most it may, of what its account may.
    public let scope: Scope
    public let createdAt: Date
    /// Nil: never, of one made before tokens had a term.
    public let expiresAt: Date?
    /// Nil: not.
    public let revokedAt: Date?
    /// To the minute; nil: never.
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
