public import Desk
import Foundation
internal import GRDB

extension CreateToken: Stored {
    public static var access: Access { .write }
    public static var kept: KeptReply { .nothing }

    public func perform(in tx: Transaction) throws -> NewToken {
        try TokenRows.checkOwner(account, tx)
        let expiresAt = expiresAt ?? TokenRows.usualEnd(tx)
        if expiresAt <= tx.now { throw Refusal.lapsed(Day(expiresAt - 1)) }
        guard
            let row = try Int64.fetchOne(
                tx.db, sql: "SELECT id FROM account WHERE name = ? AND centre = ? AND NOT is_disabled",
                arguments: [account.name, account.centre])
        else { throw Refusal.unknownAccount(account) }
        let (id, text) = try TokenRows.create(for: row, until: expiresAt, scope: scope ?? .administer, tx)
        try tx.audit(.tokenCreated, of: account.description, Int(id))
        return NewToken(token: text, record: try TokenRows.get(id, tx.db))
    }
}
