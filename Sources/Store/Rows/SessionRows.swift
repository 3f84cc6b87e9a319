import Desk
import Foundation
internal import GRDB

/// Sessions, as stored.
enum SessionRows {
    /// Opens a session with a token.
    /// - Returns: its secret.
    static func open(_ token: Int64, of account: Account, _ tx: Transaction) throws -> String {
        let secret = Secret()
        try tx.db.execute(sql: "DELETE FROM session WHERE expires_at <= ?", arguments: [tx.now.seconds])
        let session = try LastNumber.session.next(tx.db)
        try tx.db.execute(
            sql: "INSERT INTO session (id, token, hash, opened_at, expires_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [session, token, secret.hash, tx.now.seconds, (tx.now + OpenSession.lasts).seconds])
        try tx.db.execute(sql: "UPDATE token SET last_used_at = ? WHERE id = ?", arguments: [tx.now.seconds, token])
        try tx.audit(.signedIn, of: nil, Int(token), by: account)
        return secret.text("", row: session)
    }

    /// Those that hold, the newest first.
    static func list(_ account: Account?, _ tx: Transaction) throws -> [SessionRecord] {
        try Row.fetchAll(
            tx.db,
            sql: """
                SELECT session.id AS id, name, centre, token.id AS token, opened_at, session.expires_at AS expires_at
                FROM session JOIN token ON token.id = session.token JOIN account ON account.id = token.account
                WHERE session.expires_at > ?3 AND revoked_at IS NULL AND coalesce(token.expires_at > ?3, 1)
                    AND NOT is_disabled AND (?1 IS NULL OR (name = ?1 AND centre = ?2)) ORDER BY session.id DESC
                """, arguments: [account?.name, account?.centre, tx.now.seconds]
        ).map { row in
            let end = try Date(seconds: row["expires_at"])
            return try SessionRecord(
                id: row["id"], account: Account(name: row["name"], centre: row["centre"]), token: row["token"],
                openedAt: (row["opened_at"] as Int?).map { Date(seconds: $0) } ?? end - OpenSession.lasts,
                expiresAt: end)
        }
    }
}
