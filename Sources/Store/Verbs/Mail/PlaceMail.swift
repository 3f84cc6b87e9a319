public import Desk
internal import GRDB

extension PlaceMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ReceivedMail {
        if let unread = try ReceivedRows.unread(id, tx.db) { try MailPlacing(tx).place(unread) }
        return try ReceivedRows.find(id, tx.db)
    }
}
