public import Desk
internal import GRDB

extension EditAccount: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        try TokenRows.checkOwner(account, tx)
        let known = try AccountRows.find(account, tx.db)
        guard !known.isDisabled else { throw Refusal.disabledAccount(account) }
        try AccountRows.edit(known, email: email, language: language, tx)
        try NoticeRows.choose(notices ?? [], of: AccountRows.id(account, tx.db), tx.db)
        return try AccountRows.find(account, tx.db)
    }
}
