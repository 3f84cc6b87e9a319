import Atlas
import Desk
internal import GRDB

/// Writes places and their names, with statements prepared once for tens of thousands of rows.
struct TerritoryWriter {
    private let db: Database
    private let place, name, quartier: Statement
    /// The rows of the places written, by `kind:code`.
    private(set) var ids: [String: Int64] = [:]

    init(_ db: Database) throws {
        self.db = db
        place = try db.makeStatement(
            sql: """
                INSERT INTO territory (kind, code, name, departements, parent, population, valid_from, valid_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        name = try db.makeStatement(
            sql: """
                INSERT OR IGNORE INTO territory_name
                    (territory, name, key, bare, is_former, valid_from, valid_until, former_code)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        quartier = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO quartier_commune (quartier, commune) VALUES (?, ?)")
    }

    mutating func insert(_ place: Map.Place) throws {
        let parent = place.parent.flatMap { ids["commune:\($0)"] }
        let id = try insert(
            kind: place.kind, code: place.code, name: place.name, departements: place.departements, parent: parent,
            from: place.from, until: place.until)
        for other in place.names {
            try insertName(other.name, of: id, isFormer: other.isFormer, until: other.until)
        }
    }

    /// - Returns: the row of the place.
    @discardableResult
    mutating func insert(
        kind: Territory.Kind, code: String, name: String, departements: [String], parent: Int64? = nil,
        population: Int? = nil, from: String? = nil, until: String? = nil
    ) throws -> Int64 {
        try place.execute(arguments: [
            kind.rawValue, code, name, departements.joined(separator: " "), parent, population, from, until,
        ])
        let id = db.lastInsertedRowID
        ids["\(kind.rawValue):\(code)"] = id
        try insertName(name, of: id, isFormer: false)
        return id
    }

    /// Names by which a place is found but which are not shown.
    func insertOtherNames(_ names: [String], of territory: Int64) throws {
        for name in names { try insertName(name, of: territory, isFormer: true) }
    }

    /// Records that a quartier is in a commune.
    func insertQuartier(_ quartier: Int64, in commune: Int64) throws {
        try self.quartier.execute(arguments: [quartier, commune])
    }

    func insertName(
        _ text: String, of territory: Int64, isFormer: Bool, from: String? = nil, until: String? = nil,
        formerCode: String? = nil
    ) throws {
        let folded = PlaceName(text)
        try name.execute(arguments: [territory, text, folded.key, folded.bare, isFormer, from, until, formerCode])
    }
}
