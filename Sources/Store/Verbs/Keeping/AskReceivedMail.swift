public import Desk
internal import GRDB

extension AskReceivedMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Receipt {
        try Agents.requireCoordinator(tx)
        let mail = try ReceivedRows.settled(id, tx)
        let texts = try ReceivedRows.texts(of: id, tx.db)
        guard let text = ReceivedWords(written: texts.written, whole: texts.whole, files: mail.files) else {
            throw Refusal.receivedErased(id)
        }
        let place = try territory ?? MailPlaces(tx).labels(in: mail, texts.written, texts.whole).first
        let ask = try Ask(
            title: title ?? Self.title(mail.subject, text.message), body: text.message, territory: place ?? "",
            confirmed: true, centre: centre, asker: Self.asker(of: mail), language: texts.language)
        let receipt = try ask.perform(in: tx)
        let row = try QuestionRows.locate(receipt.question.reference, tx.db).id
        // Its text is the question's.
        try ReceivedRows.place(id, on: row, version: 1, whole: text.whole, tx)
        try tx.audit(.mailAssigned, of: receipt.question.reference, Int(id))
        return receipt
    }

    /// The subject, else the first line.
    private static func title(_ subject: String, _ text: String) -> String {
        let line = subject.trimmed.isEmpty ? String(text.prefix { !$0.isNewline }) : subject
        return ReceivedWords.cut(line.trimmed, to: Text.Field.title.limit)
    }

    /// Whoever sent it. An address in a form that the desk does not write to is not kept.
    private static func asker(of mail: ReceivedMail) throws -> Asker {
        let person = try? Asker(name: mail.name, email: mail.from, telephone: nil, organisation: nil)
        return try person ?? Asker(name: nil, email: nil, telephone: nil, organisation: nil)
    }
}
