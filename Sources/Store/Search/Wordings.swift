import Desk
internal import GRDB
import Lexis

/// How people ask for what an entry says: the words of each question merged into it or answered by it, and of each search
/// that ended with it. Nothing of who asked is kept.
enum Wordings {
    /// The most wordings an entry keeps: the newest. More say nothing new.
    private static let most = 200

    /// Gives an entry a wording, unless it has it, or an e-mail address or a telephone number is in it.
    /// - Parameter text: a question's title, or what was typed into a search.
    static func add(entry: Int64, text: String, _ db: Database) throws {
        let wording = Query(text).words
        guard !wording.isEmpty, !PersonalData.isIn(text) else { return }
        let kept = text.trimmed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard kept.count <= Text.Field.title.limit else { return }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO wording (entry, text) VALUES (?, ?)").execute(
            arguments: [entry, kept])
        guard db.changesCount > 0 else { return }
        try SearchIndex.wordings.add(db.lastInsertedRowID, db)
        try prune(entry, db)
    }

    /// Gives the entries that came from a question the wording of another one, or its own.
    static func add(of title: String, toEntriesOf question: Int64, _ db: Database) throws {
        for entry in try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT entry FROM entry_question WHERE question = ? ORDER BY entry"), arguments: [question])
        {
            try add(entry: entry, text: title, db)
        }
    }

    /// Takes out of all wordings those in which something is found.
    static func remove(where isFound: (String) -> Bool, _ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT id, text FROM wording") where isFound(row[1]) {
            try remove(row[0], db)
        }
    }

    /// The wordings of an entry, the newest first.
    static func of(_ reference: String, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT text FROM wording WHERE entry = (SELECT id FROM entry WHERE reference = ?) ORDER BY id DESC"),
            arguments: [reference])
    }

    private static func prune(_ entry: Int64, _ db: Database) throws {
        for id in try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM wording WHERE entry = ? ORDER BY id DESC LIMIT -1 OFFSET ?"),
            arguments: [entry, most])
        {
            try remove(id, db)
        }
    }

    private static func remove(_ id: Int64, _ db: Database) throws {
        try SearchIndex.wordings.remove(id, db)
        try db.cachedStatement(sql: "DELETE FROM wording WHERE id = ?").execute(arguments: [id])
    }
}
