import Desk
import Foundation
internal import GRDB

/// An entry and its row.
struct StoredEntry {
    let id: Int64
    let entry: Entry
    /// The row of the entry's territory.
    let territory: Int64
}

/// Reads entries of the knowledge base.
enum EntryRows {
    /// Finds an entry by its reference, or by an ending of it that no other entry has.
    /// - Throws: `Refusal` where none or several have it, where it is unpublished and nobody is identified, or where it
    ///   was made from questions that the actor may not see.
    static func find(_ text: String, _ tx: Transaction) throws -> StoredEntry {
        let id = try References.find(
            text, in: "entry", prefix: Entry.referencePrefix, tx.db, unknown: Refusal.unknownEntry)
        let stored = try get(id: id, tx)
        guard stored.entry.publishedAt == nil else { return stored }
        guard Permission.seesUnpublished(tx.account) else { throw Refusal.unknownEntry(text) }
        try Visibility(tx).checkWork(on: stored.id, of: stored.entry.centre, asked: text)
        return stored
    }

    /// Finds an entry for someone who reads its drafts, its history or its proposal.
    /// - Throws: as `find`, and `Refusal.restricted`.
    static func findWork(_ text: String, _ tx: Transaction) throws -> StoredEntry {
        let stored = try find(text, tx)
        try Visibility(tx).checkWork(on: stored.id, of: stored.entry.centre, asked: text)
        return stored
    }

    static func get(id: Int64, _ tx: Transaction) throws -> StoredEntry {
        guard
            let row = try Row.fetchOne(
                tx.db.cachedStatement(sql: "SELECT * FROM entry WHERE id = ?"), arguments: [id])
        else { throw Refusal.unknownEntry(String(id)) }
        return try stored(row, tx)
    }

    static func stored(_ row: Row, _ tx: Transaction) throws -> StoredEntry {
        let id: Int64 = try row["id"]
        let entry = try Entry(
            reference: row["reference"],
            text: EntryText(
                title: row["title"], question: row["question"], answer: row["answer"],
                sources: JSON.decode([Source].self, row["sources"])),
            territory: place(row["territory"], tx), themes: themes(id, tx.db),
            audience: (row["audience"] as String?).flatMap { Audience(rawValue: $0) },
            seeAlso: links("entry_see_also JOIN entry ON entry.id = other WHERE entry_see_also.entry = ?", id, tx),
            author: row["author"], publishedAt: (row["published_at"] as Int?).map { Date(seconds: $0) },
            reason: row["status"] == "retired" ? reason(id, row["version"], tx.db) : nil,
            replacedBy: (row["replaced_by"] as Int64?).flatMap { try links("entry WHERE id = ?", $0, tx).first },
            custody: EntryCustody(
                standing: standing(row), version: (row["version"] as Int).counted("version of an entry")),
            questions: seenQuestions(id, tx),
            answered: Int.fetchOne(
                tx.db.cachedStatement(sql: "SELECT sum(count) FROM deflection WHERE entry = ?"), arguments: [id]) ?? 0,
            reports: Permission.seesUnpublished(tx.account) ? VoiceRows.reports(id, tx).readers : 0,
            attachments: AttachmentRows.ofEntry(id, revision: row["revision"], tx.db))
        return try StoredEntry(id: id, entry: entry, territory: row["territory"])
    }

    private static func standing(_ row: Row) throws -> EntryStanding {
        guard let status = try Entry.Status(rawValue: row["status"]), let verified = try Day(row["verified_on"]),
            let review = try Day(row["review_by"])
        else { throw DatabaseError.damage("standing of an entry") }
        var standing = try EntryStanding(status: status, centre: row["centre"], verifiedOn: verified, reviewBy: review)
        standing.revision = try (row["revision"] as Int).counted("revision of an entry")
        standing.proposal = try row["proposal"]
        standing.writer = try (row["writer"] as String?).flatMap { Account($0) }
        standing.reader = try row["reader"]
        standing.reviewer = try (row["reviewer"] as String?).flatMap { Account($0) }
        standing.stale = try (row["stale_because"] as String?).flatMap { Staleness(rawValue: $0) }
        return standing
    }

