public import Foundation

/// Finds out whose token it is. The server's own: nobody asks it over the network.
public struct IdentifyToken: Verb {
    public typealias Reply = Bearer?

    public let token: String

    public init(token: String) { self.token = token }

    public func validated() -> Self { self }
}

/// Whoever a token or a session stands for.
public struct Bearer: Codable, Equatable, Sendable {
    public let account: Account
    public let role: Role
    /// The number of the token.
    public let token: Int64
    /// The most that the token may, of what the account may.
    public let scope: Scope
    /// When it was noted last that the token is in use.
    public let lastUsedAt: Date?

    public init(account: Account, role: Role, token: Int64, scope: Scope, lastUsedAt: Date?) {
        self.account = account
        self.role = role
        self.token = token
        self.scope = scope
        self.lastUsedAt = lastUsedAt
    }
}
