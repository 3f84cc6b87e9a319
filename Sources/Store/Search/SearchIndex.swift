import Desk
internal import GRDB
import Lexis

/// A full-text index over a view: derived data, rebuilt from what people wrote by one command.
struct SearchIndex {
    /// The FTS5 table and the view it indexes.
    let table: String
    let view: String
    /// The words of its documents; nil where none are kept.
    var words: WordList?

    static let entries = SearchIndex(table: "entry_index", view: "entry_document", words: WordList(source: "entry"))
    static let questions = SearchIndex(
        table: "question_index", view: "question_document", words: WordList(source: "question"))
    /// Users' wordings, which are documents of their own, without a title.
    static let wordings = SearchIndex(table: "wording_index", view: "wording_document")
    static let all = [entries, questions, wordings]

    /// Indexes a document that has just become visible in the view.
    func add(_ id: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT INTO \(table) (rowid, title, text) SELECT id, title, text FROM \(view) WHERE id = ?"
        ).execute(arguments: [id])
        try words?.add(id, db)
    }

    /// Takes a document out, with the text it was indexed with.
    func remove(_ id: Int64, _ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT title, text FROM \(view) WHERE id = ?"), arguments: [id])
        guard let row else { return }
        let (title, text): (String, String) = (row[0], row[1])
        try db.cachedStatement(
            sql: "INSERT INTO \(table) (\(table), rowid, title, text) VALUES ('delete', ?, ?, ?)"
        ).execute(arguments: [id, title, text])
        try words?.remove(id, title: title, text: text, db)
    }

    /// Changes a document: out of the index with its old text, in with its new.
    func replace(_ id: Int64, _ db: Database, change: () throws -> Void) throws {
        try remove(id, db)
        try change()
        try add(id, db)
    }

    /// Merges all into one segment: no older one keeps the words of what was taken out.
    func optimize(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
    }

    /// Rebuilds the indexes from the tables.
    static func rebuild(_ db: Database) throws {
        for index in all {
            try db.execute(sql: "INSERT INTO \(index.table) (\(index.table)) VALUES ('rebuild')")
            try index.words?.rebuild(index.view, db)
        }
        try db.execute(sql: "UPDATE search_state SET tokenizer_version = ?", arguments: [Analyzer.version])
    }

    /// Rebuilds when the indexes were made by another version of the tokenizer.
    static func refresh(_ db: Database) throws {
        let version = try Int.fetchOne(db.cachedStatement(sql: "SELECT tokenizer_version FROM search_state"))
        if let version, version != Analyzer.version { try rebuild(db) }
    }

    /// Compares the indexes with what they index.
    /// - Returns: the tables that are damaged or do not agree.
    static func damaged(_ db: Database) throws -> [String] {
        try all.map(\.table).filter { table in
            do {
                try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
                return false
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                return true
            }
        }
    }
}

extension Store {
    /// Gives an entry a wording.
    package func addWording(_ text: String, to reference: String) throws {
        try pool.write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO wording (entry, text) SELECT id, ? FROM entry WHERE reference = ?",
                arguments: [text, reference])
            if db.changesCount > 0 { try SearchIndex.wordings.add(db.lastInsertedRowID, db) }
        }
    }
}
