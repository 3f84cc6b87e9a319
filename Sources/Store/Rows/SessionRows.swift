import Desk
import Foundation
internal import GRDB

/// Sessions, as stored.
enum SessionRows {
    /// Those that hold, the newest first.
    static func list(_ account: Account?, _ tx: Transaction) throws -> [SessionRecord] {
        try Row.fetchAll(
            tx.db,
            sql: """
                SELECT session.id, name, centre, token.id, opened_at, session.expires_at
                FROM session JOIN token ON token.id = session.token JOIN account ON account.id = token.account
                WHERE session.expires_at > ?3 AND revoked_at IS NULL AND coalesce(token.expires_at > ?3, 1)
                    AND NOT is_disabled AND (?1 IS NULL OR (name = ?1 AND centre = ?2)) ORDER BY session.id DESC
                """, arguments: [account?.name, account?.centre, tx.now.seconds]
        ).map { row in
            let end = try Date(seconds: row[5])
            return try SessionRecord(
                id: row[0], account: Account(name: row[1], centre: row[2]), token: row[3],
                openedAt: (row[4] as Int?).map { Date(seconds: $0) } ?? end - OpenSession.lasts, expiresAt: end)
        }
    }
}
