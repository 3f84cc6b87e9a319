import Desk
import Foundation
internal import GRDB

/// Which addresses are known to be their owners'. A question that comes from any other, over the network or by mail,
/// waits until its asker confirms it: else anyone could have a centre work, and write, in someone's name.
///
/// An address is proven by a link in a mail to it, by an answer to such a mail's reply address that comes from it, or by
/// an agent who asked for its owner. Whoever asks from one that is proven is told so by mail at once, so that nothing is
/// asked in someone's name without their knowing.
enum AddressProof {
    static func holds(_ email: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM asker WHERE email = ? AND proven_at IS NOT NULL)"),
            arguments: [email]) ?? false
    }

    /// Where an asker is written to; nil where they gave no address, or are erased.
    static func address(ofAsker asker: Int64, _ db: Database) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT email FROM asker WHERE id = ?"), arguments: [asker])
    }

    /// The address of a question's asker is proven.
    static func note(question: Int64, _ tx: Transaction) throws {
        try tx.db.cachedStatement(
            sql: """
                UPDATE asker SET proven_at = ? WHERE id = (SELECT asker FROM question WHERE id = ?)
                    AND email IS NOT NULL AND proven_at IS NULL
                """
        ).execute(arguments: [tx.now.seconds, question])
    }

    /// Whether askers are asked to confirm: where the desk sends mail, and has a site for the link.
    static func isAsked(_ db: Database) throws -> Bool {
        try MailRows.sender(db) != nil && SettingRows.value(.siteURL, db) != nil
    }

    /// How many questions of an address may wait to be confirmed, of a day: nobody's mailbox is filled from here.
    static let mostWaiting = 5

    /// - Throws: `Refusal.tooManyUnconfirmed`.
    static func checkWaiting(of email: String, _ tx: Transaction) throws {
        let count = try Int.fetchOne(
            tx.db.cachedStatement(
                sql: """
                    SELECT count(*) FROM question JOIN asker ON asker.id = asker
                    WHERE email = ? AND status = 'unconfirmed' AND asked_at > ?
                    """), arguments: [email, (tx.now - Ask.repeatWindow).seconds])
        if let count, count >= mostWaiting { throw Refusal.tooManyUnconfirmed(count) }
    }
}
