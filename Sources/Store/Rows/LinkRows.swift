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

    /// A valid private link.
    struct Found {
        let question: Int64
        /// The table and the row that contain the hash of its key.
        let source: Source

        enum Source {
            case link(Int64)
            /// Each mail has its own link, with the letter `m` before it.
            case mail(Int64)
        }
    }

    private static let mailMark = "m"

    /// The secret of the link in a mail.
    static func text(ofMail id: Int64, _ secret: MailSecret) -> String {
        "\(mailMark)\(id).\(secret.linkKey.base64URL)"
    }

    /// - Throws: `Refusal.deadLink` for unknown and revoked links alike, which reveals nothing.
    static func find(_ link: String, _ tx: Transaction) throws -> Found {
        if let id = try Secret.row(of: link, prefix: mailMark, in: "outbox", column: "link_hash", tx.db) {
            let question = try Int64.fetchOne(
                tx.db, sql: "SELECT question FROM outbox WHERE id = ?", arguments: [id])
            if let question { return Found(question: question, source: .mail(id)) }
        }
        guard let id = try Secret.row(of: link, prefix: "", in: "follow_up", tx.db),
            let question = try Int64.fetchOne(
                tx.db, sql: "SELECT question FROM follow_up WHERE id = ? AND revoked_at IS NULL", arguments: [id])
        else { throw Refusal.deadLink }
        return Found(question: question, source: .link(id))
    }

    static func revoke(_ link: Found, _ tx: Transaction) throws {
        switch link.source {
        case .link(let id):
            try tx.db.execute(
                sql: "UPDATE follow_up SET revoked_at = ? WHERE id = ?", arguments: [tx.now.seconds, id])
        case .mail(let id):
            // Each mail about the question has a link. A reader of one mail may have read all of them.
            try MailRows.revokeLinks(inMailsLike: id, tx.db)
        }
    }

    static func followUp(_ question: Int64, _ tx: Transaction) throws -> FollowUp {
        // The link identifies the asker, who also sees restricted questions.
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
