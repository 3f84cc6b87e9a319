import Atlas
import Desk
internal import GRDB

/// Queries of the map in the database: places by code, postal code and name.
struct Gazetteer {
    let db: Database
    let date: Day

    /// A place with the facts by which it is sorted.
    struct Place: Hashable {
        let id: Int64
        let territory: Territory
        /// The INSEE code of the commune of an arrondissement or a quartier.
        let commune: String?
        /// Whether the commune has quartiers prioritaires.
        let hasQuartiers: Bool
        /// Whether it was found by a former name, or by another name than the official one.
        let isFormer: Bool
    }

    /// SQL: the names of a quartier's communes, with bars between.
    static let communesOfQuartier = """
        (SELECT group_concat(commune.name, '|') FROM quartier_commune JOIN territory AS commune
            ON commune.id = quartier_commune.commune WHERE quartier_commune.quartier = territory.id)
        """

    private static let columns = """
        territory.id, territory.kind, territory.code, territory.name, territory.departements,
        (SELECT code FROM territory AS commune WHERE commune.id = territory.parent) AS commune,
        \(communesOfQuartier) AS communes,
        EXISTS (SELECT 1 FROM quartier_commune WHERE quartier_commune.commune = territory.id) AS has_quartiers
        """

    static func place(_ row: Row, isFormer: Bool = false) throws -> Place? {
        let departements: String = try row["departements"]
        guard let kind = try Territory.Kind(rawValue: row["kind"]) else { return nil }
        let communes = try (row["communes"] as String?)?.split(separator: "|").map(String.init)
        let territory = try Territory(
            code: row["code"], kind: kind, name: row["name"],
            departements: departements.split(separator: " ").map(String.init), communes: communes)
        return try Place(
            id: row["id"], territory: territory, commune: row["commune"], hasQuartiers: row["has_quartiers"],
            isFormer: isFormer)
    }

    /// The version of the territory data.
    func version() throws -> String {
        try String.fetchOne(db.cachedStatement(sql: "SELECT version FROM territory_data ORDER BY id DESC LIMIT 1"))
            ?? Map.version
    }

