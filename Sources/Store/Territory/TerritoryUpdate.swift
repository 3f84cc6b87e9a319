import Atlas
import Desk
internal import GRDB

/// Updates the map from official files, and counts what is new and what changes.
struct TerritoryUpdate {
    let db: Database
    private var writer: TerritoryWriter
    /// The places of the map, by `kind:code`.
    private var places: [String: Place] = [:]
    private(set) var added: [String: Int] = [:]
    private(set) var changed: [String: Int] = [:]
    private(set) var ignored: [String: Int] = [:]

    struct Place {
        let id: Int64
        var name: String
        var departements: String
    }

    init(_ db: Database) throws {
        self.db = db
        writer = try TerritoryWriter(db)
        for row in try Row.fetchAll(db, sql: "SELECT kind || ':' || code AS key, id, name, departements FROM territory")
        {
            try places[row["key"]] = Place(id: row["id"], name: row["name"], departements: row["departements"])
        }
    }

    mutating func apply(_ file: TerritoryFile) throws {
        switch file {
        case .regions(let rows): for row in rows { try upsert(.region, row.code, row.name, departements: nil) }
        case .departements(let rows):
            for row in rows {
                try upsert(.departement, row.code, row.name, departements: [row.code])
                try widen(region: row.region, by: row.code)
            }
        case .legacyCommunes(let rows): for row in rows { try addName(row.name, toCommune: row) }
        case .communes(let rows): try communes(rows)
        case .overseas(let rows): try overseas(rows)
        case .communeChanges(let rows): try changes(rows)
        case .postalCodes(let rows, let foreign):
            try postalCodes(rows)
            count(&ignored, "foreign", foreign.count)
        case .epciMembers(let rows): try epcis(rows)
        case .quartiers(let rows): try quartiers(rows)
        }
    }

    // MARK: - One place

    private func count(_ tally: inout [String: Int], _ what: String, _ number: Int = 1) {
        if number > 0 { tally[what, default: 0] += number }
    }

    private func place(_ kind: Territory.Kind, _ code: String) -> Place? { places["\(kind.rawValue):\(code)"] }

    /// A commune or an arrondissement.
    private func municipality(_ code: String) -> Place? { place(.commune, code) ?? place(.arrondissement, code) }

    /// Adds a place, or updates its name and départements and keeps its former name.
    @discardableResult
    private mutating func upsert(
        _ kind: Territory.Kind, _ code: String, _ name: String, departements: [String]?, parent: Int64? = nil
    ) throws -> Int64 {
        let label = "\(kind.rawValue):\(code)"
        guard let place = places[label] else {
            let id = try writer.insert(
                kind: kind, code: code, name: name, departements: departements ?? [], parent: parent)
            places[label] = Place(id: id, name: name, departements: (departements ?? []).joined(separator: " "))
            count(&added, kind.rawValue)
            return id
        }
        let joined = departements?.joined(separator: " ") ?? place.departements
        guard place.name != name || place.departements != joined else { return place.id }
        try db.execute(
            sql: "UPDATE territory SET name = ?, departements = ? WHERE id = ?", arguments: [name, joined, place.id])
        try writer.insertName(name, of: place.id, isFormer: false)
        places[label] = Place(id: place.id, name: name, departements: joined)
        count(&changed, kind.rawValue)
        return place.id
    }

    private mutating func widen(region: String, by departement: String) throws {
        guard let place = place(.region, region) else { return count(&ignored, "region") }
        let all = Set(place.departements.split(separator: " ").map(String.init)).union([departement]).sorted()
        try upsert(.region, region, place.name, departements: all)
    }

    private mutating func addName(
        _ name: String, to id: Int64, isFormer: Bool, from: String? = nil, until: String? = nil, code: String? = nil
    ) throws {
        try writer.insertName(name, of: id, isFormer: isFormer, from: from, until: until, formerCode: code)
        count(&added, "name", db.changesCount)
    }

    // MARK: - Communes

    private mutating func addName(_ name: String, toCommune row: Commune) throws {
        if let place = place(.commune, row.code) {
            try addName(name, to: place.id, isFormer: false)
        } else {
            try upsert(.commune, row.code, name, departements: [row.departement])
        }
    }

    private mutating func communes(_ rows: [Commune]) throws {
        for row in rows where row.kind == .commune {
            try upsert(.commune, row.code, row.name, departements: [row.departement])
        }
        for row in rows where row.kind != .commune {
            guard let parent = row.parent.flatMap({ place(.commune, $0) }) else {
                count(&ignored, row.kind.rawValue)
                continue
            }
            if row.kind == .arrondissement {
                try upsert(.arrondissement, row.code, row.name, departements: [row.departement], parent: parent.id)
            } else if row.name != parent.name {
                try addName(row.name, to: parent.id, isFormer: true, code: row.code == row.parent ? nil : row.code)
            }
        }
    }

