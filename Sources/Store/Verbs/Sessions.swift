public import Desk
import Foundation
internal import GRDB

extension IdentifyToken: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Bearer? {
        guard let id = try Secret.row(of: token, prefix: TokenRows.prefix, in: "token", tx.db) else { return nil }
        return try TokenRows.bearer(id, tx)
    }
}

extension TouchToken: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Bool {
        try TokenRows.touch(id, tx)
        return true
    }
}

extension OpenSession: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> String {
        guard let id = try Secret.row(of: token, prefix: TokenRows.prefix, in: "token", tx.db),
            let bearer = try TokenRows.bearer(id, tx)
        else { throw Refusal.badToken }
        let secret = Secret()
        try tx.db.execute(sql: "DELETE FROM session WHERE expires_at <= ?", arguments: [tx.now.seconds])
        try tx.db.execute(
            sql: "INSERT INTO session (token, hash, opened_at, expires_at) VALUES (?, ?, ?, ?)",
            arguments: [id, secret.hash, tx.now.seconds, (tx.now + Self.lasts).seconds])
        let session = tx.db.lastInsertedRowID
        try tx.db.execute(sql: "UPDATE token SET last_used_at = ? WHERE id = ?", arguments: [tx.now.seconds, id])
        try tx.audit(.signedIn, of: nil, Int(id), by: bearer.account)
        return secret.text("", row: session)
    }
}

extension IdentifySession: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Bearer? {
        guard let id = try Secret.row(of: secret, prefix: "", in: "session", tx.db),
            let token = try Int64.fetchOne(
                tx.db, sql: "SELECT token FROM session WHERE id = ? AND expires_at > ?",
                arguments: [id, tx.now.seconds])
        else { return nil }
        return try TokenRows.bearer(token, tx)
    }
}

extension CloseSession: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Bool {
        guard let id = try Secret.row(of: secret, prefix: "", in: "session", tx.db) else { return false }
        if let token = try Int64.fetchOne(tx.db, sql: "SELECT token FROM session WHERE id = ?", arguments: [id]) {
            try tx.audit(.signedOut, Int(token), by: TokenRows.get(token, tx.db).account)
        }
        try tx.db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
        return true
    }
}

extension ListSessions: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [SessionRecord] {
        if let account { try TokenRows.checkOwner(account, tx) }
        return try SessionRows.list(account ?? TokenRows.onlyOwner(tx), tx)
    }
}

extension EndSession: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> SessionRecord {
        do {
            guard let record = try SessionRows.list(nil, tx).first(where: { $0.id == id }) else {
                throw Refusal.unknownSession(id)
            }
            try TokenRows.checkOwner(record.account, tx)
            try tx.db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
            try tx.audit(.sessionEnded, of: record.account.description, Int(id))
            return record
        } catch {
            // To whom it is none of their business it is not there.
            try TokenRows.checkKeeper(tx)
            throw error
        }
    }
}

/// Sessions, as stored.
private enum SessionRows {
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
