public import Desk
internal import GRDB

extension ActByLink: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> FollowUp {
        let found = try LinkRows.find(link, tx)
        let reference = try QuestionRows.get(id: found.question, tx.db).question.reference
        // The link proves the asker.
        let asker = tx.asAsker
        if case .mail = found.source { try AddressProof.note(question: found.question, tx) }
        switch act {
        case .confirm(let confirmation): try Confirm.perform(confirmation, on: found.question, seen: seen, asker)
        case .reply(let text):
            _ = try ReplyAsAsker(reference: reference, message: text, seen: seen, attachments: attachments)
                .perform(in: asker)
        case .withdraw: _ = try Withdraw(reference: reference, seen: seen).perform(in: asker)
        case .satisfied:
            _ = try Close(reference: reference, closing: .satisfied, asAsker: true, seen: seen).perform(in: asker)
        case .reopen(let reason):
            _ = try Reopen(reference: reference, reason: reason, asAsker: true, seen: seen).perform(in: asker)
        case .revoke:
            try LinkRows.revoke(found, tx)
            try tx.audit(.linksRevoked, of: reference, 1)
        }
        return try LinkRows.followUp(found.question, asker)
    }
}
