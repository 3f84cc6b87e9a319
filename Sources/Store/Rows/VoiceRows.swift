import Crypto
import Desk
import Foundation
internal import GRDB
import Lexis

/// Reports and clicks of unidentified readers, as stored: only their number for each day.
enum VoiceRows {
    /// Whether a visitor says this of an entry for the first time today. On the desk's own file all unidentified people
    /// are one visitor.
    static func isNew(_ said: String, of entry: Int64, _ tx: Transaction) throws -> Bool {
        try forgetDays(before: tx.today, tx.db)
        let whole = [said, String(entry), tx.visitor ?? ""].joined(separator: "\u{1}")
        let hash = HMAC<SHA256>.authenticationCode(for: Data(whole.utf8), using: try key(of: tx.today, tx.db))
        try tx.db.cachedStatement(sql: "INSERT OR IGNORE INTO voice (hash) VALUES (?)").execute(arguments: [Data(hash)])
        return tx.db.changesCount > 0
    }

    private static func key(of day: Day, _ db: Database) throws -> SymmetricKey {
        if let key = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT key FROM voice_key WHERE day = ?"), arguments: [day.description])
        {
            return SymmetricKey(data: key)
        }
        let fresh = SymmetricKey(size: .bits256)
        try db.execute(
            sql: "INSERT INTO voice_key (day, key) VALUES (?, ?)",
            arguments: [day.description, fresh.withUnsafeBytes { Data($0) }])
        return fresh
    }

    /// Deletes the keys and hashes of other days, which tell visitors apart.
    static func forgetDays(before today: Day, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM voice_key WHERE day <> ?").execute(arguments: [today.description])
        if db.changesCount > 0 { try db.execute(sql: "DELETE FROM voice") }
    }

    /// Deletes reports and wordings older than `Voices.keptDays`.
    static func forgetOld(_ tx: Transaction) throws {
        let day = oldest(tx).description
        for table in ["report", "wording_voice"] {
            try tx.db.execute(sql: "DELETE FROM \(table) WHERE day < ?", arguments: [day])
        }
    }

    private static func oldest(_ tx: Transaction) -> Day { tx.today.adding(days: -Voices.keptDays) }

    // MARK: - Reports

    /// The most texts kept of an entry's reports: the first of each visitor and day before their others, the newest
    /// before the older. So one visitor who reports many times displaces only their own texts.
    private static let mostTexts = 20

    /// Stores a report, and counts it once a day for each visitor.
    static func report(_ entry: Int64, _ text: String, _ tx: Transaction) throws {
        let isNew = try isNew("report", of: entry, tx)
        try tx.db.execute(
            sql: "INSERT INTO report_text (entry, day, text, is_repeat) VALUES (?, ?, ?, ?)",
            arguments: [entry, tx.today.description, text, !isNew])
        try tx.db.execute(
            sql: """
                DELETE FROM report_text WHERE id IN (
                    SELECT id FROM report_text WHERE entry = ? ORDER BY is_repeat, id DESC LIMIT -1 OFFSET ?)
                """, arguments: [entry, mostTexts])
        guard isNew else { return }
        try tx.db.execute(
            sql: """
                INSERT INTO report (entry, day, readers) VALUES (?, ?, 1)
                ON CONFLICT (entry, day) DO UPDATE SET readers = readers + 1
                """, arguments: [entry, tx.today.description])
    }

    /// The readers who reported an entry since it was last verified.
    static func reports(_ entry: Int64, _ tx: Transaction) throws -> Voices {
        Voices(
            daily: try Int.fetchAll(
                tx.db.cachedStatement(sql: "SELECT readers FROM report WHERE entry = ? AND day >= ?"),
                arguments: [entry, oldest(tx).description]
            ).map { try $0.counted("readers of a day") })
    }

    /// What they wrote, oldest first.
    static func texts(_ entry: Int64, _ db: Database) throws -> [ReaderReport] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT day, text FROM report_text WHERE entry = ? ORDER BY id"), arguments: [entry]
        ).compactMap { row in try Day(row["day"]).map { try ReaderReport(on: $0, text: row["text"]) } }
    }

    /// Deletes the reports of an entry that someone has verified.
    static func settle(_ entry: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM report WHERE entry = ?").execute(arguments: [entry])
    }

    // MARK: - Wordings

    /// The most words counted of one entry that are not yet a wording: the first of each visitor and day before their
    /// others, the newest before the older. So one visitor who tries many words displaces only their own.
    private static let mostWords = 200

    /// Counts that words led a reader to an entry.
    /// - Returns: the words as first typed once enough readers came by them; then they are no longer counted.
    static func wording(_ text: String, of entry: Int64, _ tx: Transaction) throws -> String? {
        let key = NormalizedWords(text).key
        guard !key.isEmpty, try isNew("wording \(key)", of: entry, tx) else { return nil }
        let isRepeat = try !isNew("wordings", of: entry, tx)
        try tx.db.execute(
            sql: """
                INSERT INTO wording_voice (entry, key, day, text, readers, is_repeat) VALUES (?, ?, ?, ?, 1, ?)
                ON CONFLICT (entry, key, day)
                DO UPDATE SET readers = readers + 1, is_repeat = min(is_repeat, excluded.is_repeat)
                """, arguments: [entry, key, tx.today.description, text, isRepeat])
        try tx.db.execute(
            sql: """
                DELETE FROM wording_voice WHERE id IN (
                    SELECT id FROM wording_voice WHERE entry = ? ORDER BY is_repeat, id DESC LIMIT -1 OFFSET ?)
                """, arguments: [entry, mostWords])
        let rows = try Row.fetchAll(
            tx.db, sql: "SELECT text, readers FROM wording_voice WHERE entry = ? AND key = ? AND day >= ? ORDER BY day",
            arguments: [entry, key, oldest(tx).description])
        guard try Voices(daily: rows.map { try ($0["readers"] as Int).counted("readers of a day") }).areEnough else {
            return nil
        }
        try tx.db.execute(sql: "DELETE FROM wording_voice WHERE entry = ? AND key = ?", arguments: [entry, key])
        return try rows.first?["text"]
    }
}
