public import Desk
internal import GRDB

extension Merge: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Question {
        let account = try Agents.check(tx)
        let duplicate = try QuestionRows.find(reference, tx)
        let original = try QuestionRows.find(into, tx)
        let kept = original.question
        // Links have no cycle and never point at a duplicate.
        guard kept.reference != duplicate.question.reference else { throw Refusal.ownDuplicate(kept.reference) }
        if let other = kept.custody.standing.duplicateOf {
            throw other == duplicate.question.reference
                ? Refusal.ownDuplicate(kept.reference, of: other) : Refusal.duplicateCycle(other)
        }
        if kept.custody.status == .closed, try !DuplicateRows.isAnswered(original, tx) {
            throw Refusal.endedUnanswered(kept.reference)
        }
        let act = Act.merged(into: kept.reference)
        if try QuestionRows.holds(duplicate, act, account: account, in: tx) { return duplicate.question.unchanged }
        let earlier = try Int64.fetchAll(
            tx.db, sql: "SELECT id FROM question WHERE duplicate_of = ?", arguments: [duplicate.question.reference])
        try DuplicateRows.check(duplicate, of: original, tx)
        for id in earlier { try DuplicateRows.check(QuestionRows.get(id: id, tx.db), of: original, tx) }
        try QuestionRows.move(duplicate, by: act, account: account, seen: seen, in: tx)
        for id in earlier { try QuestionRows.move(QuestionRows.get(id: id, tx.db), by: act, account: account, in: tx) }
        for id in [duplicate.id] + earlier {
            try Wordings.add(of: id, toEntriesOf: original.id, tx)
            try DuplicateRows.shareRestriction(of: original, with: id, tx)
        }
        return try QuestionRows.get(id: duplicate.id, tx.db).question
    }
}
