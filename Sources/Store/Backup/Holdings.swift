import Desk
import Foundation
internal import GRDB

/// Counts what people put into a desk, and compares it with a copy.
enum Holdings {
    /// How each kind is counted: the key that identifies a row in every copy, its reference, its time.
    private struct Source {
        let kind: Holding.Kind
        let table: String
        let key: String
        let reference: String
        let time: String
        /// The table without an alias.
        var name: String { String(table.prefix { $0 != " " }) }
    }

    /// Only columns of the first schema steps, or tables that may not be there: the desk to be replaced may be an old one.
    private static let sources = [
        Source(kind: .questions, table: "question", key: "reference", reference: "reference", time: "asked_at"),
        Source(
            kind: .messages, table: "message m", key: "question || '.' || version", reference: "NULL",
            time: "(SELECT at FROM event e WHERE e.question = m.question AND e.version = m.version)"),
        Source(
            kind: .answers, table: "answer", key: "question || '.' || revision || '.' || at", reference: "NULL",
            time: "at"),
        Source(
            kind: .attachments, table: "attachment",
            key: "coalesce(question, '') || '.' || coalesce(entry, '') || '.' || number || '.' || hex(hash)",
            reference: "NULL", time: "added_at"),
        Source(kind: .entries, table: "entry", key: "reference", reference: "reference", time: "created_at"),
        Source(
            kind: .events, table: "event", key: "question || '.' || version || '.' || kind || '.' || at",
            reference: "NULL", time: "at"),
        Source(kind: .accounts, table: "account", key: "name || '@' || centre", reference: "NULL", time: "created_at"),
    ]

    /// The sources of a file. What an older desk does not know, and a desk without files has none of, is not told.
    private static func sources(in db: Database) throws -> [Source] {
        let hasAttachments =
            try db.tableExists("attachment")
            && Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM attachment)") == true
        return sources.filter { $0.kind != .attachments || hasAttachments }
    }

    static func read(_ db: Database) throws -> [Holding] {
        try sources(in: db).compactMap { source -> Holding? in
            let newest = References.order(of: source.reference)
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*) AS count, max(\(source.time)) AS last,
                        (SELECT \(source.reference) FROM \(source.table) ORDER BY \(newest) DESC LIMIT 1) AS newest
                    FROM \(source.table)
                    """)
            return try row.map { row in
                let last: Int? = try row["last"]
                return try Holding(
                    kind: source.kind, count: row["count"], newest: row["newest"], last: last.map { Date(seconds: $0) })
            }
        }
    }

    /// The rows of a desk that are missing from a copy.
    static func lost(from desk: Database, in copy: Database) throws -> [Loss] {
        try sources(in: desk).compactMap { source -> Loss? in
            let isInCopy = try copy.tableExists(source.name)
            let kept = isInCopy ? try String.fetchSet(copy, sql: "SELECT \(source.key) FROM \(source.table)") : []
            let rows = try Row.fetchCursor(
                desk,
                sql:
                    "SELECT \(source.key) AS key, \(source.reference) AS reference FROM \(source.table) ORDER BY id DESC"
            )
            var (count, references) = (0, [String]())
            while let row = try rows.next() {
                let (key, reference): (String, String?) = try (row["key"], row["reference"])
                guard !kept.contains(key) else { continue }
                count += 1
                if references.count < 10, let reference { references.append(reference) }
            }
            return count == 0 ? nil : Loss(kind: source.kind, count: count, references: references)
        }
    }
}
