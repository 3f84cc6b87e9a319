public import Desk
internal import GRDB

extension DropMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Mail {
        try Agents.requireCoordinator(tx)
        let mail = try MailRows.find(id, tx.db)
        guard mail.state != .sent else { throw Refusal.mailSent(id) }
        guard mail.state != .dropped else { return mail }
        try MailRows.checkFree(id, tx)
        try MailRows.drop("id = ?", [id], tx)
        try tx.audit(.mailDropped, of: mail.question, Int(id))
        return try MailRows.find(id, tx.db)
    }
}
