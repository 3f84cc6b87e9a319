import Desk
internal import GRDB

/// Compares the texts of one table with their hashes.
struct TextExamination {
    let db: Database
    let texts: HashedTexts

    func damage() -> [DeskDamage] {
        do { return try changed() + missing() } catch { return oneByOne() }
    }

    /// Rows whose text differs from its hash, and rows without a hash.
    private func changed() throws -> [DeskDamage] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT item.id, kept.hash IS NULL AS is_new FROM \(texts.table) AS item
                LEFT JOIN text_hash AS kept ON kept.source = '\(texts.table)' AND kept.id = item.id
                WHERE kept.hash IS NOT \(texts.hash(of: "item"))
                """
        ).map { row in
            text(
                Int64.fromDatabaseValue(row["id"]) ?? 0,
                Bool.fromDatabaseValue(row["is_new"]) == true ? .added : .changed)
        }
    }

    private func missing() throws -> [DeskDamage] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM text_hash
                WHERE source = '\(texts.table)' AND id NOT IN (SELECT id FROM \(texts.table))
                """
        ).map { text($0, .missing) }
    }

    /// Where a page cannot be read, each text with a hash is read separately.
    private func oneByOne() -> [DeskDamage] {
        guard
            let ids = try? Int64.fetchAll(
                db, sql: "SELECT id FROM text_hash WHERE source = '\(texts.table)' ORDER BY id")
        else { return [.unreadable(texts.table)] }
        let found = ids.compactMap { id in state(id).map { text(id, $0) } }
        // The unreadable page belongs to none of these texts.
        return found.isEmpty ? [.unreadable(texts.table)] : found
    }

    /// Nil where the text equals its hash.
    private func state(_ id: Int64) -> TextDamage? {
        do {
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT \(texts.hash(of: "item")) = kept.hash AS is_same FROM \(texts.table) AS item, text_hash AS kept
                    WHERE item.id = ?1 AND kept.source = '\(texts.table)' AND kept.id = ?1
                    """, arguments: [id])
            guard let row else { return .missing }
            return Bool.fromDatabaseValue(row["is_same"]) == true ? nil : .changed
        } catch { return .unreadable }
    }

    /// Names the damaged text by the thing it belongs to, or by its row where that cannot be read.
    private func text(_ id: Int64, _ damage: TextDamage) -> DeskDamage {
        // A view's row may be gone with its source; then its id is used.
        let rows = texts.source == nil ? "\(texts.table)" : "(SELECT ?1 AS id)"
        let owner = try? DatabaseValue.fetchOne(
            db, sql: "SELECT \(texts.owner) FROM \(rows) AS item WHERE id = ?1", arguments: [id])
        return .text(
            texts.kind, of: owner.flatMap { String.fromDatabaseValue($0) } ?? "#\(id)", damage)
    }
}
