import Desk
import Foundation
internal import GRDB
import Mail

/// Which addresses of askers do not take mail: a mail to one was refused or given up, whatever question it was about.
/// That ends once a later mail to it is sent, a person writes from it, or an agent corrects it.
enum AddressFault {
    /// Why an address does not take mail; nil where it does, or nothing was sent to it.
    static func find(_ email: String, _ db: Database) throws -> MailFault? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT state, ended_at, error FROM (
                        SELECT mail.state AS state, mail.ended_at AS ended_at, mail.error AS error
                        FROM asker JOIN question ON question.asker = asker.id
                        JOIN outbox AS mail ON mail.question = question.id AND mail.asker = asker.id
                        WHERE asker.email = :email AND mail.state IN ('sent', 'refused', 'expired')
                            AND mail.ended_at >= coalesce(asker.corrected_at, 0)
                        ORDER BY mail.ended_at DESC, mail.id DESC LIMIT 1)
                    WHERE state <> 'sent' AND NOT EXISTS (
                        SELECT 1 FROM received
                        WHERE sender = :sender AND received_at > ended_at AND kind = 'person' AND state = 'placed')
                    """), arguments: ["email": email, "sender": Mailbox.key(of: email)])
        guard let row else { return nil }
        return try MailFault(
            at: Date(seconds: row["ended_at"]), isRefused: row["state"] == Mail.State.refused.rawValue,
            error: row["error"])
    }

    /// The same of the asker of a question.
    static func find(question: Int64, _ db: Database) throws -> MailFault? {
        let asker = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT asker FROM question WHERE id = ?"), arguments: [question])
        let email = try asker.flatMap { try AddressProof.address(ofAsker: $0, db) }
        return try email.flatMap { try find($0, db) }
    }
}
