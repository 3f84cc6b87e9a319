public import Desk
internal import GRDB
import Mail

extension CorrectAddress: Stored {
    public static var access: Access { .write }

    /// The address is the person's, whatever they asked: all their questions have the new one.
    public func perform(in tx: Transaction) throws -> Question {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        let reference = stored.question.reference
        guard let old = try AddressProof.address(ofAsker: stored.asker, tx.db) else {
            throw Refusal.noAskerAddress(reference)
        }
        guard try !isDesks(tx) else { throw Refusal.deskAddress(email) }
        guard old != email else { return stored.question.unchanged }
        let askers = try Int64.fetchAll(tx.db, sql: "SELECT id FROM asker WHERE email = ?", arguments: [old])
        try MailRows.leaveAddress(of: askers, tx)
        for asker in askers {
            // An agent vouches for it, as for that of someone they ask for.
            try tx.db.execute(
                sql: "UPDATE asker SET email = :email, proven_at = :now, corrected_at = :now WHERE id = :id",
                arguments: ["email": email, "now": tx.now.seconds, "id": asker])
        }
        try MailRows.retryUndelivered(of: stored.id, tx)
        try tx.audit(.addressCorrected, of: reference)
        return stored.question
    }

    /// Whether mail to the address comes back to the desk.
    private func isDesks(_ tx: Transaction) throws -> Bool {
        let own = try [SettingRows.value(.mailReply, tx.db), MailRows.sender(tx.db)?.address]
        return own.contains { $0.map { Mailbox.key(of: $0) } == Mailbox.key(of: email) }
    }
}
