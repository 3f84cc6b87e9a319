public import Desk
internal import GRDB

extension ShowAccount: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        let account = try Agents.check(tx)
        // On the file someone may act who has no account yet.
        let known = try? AccountRows.find(account, tx.db)
        return try known
            ?? AccountRecord(account: account, role: Agents.role(of: account, tx.db), isDisabled: false)
    }
}
