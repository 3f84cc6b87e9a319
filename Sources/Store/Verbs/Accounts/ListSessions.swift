public import Desk
internal import GRDB

extension ListSessions: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [SessionRecord] {
        if let account { try TokenRows.checkOwner(account, tx) }
        return try SessionRows.list(account ?? TokenRows.onlyOwner(tx), tx)
    }
}
