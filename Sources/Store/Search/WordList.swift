internal import GRDB
import Lexis

/// The words of an index as they are written, and the acronyms its documents explain: derived data beside the index, for
/// understanding the words of a query.
struct WordList {
    /// `entry` or `question`.
    let source: String

    /// Only words are corrected, and into words: numbers mean what they say.
    static func isWord(_ folded: String) -> Bool {
        (3...40).contains(folded.utf8.count) && !folded.utf8.contains { (0x30...0x39).contains($0) }
    }

    // MARK: - Keeping

    /// A document has been indexed: its words are counted at the end of the transaction, together with those of others.
    func add(_ id: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO word_pending (source, document) VALUES (?, ?)")
            .execute(arguments: [source, id])
    }

    /// A document is about to leave the index.
    func remove(_ id: Int64, title: String, text: String, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM word_pending WHERE source = ? AND document = ?")
            .execute(arguments: [source, id])
        guard db.changesCount == 0 else { return }
        var counts = Counts()
        counts.take([title, text])
        try write(counts, sign: -1, db)
    }

    /// Counts the words of what was indexed in this transaction.
    static func flush(_ db: Database) throws {
        for index in SearchIndex.all {
            guard let words = index.words else { continue }
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT title, text FROM word_pending JOIN \(index.view) ON id = document WHERE source = ?
                        """), arguments: [words.source])
            var counts = Counts()
            while let row = try rows.next() { counts.take([row[0], row[1]]) }
            guard !counts.isEmpty else { continue }
            try words.write(counts, sign: 1, db)
            try db.cachedStatement(sql: "DELETE FROM word_pending WHERE source = ?").execute(arguments: [words.source])
        }
    }

    /// Counts the words of all documents anew.
    func rebuild(_ view: String, _ db: Database) throws {
        for table in ["word", "acronym", "word_pending"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE source = ?", arguments: [source])
        }
        var counts = Counts()
        let rows = try Row.fetchCursor(db, sql: "SELECT title, text FROM \(view)")
        while let row = try rows.next() { counts.take([row[0], row[1]]) }
        try write(counts, sign: 1, db)
    }

    private func write(_ counts: Counts, sign: Int, _ db: Database) throws {
        let words = counts.words.map { (key: [$0.key], count: $0.value) }
        try write(words, sign, "word", ["folded"], db)
        let acronyms = counts.acronyms.map {
            (key: [$0.key.acronym, $0.key.expansion.joined(separator: " ")], count: $0.value)
        }
        try write(acronyms, sign, "acronym", ["folded", "expansion"], db)
    }

    private func write(
        _ counted: [(key: [String], count: Int)], _ sign: Int, _ table: String, _ columns: [String], _ db: Database
    ) throws {
        let names = columns.joined(separator: ", ")
        let values = columns.map { _ in "?" }.joined(separator: ", ")
        let same = columns.map { "\($0) = ?" }.joined(separator: " AND ")
        let less = try db.cachedStatement(
            sql: "UPDATE \(table) SET documents = documents - ? WHERE source = ? AND \(same) AND documents > ?")
        let gone = try db.cachedStatement(sql: "DELETE FROM \(table) WHERE source = ? AND \(same)")
        let more = try db.cachedStatement(
            sql: """
                INSERT INTO \(table) (source, \(names), documents) VALUES (?, \(values), ?)
                ON CONFLICT DO UPDATE SET documents = documents + excluded.documents
                """)
        for (key, count) in counted {
            let key = StatementArguments(key)
            if sign > 0 {
                try more.execute(arguments: [source] + key + [count])
            } else {
                try less.execute(arguments: [count, source] + key + [count])
                if db.changesCount == 0 { try gone.execute(arguments: [source] + key) }
            }
        }
    }

    // MARK: - Reading

    /// The words that begin with a folded one, those in most documents first.
    func completions(of start: String, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT folded FROM word WHERE source = ? AND folded >= ? AND folded < ? || char(1114111)
                    ORDER BY documents DESC, folded LIMIT \(Self.mostCompletions)
                    """), arguments: [source, start, start])
    }

    private static let mostCompletions = 16

    /// The acronyms its documents explain.
    var acronyms: AcronymList { AcronymList(source: source) }
}

/// How many documents have each word, and explain each acronym.
private struct Counts {
    private(set) var words: [String: Int] = [:]
    private(set) var acronyms: [Acronyms.Explained: Int] = [:]
    private let scanner = Words()

    var isEmpty: Bool { words.isEmpty && acronyms.isEmpty }

    /// Counts a document, once for each word.
    mutating func take(_ texts: [String]) {
        var seen: Set<String> = []
        var explained: Set<Acronyms.Explained> = []
        for text in texts {
            var text = text
            text.withUTF8 { utf8 in
                var found: [Word] = []
                _ = scanner.scan(utf8) { folded, bytes in
                    found.append(Word(folded: String(decoding: folded, as: UTF8.self), bytes: bytes))
                    return 0
                }
                seen.formUnion(found.lazy.map(\.folded))
                explained.formUnion(Acronyms.explained(in: utf8, words: found))
            }
        }
        for word in seen where WordList.isWord(word) { words[word, default: 0] += 1 }
        for acronym in explained { acronyms[acronym, default: 0] += 1 }
    }
}
