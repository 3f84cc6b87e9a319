public import Desk
internal import GRDB

extension DisableAccount: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        try Agents.requireAdministrator(tx)
        _ = try AccountRows.find(account, tx.db)
        try Agents.checkOtherAdministrator(than: account, tx.db)
        try tx.db.execute(
            sql: "UPDATE account SET is_disabled = 1 WHERE name = ? AND centre = ?",
            arguments: [account.name, account.centre])
        try tx.audit(.accountDisabled, of: account.description)
        return try AccountRows.find(account, tx.db)
    }
}
