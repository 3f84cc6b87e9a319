public import Desk
internal import GRDB

extension ListTokens: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [TokenRecord] {
        if let account { try TokenRows.checkOwner(account, tx) }
        return try TokenRows.list(account ?? TokenRows.onlyOwner(tx), tx.db)
    }
}
