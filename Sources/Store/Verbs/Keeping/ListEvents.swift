public import Desk
import Foundation
internal import GRDB

extension ListEvents: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> History {
        let question = try reference.map { try QuestionRows.find($0, tx).id }
        let visibility = try Visibility(tx).conditions()
        var conditions = ["event.id > :after", "status <> 'unconfirmed'"]
        var arguments = visibility.arguments.merging(["after": after ?? 0, "limit": limit]) { $1 }
        if let question {
            conditions.append("event.question = :question")
            arguments["question"] = question
        }
        if let since, after == nil {
            // By number from the first event since then: events after a clock was set back are listed too.
            conditions.append("event.id >= (SELECT min(id) FROM event WHERE at >= :since)")
            arguments["since"] = since.seconds
        }
        let rows = try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT event.id AS id, item.reference AS reference, act, actor, at, message.text AS text FROM event
                    JOIN question AS item ON item.id = event.question
                    LEFT JOIN message ON message.question = event.question AND message.version = event.version
                    WHERE \(conditions.joined(separator: " AND "))\(visibility.sql) ORDER BY event.id LIMIT :limit
                    """), arguments: StatementArguments(arguments))
        let lines = try rows.map { row in
            try History.Line(
                reference: row["reference"],
                event: Event(
                    act: JSON.decode(Act.self, row["act"]), by: (row["actor"] as String?).flatMap { Account($0) },
                    at: Date(seconds: row["at"])), text: row["text"])
        }
        return History(lines: lines, position: try rows.last?["id"] ?? after ?? latest(tx.db))
    }

    /// The position of the newest event.
    private func latest(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(id) FROM event") ?? 0
    }
}
