public import Desk
internal import GRDB

/// Disables an account and revokes its tokens, so that they do not hold again when it is enabled again. It is written to
/// no more, so its address goes.
extension DisableAccount: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        try Agents.requireAdministrator(tx)
        let known = try AccountRows.find(account, tx.db)
        guard !known.isDisabled else { return known }
        try Agents.checkOtherAdministrator(than: account, tx.db)
        try tx.db.execute(
            sql: "UPDATE account SET is_disabled = 1, email = NULL WHERE name = ? AND centre = ?",
            arguments: [account.name, account.centre])
        try tx.audit(.accountDisabled, of: account.description)
        try SignInRows.forget(of: AccountRows.id(account, tx.db), tx.db)
        try TokenRows.revokeAll(of: account, tx)
        return try AccountRows.find(account, tx.db)
    }
}
