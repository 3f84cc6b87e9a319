public import Desk
internal import GRDB

extension ListMail: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [Mail] {
        try Agents.requireCoordinator(tx)
        return try MailRows.list(isFailed: isFailed, after: after, limit: limit.ofResults, tx.db)
    }
}
