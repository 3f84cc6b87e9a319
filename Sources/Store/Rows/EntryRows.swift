import Desk
import Foundation
internal import GRDB

/// Entries of the knowledge base, as stored.
enum EntryRows {
    /// An entry to be.
    struct New {
        let text: EntryText
        /// The row of the place it holds for.
        let territory: Int64
        /// Slugs.
        let themes: [String]
        let centre: String
        let author: String
        /// Its identifier in the set it comes from.
        let externalKey: String?
    }

    /// An entry is verified again a year after it was last verified.
    static let reviewAfterDays = 365

    /// Writes a published entry and indexes it.
    /// - Returns: its row.
    static func publish(_ new: New, at moment: Date, _ db: Database) throws -> Int64 {
        let today = Day(moment)
        try db.cachedStatement(
            sql: """
                INSERT INTO entry (reference, status, title, question, answer, sources, territory, centre, author,
                    verified_on, review_by, created_at, published_at, external_key)
                VALUES (?, 'published', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            try References.next(prefix: "F-", at: moment, db), new.text.title, new.text.question,
            new.text.answer, try JSON.encode(new.text.sources), new.territory, new.centre, new.author,
            today.description, today.adding(days: reviewAfterDays).description, moment.seconds, moment.seconds,
            new.externalKey,
        ])
        let id = db.lastInsertedRowID
        for theme in Set(new.themes) {
            try db.execute(sql: "INSERT INTO entry_theme (entry, theme) VALUES (?, ?)", arguments: [id, theme])
        }
        try SearchIndex.entries.add(id, db)
        return id
    }

    /// The row of the whole country.
    static func nation(_ db: Database) throws -> Int64 {
        guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM territory WHERE kind = 'country'") else {
            throw DatabaseError(message: "the map has no country")
        }
        return id
    }

    static func get(id: Int64, _ db: Database) throws -> Entry {
        guard
            let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM entry WHERE id = ?"), arguments: [id]),
            let place = try Gazetteer(db: db, date: Day(Date(seconds: row["created_at"]))).place(id: row["territory"]),
            let status = Entry.Status(rawValue: row["status"]), let verified = Day(row["verified_on"]),
            let review = Day(row["review_by"])
        else { throw Refusal.unknownEntry(String(id)) }
        return Entry(
            reference: row["reference"], status: status,
            text: try EntryText(
                title: row["title"], question: row["question"], answer: row["answer"],
                sources: try JSON.decode([Source].self, row["sources"])),
            territory: place.territory,
            themes: try String.fetchAll(
                db.cachedStatement(sql: "SELECT theme FROM entry_theme WHERE entry = ? ORDER BY theme"), arguments: [id]
            ),
            centre: row["centre"], author: row["author"], verifiedOn: verified, reviewBy: review,
            publishedAt: (row["published_at"] as Int?).map { Date(seconds: $0) })
    }
}
