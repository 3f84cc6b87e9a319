public import Desk
internal import GRDB

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
            // Others are not told whether the session exists.
            try TokenRows.checkKeeper(tx)
            throw error
        }
    }
}
