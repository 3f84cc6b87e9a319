public import Desk
internal import GRDB

extension ShowMail: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Mail {
        try Agents.requireCoordinator(tx)
        return try MailRows.find(id, tx.db)
    }
}
