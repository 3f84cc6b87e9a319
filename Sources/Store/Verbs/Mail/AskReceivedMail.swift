public import Desk
internal import GRDB
import Mail

extension AskReceivedMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Receipt {
        try Agents.requireCoordinator(tx)
        let mail = try ReceivedRows.settled(id, tx)
        let message = try ReceivedRows.raw(of: id, tx.db).map { ReceivedMessage($0) }
        guard let question = try MailQuestion(mail, message, title: title, tx) else { throw Refusal.receivedErased(id) }
        let place = try Text.required(territory ?? MailPlaces(tx).labels(in: mail).first ?? "", .territory)
        let files = try (message.map { MailFiles($0) } ?? MailFiles()).fitting(nil, tx)
        let receipt = try question.ask(in: place, centre: centre, files: files.taken).perform(in: tx)
        try files.note(on: id, tx.db)
        let row = try QuestionRows.locate(receipt.question.reference, tx.db).id
        // Its text is the question's.
        try ReceivedRows.place(id, on: row, version: receipt.already ? nil : 1, whole: question.whole, tx)
        try tx.audit(.mailAssigned, of: receipt.question.reference, Int(id))
        return receipt
    }
}
