import Foundation
internal import GRDB
import GRDBSQLite
import Lexis

/// The words of an index as they are written, and the acronyms its documents explain. This is derived data beside the
/// index; query analysis uses it.
struct WordList {
    /// `entry` or `question`.
    let source: String
    /// The words in memory; nil: they are read from the database.
    var inMemory: WordBlocks?

    // MARK: - Keeping

    /// Removes a document's words before the document leaves the index.
    func remove(title: String, text: String, _ db: Database) throws {
        var counts = WordCounts()
        counts.take(title: title, text: text)
        try take(counts, from: db)
    }

    /// Deletes all.
    func clear(_ db: Database) throws {
        for table in ["word_block", "acronym"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE source = ?", arguments: [source])
        }
    }

    /// Adds the words of new documents.
    func add(_ counts: WordCounts, _ db: Database) throws {
        try change(counts.words.map { ($0.word, $0.documents) }, db)
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
        try change(counts.words.map { ($0.word, -$0.documents) }, db)
        for acronym in counts.acronyms.keys { try take(acronym, db) }
    }

    /// Decrements an acronym's document frequency, and deletes the row at 0.
    private func take(_ acronym: Acronyms.Explained, _ db: Database) throws {
        let row = "source = ? AND folded = ? AND expansion = ?"
        let arguments: StatementArguments = [source, acronym.acronym, acronym.written]
        try db.cachedStatement(sql: "DELETE FROM acronym WHERE \(row) AND documents = 1").execute(arguments: arguments)
        guard db.changesCount == 0 else { return }
        try db.cachedStatement(sql: "UPDATE acronym SET documents = documents - 1 WHERE \(row)")
            .execute(arguments: arguments)
    }

    /// Adds to the document frequencies of words. Each block that has some of them is written once: an import brings
    /// tens of thousands of words.
    /// - Parameter changes: in the order of the words' bytes.
    private func change(_ changes: [(word: String, change: Int)], _ db: Database) throws {
        let write = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO word_block (source, first, words) VALUES (?, ?, ?)")
        var rest = changes[...]
        while let next = rest.first {
            let (block, end) = try block(of: next.word, db)
            let part = end.map { end in rest.prefix { $0.word.utf8.lexicographicallyPrecedes(end.utf8) } } ?? rest
            guard let changed = WordBlock.changed(block?.words ?? [], by: part) else { throw Self.damage }
            if let block, changed.first?.first != block.first {
                try db.cachedStatement(sql: "DELETE FROM word_block WHERE source = ? AND first = ?")
                    .execute(arguments: [source, block.first])
            }
            for (first, words) in changed { try write.execute(arguments: [source, first, Data(words)]) }
            rest = rest.dropFirst(part.count)
        }
    }

