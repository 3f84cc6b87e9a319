public import Foundation

/// Finds the account of a token. Only the server itself uses it; it is not available over the network.
public struct IdentifyToken: Verb {
    public typealias Reply = Bearer?

    public let token: String

    public init(token: String) { self.token = token }

    public func validated() -> Self { self }
}

/// The account authenticated by a token or a session.
public struct Bearer: Codable, Equatable, Sendable {
    public let account: Account
    public let role: Role
    /// The number of the token.
    public let token: Int64
    /// The scope of the token, which limits what the account may do.
    public let scope: Scope
    /// When the use of the token was last recorded.
    public let lastUsedAt: Date?

    public init(account: Account, role: Role, token: Int64, scope: Scope, lastUsedAt: Date?) {
        self.account = account
        self.role = role
        self.token = token
        self.scope = scope
        self.lastUsedAt = lastUsedAt
    }
}
