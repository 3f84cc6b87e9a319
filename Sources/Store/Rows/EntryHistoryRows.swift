import Desk
import Foundation
internal import GRDB

/// The events and revisions of entries, as stored.
enum EntryHistoryRows {
    static func record(_ event: EntryEvent, of entry: Int64, version: Int, _ tx: Transaction) throws {
        try tx.db.cachedStatement(
            sql: "INSERT INTO entry_event (entry, version, kind, act, actor, at) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            entry, version, event.act.kind.rawValue, try tx.caches.acts.json(event.act), event.by?.description,
            event.at.seconds,
        ])
    }

    /// Oldest first.
    static func events(_ entry: Int64, _ db: Database) throws -> [EntryEvent] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT act, actor, at FROM entry_event WHERE entry = ? ORDER BY version"),
            arguments: [entry]
        ).map { row in
            try EntryEvent(
                act: JSON.decode(EntryAct.self, row["act"]), by: (row["actor"] as String?).flatMap { Account($0) },
                at: Date(seconds: row["at"]))
        }
    }

    static func messages(_ entry: Int64, _ db: Database) throws -> [Int: String] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT version, text FROM entry_message WHERE entry = ?"), arguments: [entry]
        ).reduce(into: [:]) { try $0[$1[0]] = $1[1] }
    }

    // MARK: - Revisions

    /// All revisions, oldest first.
    static func revisions(_ stored: StoredEntry, _ tx: Transaction) throws -> [EntryRevision] {
        let others = try Row.fetchAll(
            tx.db.cachedStatement(sql: "SELECT * FROM entry_revision WHERE entry = ?"), arguments: [stored.id]
        ).map { try revision($0, tx) }
        return (others + [stored.entry.current]).sorted { $0.number < $1.number }
    }

    /// One revision: the entry's own text, or one stored in `entry_revision`.
    static func revision(_ number: Int, of stored: StoredEntry, _ tx: Transaction) throws -> EntryRevision {
        if number == stored.entry.custody.standing.revision { return stored.entry.current }
        guard
            let row = try Row.fetchOne(
                tx.db.cachedStatement(sql: "SELECT * FROM entry_revision WHERE entry = ? AND revision = ?"),
                arguments: [stored.id, number])
        else { throw Refusal.badNumber(String(number)) }
        return try revision(row, tx)
    }

    private static func revision(_ row: Row, _ tx: Transaction) throws -> EntryRevision {
        try EntryRevision(
            number: row["revision"],
            text: EntryText(
                title: row["title"], question: row["question"], answer: row["answer"],
                sources: JSON.decode([Source].self, row["sources"])),
            territory: EntryRows.place(row["territory"], tx),
            themes: JSON.decode([String].self, row["themes"]),
            audience: (row["audience"] as String?).flatMap { Audience(rawValue: $0) },
            seeAlso: JSON.decode([String].self, row["see_also"]))
    }

    /// The number of the next revision.
    static func next(_ stored: StoredEntry, _ db: Database) throws -> Int {
        let last = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT max(revision) FROM entry_revision WHERE entry = ?"), arguments: [stored.id])
        return try max((last ?? 0).counted("revision of an entry"), stored.entry.custody.standing.revision) + 1
    }

    /// Stores a revision in `entry_revision`.
    static func keep(_ revision: EntryRevision, of entry: Int64, territory: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO entry_revision (entry, revision, title, question, answer, sources, territory, themes, audience,
                    see_also) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            entry, revision.number, revision.text.title, revision.text.question, revision.text.answer,
            try JSON.encode(revision.text.sources), territory, try JSON.encode(revision.themes),
            revision.audience?.rawValue, try JSON.encode(revision.seeAlso),
        ])
    }

    static func drop(_ number: Int, of entry: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM entry_revision WHERE entry = ? AND revision = ?")
            .execute(arguments: [entry, number])
    }
}