    /// The block in which a word has its place, and the first word of the block after it. A word before all others has
    /// its place in the first block; there is none in an empty list.
    private func block(
        of word: String, _ db: Database
    ) throws -> (block: (first: String, words: [UInt8])?, end: String?) {
        var row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT first, words FROM word_block WHERE source = ? AND first <= ? ORDER BY first DESC LIMIT 1
                    """), arguments: [source, word])
        if row == nil {
            row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT first, words FROM word_block WHERE source = ? ORDER BY first LIMIT 1"),
                arguments: [source])
        }
        guard let row else { return (nil, nil) }
        let (first, words): (String, Data) = try (row["first"], row["words"])
        let end = try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT first FROM word_block WHERE source = ? AND first > ? ORDER BY first LIMIT 1"),
            arguments: [source, first])
        return ((first, Array(words)), end)
    }

    private static let damage = DatabaseError(resultCode: .SQLITE_CORRUPT_VTAB, message: "list of words")

    /// Whether the list equals the words and acronyms of all documents.
    func agrees(with counts: WordCounts, _ db: Database) throws -> Bool {
        var (expected, isEqual) = (counts.words[...], true)
        try forEach(beginning: "", db) { word, documents in
            guard case (var next, let number)? = expected.popFirst() else {
                isEqual = false
                return
            }
            isEqual = isEqual && number == documents && next.withUTF8 { $0.elementsEqual(word) }
        }
        guard isEqual, expected.isEmpty else { return false }
        let acronyms = try Row.fetchAll(
            db, sql: "SELECT folded || ' ' || expansion, documents FROM acronym WHERE source = ?", arguments: [source])
        let kept: [String: Int] = try acronyms.reduce(into: [:]) { try $0[$1[0]] = $1[1] }
        return kept == counts.acronyms.reduce(into: [:]) { $0["\($1.key.acronym) \($1.key.written)"] = $1.value }
    }

    // MARK: - Reading

    /// The words that begin with a folded one, the most frequent first.
    func completions(of start: String, _ db: Database) throws -> [String] {
        var all: [(word: String, documents: Int)] = []
        try forEach(beginning: start, db) { all.append((String(decoding: $0, as: UTF8.self), $1)) }
        // Of equally frequent ones the first.
        let order = all.indices.sorted { (all[$1].documents, $0) < (all[$0].documents, $1) }
        return order.prefix(Self.mostCompletions).map { all[$0].word }
    }

    private static let mostCompletions = 16

    /// Calls `body` with the bytes of each word that begins with a folded text, valid only during the call, and its
    /// document frequency, in the order of the bytes. A `String` for each would take most of the time.
    func forEach(
        beginning start: String, _ db: Database, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void
    ) throws {
        try visit(beginning: start, db) { word, documents in
            body(word, documents)
            return true
        }
    }

    /// The same, until `body` returns false.
    private func visit(
        beginning start: String, _ db: Database, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Bool
    ) throws {
        let bytes = Array(start.utf8)
        var (goesOn, isReached) = (true, false)
        func read(_ block: UnsafeBufferPointer<UInt8>) throws -> Bool {
            let isSound = WordBlock.visit(block) { word, documents in
                if word.starts(with: bytes) {
                    isReached = true
                    goesOn = body(word, documents)
                } else if isReached {
                    goesOn = false
                }
                return goesOn
            }
            guard isSound else { throw Self.damage }
            return goesOn
        }
        if let inMemory { return try inMemory.visit(from: start, read) }
        // The block before may end with such words.
        let statement = try db.cachedStatement(
            sql: """
                SELECT words FROM word_block WHERE source = ?1 AND first < ?2 || char(1114111) AND first >= coalesce(
                    (SELECT first FROM word_block WHERE source = ?1 AND first <= ?2 ORDER BY first DESC LIMIT 1), '')
                """)
        let rows = try Row.fetchCursor(statement, arguments: [source, start])
        while try rows.next() != nil { guard try read(Self.blob(statement, 0)) else { return } }
    }

    /// Reads the words into memory.
    func blocks(_ db: Database) throws -> WordBlocks {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT first, words FROM word_block WHERE source = ? ORDER BY first", arguments: [source])
        var blocks = WordBlocks()
        while let row = try rows.next() {
            let first: String = try row[0]
            try row.withUnsafeData(atIndex: 1) { blocks.append(first, $0 ?? Data()) }
        }
        return blocks
    }

    /// The bytes of a column where SQLite has them, valid until the next row.
    private static func blob(_ statement: Statement, _ column: CInt) -> UnsafeBufferPointer<UInt8> {
        let bytes = sqlite3_column_blob(statement.sqliteStatement, column)?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(
            start: bytes, count: bytes == nil ? 0 : Int(sqlite3_column_bytes(statement.sqliteStatement, column)))
    }

    /// The number of words.
    func count(_ db: Database) throws -> Int {
        var count = 0
        try forEach(beginning: "", db) { _, _ in count += 1 }
        return count
    }

    /// Whether a document has a word that begins with a folded text.
    func begins(_ start: String, _ db: Database) throws -> Bool {
        var begins = false
        try visit(beginning: start, db) { _, _ in
            begins = true
            return false
        }
        return begins
    }

    /// Whether a document has this folded word.
    func has(_ word: String, _ db: Database) throws -> Bool { try !documents(of: [word], db).isEmpty }

    /// The document frequencies of folded words; words without a document are left out.
    func documents(of words: [String], _ db: Database) throws -> [String: Int] {
        var found: [String: Int] = [:]
        func look(for word: String, in block: UnsafeBufferPointer<UInt8>) throws {
            var (word, documents): (String, Int?) = (word, nil)
            guard word.withUTF8({ WordBlock.number(of: $0, in: block, &documents) }) else { throw Self.damage }
            if let documents { found[word] = documents }
        }
        if let inMemory {
            for word in words {
                try inMemory.visit(from: word) {
                    try look(for: word, in: $0)
                    return false
                }
            }
            return found
        }
        let statement = try db.cachedStatement(
            sql: """
                SELECT value, (SELECT words FROM word_block WHERE source = ? AND first <= value
                    ORDER BY first DESC LIMIT 1) FROM json_each(?)
                """)
        let rows = try Row.fetchCursor(statement, arguments: [source, JSON.folded(words)])
        while let row = try rows.next() { try look(for: row[0], in: Self.blob(statement, 1)) }
        return found
    }

    /// The acronyms its documents explain.
    var acronyms: AcronymList { AcronymList(source: source) }
}

extension Acronyms.Explained {
    /// The expansion of an acronym, as stored.
    fileprivate var written: String { expansion.joined(separator: " ") }
}
