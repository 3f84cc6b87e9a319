import Desk
import Foundation
internal import GRDB

/// Tokens, as stored.
enum TokenRows {
    static let prefix = "guichet_"

    /// Checks that the actor may manage an account's tokens.
    static func checkOwner(_ account: Account, _ tx: Transaction) throws {
        if tx.account == account { _ = try Agents.check(tx) } else { try checkKeeper(tx) }
    }

    /// Checks that the actor may manage all tokens: an administrator, or a user of the file without an account, because
    /// the first token is created before any account has acted.
    static func checkKeeper(_ tx: Transaction) throws {
        if tx.isRemote || tx.account != nil { try Agents.requireAdministrator(tx) }
    }

    /// The only account whose tokens the actor may manage; nil if the actor may manage all.
    static func onlyOwner(_ tx: Transaction) throws -> Account? {
        guard tx.isRemote || tx.account != nil else { return nil }
        let account = try Agents.check(tx)
        return (try? Agents.requireAdministrator(tx)) == nil ? account : nil
    }

    /// Makes a token for an account.
    /// - Parameters:
    ///   - account: the row.
    ///   - isSessions: it is for a session that is opened without one, and nobody gets to know it.
    /// - Returns: its row, and the token itself.
    static func create(
        for account: Int64, until expiresAt: Date, scope: Scope = .administer, isSessions: Bool = false,
        _ tx: Transaction
    ) throws -> (id: Int64, text: String) {
        let secret = Secret()
        try tx.db.execute(
            sql: """
                INSERT INTO token (account, hash, created_at, expires_at, scope, is_sessions)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [account, secret.hash, tx.now.seconds, expiresAt.seconds, scope.rawValue, isSessions])
        let id = tx.db.lastInsertedRowID
        return (id, secret.text(prefix, row: id))
    }

    /// When a token that is made today ends, where nobody says otherwise.
    static func usualEnd(_ tx: Transaction) -> Date { tx.today.adding(days: CreateToken.term + 1).startOfDay }

    static func get(_ id: Int64, _ db: Database) throws -> TokenRecord {
        guard let row = try Row.fetchOne(db, sql: "\(select) WHERE token.id = ?", arguments: [id]) else {
            throw Refusal.unknownToken(id)
        }
        return try record(row)
    }

    /// - Parameter withSessions: also those that were made for a session.
    static func list(_ account: Account?, withSessions: Bool = false, _ db: Database) throws -> [TokenRecord] {
        try Row.fetchAll(
            db,
            sql: """
                \(select) WHERE (?1 IS NULL OR (name = ?1 AND centre = ?2)) AND (?3 OR NOT is_sessions)
                ORDER BY token.id DESC
                """, arguments: [account?.name, account?.centre, withSessions]
        ).map(record)
    }

    /// Revokes a token, and ends the sessions that were opened with it.
    static func revoke(_ record: TokenRecord, _ tx: Transaction) throws {
        guard record.revokedAt == nil else { return }
        try tx.db.execute(
            sql: "UPDATE token SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?",
            arguments: [tx.now.seconds, record.id])
        try tx.db.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [record.id])
        try tx.audit(.tokenRevoked, of: record.account.description, Int(record.id))
    }

    static func revokeAll(of account: Account, _ tx: Transaction) throws {
        for record in try list(account, withSessions: true, tx.db) { try revoke(record, tx) }
    }

    private static let select = """
        SELECT token.id, name, centre, token.created_at, expires_at, revoked_at, last_used_at, scope
        FROM token JOIN account ON account.id = token.account
        """

    private static func record(_ row: Row) throws -> TokenRecord {
        func date(_ column: String) throws -> Date? { try (row[column] as Int?).map { Date(seconds: $0) } }
        return try TokenRecord(
            id: row["id"], account: Account(name: row["name"], centre: row["centre"]),
            scope: Scope(rawValue: row["scope"]) ?? .read, createdAt: Date(seconds: row["created_at"]),
            expiresAt: date("expires_at"), revokedAt: date("revoked_at"), lastUsedAt: date("last_used_at"))
    }

    /// Records that a token is used. The first use of a day is written to the audit.
    static func touch(_ id: Int64, _ tx: Transaction) throws {
        let record = try get(id, tx.db)
        if record.lastUsedAt.map({ Day($0) }) != tx.today {
            try tx.audit(.tokenUsed, Int(id), by: record.account)
        }
        try tx.db.execute(sql: "UPDATE token SET last_used_at = ? WHERE id = ?", arguments: [tx.now.seconds, id])
    }

    /// The account of a token; nil if the token is not valid or the account is disabled.
    static func bearer(_ id: Int64, _ tx: Transaction) throws -> Bearer? {
        try Row.fetchOne(
            tx.db.cachedStatement(
                sql: """
                    SELECT name, centre, role, last_used_at, scope FROM token JOIN account ON account.id = token.account
                    WHERE token.id = ? AND revoked_at IS NULL AND coalesce(expires_at > ?, 1) AND NOT is_disabled
                    """), arguments: [id, tx.now.seconds]
        ).map { row in
            try Bearer(
                account: Account(name: row["name"], centre: row["centre"]), role: Role(rawValue: row["role"]) ?? .agent,
                token: id,
                scope: Scope(rawValue: row["scope"]) ?? .read,
                lastUsedAt: (row["last_used_at"] as Int?).map { Date(seconds: $0) })
        }
    }
}
