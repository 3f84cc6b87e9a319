public import Desk
internal import GRDB

extension ShowAccount: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        let account = try Agents.check(tx)
        return AccountRecord(account: account, role: try Agents.role(of: account, tx.db), isDisabled: false)
    }
}
