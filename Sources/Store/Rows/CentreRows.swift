import Atlas
import Desk
internal import GRDB

/// The directory, as stored.
enum CentreRows {
    static func all(_ db: Database) throws -> [Centre] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM centre ORDER BY slug")).map { try centre($0, db) }
    }

    /// - Throws: `Refusal.unknownCentre` with the known slugs.
    static func find(_ slug: String, _ db: Database) throws -> Centre {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM centre WHERE slug = ?"), arguments: [slug])
        else { throw Refusal.unknownCentre(slug, known: try slugs(db)) }
        return try centre(row, db)
    }

    /// The centre of a slug in any case, for those who only read: "ORIV".
    /// - Throws: `Refusal.unknownCentre` with the known slugs.
    static func find(inAnyCase slug: String, _ db: Database) throws -> Centre {
        let known = try slugs(db)
        return try find(known.contains(slug) ? slug : known.first { $0 == slug.lowercased() } ?? slug, db)
    }

    /// The slug of a centre that is given by its slug or its name, as every page shows it.
    /// - Throws: `Refusal.unknownCentre` with the known slugs.
    static func find(called name: String, _ db: Database) throws -> String {
        let key = PlaceName(name).key
        let called = try names(db).filter { PlaceName($0.key).key == key || PlaceName($0.value).key == key }
        guard called.count == 1, let slug = called.keys.first else { return try find(name, db).slug }
        return slug
    }

    /// - Throws: `Refusal.unknownCentre` with the known slugs.
    static func settings(_ slug: String, _ db: Database) throws -> CentreSettings {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT answer_days, second_reader, self_publish FROM centre WHERE slug = ?"),
                arguments: [slug])
        else { throw Refusal.unknownCentre(slug, known: try slugs(db)) }
        return try CentreSettings(
            answerDays: row["answer_days"], secondReader: row["second_reader"], selfPublish: row["self_publish"])
    }

    static func slugs(_ db: Database) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: "SELECT slug FROM centre ORDER BY slug"))
    }

    /// The names of all centres, by slug.
    static func names(_ db: Database) throws -> [String: String] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT slug, name FROM centre")).reduce(into: [:]) {
            try $0[$1[0]] = $1[1]
        }
    }

    /// Stores a centre and its coverage over the older ones.
    /// - Throws: `Refusal.unknownTerritory` for a place that the map does not have.
    static func save(_ centre: Centre, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO centre (slug, name, scope, legal_form, founded, website, notes, confidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (slug) DO UPDATE SET name = excluded.name, scope = excluded.scope,
                    legal_form = excluded.legal_form, founded = excluded.founded, website = excluded.website,
                    notes = excluded.notes, confidence = excluded.confidence
                """,
            arguments: [
                centre.slug, centre.name, centre.scope.rawValue, centre.legalForm, centre.founded, centre.website,
                centre.notes, centre.confidence,
            ])
        try db.execute(sql: "DELETE FROM coverage WHERE centre = ?", arguments: [centre.slug])
        for coverage in centre.coverage {
            try db.execute(
                sql: """
                    INSERT INTO coverage (centre, territory, valid_from, valid_until)
                    SELECT ?, id, ?, ? FROM territory WHERE kind = ? AND code = ?
                    """,
                arguments: [
                    centre.slug, coverage.from?.description, coverage.until?.description, coverage.kind.rawValue,
                    coverage.code,
                ])
            guard db.changesCount == 1 else { throw Refusal.unknownCode("\(coverage.kind.rawValue):\(coverage.code)") }
        }
    }

    private static func centre(_ row: Row, _ db: Database) throws -> Centre {
        let slug: String = try row["slug"]
        return try Centre(
            slug: slug, name: row["name"], scope: Centre.Scope(rawValue: row["scope"]) ?? .unknown,
            legalForm: row["legal_form"], founded: row["founded"], website: row["website"], notes: row["notes"],
            confidence: row["confidence"], coverage: CoverageRows.of(centre: slug, db))
    }
}
