public import Desk
import Foundation
internal import GRDB

extension CreateToken: Stored {
    public static var access: Access { .write }
    public static var kept: KeptReply { .nothing }

    public func perform(in tx: Transaction) throws -> NewToken {
        try TokenRows.checkOwner(account, tx)
        let expiresAt = expiresAt ?? tx.today.adding(days: Self.term + 1).startOfDay
        if expiresAt <= tx.now { throw Refusal.lapsed(Day(expiresAt - 1)) }
        guard
            let row = try Int64.fetchOne(
                tx.db, sql: "SELECT id FROM account WHERE name = ? AND centre = ? AND NOT is_disabled",
                arguments: [account.name, account.centre])
        else { throw Refusal.unknownAccount(account) }
        let secret = Secret()
        try tx.db.execute(
            sql: "INSERT INTO token (account, hash, created_at, expires_at, scope) VALUES (?, ?, ?, ?, ?)",
            arguments: [row, secret.hash, tx.now.seconds, expiresAt.seconds, (scope ?? .administer).rawValue])
        let id = tx.db.lastInsertedRowID
        try tx.audit(.tokenCreated, of: account.description, Int(id))
        return NewToken(token: secret.text(TokenRows.prefix, row: id), record: try TokenRows.get(id, tx.db))
    }
}
