public import Foundation

/// Makes a token, by which an account acts on a server. Whoever may keep accounts makes them, and whoever has the file;
/// anyone makes their own.
public struct CreateToken: Verb {
    public typealias Reply = NewToken

    public let account: Account
    /// The instant from which it no longer holds; nil: after a year.
    public let expiresAt: Date?
    /// The most it may, of what its account may; nil: all of it.
    public let scope: Scope?

    /// For how long a token holds that nothing else was said of, in days: a year.
    public static let term = 365

    public init(account: Account, expiresAt: Date? = nil, scope: Scope? = nil) {
        self.account = account
        self.expiresAt = expiresAt
        self.scope = scope
    }
}

/// Lists tokens, the newest first: all that whoever asks may deal with, or where `account` is given those of one
/// account.
public struct ListTokens: Verb {
    public typealias Reply = [TokenRecord]

    public let account: Account?

    public init(account: Account? = nil) { self.account = account }
}

/// Makes a token void, and ends the sessions opened with it.
public struct RevokeToken: Verb {
    public typealias Reply = TokenRecord

    public let id: Int64

    public init(id: Int64) { self.id = id }
}

/// Says who a server takes one for.
public struct ShowAccount: Verb {
    public typealias Reply = AccountRecord

    public init() {}
}

/// A token, the one time that it is shown.
public struct NewToken: Codable, Equatable, Sendable {
    public let token: String
    public let record: TokenRecord

    public init(token: String, record: TokenRecord) {
        self.token = token
        self.record = record
    }
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
