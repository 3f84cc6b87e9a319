import Desk
internal import GRDB
import Lexis
import Ranking

/// A full-text index over a view. It is derived data: one command rebuilds it from what people wrote.
struct SearchIndex {
    /// The FTS5 table and the view it indexes.
    let table: String
    let view: String
    /// The words of its documents; nil where no list is kept.
    var words: WordList?

    static let entries = SearchIndex(table: "entry_index", view: "entry_document", words: WordList(source: "entry"))
    static let questions = SearchIndex(
        table: "question_index", view: "question_document", words: WordList(source: "question"))
    /// The index of users' wordings. Each wording is a document without a title.
    static let wordings = SearchIndex(table: "wording_index", view: "wording_document")
    static let all = [entries, questions, wordings]

    /// The lengths and traits of its documents.
    var lengths: DocumentLengths { DocumentLengths(source: table) }

    /// Adds a document that the view now shows; it is indexed at the end of the transaction.
    ///
    /// All documents of a transaction are indexed in one statement, because FTS5 begins a segment with each statement
    /// and has to merge the segments later.
    func add(_ id: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO index_pending (source, document) VALUES (?, ?)")
            .execute(arguments: [table, id])
    }

    /// Removes a document, with the text it was indexed with.
    func remove(_ id: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM index_pending WHERE source = ? AND document = ?")
            .execute(arguments: [table, id])
        guard db.changesCount == 0 else { return }
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT title, text FROM \(view) WHERE id = ?"), arguments: [id])
        guard let row else { return }
        let (title, text): (String, String) = try (row["title"], row["text"])
        try db.cachedStatement(
            sql: "INSERT INTO \(table) (\(table), rowid, title, text) VALUES ('delete', ?, ?, ?)"
        ).execute(arguments: [id, title, text])
        try words?.remove(title: title, text: text, db)
        try lengths.write([(id, .none)], db)
    }

    /// Indexes what was added in this transaction. Every transaction that writes must end with it.
    static func flush(_ db: Database) throws {
        for index in all { try index.flush(db) }
    }

    private func flush(_ db: Database) throws {
        let pending = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM index_pending WHERE source = ?)"), arguments: [table])
        guard pending == true else { return }
        // In ascending order of the rows: FTS5 begins a new segment wherever the order breaks.
        let documents = "FROM index_pending CROSS JOIN \(view) ON id = document WHERE source = ? ORDER BY document"
        try db.cachedStatement(sql: "INSERT INTO \(table) (rowid, title, text) SELECT id, title, text \(documents)")
            .execute(arguments: [table])
        try count(SQLRequest(sql: "SELECT id, title, text \(documents)", arguments: [table], cached: true), db)
        try db.cachedStatement(sql: "DELETE FROM index_pending WHERE source = ?").execute(arguments: [table])
    }

    /// Counts the words of documents that were indexed, which FTS5 does not give.
    /// - Parameter documents: a query of their ids in ascending order, titles and texts.
    private func count(_ documents: SQLRequest<Row>, _ db: Database) throws {
        let (counts, facts) = try counted(documents, db)
        try lengths.write(facts, db)
        try words?.add(counts, db)
    }

    private func counted(
        _ documents: SQLRequest<Row>, _ db: Database
    ) throws -> (words: WordCounts, facts: [(id: Int64, facts: DocumentFacts)]) {
        var counts = WordCounts()
        var facts: [(id: Int64, facts: DocumentFacts)] = []
        let rows = try documents.fetchCursor(db)
        // By position: looking a name up costs time in each row.
        while let row = try rows.next() {
            try facts.append((row[0], counts.take(title: row[1], text: row[2])))
        }
        return (counts, facts)
    }

    private var allDocuments: SQLRequest<Row> { "SELECT id, title, text FROM \(sql: view) ORDER BY id" }

    /// Changes a document: removes it with its old text, adds it with its new one.
    func replace(_ id: Int64, _ db: Database, change: () throws -> Void) throws {
        try remove(id, db)
        try change()
        try add(id, db)
    }

    /// Merges all segments into one, so that no segment keeps the words of removed documents.
    func optimize(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
    }

    /// Rebuilds the indexes from the tables, in one transaction; until it ends, others read the old ones.
    /// - Parameter progress: called with the number of documents done and the number of all.
    static func rebuild(_ db: Database, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
        try db.execute(sql: "DELETE FROM index_pending")
        let total = try all.reduce(0) { try $0 + (Int.fetchOne(db, sql: "SELECT count(*) FROM \($1.view)") ?? 0) }
        var done = 0
        for index in all {
            try index.fill(db) { added in
                done += added
                progress(done, total)
            }
            try index.lengths.clear(db)
            try index.words?.clear(db)
            try index.count(index.allDocuments, db)
        }
        try db.execute(sql: "UPDATE search_state SET tokenizer_version = ?", arguments: [Analyzer.version])
    }

    /// Documents indexed between two calls of `progress`.
    private static let batch: Int64 = 10_000

    /// Indexes all documents anew, batch by batch.
    private func fill(_ db: Database, _ progress: (_ added: Int) -> Void) throws {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(view)") ?? 0
        for start in stride(from: Int64(0), through: last, by: Int(Self.batch)) {
            try db.execute(
                sql: """
                    INSERT INTO \(table) (rowid, title, text)
                    SELECT id, title, text FROM \(view) WHERE id >= ? AND id < ? ORDER BY id
                    """, arguments: [start, start + Self.batch])
            progress(db.changesCount)
        }
    }

    /// Rebuilds the indexes where another version of the tokenizer made them.
    static func refresh(_ db: Database) throws {
        let version = try Int.fetchOne(db.cachedStatement(sql: "SELECT tokenizer_version FROM search_state"))
        if let version, version != Analyzer.version { try rebuild(db) }
    }

    /// Compares the index with what it indexes.
    /// - Throws: where the documents cannot be read.
    func isDamaged(_ db: Database) throws -> Bool {
        do {
            try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
            return try !isCounted(db)
        } catch let error as DatabaseError where Fault.refusal(of: error) == .damagedIndex {
            return true
        }
    }

    /// Whether the lengths, the traits and the word list agree with the documents.
    private func isCounted(_ db: Database) throws -> Bool {
        let (counts, facts) = try counted(allDocuments, db)
        let all = try lengths.all(db)
        let kept = zip(all.lengths, all.traits).enumerated().filter { $0.element.0.exists }
        guard
            facts.elementsEqual(
                kept,
                by: { one, other in
                    one.id == Int64(other.offset)
                        && one.facts == DocumentFacts(length: other.element.0, traits: other.element.1)
                })
        else { return false }
        return try words?.agrees(with: counts, db) ?? true
    }
}
