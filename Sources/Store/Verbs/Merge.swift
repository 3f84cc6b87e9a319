public import Desk
internal import GRDB

extension Merge: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Question {
        let account = try Agents.check(tx)
        let duplicate = try QuestionRows.find(reference, tx)
        let original = try QuestionRows.find(into, tx)
        let kept = original.question
        guard kept.custody.status != .unconfirmed else { throw Refusal.unknownQuestion(into) }
        // Links have no cycle and never point at a duplicate.
        guard kept.reference != duplicate.question.reference, kept.custody.standing.duplicateOf == nil else {
            throw Refusal.duplicateCycle(kept.custody.standing.duplicateOf ?? kept.reference)
        }
        if kept.custody.status == .closed, try !DuplicateRows.isAnswered(original, tx) {
            throw Refusal.endedUnanswered(kept.reference)
        }
        let act = Act.merged(into: kept.reference)
        if try QuestionRows.holds(duplicate, act, account: account, in: tx) { return duplicate.question.unchanged }
        let earlier = try Int64.fetchAll(
            tx.db, sql: "SELECT id FROM question WHERE duplicate_of = ?", arguments: [duplicate.question.reference])
        try QuestionRows.move(duplicate, by: act, account: account, seen: seen, in: tx)
        for id in earlier { try QuestionRows.move(QuestionRows.get(id: id, tx.db), by: act, account: account, in: tx) }
        for id in [duplicate.id] + earlier { try Wordings.add(of: id, toEntriesOf: original.id, tx) }
        return try QuestionRows.get(id: duplicate.id, tx.db).question
    }
}

extension Undo: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Question {
        let account = try Agents.check(tx)
        // The act may have given the question away: whoever did it may take it back.
        let stored = try reference.map { try QuestionRows.locate($0, tx.db) } ?? latest(account, tx)
        let events = try QuestionRows.events(stored.id, tx.db)
        if events.last?.by != account { try Visibility(tx).check(stored.question, asked: reference ?? "") }
        guard let last = events.last, last.by == account, last.act.canBeUndone,
            tx.now.seconds - last.at.seconds <= Self.window,
            let before = try Custody(replaying: Array(events.dropLast()))
        else { throw Refusal.nothingToUndo }
        try checkDuplicate(of: before.standing.duplicateOf, stored, tx)
        try QuestionRows.move(
            stored, by: .undone(kind: last.act.kind, standing: before.standing), account: account, in: tx)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }

    /// A duplicate that was opened again is one again only where the links still have no cycle and point at no duplicate.
    private func checkDuplicate(of kept: String?, _ stored: QuestionRows.Stored, _ tx: Transaction) throws {
        guard let kept else { return }
        let original = try QuestionRows.locate(kept, tx.db)
        let hasDuplicates = try Bool.fetchOne(
            tx.db, sql: "SELECT EXISTS (SELECT 1 FROM question WHERE duplicate_of = ?)",
            arguments: [stored.question.reference])
        let standing = original.question.custody.standing
        guard standing.duplicateOf == nil, hasDuplicates == false else {
            throw Refusal.duplicateCycle(standing.duplicateOf ?? kept)
        }
        if standing.status == .closed, try !DuplicateRows.isAnswered(original, tx) {
            throw Refusal.endedUnanswered(kept)
        }
    }

    private func latest(_ account: Account, _ tx: Transaction) throws -> QuestionRows.Stored {
        guard
            let id = try Int64.fetchOne(
                tx.db, sql: "SELECT question FROM event WHERE actor = ? ORDER BY id DESC LIMIT 1",
                arguments: [account.description])
        else { throw Refusal.nothingToUndo }
        return try QuestionRows.get(id: id, tx.db)
    }
}
