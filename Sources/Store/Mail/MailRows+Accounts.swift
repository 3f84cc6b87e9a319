import Desk
import Foundation
internal import GRDB

extension MailRows {
    /// Puts a mail to an account into the outbox. The account has an address, and the desk sends mail.
    /// - Parameters:
    ///   - kind: what it tells of.
    ///   - secret: what a code in it is made of.
    ///   - question: the row of the one question that it is about.
    ///   - delay: how long it waits, in seconds.
    /// - Returns: its row.
    static func queue(
        _ kind: String, to account: Int64, _ secret: MailSecret, question: Int64? = nil, delay: Int = 0,
        _ tx: Transaction
    ) throws -> Int64? {
        guard let sender = try sender(tx.db) else { return nil }
        try tx.db.cachedStatement(
            sql: """
                INSERT INTO outbox (message_id, kind, language, question, source, account, secret, created_at, queued_at,
                    state, next_at)
                SELECT :message, :kind, coalesce(language, 'fr'), :question, :question, id, :secret, :now, :now, 'waiting',
                    :next
                FROM account WHERE id = :account
                """
        ).execute(arguments: [
            "message": "\(tx.now.seconds).\(secret.name)@\(sender.domain)", "kind": kind, "secret": secret.bytes,
            "now": tx.now.seconds, "account": account, "question": question, "next": tx.now.seconds + delay,
        ])
        return tx.db.lastInsertedRowID
    }
}
