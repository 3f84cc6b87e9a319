public import Foundation

/// Finds out whose token it is. The server's own: nobody asks it over the network.
public struct IdentifyToken: Verb {
    public typealias Reply = Bearer?

    public let token: String

    public init(token: String) { self.token = token }
}

/// Opens a browser's session with a token; the reply is the session's secret, shown once.
public struct OpenSession: Verb {
    public typealias Reply = String

    public let token: String

    /// For how long one stays signed in: a working day, 12 hours, in seconds.
    public static let lasts: TimeInterval = 12 * 3_600

    public init(token: String) { self.token = token }
}

/// Finds out whose session it is.
public struct IdentifySession: Verb {
    public typealias Reply = Bearer?

    public let secret: String

    public init(secret: String) { self.secret = secret }
}

/// Ends a session; one that has ended already is no fault.
public struct CloseSession: Verb {
    public typealias Reply = Bool

    public let secret: String

    public init(secret: String) { self.secret = secret }
}

/// Lists the browsers that are signed in, the newest first: all that whoever asks may deal with, or where `account` is given
/// those of one account.
public struct ListSessions: Verb {
    public typealias Reply = [SessionRecord]

    public let account: Account?

    public init(account: Account? = nil) { self.account = account }
}

/// Signs a browser out.
public struct EndSession: Verb {
    public typealias Reply = SessionRecord

    public let id: Int64

    public init(id: Int64) { self.id = id }
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

/// Notes that a token is in use.
public struct TouchToken: Verb {
    public typealias Reply = Bool

    public let id: Int64

    public init(id: Int64) { self.id = id }
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
