import Atlas
import Desk
internal import GRDB

/// Loads the embedded groupings, quartiers and postal codes into a new desk, or into one that is older than these
/// lists. A desk that has them receives new other names. Data from official files are not changed.
struct EmbeddedFacts {
    let db: Database
    private var writer: TerritoryWriter

    init(_ db: Database) throws {
        self.db = db
        writer = try TerritoryWriter(db)
    }

    /// Loads each list that the desk does not have.
    /// - Returns: the names of the lists loaded.
    @discardableResult
    mutating func load() throws -> [TerritoryChanges.File] {
        var loaded: [TerritoryChanges.File] = []
        if try isEmpty("territory WHERE kind = 'epci'") {
            loaded.append(.init(name: "embedded", format: "epci", rows: try groupings()))
        } else {
            try name(Map.groupings.map { ($0.code, OtherNames.ofGrouping(code: $0.code, $0.name)) }, of: .epci)
        }
        if try isEmpty("territory WHERE kind = 'quartier'") {
            loaded.append(.init(name: "embedded", format: "quartiers", rows: try quartiers()))
        } else {
            try name(Map.quartiers.map { ($0.code, OtherNames.ofQuartier(code: $0.code, $0.name)) }, of: .quartier)
        }
        if try isEmpty("postal_code") {
            loaded.append(.init(name: "embedded", format: "postal_codes", rows: try postalCodes()))
        }
        return loaded
    }

    private func isEmpty(_ rows: String) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM \(rows))") ?? false
    }

    /// Adds other names to places that the desk has. An existing name is not changed.
    private func name(_ places: [(code: String, names: [String])], of kind: Territory.Kind) throws {
        let rows = try db.makeStatement(sql: "SELECT id FROM territory WHERE kind = ? AND code = ?")
        for place in places {
            guard let id = try Int64.fetchOne(rows, arguments: [kind.rawValue, place.code]) else { continue }
            try writer.insertOtherNames(place.names, of: id)
        }
    }

    private mutating func groupings() throws -> Int {
        let groupings = Map.groupings
        for grouping in groupings {
            let id = try writer.insert(
                kind: .epci, code: grouping.code, name: grouping.name, departements: grouping.departements)
            try writer.insertOtherNames(OtherNames.ofGrouping(code: grouping.code, grouping.name), of: id)
        }
        // SQLite reads the communes from JSON: tens of thousands of rows in one statement.
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO membership (epci, commune)
                SELECT epci.id, territory.id FROM json_each(?) AS grouping
                CROSS JOIN territory AS epci ON epci.kind = 'epci' AND epci.code = grouping.key
                CROSS JOIN json_each(grouping.value) AS member
                CROSS JOIN territory ON territory.kind = 'commune' AND territory.code = member.value
                """, arguments: [Map.groupingMembers])
        return groupings.count
    }

    private mutating func quartiers() throws -> Int {
        let quartiers = Map.quartiers
        let rows = try db.makeStatement(
            sql: "SELECT id, departements FROM territory WHERE kind = 'commune' AND code = ?")
        for quartier in quartiers {
            let communes = try quartier.communes.compactMap { try Row.fetchOne(rows, arguments: [$0]) }
            guard let parent = try communes.first?["id"] as Int64? else { continue }
            let departements = try Set(communes.map { try $0["departements"] as String }).sorted()
            let id = try writer.insert(
                kind: .quartier, code: quartier.code, name: quartier.name, departements: departements, parent: parent)
            try writer.insertOtherNames(OtherNames.ofQuartier(code: quartier.code, quartier.name), of: id)
            for commune in communes { try writer.insertQuartier(id, in: commune[0]) }
        }
        return quartiers.count
    }

    private func postalCodes() throws -> Int {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO postal_code (code, territory)
                SELECT postal.key, territory.id FROM json_each(?) AS postal
                CROSS JOIN json_each(postal.value) AS member
                CROSS JOIN territory ON territory.kind IN ('commune', 'arrondissement') AND territory.code = member.value
                """, arguments: [Map.postalCodes])
        return db.changesCount
    }
}
