public import Desk

extension Claim: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Question {
        try Agents.check(tx)
        let stored = try QuestionRows.find(reference, tx.db)
        try QuestionRows.move(stored, by: .claimed, seen: seen, in: tx)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }
}

/// Who may act as whom.
enum Agents {
    /// - Throws: `Refusal` when nobody is named, or a centre that is not in the directory.
    @discardableResult
    static func check(_ tx: Transaction) throws -> Account {
        guard let account = tx.account else { throw Refusal.identityNeeded }
        _ = try CentreRows.find(account.centre, tx.db)
        return account
    }
}
