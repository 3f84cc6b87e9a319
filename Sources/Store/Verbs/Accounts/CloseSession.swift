public import Desk
internal import GRDB

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
