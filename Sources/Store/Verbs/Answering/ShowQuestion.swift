public import Desk
internal import GRDB

extension ShowQuestion: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> QuestionFile {
        try QuestionFile(of: QuestionRows.find(reference, tx), tx)
    }
}

extension QuestionFile {
    /// The file of a question that the actor may see.
    init(of stored: StoredQuestion, _ tx: Transaction) throws {
        let row =
            try !Visibility(tx).seesAsker(of: stored.question)
            ? nil
            : try Row.fetchOne(
                tx.db.cachedStatement(
                    sql: """
                        SELECT name, email, telephone, organisation FROM asker
                        WHERE id = (SELECT asker FROM question WHERE id = ?)
                        """), arguments: [stored.id])
        let visibility = try Visibility(tx).entries()
        self.init(
            question: stored.question,
            asker: try row.map(Asker.init) ?? Asker(name: nil, email: nil, telephone: nil, organisation: nil),
            answers: try QuestionRows.answers(stored.id, tx.db), events: try QuestionRows.events(stored.id, tx.db),
            messages: try Self.messages(stored.id, tx.db),
            entries: try String.fetchAll(
                tx.db.cachedStatement(
                    sql: """
                        SELECT item.reference FROM entry_question JOIN entry AS item ON item.id = entry_question.entry
                        WHERE entry_question.question = :question
                            AND (:agent OR item.status IN ('published', 'stale'))\(visibility.sql) ORDER BY item.reference
                        """),
                arguments: StatementArguments(
                    visibility.arguments.merging([
                        "question": stored.id, "agent": Permission.seesUnpublished(tx.account),
                    ]) { $1 })),
            isMailed: try MailRows.sender(tx.db) != nil && AddressProof.address(ofAsker: stored.asker, tx.db) != nil,
            mailFault: row == nil ? nil : try AddressFault.find(question: stored.id, tx.db),
            attachments: try AttachmentRows.ofQuestion(stored.id, tx.db),
            mails: try ReceivedRows.origins(of: stored.id, showsSenders: row != nil, tx.db))
    }

    private static func messages(_ question: Int64, _ db: Database) throws -> [Int: String] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT version, text FROM message WHERE question = ?"), arguments: [question]
        ).reduce(into: [:]) { try $0[$1[0]] = $1[1] }
    }
}
