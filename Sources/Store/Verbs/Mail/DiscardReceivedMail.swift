public import Desk
internal import GRDB

extension DiscardReceivedMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ReceivedMail {
        try Agents.requireCoordinator(tx)
        let mail = try ReceivedRows.settled(id, tx)
        guard mail.state != .discarded else { return mail }
        let question = try mail.question.map { try QuestionRows.locate($0, tx.db).id }
        try ReceivedRows.discard(id, .byHand, note: reason, question: question, tx)
        try tx.audit(.mailDiscarded, of: mail.question, Int(id))
        return try ReceivedRows.find(id, tx.db)
    }
}