    /// The message written with an entry's event.
    private static func reason(_ id: Int64, _ version: Int, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM entry_message WHERE entry = ? AND version = ?"),
            arguments: [id, version])
    }

    /// The linked entries that the reader may see, with their titles.
    private static func links(_ from: String, _ id: Int64, _ tx: Transaction) throws -> [EntryLink] {
        try Row.fetchAll(
            tx.db.cachedStatement(
                sql: "SELECT reference, title, status, entry.id, published_at FROM \(from) ORDER BY reference"),
            arguments: [id]
        ).filter { row in
            if try Entry.Status(rawValue: row["status"])?.isPublic == true { return true }
            return try Permission.seesUnpublished(tx.account)
                && Visibility(tx).sees(entry: row["id"], isPublished: row["published_at"] as Int? != nil)
        }.map { try EntryLink(reference: $0["reference"], title: $0["title"]) }
    }

    static func place(_ id: Int64, _ tx: Transaction) throws -> Territory {
        guard let place = try Gazetteer(db: tx.db, date: tx.today).place(id: id) else {
            throw DatabaseError.damage("place of an entry")
        }
        return place.territory
    }

    static func themes(_ id: Int64, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT theme FROM entry_theme WHERE entry = ? ORDER BY theme"), arguments: [id])
    }

    /// The questions from which an entry was made.
    static func questions(_ id: Int64, _ db: Database) throws -> [(id: Int64, reference: String)] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT question.id, reference FROM entry_question JOIN question ON question.id = entry_question.question
                    WHERE entry_question.entry = ? ORDER BY reference
                    """), arguments: [id]
        ).map { try ($0["id"], $0["reference"]) }
    }

    /// Those of the questions that the actor sees; none for readers.
    private static func seenQuestions(_ id: Int64, _ tx: Transaction) throws -> [String] {
        guard Permission.seesUnpublished(tx.account) else { return [] }
        let visibility = try Visibility(tx).conditions()
        return try String.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT item.reference FROM entry_question JOIN question AS item ON item.id = entry_question.question
                    WHERE entry_question.entry = :entry\(visibility.sql) ORDER BY item.reference
                    """), arguments: StatementArguments(visibility.arguments.merging(["entry": id]) { $1 }))
    }

    /// The entry made from a question; retired ones do not count.
    static func made(from question: Int64, _ db: Database) throws -> (id: Int64, reference: String)? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT entry.id, reference FROM entry_question JOIN entry ON entry.id = entry_question.entry
                    WHERE entry_question.question = ? AND status <> 'retired' ORDER BY entry.id DESC LIMIT 1
                    """), arguments: [question]
        ).map { try ($0["id"], $0["reference"]) }
    }

    /// The row of the whole country.
    static func nation(_ db: Database) throws -> Int64 {
        guard
            let id = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM territory WHERE kind = 'country'"))
        else { throw DatabaseError.damage("the map has no country") }
        return id
    }

    // MARK: - Lists

    static let summary =
        "reference, title, status, stale_because, proposal, centre, author, verified_on, review_by, "
        + "(SELECT coalesce(sum(readers), 0) FROM report WHERE entry = item.id) AS reports"

    /// - Parameter row: with the columns of `summary`.
    static func summary(_ row: Row, isForAgents: Bool = true) throws -> EntrySummary {
        guard let status = try Entry.Status(rawValue: row["status"]), let verified = try Day(row["verified_on"]),
            let review = try Day(row["review_by"])
        else {
            throw DatabaseError.damage("standing of an entry")
        }
        return try EntrySummary(
            reference: row["reference"], title: row["title"], status: status,
            stale: (row["stale_because"] as String?).flatMap { Staleness(rawValue: $0) },
            isProposed: row["proposal"] as Int? != nil, centre: row["centre"], author: row["author"],
            verifiedOn: verified, reviewBy: review, reports: isForAgents ? row["reports"] : 0)
    }

    /// The entries that a centre has to work on: stale ones, those to review, drafts.
    static func todo(_ centre: String, _ filter: Filter, _ tx: Transaction) throws -> [EntrySummary] {
        var narrowed = try filter.conditions(on: .entries)
        // A stale entry concerns everyone who reads it; the others are unpublished work.
        narrowed.add(try Visibility(tx).work(unless: "status = 'stale' AND proposal IS NULL"))
        return try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT \(summary) FROM entry AS item
                    WHERE (item.centre = :custodian AND (status IN ('draft', 'review', 'stale') OR proposal IS NOT NULL
                            OR status = 'published' AND item.id IN (SELECT entry FROM report))
                        OR reader = :custodian)\(narrowed.sql)
                    ORDER BY CASE status WHEN 'stale' THEN 0 WHEN 'draft' THEN 2 ELSE 1 END, review_by, id
                    """),
            arguments: StatementArguments(narrowed.arguments.merging(["custodian": centre]) { _, new in new })
        ).map { try summary($0) }
    }
}
