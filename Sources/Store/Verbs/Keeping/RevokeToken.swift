public import Desk
internal import GRDB

extension RevokeToken: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> TokenRecord {
        let record: TokenRecord
        do {
            record = try TokenRows.get(id, tx.db)
            try TokenRows.checkOwner(record.account, tx)
        } catch {
            // To whom it is none of their business it is not there.
            try TokenRows.checkKeeper(tx)
            throw error
        }
        try tx.db.execute(
            sql: "UPDATE token SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", arguments: [tx.now.seconds, id])
        try tx.db.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [id])
        try tx.audit(.tokenRevoked, of: record.account.description, Int(id))
        return try TokenRows.get(record.id, tx.db)
    }
}
