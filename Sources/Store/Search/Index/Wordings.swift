import Atlas
import Desk
internal import GRDB
import Lexis

/// How users ask for an entry: the titles of the questions it was made from, of their duplicates and of the questions
/// whose answer cites it, and the words of searches that ended with it. Nothing about the users is kept.
enum Wordings {
    /// The most wordings kept of an entry: the newest.
    private static let most = 200

    /// Adds a wording to an entry, unless the entry has it, or it may name someone.
    /// - Parameter text: a question's title, or the words of a search.
    static func add(_ text: String, to entry: StoredEntry, _ tx: Transaction) throws {
        guard let kept = try kept(text, of: entry, tx) else { return }
        try tx.db.cachedStatement(sql: "INSERT OR IGNORE INTO wording (entry, text) VALUES (?, ?)").execute(
            arguments: [entry.id, kept])
        guard tx.db.changesCount > 0 else { return }
        try SearchIndex.wordings.add(tx.db.lastInsertedRowID, tx.db)
        try prune(entry.id, tx.db)
    }

    /// Counts that an unidentified reader came to an entry by these words. Once enough readers did, the words become a
    /// wording.
    static func hear(_ text: String, of entry: StoredEntry, _ tx: Transaction) throws {
        guard let kept = try kept(text, of: entry, tx), let words = try VoiceRows.wording(kept, of: entry.id, tx) else {
            return
        }
        try add(words, to: entry, tx)
    }

    /// A text in the form in which wordings are stored; nil where it has no word, is too long, or may name someone.
    private static func kept(_ text: String, of entry: StoredEntry, _ tx: Transaction) throws -> String? {
        let kept = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !ParsedQuery(kept).words.isEmpty, kept.count <= Text.Field.title.limit,
            try !Redaction(of: entry, tx).namesSomeone(in: kept)
        else { return nil }
        return kept
    }

    /// Adds the wordings of a question and its duplicates to an entry. Restricted questions are left out: their titles
    /// are not for every reader.
    static func add(of question: Int64, to entry: StoredEntry, _ tx: Transaction) throws {
        for title in try titles(of: question, tx.db) { try add(title, to: entry, tx) }
    }

    /// Gives a question's wording to the entries that were made from it, and to those that its last answer cites.
    static func addAgain(of question: Int64, _ tx: Transaction) throws {
        try add(of: question, toEntriesOf: question, tx)
    }

    /// Takes a question's title from the wordings, unless another question that is not restricted has the same title.
    static func remove(of question: Int64, _ db: Database) throws {
        let title = try String.fetchOne(db, sql: "SELECT title FROM question WHERE id = ?", arguments: [question]) ?? ""
        let others = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM question WHERE title = ? AND restricted_to IS NULL", arguments: [title])
        guard others == 0 else { return }
        let kept = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for row in try rows("text = ?", [kept], db) { try remove(row.id, db) }
    }

    /// Gives a question's wording, and its duplicates', to the entries of another one, into which it was merged: those
    /// made from it, and those that its last answer cites.
    static func add(of question: Int64, toEntriesOf kept: Int64, _ tx: Transaction) throws {
        for entry in try entries(of: kept, tx) { try add(of: question, to: entry, tx) }
        guard let answer = try QuestionRows.answers(kept, tx.db).last else { return }
        try add(of: question, toEntriesIn: answer.text, answer.sources, tx)
    }

    /// Adds a question's wording to the entries that its answer cites by reference, in its text or its sources.
    static func add(of question: Int64, toEntriesIn answer: String, _ sources: [Source], _ tx: Transaction) throws {
        let texts = [answer] + sources.map(\.description)
        let cited = Set(texts.flatMap { $0.matches(of: /F-[0-9]{4}-[0-9]{5,}/).map { String($0.output) } })
        for reference in cited.sorted() {
            guard
                let id = try Int64.fetchOne(
                    tx.db.cachedStatement(sql: "SELECT id FROM entry WHERE reference = ?"), arguments: [reference])
            else { continue }
            try add(of: question, to: EntryRows.get(id: id, tx), tx)
        }
    }

    /// The wordings of an entry, the newest first.
    static func of(_ reference: String, _ db: Database) throws -> [String] {
        try rows("entry = (SELECT id FROM entry WHERE reference = ?)", [reference], db).map(\.text)
    }

    // MARK: - Rows

    private static func rows(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws -> [(
        id: Int64, text: String
    )] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, text FROM wording WHERE \(condition) ORDER BY id DESC"),
            arguments: arguments
        ).map { try ($0["id"], $0["text"]) }
    }

    private static func titles(of question: Int64, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT title FROM question WHERE restricted_to IS NULL AND (id = ?1
                    OR duplicate_of = (SELECT reference FROM question WHERE id = ?1)) ORDER BY id
                    """), arguments: [question]
        ).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    private static func entries(of question: Int64, _ tx: Transaction) throws -> [StoredEntry] {
        try Int64.fetchAll(
            tx.db.cachedStatement(sql: "SELECT entry FROM entry_question WHERE question = ? ORDER BY entry"),
            arguments: [question]
        ).map { try EntryRows.get(id: $0, tx) }
    }

    private static func prune(_ entry: Int64, _ db: Database) throws {
        for id in try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM wording WHERE entry = ? ORDER BY id DESC LIMIT -1 OFFSET ?"),
            arguments: [entry, most])
        {
            try remove(id, db)
        }
    }

    static func remove(_ id: Int64, _ db: Database) throws {
        try SearchIndex.wordings.remove(id, db)
        try db.cachedStatement(sql: "DELETE FROM wording WHERE id = ?").execute(arguments: [id])
    }
}
