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

/// A token: never the token itself.
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

/// A browser that is signed in: never its secret.
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

/// The browsers that are signed in.
package struct SessionsDocument: Document {
    package static let name = "Sessions"

    package let sessions: [SessionDocument]

    package init(_ records: [SessionRecord]) { sessions = records.map(SessionDocument.init) }
}

/// Tokens.
package struct TokensDocument: Document {
    package static let name = "Tokens"

    package let tokens: [TokenDocument]

    package init(_ records: [TokenRecord]) { tokens = records.map(TokenDocument.init) }
}

/// A new token, the one time it is shown.
package struct NewTokenDocument: Document {
    package static let name = "NewToken"

    package let token: String
    package let record: TokenDocument

    package init(token: String, record: TokenRecord) {
        self.token = token
        self.record = TokenDocument(record)
    }
}

/// Whom a program signed in as.
package struct LoginDocument: Document {
    package static let name = "Login"

    package let server: String
    package let account: String

    package init(server: String, account: Account) {
        self.server = server
        self.account = account.description
    }
}

/// That a program signed out.
package struct LogoutDocument: Document {
    package static let name = "Logout"

    /// It was signed in.
    package let signedOut: Bool

    package init(signedOut: Bool) { self.signedOut = signedOut }
}
