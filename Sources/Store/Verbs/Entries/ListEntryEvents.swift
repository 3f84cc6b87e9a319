public import Desk
import Foundation
internal import GRDB

extension ListEntryEvents: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> EntryLog {
        try Agents.check(tx)
        let entry = try reference.map { try EntryRows.findWork($0, tx).id }
        let visibility = try Visibility(tx).work()
        var conditions = ["entry_event.id > :after"]
        var arguments = visibility.arguments.merging(["after": after ?? 0, "limit": limit]) { $1 }
        if let entry {
            conditions.append("entry_event.entry = :entry")
            arguments["entry"] = entry
        }
        if let since, after == nil {
            // By number from the first event since then: events after a clock was set back are listed too.
            conditions.append("entry_event.id >= (SELECT min(id) FROM entry_event WHERE at >= :since)")
            arguments["since"] = since.seconds
        }
        let rows = try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT entry_event.id AS id, reference, act, actor, at, entry_message.text AS text FROM entry_event
                    JOIN entry AS item ON item.id = entry_event.entry
                    LEFT JOIN entry_message ON entry_message.entry = entry_event.entry
                        AND entry_message.version = entry_event.version
                    WHERE \(conditions.joined(separator: " AND "))\(visibility.sql) ORDER BY entry_event.id LIMIT :limit
                    """), arguments: StatementArguments(arguments))
        let lines = try rows.map { row in
            try EntryLog.Line(
                reference: row["reference"],
                event: EntryEvent(
                    act: JSON.decode(EntryAct.self, row["act"]), by: (row["actor"] as String?).flatMap { Account($0) },
                    at: Date(seconds: row["at"])), text: row["text"])
        }
        return EntryLog(lines: lines, position: try rows.last?["id"] ?? after ?? latest(tx.db))
    }

    /// The position of the newest event.
    private func latest(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(id) FROM entry_event") ?? 0
    }
}
