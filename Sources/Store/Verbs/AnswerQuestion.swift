public import Desk
import Foundation
internal import GRDB

extension AnswerQuestion: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> QuestionFile {
        let account = try Agents.check(tx)
        let stored = try QuestionRows.find(reference, tx.db)
        let revision = try QuestionRows.answers(stored.id, tx.db).count + 1
        try QuestionRows.move(stored, by: .answered(revision: revision), seen: seen, in: tx)
        try SearchIndex.questions.replace(stored.id, tx.db) {
            try tx.db.execute(
                sql: "INSERT INTO answer (question, revision, text, sources, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    stored.id, revision, text, try JSON.encode(sources), account.description, tx.now.seconds,
                ])
        }
        try tx.db.execute(
            sql: """
                INSERT INTO letter (answer, asker, created_at)
                SELECT ?, asker, ? FROM question WHERE id = ?
                """, arguments: [tx.db.lastInsertedRowID, tx.now.seconds, stored.id])
        return try ShowQuestion(reference: stored.question.reference).perform(in: tx)
    }
}
