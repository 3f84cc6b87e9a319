import Desk
import Foundation
internal import GRDB

extension MailRows {
    /// Puts a mail to an account into the outbox. The account has an address, and the desk sends mail.
    /// - Parameters:
    ///   - kind: what it tells of.
    ///   - secret: what a code in it is made of.
    /// - Returns: its row.
    static func queue(_ kind: String, to account: Int64, _ secret: MailSecret, _ tx: Transaction) throws -> Int64? {
        guard let sender = try sender(tx.db) else { return nil }
        try tx.db.cachedStatement(
            sql: """
                INSERT INTO outbox (message_id, kind, language, account, secret, created_at, queued_at, state, next_at)
                SELECT :message, :kind, coalesce(language, 'fr'), id, :secret, :now, :now, 'waiting', :now
                FROM account WHERE id = :account
                """
        ).execute(arguments: [
            "message": "\(tx.now.seconds).\(secret.name)@\(sender.domain)", "kind": kind, "secret": secret.bytes,
            "now": tx.now.seconds, "account": account,
        ])
        return tx.db.lastInsertedRowID
    }
}
