public import Desk
internal import GRDB

extension RequestSignIn: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Bool {
        guard try MailRows.isSending(tx.db) else { throw Refusal.noSignInByMail }
        try SignInRows.forgetOld(tx)
        let accounts = try AccountRows.ids(email: email, tx.db)
        // One row at least, whoever has the address.
        for account in accounts.isEmpty ? [nil] : accounts.map({ $0 as Int64? }) {
            try SignInRows.add(account, self, tx)
        }
        return true
    }
}
