public import Desk
internal import GRDB

extension ReceiveMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ReceivedMail {
        try ReceivedRows.find(ReceivedRows.keep(self, tx), tx.db)
    }
}
