import Desk
internal import GRDB

/// Follow-up links, as stored.
enum LinkRows {
    static func create(_ question: Int64, _ tx: Transaction) throws -> String {
        let secret = Secret()
        try tx.db.execute(
            sql: "INSERT INTO follow_up (question, hash, created_at) VALUES (?, ?, ?)",
            arguments: [question, secret.hash, tx.now.seconds])
        let link = tx.db.lastInsertedRowID
        try tx.audit(.linkCreated, of: QuestionRows.get(id: question, tx.db).question.reference)
        return secret.text("", row: link)
    }

    /// - Throws: `Refusal.deadLink` for one that never was as for one that was revoked: nothing is given away.
    static func find(_ link: String, _ tx: Transaction) throws -> (id: Int64, question: Int64) {
        guard let id = try Secret.row(of: link, prefix: "", in: "follow_up", tx.db),
            let question = try Int64.fetchOne(
                tx.db, sql: "SELECT question FROM follow_up WHERE id = ? AND revoked_at IS NULL", arguments: [id])
        else { throw Refusal.deadLink }
        return (id, question)
    }

    static func followUp(_ question: Int64, _ tx: Transaction) throws -> FollowUp {
        // The link proves the asker, who sees what is restricted too.
        let file = try QuestionFile(of: QuestionRows.get(id: question, tx.db), tx)
        let original = try file.question.custody.standing.duplicateOf.map {
            try QuestionFile(of: QuestionRows.locate($0, tx.db), tx)
        }
        return FollowUp(file, original: original, now: tx.now)
    }
}
