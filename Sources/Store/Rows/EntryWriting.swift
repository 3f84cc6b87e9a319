import Desk
import Foundation
internal import GRDB

/// Writes entries. Each write keeps the text, the state, the history and the index consistent.
enum EntryWriting {
    /// The content of an entry, with names resolved to rows.
    struct Content {
        let text: EntryText
        /// The row of the entry's territory.
        let territory: Int64
        /// The slugs of its themes.
        let themes: [String]
        let audience: Audience?
        /// The rows of the entries to see also.
        let seeAlso: [Int64]

        init(
            text: EntryText, territory: Int64, themes: [String], audience: Audience? = nil, seeAlso: [Int64] = []
        ) {
            self.text = text
            self.territory = territory
            self.themes = themes
            self.audience = audience
            self.seeAlso = seeAlso
        }

        /// - Parameter own: the entry's row, which cannot be among those to see also; nil for a new entry.
        /// - Throws: `Refusal` for an unknown place, theme or entry.
        init(_ form: EntryForm, own: Int64? = nil, _ tx: Transaction) throws {
            if let audience = form.audience, !Audience.allCases.contains(audience) {
                throw Refusal.unknownAudience(audience.rawValue, known: Audience.allCases.map(\.rawValue))
            }
            self.init(
                text: form.text,
                territory: try form.territory.map { try Routing(tx).place($0).id } ?? EntryRows.nation(tx.db),
                themes: try form.themes.map { try ThemeRows.find($0, tx.db) }, audience: form.audience,
                seeAlso: try form.seeAlso.map { try EntryRows.find($0, tx).id }.filter { $0 != own })
        }
    }

    /// A new entry.
    struct New {
        let content: Content
        let reference: String
        let author: String
        /// Its first event.
        let event: EntryEvent
        /// Its identifier in the imported set.
        var externalKey: String?
        var publishedAt: Date?
    }

