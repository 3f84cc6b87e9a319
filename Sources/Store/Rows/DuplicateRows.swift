import Desk
internal import GRDB

/// The duplicates of a question. An answer to the question is sent to their askers too.
enum DuplicateRows {
    /// The rows of the askers of a question's duplicates.
    static func askers(of original: StoredQuestion, _ tx: Transaction) throws -> [Int64] {
        try Int64.fetchAll(
            tx.db.cachedStatement(sql: "SELECT asker FROM question WHERE duplicate_of = ?"),
            arguments: [original.question.reference])
    }

    /// Whether an answer to the question was sent.
    static func isAnswered(_ stored: StoredQuestion, _ tx: Transaction) throws -> Bool {
        try Bool.fetchOne(
            tx.db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM event WHERE question = ? AND kind IN ('answered', 'approved'))"),
            arguments: [stored.id]) ?? false
    }

    /// Returns the duplicates of a question that was closed without an answer to their centres, because their askers
    /// still wait. If the question was out of scope, the duplicates are too.
    /// - Parameter act: the act on the question.
    static func follow(_ original: StoredQuestion, ending act: Act, _ tx: Transaction) throws {
        guard case .closed(let closing) = act, closing != .outOfScope, try !isAnswered(original, tx) else { return }
        let duplicates = try Int64.fetchAll(
            tx.db.cachedStatement(sql: "SELECT id FROM question WHERE duplicate_of = ? ORDER BY id"),
            arguments: [original.question.reference])
        for id in duplicates {
            let duplicate = try QuestionRows.get(id: id, tx.db)
            let limit = try Scenes.newLimit(of: duplicate.question.custody.custodian, tx)
            try QuestionRows.move(
                duplicate, by: .detached(from: original.question.reference, dueAt: limit), account: nil, in: tx)
        }
    }
}