    private mutating func overseas(_ rows: [OverseasCommune]) throws {
        for row in rows {
            try upsert(.collectivite, row.collectivity, row.collectivityName, departements: [row.collectivity])
            let id = try upsert(.commune, row.code, row.name, departements: [row.collectivity])
            for code in row.postalCodes { try addPostalCode(code, of: id) }
            try setPopulation(row.population, of: id)
        }
    }

    private func setPopulation(_ population: Int?, of id: Int64) throws {
        guard let population else { return }
        try db.cachedStatement(sql: "UPDATE territory SET population = ? WHERE id = ?").execute(arguments: [
            population, id,
        ])
    }

    /// Former names of communes, from INSEE's list of changes.
    private mutating func changes(_ rows: [CommuneChange]) throws {
        let history = CommuneHistory(rows)
        for row in rows {
            guard let past = history.pastName(of: row) else { continue }
            // A commune that still has this code keeps its names.
            let codes = [past.code] + history.successors(of: past.code, after: past.until)
            guard let successor = codes.compactMap({ place(.commune, $0) }).first else {
                count(&ignored, "name")
                continue
            }
            let isOwn = try Bool.fetchOne(
                db.cachedStatement(
                    sql: "SELECT 1 FROM territory_name WHERE territory = ? AND name = ? AND is_former = 0"),
                arguments: [successor.id, past.name])
            guard isOwn != true else { continue }
            try addName(
                past.name, to: successor.id, isFormer: true, from: past.from, until: past.until,
                code: place(.commune, past.code) == nil ? past.code : nil)
        }
    }

    // MARK: - Postal codes, groupings, quartiers

    /// La Poste's list replaces the older one.
    private mutating func postalCodes(_ rows: [PostalCode]) throws {
        try db.execute(sql: "DELETE FROM postal_code")
        count(&changed, "postal_code", db.changesCount)
        for row in rows {
            guard let place = municipality(row.commune) else {
                count(&ignored, "postal_code")
                continue
            }
            try addPostalCode(row.postalCode, of: place.id)
            if !row.place.isEmpty { try addName(row.place, to: place.id, isFormer: true) }
        }
    }

    private mutating func addPostalCode(_ code: String, of id: Int64) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO postal_code (code, territory) VALUES (?, ?)")
            .execute(arguments: [code, id])
        count(&added, "postal_code", db.changesCount)
    }

    private mutating func epcis(_ rows: [EpciMember]) throws {
        for (siren, members) in Dictionary(grouping: rows, by: \.siren).sorted(by: { $0.key < $1.key }) {
            let known = members.compactMap { member in place(.commune, member.commune).map { (member, $0) } }
            count(&ignored, "epci_member", members.count - known.count)
            guard let first = members.first, !known.isEmpty else { continue }
            let departements = Set(known.flatMap { $0.1.departements.split(separator: " ").map(String.init) }).sorted()
            let id = try upsert(.epci, siren, first.name, departements: departements)
            try writer.insertOtherNames(OtherNames.ofGrouping(code: siren, first.name), of: id)
            try db.execute(sql: "DELETE FROM membership WHERE epci = ?", arguments: [id])
            for (member, commune) in known {
                try db.cachedStatement(sql: "INSERT OR IGNORE INTO membership (epci, commune) VALUES (?, ?)")
                    .execute(arguments: [id, commune.id])
                try setPopulation(member.population, of: commune.id)
            }
        }
    }

    private mutating func quartiers(_ rows: [Quartier]) throws {
        for (code, parts) in Dictionary(grouping: rows, by: \.code).sorted(by: { $0.key < $1.key }) {
            let communes = parts.compactMap { municipality($0.commune) }
            guard let first = parts.first, let commune = communes.first else {
                count(&ignored, "quartier")
                continue
            }
            let departements = Set(communes.flatMap { $0.departements.split(separator: " ").map(String.init) }).sorted()
            let id = try upsert(.quartier, code, first.name, departements: departements, parent: commune.id)
            try writer.insertOtherNames(OtherNames.ofQuartier(code: code, first.name), of: id)
            try db.execute(sql: "DELETE FROM quartier_commune WHERE quartier = ?", arguments: [id])
            for commune in communes { try writer.insertQuartier(id, in: commune.id) }
        }
    }
}
