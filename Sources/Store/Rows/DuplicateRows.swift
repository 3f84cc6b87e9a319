import Desk
internal import GRDB

/// The questions that are duplicates of another: they are answered with it, or not.
enum DuplicateRows {
    /// The askers of a question's duplicates, by row.
    static func askers(of original: QuestionRows.Stored, _ tx: Transaction) throws -> [Int64] {
        try Int64.fetchAll(
            tx.db.cachedStatement(sql: "SELECT asker FROM question WHERE duplicate_of = ?"),
            arguments: [original.question.reference])
    }

    /// An answer to the question was sent.
    static func isAnswered(_ stored: QuestionRows.Stored, _ tx: Transaction) throws -> Bool {
        try Bool.fetchOne(
            tx.db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM event WHERE question = ? AND kind IN ('answered', 'approved'))"),
            arguments: [stored.id]) ?? false
    }

    /// Gives the duplicates of a question that ends without an answer back to their centres: their askers still wait. Where
    /// it was out of scope, so are they.
    /// - Parameter act: what was done to the question.
    static func follow(_ original: QuestionRows.Stored, ending act: Act, _ tx: Transaction) throws {
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
