public import Desk
internal import GRDB

extension Undo: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Question {
        let account = try Agents.check(tx)
        // The act may have given the question away: the person who did it may take it back.
        let stored = try reference.map { try QuestionRows.locate($0, tx.db) } ?? latest(account, tx)
        let events = try QuestionRows.events(stored.id, tx.db)
        if events.last?.by != account { try Visibility(tx).check(stored.question, asked: reference ?? "") }
        guard let last = events.last, last.by == account, last.act.canBeUndone,
            tx.now.seconds - last.at.seconds <= Self.window,
            let before = try Custody(replaying: Array(events.dropLast()))
        else { throw Refusal.nothingToUndo }
        try checkDuplicate(before.standing, stored, tx)
        try AttachmentRows.remove(with: stored.question.custody.version, of: stored.id, tx.db)
        try QuestionRows.move(
            stored, by: .undone(kind: last.act.kind, standing: before.standing), account: account, in: tx)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }

    /// Undoing a reopening makes a duplicate again; it must not form a cycle or point at a duplicate.
    private func checkDuplicate(_ before: Standing, _ stored: StoredQuestion, _ tx: Transaction) throws {
        guard let kept = before.duplicateOf else { return }
        let original = try QuestionRows.locate(kept, tx.db)
        let hasDuplicates = try Bool.fetchOne(
            tx.db, sql: "SELECT EXISTS (SELECT 1 FROM question WHERE duplicate_of = ?)",
            arguments: [stored.question.reference])
        let standing = original.question.custody.standing
        guard standing.duplicateOf == nil, hasDuplicates == false else {
            throw Refusal.duplicateCycle(standing.duplicateOf ?? kept)
        }
        try DuplicateRows.checkAgain(stored, as: before, of: original, tx)
        if standing.status == .closed, try !DuplicateRows.isAnswered(original, tx) {
            throw Refusal.endedUnanswered(kept)
        }
    }

    private func latest(_ account: Account, _ tx: Transaction) throws -> StoredQuestion {
        guard
            let id = try Int64.fetchOne(
                tx.db, sql: "SELECT question FROM event WHERE actor = ? ORDER BY id DESC LIMIT 1",
                arguments: [account.description])
        else { throw Refusal.nothingToUndo }
        return try QuestionRows.get(id: id, tx.db)
    }
}
