import Desk
internal import GRDB

/// The coverage of territories by centres, as stored.
enum CoverageRows {
    /// The coverage valid on a day.
    static func map(_ db: Database, on day: Day) throws -> CoverageMap {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT kind || ':' || code AS place, centre FROM coverage JOIN territory ON territory.id = territory
                    WHERE coalesce(coverage.valid_from <= ?, 1) AND coalesce(coverage.valid_until > ?, 1)
                    """),
            arguments: [day.description, day.description])
        return try CoverageMap(
            coverages: rows.map { try (territory: $0["place"], centre: $0["centre"]) },
            regionsOfDepartement: regions(db, rows))
    }

    /// The régions of each département. They are read only where a centre covers a whole région.
    private static func regions(_ db: Database, _ rows: [Row]) throws -> [String: [String]] {
        guard try rows.contains(where: { try ($0["place"] as String).contains("egion:") }) else { return [:] }
        var regions: [String: [String]] = [:]
        for row in try Row.fetchAll(
            db,
            sql:
                "SELECT kind || ':' || code AS place, departements FROM territory WHERE kind IN ('region', 'former_region')"
        ) {
            for departement in try (row["departements"] as String).split(separator: " ") {
                try regions[String(departement), default: []].append(row["place"])
            }
        }
        return regions
    }

    /// - Throws: `Refusal.overlap` where two centres cover one territory on any day.
    static func check(_ db: Database) throws {
        let starts = try String.fetchAll(
            db, sql: "SELECT DISTINCT valid_from FROM coverage WHERE valid_from IS NOT NULL UNION SELECT '0001-01-01'")
        for day in starts.compactMap({ Day($0) }) {
            let overlaps = try map(db, on: day).overlaps
            guard overlaps.isEmpty else { throw Refusal.overlap(overlaps) }
        }
    }

    static func of(centre slug: String, _ db: Database) throws -> [Coverage] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT kind, code, coverage.valid_from, coverage.valid_until
                    FROM coverage JOIN territory ON territory.id = territory WHERE centre = ? ORDER BY code, coverage.valid_from
                    """), arguments: [slug])
        return try rows.compactMap { row in
            try Territory.Kind(rawValue: row["kind"]).map { kind in
                try Coverage(
                    kind: kind, code: row["code"], from: (row["valid_from"] as String?).flatMap { Day($0) },
                    until: (row["valid_until"] as String?).flatMap { Day($0) })
            }
        }
    }
}
