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

    public func validated() -> Self { self }
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
