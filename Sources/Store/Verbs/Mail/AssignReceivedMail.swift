public import Desk
internal import GRDB

extension AssignReceivedMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ReceivedMail {
        try Agents.requireCoordinator(tx)
        let mail = try ReceivedRows.settled(id, tx)
        let stored = try QuestionRows.find(reference, tx)
        let texts = try ReceivedRows.texts(of: id, tx.db)
        guard let text = ReceivedWords(written: texts.written, whole: texts.whole, files: mail.files) else {
            throw Refusal.receivedErased(id)
        }
        let attached = try MailFiles(of: id, tx.db).fitting(stored.id, tx)
        let version = try ReceivedWords.write(text.message, files: attached.taken, on: stored, tx)
        try attached.note(on: id, tx.db)
        try ReceivedRows.place(
            id, on: stored.id, version: version, whole: text.whole,
            isOthers: ReceivedWords.isOthers(mail.from, stored.asker, tx), tx)
        try tx.audit(.mailAssigned, of: stored.question.reference, Int(id))
        return try ReceivedRows.find(id, tx.db)
    }
}

extension ReceivedRows {
    /// A mail on which a coordinator may decide: it was read, and is on no question.
    /// - Throws: `Refusal.unknownReceived` or `.receivedPlaced`.
    static func settled(_ id: Int64, _ tx: Transaction) throws -> ReceivedMail {
        if let unread = try unread(id, tx.db) { try MailPlacing(tx).place(unread) }
        let mail = try find(id, tx.db)
        guard mail.state != .placed else { throw Refusal.receivedPlaced(id, question: mail.question) }
        return mail
    }
}
