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
            // Others are not told whether the token exists.
            try TokenRows.checkKeeper(tx)
            throw error
        }
        try TokenRows.revoke(record, tx)
        return try TokenRows.get(record.id, tx.db)
    }
}
