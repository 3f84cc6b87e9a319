import Desk
internal import GRDB
import Lexis

/// Searches that found nothing or ended without a result, as stored.
enum SearchLogRows {
    static func add(_ note: SearchNote, _ db: Database) throws {
        let outcome = note.outcome.rawValue
        try db.cachedStatement(
            sql: """
                INSERT INTO search_log (key, words, \(outcome), last_on) VALUES (?, ?, 1, ?)
                ON CONFLICT (key) DO UPDATE SET \(outcome) = \(outcome) + 1, last_on = max(last_on, excluded.last_on)
                """
        ).execute(arguments: [note.normalized.key, note.normalized.words.joined(separator: " "), note.day.description])
    }

    /// Removes the searches that may be from the asker of a question: with the words of its title, and those after
    /// which one question was asked, on its day. The log does not say which question that was.
    static func remove(of question: Question, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM search_log WHERE key = ? OR (abandoned = 1 AND zero = 0 AND last_on = ?)",
            arguments: [
                NormalizedWords(ParsedQuery(question.title).words).key, Day(question.askedAt).description,
            ])
    }

    /// Deletes the searches that contain a person's traces.
    static func remove(with traces: Traces, _ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT key, words FROM search_log")
        where try !traces.ranges(in: row["words"]).isEmpty {
            try db.execute(sql: "DELETE FROM search_log WHERE key = ?", arguments: [row["key"] as String])
        }
    }

    /// The days for which a search is kept after it was last made: one year.
    private static let keptDays = 365
    /// The most searches kept. It bounds what random searches can write.
    private static let most = 10_000

    /// Deletes the searches that were last made more than a year ago. For `Tick`, which knows that the clock is right.
    static func prune(today: Day, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM search_log WHERE last_on < ?").execute(
            arguments: [today.adding(days: -keptDays).description])
    }

    /// Deletes the searches beyond the largest number, the rarest first.
    static func limit(_ db: Database) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM search_log WHERE key IN (
                    SELECT key FROM search_log ORDER BY zero + abandoned, last_on
                    LIMIT max(0, (SELECT count(*) FROM search_log) - ?))
                """
        ).execute(arguments: [most])
    }
}
