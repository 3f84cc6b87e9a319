public import Desk
import Foundation
internal import GRDB

extension ListEvents: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> History {
        let question = try reference.map { try QuestionRows.find($0, tx.db).id }
        let rows = try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT event.id, question.reference, act, actor, at, message.text FROM event
                    JOIN question ON question.id = event.question
                    LEFT JOIN message ON message.question = event.question AND message.version = event.version
                    WHERE (?1 IS NULL OR event.question = ?1) AND (?2 IS NULL OR at >= ?2) AND event.id > ?3
                    ORDER BY event.id LIMIT ?4
                    """), arguments: [question, since?.seconds, after ?? 0, limit])
        let lines = try rows.map { row in
            History.Line(
                reference: row[1],
                event: Event(
                    act: try JSON.decode(Act.self, row[2]), by: (row[3] as String?).flatMap { Account($0) },
                    at: Date(seconds: row[4])), text: row[5])
        }
        return History(lines: lines, position: try rows.last?[0] ?? after ?? latest(tx.db))
    }

    /// The position of the newest event.
    private func latest(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(id) FROM event") ?? 0
    }
}
