package import Desk
package import Foundation

/// Who asked, as far as it is known.
package struct AskerDocument: Encodable {
    @Null package var name: String?
    @Null package var email: String?
    @Null package var telephone: String?
    @Null package var organisation: String?

    package init(_ asker: Asker) {
        name = asker.name
        email = asker.email
        telephone = asker.telephone
        organisation = asker.organisation
    }
}

/// A token: never the token itself.
package struct TokenDocument: Encodable {
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
package struct SessionDocument: Encodable {
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
