public import Desk
internal import GRDB

extension AskOnline: Stored {
    public static var access: Access { .write }
    public static var kept: KeptReply { .withoutSecrets }
    public static func repeated(_ reply: OnlineReceipt) -> OnlineReceipt {
        OnlineReceipt(receipt: Ask.repeated(reply.receipt), link: nil, isMailed: reply.isMailed)
    }

    public func perform(in tx: Transaction) throws -> OnlineReceipt {
        if tx.account == nil, let email = ask.asker.email, try AddressProof.isAsked(tx.db) {
            return try askByMail(email, tx)
        }
        let receipt = try ask.perform(in: tx)
        // A question stored before has its link; only its asker has it.
        guard !receipt.already else { return OnlineReceipt(receipt: receipt, link: nil) }
        let row = try QuestionRows.locate(receipt.question.reference, tx.db).id
        return OnlineReceipt(receipt: receipt, link: try LinkRows.create(row, tx))
    }

    /// The link goes to the address, and to nobody who only knows it.
    private func askByMail(_ email: String, _ tx: Transaction) throws -> OnlineReceipt {
        let isProven = try AddressProof.holds(email, tx.db)
        if !isProven { try AddressProof.checkWaiting(of: email, tx) }
        let receipt = try ask.perform(isProven ? .told : .unconfirmed, in: tx)
        // The same for both: whether an address has asked before is nobody's business.
        return OnlineReceipt(receipt: receipt.unconfirmed, link: nil, isMailed: true)
    }
}
