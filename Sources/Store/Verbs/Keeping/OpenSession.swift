public import Desk
import Foundation
internal import GRDB

extension OpenSession: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> String {
        guard let id = try Secret.row(of: token, prefix: TokenRows.prefix, in: "token", tx.db),
            let bearer = try TokenRows.bearer(id, tx)
        else { throw Refusal.badToken }
        let secret = Secret()
        try tx.db.execute(sql: "DELETE FROM session WHERE expires_at <= ?", arguments: [tx.now.seconds])
        let session = try LastNumber.session.next(tx.db)
        try tx.db.execute(
            sql: "INSERT INTO session (id, token, hash, opened_at, expires_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                session, id, secret.hash, tx.now.seconds, (tx.now + Self.lasts).seconds,
            ])
        try tx.db.execute(sql: "UPDATE token SET last_used_at = ? WHERE id = ?", arguments: [tx.now.seconds, id])
        try tx.audit(.signedIn, of: nil, Int(id), by: bearer.account)
        return secret.text("", row: session)
    }
}
