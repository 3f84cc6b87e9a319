public import Desk
internal import GRDB

extension AskOnline: Stored {
    public static var access: Access { .write }
    public static var kept: KeptReply { .withoutSecrets }
    public static func repeated(_ reply: OnlineReceipt) -> OnlineReceipt {
        OnlineReceipt(receipt: Ask.repeated(reply.receipt), link: nil)
    }

    public func perform(in tx: Transaction) throws -> OnlineReceipt {
        let receipt = try ask.perform(in: tx)
        // A question stored before has its link; only its asker has it.
        guard !receipt.already else { return OnlineReceipt(receipt: receipt, link: nil) }
        let row = try QuestionRows.locate(receipt.question.reference, tx.db).id
        return OnlineReceipt(receipt: receipt, link: try LinkRows.create(row, tx))
    }
}
