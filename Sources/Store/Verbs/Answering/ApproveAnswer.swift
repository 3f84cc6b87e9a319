public import Desk
internal import GRDB

extension ApproveAnswer: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> QuestionFile {
        let account = try Agents.check(tx)
        let stored = try QuestionRows.find(reference, tx)
        let revision = try QuestionRows.answers(stored.id, tx.db).count
        if try QuestionRows.holds(stored, .approved(revision: revision), account: account, in: tx) {
            return try ShowQuestion(reference: stored.question.reference).perform(in: tx).unchanged
        }
        try QuestionRows.move(stored, by: .approved(revision: revision), account: account, seen: seen, in: tx)
        return try ShowQuestion(reference: stored.question.reference).perform(in: tx)
    }
}
