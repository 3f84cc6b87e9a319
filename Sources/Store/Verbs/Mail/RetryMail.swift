public import Desk
internal import GRDB

extension RetryMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Mail {
        try Agents.requireCoordinator(tx)
        let mail = try MailRows.find(id, tx.db)
        guard mail.state != .sent else { throw Refusal.mailSent(id) }
        guard mail.to != nil else { throw Refusal.mailGone(id) }
        try MailRows.checkFree(id, tx)
        try MailRows.requeue(id, tx)
        try tx.audit(.mailRetried, of: mail.question, Int(id))
        return try MailRows.find(id, tx.db)
    }
}
