import Foundation
internal import GRDB
import Ranking

/// The vectors, as stored.
enum VectorRows {
    /// A number that changes with every change of the vectors.
    static func changes(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT changes FROM embedding_state")) ?? 0
    }

    static func read(model: String, dimension: Int, _ db: Database) throws -> Vectors {
        var vectors = Vectors(dimension: dimension)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT entry, kind, vector FROM embedding WHERE model = ? ORDER BY entry", arguments: [model])
        // By position: looking a name up costs time in each row.
        while let row = try rows.next() {
            let kind: String = try row[1]
            let vector = try row.withUnsafeData(atIndex: 2) { data in
                [Float](unsafeUninitializedCapacity: (data?.count ?? 0) / 4) { floats, count in
                    count = (data?.copyBytes(to: floats) ?? 0) / 4
                }
            }
            try vectors.append(vector, entry: row[0], isTitle: kind != EmbeddedText.Kind.passage.rawValue)
        }
        return vectors
    }

    /// The relevance floor of a model; nil where it was not measured yet.
    static func floor(model: String, _ db: Database) throws -> Double? {
        try Double.fetchOne(
            db.cachedStatement(sql: "SELECT cosine FROM embedding_floor WHERE model = ?"), arguments: [model])
    }

    static func write(floor: Double, model: String, _ db: Database) throws {
        try db.execute(
            sql:
                "INSERT INTO embedding_floor (model, cosine) VALUES (?, ?) ON CONFLICT DO UPDATE SET cosine = excluded.cosine",
            arguments: [model, floor])
    }

    /// The vectors that are missing or superfluous.
    struct Survey {
        /// Texts without a vector of the model, or with the vector of an older text.
        var missing: [EmbeddedText] = []
        /// Rows of vectors without a text.
        var superfluous: [Int64] = []
    }

    /// - Parameter limit: the approximate number of missing texts; those of one entry stay together.
    static func survey(model: String, limit: Int, _ db: Database) throws -> Survey {
        var survey = Survey()
        survey.superfluous = try Int64.fetchAll(
            db, sql: "SELECT id FROM embedding WHERE entry NOT IN (SELECT id FROM entry_document)")
        let rows = try Row.fetchCursor(db, sql: "SELECT id, title, text FROM entry_document ORDER BY id")
        while survey.missing.count < limit, let row = try rows.next() {
            let texts = try EmbeddedText.all(
                entry: row["id"], title: row["title"], text: row["text"], wordings: wordings(of: row["id"], db))
            try compare(texts, of: row["id"], model: model, &survey, db)
        }
        return survey
    }

    private static func wordings(of entry: Int64, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT text FROM wording WHERE entry = ? ORDER BY id"), arguments: [entry])
    }

    private static func compare(
        _ texts: [EmbeddedText], of entry: Int64, model: String, _ survey: inout Survey, _ db: Database
    ) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, kind, number, model, hash FROM embedding WHERE entry = ?"),
            arguments: [entry])
        var stored: [String: Row] = [:]
        for row in rows { try stored["\(row["kind"] as String) \(row["number"] as Int)"] = row }
        for text in texts {
            let row = stored.removeValue(forKey: "\(text.kind.rawValue) \(text.number)")
            if try row?["model"] != model || row?["hash"] != text.hash { survey.missing.append(text) }
        }
        survey.superfluous += try stored.values.map { try $0["id"] }
    }

    static func remove(_ rows: [Int64], _ db: Database) throws {
        guard !rows.isEmpty else { return }
        for row in rows {
            try db.cachedStatement(sql: "DELETE FROM embedding WHERE id = ?").execute(arguments: [row])
        }
        try changed(db)
    }

    /// Stores the vectors of texts over older ones.
    static func write(_ vectors: [(text: EmbeddedText, vector: [Float])], model: String, _ db: Database) throws {
        guard !vectors.isEmpty else { return }
        for (text, vector) in vectors {
            // The entry may have been removed meanwhile.
            try db.cachedStatement(
                sql: """
                    INSERT INTO embedding (entry, kind, number, model, hash, vector)
                    SELECT id, ?, ?, ?, ?, ? FROM entry WHERE id = ?
                    ON CONFLICT (entry, kind, number)
                    DO UPDATE SET model = excluded.model, hash = excluded.hash, vector = excluded.vector
                    """
            ).execute(arguments: [
                text.kind.rawValue, text.number, model, text.hash, vector.withUnsafeBytes { Data($0) }, text.entry,
            ])
        }
        try changed(db)
    }

    private static func changed(_ db: Database) throws {
        try db.execute(sql: "UPDATE embedding_state SET changes = changes + 1")
    }
}
