public import Desk
internal import GRDB

extension Confirm: Stored {
    public func perform(in tx: Transaction) throws -> Question {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        if try QuestionRows.holds(stored, .confirmed, account: nil, in: tx) { return stored.question.unchanged }
        try QuestionRows.move(stored, by: .confirmed, account: nil, seen: seen, in: tx)
        // Not indexed until confirmed.
        try SearchIndex.questions.add(stored.id, tx.db)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }
}
