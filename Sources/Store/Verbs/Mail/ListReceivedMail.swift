public import Desk
internal import GRDB

extension ListReceivedMail: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [ReceivedMail] {
        try Agents.requireCoordinator(tx)
        return try ReceivedRows.list(isWhole: isWhole, after: after, limit: limit.ofResults, tx.db)
    }
}
