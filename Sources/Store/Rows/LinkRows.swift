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

    /// - Throws: `Refusal.deadLink` for unknown and revoked links alike, which reveals nothing.
    static func find(_ link: String, _ tx: Transaction) throws -> (id: Int64, question: Int64) {
        guard let id = try Secret.row(of: link, prefix: "", in: "follow_up", tx.db),
            let question = try Int64.fetchOne(
                tx.db, sql: "SELECT question FROM follow_up WHERE id = ? AND revoked_at IS NULL", arguments: [id])
        else { throw Refusal.deadLink }
        return (id, question)
    }

    static func followUp(_ question: Int64, _ tx: Transaction) throws -> FollowUp {
        // The link proves the asker, who sees what is restricted too.
        let stored = try QuestionRows.get(id: question, tx.db)
        let file = try QuestionFile(of: stored, tx)
        let original = try file.question.custody.standing.duplicateOf.flatMap { reference in
            let original = try QuestionRows.locate(reference, tx.db)
            let isShown = try DuplicateRows.answers(original, reach: stored.asker, tx)
            return isShown ? try QuestionFile(of: original, tx) : nil
        }
        return FollowUp(file, original: original, now: tx.now)
    }
}
