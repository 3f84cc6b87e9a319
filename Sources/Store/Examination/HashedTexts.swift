import Desk
internal import GRDB

/// A table of texts or events whose rows have a hash in `text_hash`.
struct HashedTexts {
    let kind: HashedText
    /// The table that is written and its column that identifies the view's row; nil where `table` is no view.
    var source: (table: String, key: String)?
    /// The hashed columns, in order.
    let columns: [String]
    /// SQL: the name of the thing a row belongs to; the table is `item`.
    let owner: String

    static let all = [
        HashedTexts(kind: .question, columns: ["reference", "title", "body", "asked_at"], owner: "item.reference"),
        HashedTexts(kind: .message, columns: ["question", "version", "text"], owner: ofQuestion),
        HashedTexts(
            kind: .answer, columns: ["question", "revision", "text", "sources", "actor", "at"],
            owner: ofQuestion),
        HashedTexts(
            kind: .event, columns: ["question", "version", "kind", "act", "actor", "at"], owner: ofQuestion),
        HashedTexts(
            kind: .entry, columns: ["reference", "title", "question", "answer", "sources"], owner: "item.reference"),
        HashedTexts(
            kind: .entryRevision,
            columns: ["entry", "revision", "title", "question", "answer", "sources"], owner: ofEntry),
        HashedTexts(kind: .entryMessage, columns: ["entry", "version", "text"], owner: ofEntry),
        HashedTexts(
            kind: .entryEvent, columns: ["entry", "version", "kind", "act", "actor", "at"], owner: ofEntry),
        HashedTexts(kind: .reportText, columns: ["entry", "day", "text"], owner: ofEntry),
        HashedTexts(
            kind: .entryOrigin, source: ("entry_question", "entry"), columns: ["id", "questions"],
            owner: "(SELECT reference FROM entry WHERE id = item.id)"),
        HashedTexts(
            kind: .attachment, columns: ["question", "version", "entry", "number", "name", "type", "size", "hash"],
            owner: "coalesce(\(ofQuestion), \(ofEntry))"),
    ]

    private static let ofQuestion = "(SELECT reference FROM question WHERE id = item.question)"
    private static let ofEntry = "(SELECT reference FROM entry WHERE id = item.entry)"

    /// The table, or the view.
    var table: String { kind.rawValue }

    /// SQL: the hash of a row.
    func hash(of row: String) -> String {
        "\(HashFunction.name)(\(columns.map { "\(row).\($0)" }.joined(separator: ", ")))"
    }

    /// Makes a connection keep the hashes of everything it writes, by temporary triggers. They belong to the
    /// connection, not to the file: other tools lack the hash function, and what they write must differ from what the
    /// program wrote. Call it outside a transaction, whose rollback would remove the triggers.
    static func watch(_ db: Database) throws {
        for texts in all {
            if let source = texts.source {
                try texts.watch(source, db)
                continue
            }
            let table = texts.table
            let keep = """
                BEGIN INSERT OR REPLACE INTO text_hash (source, id, hash)
                VALUES ('\(table)', NEW.id, \(texts.hash(of: "NEW"))); END
                """
            try db.execute(
                sql: """
                    CREATE TEMP TRIGGER IF NOT EXISTS \(table)_text_added AFTER INSERT ON main.\(table) \(keep);
                    CREATE TEMP TRIGGER IF NOT EXISTS \(table)_text_changed
                    AFTER UPDATE OF \(texts.columns.joined(separator: ", ")) ON main.\(table) \(keep);
                    CREATE TEMP TRIGGER IF NOT EXISTS \(table)_text_removed AFTER DELETE ON main.\(table)
                    BEGIN DELETE FROM text_hash WHERE source = '\(table)' AND id = OLD.id; END;
                    """)
        }
    }

    /// A change of the rows that a view's row is made of changes its hash.
    private func watch(_ source: (table: String, key: String), _ db: Database) throws {
        func keep(_ row: String) -> String {
            """
            BEGIN
                DELETE FROM text_hash WHERE source = '\(table)' AND id = \(row).\(source.key);
                INSERT INTO text_hash (source, id, hash)
                SELECT '\(table)', item.id, \(hash(of: "item")) FROM \(table) AS item WHERE item.id = \(row).\(source.key);
            END
            """
        }
        try db.execute(
            sql: """
                CREATE TEMP TRIGGER IF NOT EXISTS \(table)_text_added AFTER INSERT ON main.\(source.table) \(keep("NEW"));
                CREATE TEMP TRIGGER IF NOT EXISTS \(table)_text_removed AFTER DELETE ON main.\(source.table) \(keep("OLD"));
                """)
    }

    /// Hashes the texts of a desk older than the hashes, and those that a schema step wrote without one.
    static func fill(_ db: Database) throws {
        let isOlder = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM text_hash)") == false
        for texts in all {
            let hashes = "SELECT \(texts.hash(of: "item")) FROM \(texts.table) AS item"
            try db.execute(
                sql: isOlder
                    ? """
                    INSERT INTO text_hash (source, id, hash)
                    SELECT '\(texts.table)', id, \(texts.hash(of: "item")) FROM \(texts.table) AS item ORDER BY id
                    """
                    : """
                    UPDATE text_hash SET hash = (\(hashes) WHERE item.id = text_hash.id)
                    WHERE source = '\(texts.table)' AND hash = 0
                    """)
        }
    }
}
