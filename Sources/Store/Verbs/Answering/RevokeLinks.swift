public import Desk
internal import GRDB

extension RevokeLinks: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Int {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        try tx.db.execute(
            sql: "UPDATE follow_up SET revoked_at = ? WHERE question = ? AND revoked_at IS NULL",
            arguments: [tx.now.seconds, stored.id])
        let count = try tx.db.changesCount + MailRows.revokeLinks(of: stored.id, tx.db)
        if count > 0 { try tx.audit(.linksRevoked, of: stored.question.reference, count) }
        return count
    }
}
