package import Desk
package import Foundation

/// An account.
package struct AccountDocument: Document {
    package static let name = "Account"

    package let name: String
    package let centre: String
    package let role: Role
    package let disabled: Bool
    /// Where it is written to.
    @Null package var email: String?
    package let language: Language

    package init(_ record: AccountRecord) {
        name = record.account.name
        centre = record.account.centre
        role = record.role
        disabled = record.isDisabled
        language = record.language
        email = record.email
    }
}

/// The accounts.
package struct AccountsDocument: Document {
    package static let name = "Accounts"

    package let accounts: [AccountDocument]

    package init(_ records: [AccountRecord]) { accounts = records.map(AccountDocument.init) }
}

/// A token, without its secret.
package struct TokenDocument: Document {
    package static let name = "Token"

    package let id: Int64
    package let account: String
    package let scope: Scope
    package let createdAt: Date
    @Null package var expiresAt: Date?
    @Null package var revokedAt: Date?
    @Null package var lastUsedAt: Date?

    package init(_ record: TokenRecord) {
        id = record.id
        account = record.account.description
        scope = record.scope
        createdAt = record.createdAt
        expiresAt = record.expiresAt
        revokedAt = record.revokedAt
        lastUsedAt = record.lastUsedAt
    }
}

/// A browser session, without its secret.
package struct SessionDocument: Document {
    package static let name = "Session"

    package let id: Int64
    package let account: String
    package let token: Int64
    package let openedAt: Date
    package let expiresAt: Date

    package init(_ record: SessionRecord) {
        id = record.id
        account = record.account.description
        token = record.token
        openedAt = record.openedAt
        expiresAt = record.expiresAt
    }
}

/// A list of browser sessions.
package struct SessionsDocument: Document {
    package static let name = "Sessions"

    package let sessions: [SessionDocument]

    package init(_ records: [SessionRecord]) { sessions = records.map(SessionDocument.init) }
}

/// A list of tokens.
package struct TokensDocument: Document {
    package static let name = "Tokens"

    package let tokens: [TokenDocument]

    package init(_ records: [TokenRecord]) { tokens = records.map(TokenDocument.init) }
}

/// A new token with its secret, which is shown only once.
package struct NewTokenDocument: Document {
    package static let name = "NewToken"

    package let token: String
    package let record: TokenDocument

    package init(token: String, record: TokenRecord) {
        self.token = token
        self.record = TokenDocument(record)
    }
}

/// The account with which a program signed in.
package struct LoginDocument: Document {
    package static let name = "Login"

    package let server: String
    package let account: String

    package init(server: String, account: Account) {
        self.server = server
        self.account = account.description
    }
}

/// The result of signing out.
package struct LogoutDocument: Document {
    package static let name = "Logout"

    /// Whether the program was signed in.
    package let signedOut: Bool

    package init(signedOut: Bool) { self.signedOut = signedOut }
}
