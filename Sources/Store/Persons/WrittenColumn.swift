import Desk
internal import GRDB

/// A column of texts that people write and that may name someone.
struct WrittenColumn {
    let kind: TextPlace.Kind
    /// The table and its column, as a remainder names them.
    let source, field: String
    /// SQL: the id of the question, entry or mail that a text belongs to.
    private let owner: String
    /// SQL: the condition on the rows.
    private let condition: String
    /// SQL: whether the asker of the question wrote the row, or an agent wrote it down for them.
    private let isAskers: String

    private init(
        _ kind: TextPlace.Kind, _ source: String, _ field: String, _ owner: String, where condition: String = "1",
        isAskers: String = "0"
    ) {
        (self.kind, self.source, self.field, self.owner, self.condition) = (kind, source, field, owner, condition)
        self.isAskers = isAskers
    }

    /// One text of the column.
    struct Text {
        let id: Int64
        let owner: Int64
        let text: String
        /// Whether the asker of the question wrote it.
        let isAskers: Bool
    }

    static let ofQuestions = [
        WrittenColumn(.title, "question", "title", "id", isAskers: "1"),
        WrittenColumn(.body, "question", "body", "id", isAskers: "1"),
        WrittenColumn(.place, "question", "route", "id", isAskers: "1"),
        // Without an agent the asker wrote it. A reply counts as the asker's even if an agent recorded it.
        WrittenColumn(
            .message, "message", "text", "question",
            isAskers: """
                EXISTS (SELECT 1 FROM event WHERE event.question = message.question
                    AND event.version = message.version AND (event.kind = 'replied' OR event.actor IS NULL))
                """),
        // The whole text of a mail that became a message.
        WrittenColumn(
            .message, "received", "folded", "question", where: "question IS NOT NULL", isAskers: "NOT is_others"),
        WrittenColumn(.answer, "answer", "text", "question"), WrittenColumn(.source, "answer", "sources", "question"),
        // Of files that centres attached: those of the asker are erased whole.
        WrittenColumn(.attachment, "attachment", "name", "question", where: "question IS NOT NULL"),
    ]

    /// Texts that readers of entries do not see: drafts, former and proposed revisions, reports and reasons. Published
    /// texts are left out: someone checked them for names before publishing.
    static let ofEntries =
        ["title", "question", "answer", "sources"].flatMap {
            [
                WrittenColumn(.draft, "entry", $0, "id", where: "published_at IS NULL"),
                WrittenColumn(.revision, "entry_revision", $0, "entry"),
            ]
        } + [
            WrittenColumn(.report, "entry_message", "text", "entry"),
            WrittenColumn(.report, "report_text", "text", "entry"),
            WrittenColumn(
                .draft, "attachment", "name", "entry",
                where: "entry IN (SELECT id FROM entry WHERE published_at IS NULL)"),
            WrittenColumn(.wording, "wording", "text", "entry"),
            WrittenColumn(.wording, "wording_voice", "text", "entry"),
        ]

    /// What came in by mail and is no text of a question, or not yet.
    private static let ofMails = [
        WrittenColumn(.mail, "received", "subject", "id"), WrittenColumn(.mail, "received", "written", "id"),
        WrittenColumn(.mail, "received", "folded", "id", where: "question IS NULL"),
    ]

    static let all = ofQuestions + ofEntries + ofMails

    var isJSON: Bool { field == "sources" }
    var isOfMails: Bool { kind == .mail }
    var isOfQuestions: Bool { !isOfMails && Self.ofQuestions.contains { $0.source == source && $0.kind == kind } }
    /// Lists of words, where the whole row is deleted.
    private var isList: Bool { kind == .wording }
    private var value: String { field == "route" ? "json_extract(route, '$.input')" : field }

    /// - Parameter condition: SQL on the owner (`owner = ?`) or the row (`id = ?`).
    func texts(owner id: Int64? = nil, row: Int64? = nil, _ db: Database) throws -> [Text] {
        var (conditions, arguments): ([String], [Int64]) = ([condition], [])
        if let id {
            conditions.append("\(owner) = ?")
            arguments.append(id)
        }
        if let row {
            conditions.append("id = ?")
            arguments.append(row)
        }
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, \(owner) AS owner, \(value) AS text, \(isAskers) AS is_askers FROM \(source)
                    WHERE \(conditions.joined(separator: " AND ")) ORDER BY id
                    """
            ), arguments: StatementArguments(arguments)
        ).compactMap { try text($0) }
    }

    /// Calls `body` with every text.
    func forEach(_ db: Database, _ body: (Text) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, \(owner) AS owner, \(value) AS text, \(isAskers) AS is_askers FROM \(source)
                WHERE \(condition) ORDER BY id
                """)
        while let row = try rows.next() {
            if let text = try text(row) { try body(text) }
        }
    }

    private func text(_ row: Row) throws -> Text? {
        try (row["text"] as String?).map {
            try Text(id: row["id"], owner: row["owner"], text: $0, isAskers: row["is_askers"])
        }
    }

    func reference(of owner: Int64, _ db: Database) throws -> String {
        if isOfMails { return String(owner) }
        return try String.fetchOne(
            db.cachedStatement(sql: "SELECT reference FROM \(isOfQuestions ? "question" : "entry") WHERE id = ?"),
            arguments: [owner]) ?? ""
    }

    /// Replaces a text, and updates the index. A row of a list is deleted.
    func write(_ text: String, over old: Text, _ db: Database) throws {
        if isList { return try remove(old, db) }
        let update = {
            let new = field == "route" ? "json_set(route, '$.input', ?)" : "?"
            // The mail as it came says it too.
            let raw = source == "received" ? ", raw = NULL" : ""
            try db.cachedStatement(sql: "UPDATE \(source) SET \(field) = \(new)\(raw) WHERE id = ?")
                .execute(arguments: [text, old.id])
        }
        guard isOfQuestions, ![.place, .source, .attachment].contains(kind) else { return try update() }
        try SearchIndex.questions.replace(old.owner, db, change: update)
    }

    private func remove(_ old: Text, _ db: Database) throws {
        guard source == "wording" else {
            return try db.execute(sql: "DELETE FROM \(source) WHERE id = ?", arguments: [old.id])
        }
        try Wordings.remove(old.id, db)
        // Vectors are numbered in the order of the wordings, and are told apart by their text's hash.
        try VectorRows.remove(
            Int64.fetchAll(
                db, sql: "SELECT id FROM embedding WHERE entry = ? AND kind = 'wording'", arguments: [old.owner]), db)
    }
}

extension String {
    /// The text with a mark in place of byte ranges, which are in ascending order.
    func replacing(_ ranges: [Range<Int>], with mark: String) -> String {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var position = 0
        for range in ranges where range.lowerBound >= position && range.upperBound <= bytes.count {
            result += bytes[position..<range.lowerBound] + Array(mark.utf8)
            position = range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}

extension TextPlace {
    /// Characters shown before and after the words.
    private static let around = 40

    init(reference: String, kind: Kind, in text: String, _ range: Range<Int>) {
        let bytes = Array(text.utf8)
        let range = range.clamped(to: 0..<bytes.count)
        func plain(_ bytes: ArraySlice<UInt8>) -> String {
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        let before = plain(bytes[..<range.lowerBound])
        let after = plain(bytes[range.upperBound...])
        self.init(
            reference: reference, kind: kind,
            before: before.count > Self.around ? "…" + before.suffix(Self.around) : before, words: plain(bytes[range]),
            after: after.count > Self.around ? after.prefix(Self.around) + "…" : after)
    }
}
