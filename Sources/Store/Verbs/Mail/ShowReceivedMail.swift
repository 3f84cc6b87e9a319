public import Desk
import Foundation
internal import GRDB

extension ShowReceivedMail: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> ReceivedText {
        let mail = try ReceivedRows.find(id, tx.db)
        try check(mail, tx)
        let texts = try ReceivedRows.texts(of: id, tx.db)
        let raw = isRaw ? try ReceivedRows.raw(of: id, tx.db) : nil
        guard !isRaw || raw != nil else { throw Refusal.receivedErased(id) }
        let places = mail.state == .waiting ? try MailPlaces(tx).labels(in: mail, texts.written, texts.whole) : []
        return ReceivedText(mail: mail, written: texts.written, whole: texts.whole, places: places, raw: raw)
    }

    /// Agents see what belongs to a question whose asker they see: a mail says who wrote it.
    private func check(_ mail: ReceivedMail, _ tx: Transaction) throws {
        guard mail.state == .placed, let question = mail.question, tx.account != nil else {
            return try Agents.requireCoordinator(tx)
        }
        let stored = try QuestionRows.find(question, tx)
        guard try !Visibility(tx).seesAsker(of: stored.question) else { return }
        try Agents.requireCoordinator(tx)
    }
}
