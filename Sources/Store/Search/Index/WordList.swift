internal import GRDB
import GRDBSQLite
import Lexis

/// The words of an index as they are written, and the acronyms its documents explain. This is derived data beside the
/// index; query analysis uses it.
struct WordList {
    /// `entry` or `question`.
    let source: String

    // MARK: - Keeping

    /// Removes a document's words before the document leaves the index.
    func remove(title: String, text: String, _ db: Database) throws {
        var counts = WordCounts()
        counts.take(title: title, text: text)
        try take(counts, from: db)
    }

    /// Deletes all.
    func clear(_ db: Database) throws {
        for table in ["word", "acronym"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE source = ?", arguments: [source])
        }
    }

    /// Adds the words of new documents, in one statement: an import brings tens of thousands of words.
    func add(_ counts: WordCounts, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO word (source, folded, documents) SELECT ?, key, value FROM json_each(?) WHERE true
                ON CONFLICT DO UPDATE SET documents = documents + excluded.documents
                """
        ).execute(arguments: [source, counts.json])
        for (acronym, documents) in counts.acronyms {
            try db.cachedStatement(
                sql: """
                    INSERT INTO acronym (source, folded, expansion, documents) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET documents = documents + excluded.documents
                    """
            ).execute(arguments: [source, acronym.acronym, acronym.written, documents])
        }
    }

    private func take(_ counts: WordCounts, from db: Database) throws {
        for (word, _) in counts.words { try takeOne(from: "word", ["folded": word], db) }
        for acronym in counts.acronyms.keys {
            try takeOne(from: "acronym", ["folded": acronym.acronym, "expansion": acronym.written], db)
        }
    }

    /// Decrements a document frequency, and deletes the row at 0.
    private func takeOne(from table: String, _ key: [String: String], _ db: Database) throws {
        let same = key.keys.sorted().map { "\($0) = :\($0)" }.joined(separator: " AND ")
        let arguments = StatementArguments(key.merging(["source": source]) { old, _ in old })
        let row = "source = :source AND \(same)"
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(row) AND documents = 1").execute(arguments: arguments)
        guard db.changesCount == 0 else { return }
        try db.cachedStatement(sql: "UPDATE \(table) SET documents = documents - 1 WHERE \(row)")
            .execute(arguments: arguments)
    }

    /// Whether the list equals the words and acronyms of all documents.
    func agrees(with counts: WordCounts, _ db: Database) throws -> Bool {
        let words = try Row.fetchAll(
            db, sql: "SELECT folded, documents FROM word WHERE source = ? ORDER BY folded", arguments: [source])
        guard try counts.words.elementsEqual(words, by: { try $0.word == $1[0] && $0.documents == $1[1] }) else {
            return false
        }
        let acronyms = try Row.fetchAll(
            db, sql: "SELECT folded || ' ' || expansion, documents FROM acronym WHERE source = ?", arguments: [source])
        let kept: [String: Int] = try acronyms.reduce(into: [:]) { try $0[$1[0]] = $1[1] }
        return kept == counts.acronyms.reduce(into: [:]) { $0["\($1.key.acronym) \($1.key.written)"] = $1.value }
    }

    // MARK: - Reading

    /// The words that begin with a folded one, the most frequent first.
    func completions(of start: String, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT folded FROM word WHERE source = ? AND folded >= ? AND folded < ? || char(1114111)
                    ORDER BY documents DESC, folded LIMIT \(Self.mostCompletions)
                    """), arguments: [source, start, start])
    }

    private static let mostCompletions = 16

    /// Calls `body` with the bytes of each word that begins with a folded text, valid only during the call, and its
    /// document frequency, in the order of the bytes. A `String` for each would take most of the time.
    func forEach(
        beginning start: String, _ db: Database, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT folded, documents FROM word WHERE source = ? AND folded >= ? AND folded < ? || char(1114111)
                """)
        let rows = try Row.fetchCursor(statement, arguments: [source, start, start])
        while try rows.next() != nil {
            let word = sqlite3_column_text(statement.sqliteStatement, 0)
            let length = Int(sqlite3_column_bytes(statement.sqliteStatement, 0))
            body(
                UnsafeBufferPointer(start: word, count: word == nil ? 0 : length),
                Int(sqlite3_column_int64(statement.sqliteStatement, 1)))
        }
    }

    /// The number of words.
    func count(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM word WHERE source = ?"), arguments: [source]) ?? 0
    }

    /// Whether a document has a word that begins with a folded text.
    func begins(_ start: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT 1 FROM word WHERE source = ? AND folded >= ? AND folded < ? || char(1114111) LIMIT 1
                    """), arguments: [source, start, start]) ?? false
    }

    /// Whether a document has this folded word.
    func has(_ word: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM word WHERE source = ? AND folded = ?"), arguments: [source, word])
            ?? false
    }

    /// The document frequencies of folded words; words without a document are left out.
    func documents(of words: [String], _ db: Database) throws -> [String: Int] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT folded, documents FROM word WHERE source = ? AND folded IN (SELECT value FROM json_each(?))
                    """), arguments: [source, JSON.folded(words)]
        ).reduce(into: [:]) { try $0[$1[0]] = $1[1] }
    }

    /// The acronyms its documents explain.
    var acronyms: AcronymList { AcronymList(source: source) }
}

extension Acronyms.Explained {
    /// The expansion of an acronym, as stored.
    fileprivate var written: String { expansion.joined(separator: " ") }
}
