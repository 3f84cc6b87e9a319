public import Desk
internal import GRDB

extension ListAccounts: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [AccountRecord] {
        try Row.fetchAll(tx.db, sql: "SELECT \(AccountRows.columns) FROM account ORDER BY centre, name")
            .map(AccountRows.record)
    }
}
