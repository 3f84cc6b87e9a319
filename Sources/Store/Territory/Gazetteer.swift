import Atlas
import Desk
internal import GRDB

/// The map as the database holds it: places by code, postal code and name.
struct Gazetteer {
    let db: Database
    let date: Day

    /// A place found, with what ranks it.
    struct Place: Hashable {
        let id: Int64
        let territory: Territory
        /// The INSEE code of its commune, for an arrondissement or a quartier.
        let commune: String?
        /// Found by a name it no longer has on the day.
        let isFormer: Bool
    }

    private static let columns = """
        territory.id, territory.kind, territory.code, territory.name, territory.departements,
        (SELECT code FROM territory AS commune WHERE commune.id = territory.parent)
        """

    static func place(_ row: Row, isFormer: Bool = false) -> Place? {
        let kind: String = row[1]
        let departements: String = row[4]
        guard let kind = Territory.Kind(rawValue: kind) else { return nil }
        let territory = Territory(
            code: row[2], kind: kind, name: row[3], departements: departements.split(separator: " ").map(String.init))
        return Place(id: row[0], territory: territory, commune: row[5], isFormer: isFormer)
    }

    /// The version of the territory data.
    func version() throws -> String {
        try String.fetchOne(db.cachedStatement(sql: "SELECT version FROM territory_data ORDER BY id DESC LIMIT 1"))
            ?? Map.version
    }

    func place(id: Int64) throws -> Place? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(Self.columns) FROM territory WHERE id = ?"), arguments: [id]
        ).flatMap { Self.place($0) }
    }

    /// Places by code; a commune also by a code it had.
    func places(code: String, kinds: [Territory.Kind]) throws -> [Place] {
        let found = try kinds.flatMap { kind in
            try fetch("SELECT \(Self.columns), 0 FROM territory WHERE kind = ? AND code = ?", [kind.rawValue, code])
        }
        guard found.isEmpty, kinds.contains(.commune) else { return found }
        return try fetch(
            """
            SELECT \(Self.columns), 1 FROM territory_name JOIN territory ON territory.id = territory
            WHERE former_code = ?
            """, [code])
    }

    func places(postalCode: String) throws -> [Place] {
        try fetch(
            "SELECT \(Self.columns), 0 FROM postal_code JOIN territory ON territory.id = territory WHERE postal_code.code = ?",
            [postalCode])
    }

    /// Places of a name: as written with its article, else without.
    func places(named name: PlaceName) throws -> [Place] {
        let exact = try places(where: "key = ?", [name.key])
        return exact.isEmpty ? try places(where: "bare = ?", [name.bare]) : exact
    }

    /// Places whose names begin with these words and go on: Clichy-sous-Bois for Clichy.
    func places(beginning name: PlaceName, limit: Int) throws -> [Place] {
        guard name.key.count >= 3 else { return [] }
        return try places(
            where: "key > ? AND key < ? AND is_former = 0", [name.key, name.key + "\u{10FFFF}"], limit: limit * 20
        ).filter { PlaceName($0.territory.name).words.starts(with: name.words) }.prefix(limit).map(\.self)
    }

    /// Places by the rows of their near spellings, in that order.
    func places(ids: [Int64]) throws -> [Place] {
        try ids.compactMap { try place(id: $0) }
    }

    private func places(where condition: String, _ arguments: [String], limit: Int = 500) throws -> [Place] {
        try fetch(
            """
            SELECT \(Self.columns),
                is_former AND NOT (coalesce(territory_name.valid_until > ?, 0) AND coalesce(territory_name.valid_from <= ?, 1))
            FROM territory_name JOIN territory ON territory.id = territory_name.territory
            WHERE \(condition) ORDER BY key, territory.code LIMIT \(limit)
            """, [date.description, date.description] + arguments)
    }

    /// Each place once: by a name it has rather than one it had.
    private func fetch(_ sql: String, _ arguments: [String]) throws -> [Place] {
        var places: [Place] = []
        var seen: [Int64: Int] = [:]
        for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments)) {
            guard let place = Self.place(row, isFormer: row[6]) else { continue }
            if let index = seen[place.id] {
                if !place.isFormer { places[index] = place }
            } else {
                seen[place.id] = places.count
                places.append(place)
            }
        }
        return places
    }
}