    /// Writes a new entry with its first event, and indexes it if readers see it.
    /// - Returns: its row.
    static func insert(_ new: New, _ tx: Transaction) throws -> Int64 {
        guard let custody = EntryCustody(beginning: new.event) else { throw DatabaseError(message: "no beginning") }
        let standing = custody.standing
        let content = new.content
        try tx.db.cachedStatement(
            sql: """
                INSERT INTO entry (reference, status, title, question, answer, sources, territory, centre, author,
                    verified_on, review_by, created_at, published_at, external_key, audience, version, revision, writer,
                    reviewer, stale_because)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            new.reference, standing.status.rawValue,
            content.text.title, content.text.question, content.text.answer, try JSON.encode(content.text.sources),
            content.territory, standing.centre, new.author, standing.verifiedOn.description,
            standing.reviewBy.description, tx.now.seconds, new.publishedAt?.seconds, new.externalKey,
            content.audience?.rawValue, custody.version, standing.revision, standing.writer?.description,
            standing.reviewer?.description, standing.stale?.rawValue,
        ])
        let id = tx.db.lastInsertedRowID
        try tie(content, to: id, tx.db)
        try EntryHistoryRows.record(new.event, of: id, version: custody.version, tx)
        if standing.status.isPublic { try SearchIndex.entries.add(id, tx.db) }
        return id
    }

    /// Applies an act to an entry: writes the new state, the event and the message together.
    /// - Parameters:
    ///   - account: who acts; nil for a reader and for time.
    ///   - seen: the version that the actor saw; nil where it does not matter.
    ///   - change: writes another text into the entry's row.
    /// - Throws: `Refusal.entryChanged` where the version has changed, or the refusal of the rules.
    static func move(
        _ stored: StoredEntry, by act: EntryAct, account: Account?, message: String? = nil, seen: Int? = nil,
        in tx: Transaction, change: (() throws -> Void)? = nil
    ) throws {
        var custody = stored.entry.custody
        if let seen, seen != custody.version { throw try changed(stored, seen: seen, tx.db) }
        let role = try account.map { try Agents.role(of: $0, tx.db) } ?? .agent
        try Permission.check(act, by: account, as: role, on: custody.standing)
        let event = EntryEvent(act: act, by: account, at: tx.now)
        try custody.apply(event)
        let (was, isNow) = (stored.entry.status.isPublic, custody.standing.status.isPublic)
        let isIndexed = was != isNow || change != nil
        if was, isIndexed { try SearchIndex.entries.remove(stored.id, tx.db) }
        try change?()
        try write(custody, stored.id, tx)
        if act.settlesReports { try VoiceRows.settle(stored.id, tx.db) }
        if isNow, isIndexed { try SearchIndex.entries.add(stored.id, tx.db) }
        try EntryHistoryRows.record(event, of: stored.id, version: custody.version, tx)
        try NoticeRows.tell(of: event, on: stored.id, custody.standing, version: custody.version, tx)
        if let message {
            try tx.db.execute(
                sql: "INSERT INTO entry_message (entry, version, text) VALUES (?, ?, ?)",
                arguments: [stored.id, custody.version, message])
        }
    }

    /// Whether an act would change nothing. An actor without the right is refused even then.
    static func holds(
        _ stored: StoredEntry, _ act: EntryAct, account: Account?, message: String? = nil, in tx: Transaction
    ) throws -> Bool {
        let custody = stored.entry.custody
        let written = try EntryHistoryRows.messages(stored.id, tx.db)[custody.version]
        let last = try EntryHistoryRows.events(stored.id, tx.db).last
        guard
            Repetition.holds(
                act, by: account, on: custody.standing, after: last, isSameText: written == message)
        else { return false }
        let role = try account.map { try Agents.role(of: $0, tx.db) } ?? .agent
        try Permission.check(act, by: account, as: role, on: custody.standing)
        return true
    }

    private static func write(_ custody: EntryCustody, _ id: Int64, _ tx: Transaction) throws {
        let standing = custody.standing
        try tx.db.cachedStatement(
            sql: """
                UPDATE entry SET status = ?, centre = ?, revision = ?, proposal = ?, writer = ?, reader = ?, reviewer = ?,
                    stale_because = ?, verified_on = ?, review_by = ?, version = ?,
                    published_at = CASE WHEN ? THEN coalesce(published_at, ?) ELSE published_at END
                WHERE id = ?
                """
        ).execute(arguments: [
            standing.status.rawValue, standing.centre, standing.revision, standing.proposal,
            standing.writer?.description, standing.reader, standing.reviewer?.description, standing.stale?.rawValue,
            standing.verifiedOn.description, standing.reviewBy.description, custody.version,
            standing.status.isPublic, tx.now.seconds, id,
        ])
    }

    /// The refusal that says who changed the entry before.
    static func changed(_ stored: StoredEntry, seen: Int, _ db: Database) throws -> Refusal {
        let last = try EntryHistoryRows.events(stored.id, db).last
        return .entryChanged(
            by: last?.by, at: last?.at ?? Date(seconds: 0), seen: seen, now: stored.entry.custody.version)
    }

    // MARK: - Texts

    /// Writes a text into the entry's row, and stores the old one as a revision.
    static func replace(_ stored: StoredEntry, by content: Content, _ db: Database) throws {
        try ListedWords.follow(entry: stored.id, db) { try rewrite(stored, by: content, db) }
    }

    private static func rewrite(_ stored: StoredEntry, by content: Content, _ db: Database) throws {
        try EntryHistoryRows.keep(stored.entry.current, of: stored.id, territory: stored.territory, db)
        try db.cachedStatement(
            sql: """
                UPDATE entry SET title = ?, question = ?, answer = ?, sources = ?, territory = ?, audience = ? WHERE id = ?
                """
        ).execute(arguments: [
            content.text.title, content.text.question, content.text.answer, try JSON.encode(content.text.sources),
            content.territory, content.audience?.rawValue, stored.id,
        ])
        for table in ["entry_theme", "entry_see_also"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE entry = ?", arguments: [stored.id])
        }
        try tie(content, to: stored.id, db)
    }

    /// Writes its themes, and the entries to see also.
    private static func tie(_ content: Content, to id: Int64, _ db: Database) throws {
        for theme in Set(content.themes) {
            try db.cachedStatement(sql: "INSERT INTO entry_theme (entry, theme) VALUES (?, ?)")
                .execute(arguments: [id, theme])
        }
        for other in Set(content.seeAlso) { try see(other, from: id, db) }
    }

    static func see(_ other: Int64, from id: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO entry_see_also (entry, other) VALUES (?, ?)")
            .execute(arguments: [id, other])
    }
}