    func place(id: Int64) throws -> Place? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(Self.columns) FROM territory WHERE id = ?"), arguments: [id]
        ).flatMap { try Self.place($0) }
    }

    /// Places by code; a commune also by a former code.
    func places(code: String, kinds: [Territory.Kind]) throws -> [Place] {
        let found = try kinds.flatMap { kind in
            try fetch(
                "SELECT \(Self.columns), 0 AS former FROM territory WHERE kind = ? AND code = ?", [kind.rawValue, code])
        }
        guard found.isEmpty, kinds.contains(.commune) else { return found }
        return try fetch(
            """
            SELECT \(Self.columns), 1 AS former FROM territory_name JOIN territory ON territory.id = territory
            WHERE former_code = ?
            """, [code])
    }

    func places(postalCode: String) throws -> [Place] {
        try fetch(
            "SELECT \(Self.columns), 0 AS former FROM postal_code JOIN territory ON territory.id = territory WHERE postal_code.code = ?",
            [postalCode])
    }

    /// Places by name: first with its article, then without.
    func places(named name: PlaceName) throws -> [Place] {
        let exact = try places(keyed: name)
        return exact.isEmpty ? try places(bare: name) : exact
    }

    /// Places by name with its article.
    func places(keyed name: PlaceName) throws -> [Place] { try places(where: "key = ?", [name.key]) }

    /// Places by name without its article.
    func places(bare name: PlaceName) throws -> [Place] { try places(where: "bare = ?", [name.bare]) }

    /// Quartiers and groupings by name without articles and plurals.
    func places(loosely words: [String]) throws -> [Place] {
        let key = LooseName.key(words)
        guard key.count > 2 else { return [] }
        return try places(where: "key = ? AND kind IN ('quartier', 'epci')", [key])
    }

    /// Places whose names begin with these words: Clichy-sous-Bois for Clichy.
    func places(beginning name: PlaceName, limit: Int) throws -> [Place] {
        guard name.key.count >= 3 else { return [] }
        let found = try begun(name, " AND is_former = 0", limit: limit * 20).filter {
            PlaceName($0.territory.name).words.starts(with: name.words)
        }
        // By their codes, arrondissements are in the order of their numbers.
        let arrondissements = found.filter { $0.territory.kind == .arrondissement }.sorted {
            $0.territory.code < $1.territory.code
        }
        let others = found.filter { $0.territory.kind != .arrondissement }
        return (arrondissements + others).prefix(limit).map(\.self)
    }

    /// Towns with quartiers prioritaires whose longer names begin with these words.
    func towns(beginning name: PlaceName) throws -> [Place] {
        guard name.key.count >= 3 else { return [] }
        let hasQuartiers = "EXISTS (SELECT 1 FROM quartier_commune WHERE quartier_commune.commune = territory.id)"
        return try begun(name, " AND is_former = 0 AND kind = 'commune' AND " + hasQuartiers, limit: 100).filter {
            PlaceName($0.territory.name).words.starts(with: name.words)
        }
    }

    /// Communes whose names begin with what was typed, in the middle of a word: Quimper for "quim".
    func communes(begun name: PlaceName, limit: Int) throws -> [Place] {
        guard name.key.count >= 3, let last = name.words.last else { return [] }
        return try begun(name, " AND is_former = 0 AND kind = 'commune'", limit: 200).filter { place in
            let words = PlaceName(place.territory.name).words
            return words.starts(with: name.words.dropLast()) && words.count >= name.words.count
                && words[name.words.count - 1].hasPrefix(last)
        }.sorted { $0.hasQuartiers && !$1.hasQuartiers }.prefix(limit).map(\.self)
    }

    /// Groupings whose names begin with these words: Grand Paris Sud Est Avenir for "Grand Paris Sud".
    func groupings(beginning name: PlaceName) throws -> [Place] {
        guard name.words.count > 1 else { return [] }
        return try begun(name, " AND kind = 'epci'", limit: 20)
    }

    /// Groupings whose names begin with these words, perhaps one: Roissy Pays de France for "Roissy".
    func groupings(begun name: PlaceName) throws -> [Place] {
        guard name.key.count > 3 else { return [] }
        return try begun(name, " AND kind = 'epci'", limit: 20).filter { place in
            let words = PlaceName(place.territory.name).words
            // The name may begin with its kind: "CA Roissy Pays de France".
            return [0, 1].contains { words.dropFirst($0).starts(with: name.words) }
        }
    }

    /// The towns with quartiers prioritaires that have a name, or a first word of a name, which consists of one of
    /// these stems and an ending.
    func towns(of inhabitants: Inhabitants) throws -> [Place] {
        if !inhabitants.codes.isEmpty {
            return try inhabitants.codes.flatMap { try places(code: $0, kinds: [.commune]) }
        }
        return try inhabitants.stems.flatMap { stem in
            try places(
                where: "bare >= ? AND bare < ? AND kind = 'commune' AND is_former = 0", [stem, stem + "\u{10FFFF}"]
            ).filter { place in
                let name = PlaceName(place.territory.name)
                let names = [name.bare, name.words.first ?? ""].filter { $0.hasPrefix(stem) }
                return place.hasQuartiers && names.contains { Inhabitants.isEnding($0.dropFirst(stem.count)) }
            }
        }
    }

    private func begun(_ name: PlaceName, _ condition: String, limit: Int) throws -> [Place] {
        try places(
            where: "key > ? AND key < ?" + condition, [name.key, name.key + "\u{10FFFF}"], limit: limit)
    }

    /// Places by the rows of near spellings, in the same order.
    func places(ids: [Int64]) throws -> [Place] {
        try ids.compactMap { try place(id: $0) }
    }

    private func places(where condition: String, _ arguments: [String], limit: Int = 500) throws -> [Place] {
        try fetch(
            """
            SELECT \(Self.columns),
                is_former AND NOT (coalesce(territory_name.valid_until > ?, 0) AND coalesce(territory_name.valid_from <= ?, 1))
                AS former
            FROM territory_name JOIN territory ON territory.id = territory_name.territory
            WHERE \(condition) ORDER BY key, territory.code LIMIT \(limit)
            """, [date.description, date.description] + arguments)
    }

    /// Each place once, by a current name rather than a former one.
    private func fetch(_ sql: String, _ arguments: [String]) throws -> [Place] {
        var places: [Place] = []
        var seen: [Int64: Int] = [:]
        for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments)) {
            guard let place = try Self.place(row, isFormer: row["former"]) else { continue }
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

// MARK: - What lies in what

extension Gazetteer {
    /// The communes of a grouping, a quartier or an arrondissement, whose coverage applies to it.
    func communes(of place: Place) throws -> [Territory] {
        switch place.territory.kind {
        case .epci: try communes("membership JOIN territory ON territory.id = commune WHERE epci = ?", place.id)
        case .quartier:
            try communes("quartier_commune JOIN territory ON territory.id = commune WHERE quartier = ?", place.id)
        case .arrondissement:
            place.commune.map {
                [Territory(code: $0, kind: .commune, name: "", departements: place.territory.departements)]
            } ?? []
        case .country, .region, .formerRegion, .departement, .collectivite, .commune: []
        }
    }

    private func communes(_ source: String, _ id: Int64) throws -> [Territory] {
        try fetch("SELECT \(Self.columns), 0 AS former FROM \(source) ORDER BY territory.code", [String(id)]).map(
            \.territory)
    }

    /// The quartiers of communes, by the communes' INSEE codes.
    func quartiers(inCommunes codes: Set<String>) throws -> [Place] {
        guard !codes.isEmpty else { return [] }
        return try fetch(
            """
            SELECT \(Self.columns), 0 AS former FROM quartier_commune JOIN territory ON territory.id = quartier_commune.quartier
            WHERE quartier_commune.commune IN (SELECT id FROM territory WHERE kind = 'commune'
                AND code IN (SELECT value FROM json_each(?))) ORDER BY territory.code
            """, [try JSON.encode(codes.sorted())])
    }

    /// The quartiers whose names contain a word.
    func quartiers(with word: String) throws -> [Place] {
        try fetch(
            """
            SELECT \(Self.columns), 0 AS former FROM territory JOIN territory_name ON territory_name.territory = territory.id
            WHERE kind = 'quartier' AND instr(key, ?) ORDER BY territory.code
            """, [word])
    }

    /// The groupings of a commune without the Métropole du Grand Paris, whose établissements publics territoriaux are
    /// nearer.
    func groupings(ofCommune id: Int64) throws -> [Place] {
        try fetch(
            """
            SELECT \(Self.columns), 0 AS former FROM membership JOIN territory ON territory.id = membership.epci
            WHERE membership.commune = ? AND territory.code <> '\(Map.greaterParis)' ORDER BY territory.code
            """, [String(id)])
    }

    /// All groupings, to compare their initials.
    func groupings() throws -> [Place] {
        try fetch("SELECT \(Self.columns), 0 AS former FROM territory WHERE kind = ?", ["epci"])
    }
}
