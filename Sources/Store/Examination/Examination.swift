import Desk
import Foundation
internal import GRDB

/// Looks for damage in a desk. A part that cannot be read does not stop the others.
struct Examination {
    let db: Database
    let tx: Transaction
    /// FTS5 compares an index with its content by a statement that writes.
    let isReadOnly: Bool

    func damage() -> [DeskDamage] {
        let integrity = integrity()
        var found =
            integrity + attempt("schema") { try SchemaExamination.lacking(in: db) } + dangling()
            + HashedTexts.all.flatMap { TextExamination(db: db, texts: $0).damage() }
            + attempt("attachment_content") { try AttachmentExamination.damage(in: db) }
        // Damaged rows may have values of a wrong type.
        if integrity.isEmpty {
            found += attempt("question") { try untrueQuestions() } + attempt("entry") { try untrueEntries() }
        }
        return isReadOnly ? found : found + indexes()
    }

    private func attempt(_ part: String, _ look: () throws -> [DeskDamage]) -> [DeskDamage] {
        do { return try look() } catch { return [.unreadable(part)] }
    }

    /// The lines of SQLite's integrity check, up to the first page that it cannot read.
    private func integrity() -> [DeskDamage] {
        var lines: [String] = []
        do {
            let said = try String.fetchCursor(db, sql: "PRAGMA integrity_check")
            while let line = try said.next() { lines.append(line) }
        } catch { guard !lines.isEmpty else { return [.unreadable("integrity_check")] } }
        // Several problems of one page come in one text.
        return lines.filter { $0 != "ok" }.flatMap { $0.split(separator: "\n").map(String.init) }
            .filter { !$0.hasPrefix("***") }.map { .file($0) }
    }

    private func dangling() -> [DeskDamage] {
        attempt("foreign_key_check") {
            try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                .dangling(
                    table: String.fromDatabaseValue(row["table"]) ?? "?", row: Int64.fromDatabaseValue(row["rowid"]))
            }
        }
    }

    private func indexes() -> [DeskDamage] {
        SearchIndex.all.flatMap { index -> [DeskDamage] in
            do { return try index.isDamaged(db) ? [.index(index.table)] : [] } catch {
                // The texts cannot be read; they are reported themselves.
                return [.unreadable(index.table)]
            }
        }
    }

    // MARK: - Histories

    private func untrueQuestions() throws -> [DeskDamage] {
        let rows = try Row.fetchCursor(db, sql: "SELECT \(QuestionRows.columns) FROM question")
        var wrong: [DeskDamage] = []
        while let row = try rows.next() {
            guard let stored = try? QuestionRows.stored(row) else {
                wrong.append(.state(String.fromDatabaseValue(row["reference"]) ?? "?"))
                continue
            }
            // A history that the rules do not allow is damage too.
            let replayed = try? Custody(replaying: QuestionRows.events(stored.id, db))
            if replayed != stored.question.custody { wrong.append(.state(stored.question.reference)) }
        }
        return wrong
    }

    private func untrueEntries() throws -> [DeskDamage] {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM entry")
        var wrong: [DeskDamage] = []
        while let row = try rows.next() {
            guard let stored = try? EntryRows.stored(row, tx) else {
                wrong.append(.state(String.fromDatabaseValue(row["reference"]) ?? "?"))
                continue
            }
            let replayed = try? EntryCustody(replaying: EntryHistoryRows.events(stored.id, db))
            if replayed != stored.entry.custody { wrong.append(.state(stored.entry.reference)) }
        }
        return wrong
    }
}
