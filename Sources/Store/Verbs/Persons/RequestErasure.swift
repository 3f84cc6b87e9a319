public import Desk
internal import GRDB

extension RequestErasure: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ErasureRequest {
        let account = try Agents.check(tx)
        let rows = try AskerRows.find(PersonKey(person), heldBy: Visibility(tx).askersOfOnly(), tx.db)
        let isAsked = try rows.allSatisfy { try ErasureRequests.find([$0.id], tx.db) != nil }
        for row in rows {
            try tx.db.execute(
                sql: "INSERT OR IGNORE INTO erasure_request (asker, actor, at) VALUES (?, ?, ?)",
                arguments: [row.id, account.description, tx.now.seconds])
        }
        if !isAsked { try tx.audit(.erasureRequested, 1) }
        return try ErasureRequests.find(rows.map(\.id), tx.db) ?? ErasureRequest(by: account, at: tx.now)
    }
}
