public import Foundation

/// Creates a token, with which an account authenticates to a server. Everyone may create their own; administrators, and
/// anyone with access to the file, may create them for other accounts.
public struct CreateToken: Verb {
    public typealias Reply = NewToken

    public let account: Account
    /// When it expires; nil for one year from now.
    public let expiresAt: Date?
    /// The scope that limits what its account may do; nil for no limit.
    public let scope: Scope?

    /// The default lifetime of a token, in days: one year.
    public static let term = 365

    public init(account: Account, expiresAt: Date? = nil, scope: Scope? = nil) {
        self.account = account
        self.expiresAt = expiresAt
        self.scope = scope
    }

    public func validated() -> Self { self }
}

/// A new token with its secret, which is shown only once.
public struct NewToken: Codable, Equatable, Sendable {
    public let token: String
    public let record: TokenRecord

    public init(token: String, record: TokenRecord) {
        self.token = token
        self.record = record
    }
}
