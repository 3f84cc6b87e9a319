import Atlas
public import Desk
internal import GRDB

extension CompletePlace: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [String] {
        let typed = PlaceName(text)
        guard typed.key.count > 1 else { return [] }
        var places = try names(beginning: typed, tx.db) + postalCodes(beginning: typed, tx.db)
        if isBeginningOfCode {
            // Its département, then the codes that begin so, then what it means as a code that lost its zero.
            places = try meant(by: departement, tx) + places + meant(by: text, tx)
        } else if places.isEmpty {
            // Nothing begins so: what it may mean as it stands, a slip perhaps.
            places = try meant(by: text, tx)
        }
        var seen: Set<String> = []
        return Array(places.filter { seen.insert($0).inserted }.prefix(max(0, limit)))
    }

    /// By names of today and of 2014: the very name first, then départements and régions, then the largest, the shortest.
    private func names(beginning typed: PlaceName, _ db: Database) throws -> [String] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT territory.kind, CASE WHEN is_former THEN territory.name ELSE territory_name.name END AS name,
                        territory.departements,
                        (SELECT commune.name FROM territory AS commune WHERE commune.id = territory.parent) AS commune
                    FROM territory_name JOIN territory ON territory.id = territory_name.territory
                    WHERE (NOT is_former OR territory.kind IN ('epci', 'quartier'))
                        AND (key >= ?1 AND key < ?2 OR bare >= ?1 AND bare < ?2)
                    ORDER BY key <> ?1 AND bare <> ?1, CASE territory.kind WHEN 'departement' THEN 0 WHEN 'region' THEN 1
                        WHEN 'former_region' THEN 2 WHEN 'epci' THEN 4 WHEN 'quartier' THEN 5 ELSE 3 END,
                        coalesce(population, -1) DESC,
                        NOT EXISTS (SELECT 1 FROM quartier_commune WHERE commune = territory.id), length(key), key, territory.code
                    LIMIT ?3
                    """), arguments: [typed.key, typed.key + "\u{10FFFF}", Self.looked]
        ).compactMap { row in
            let kind: String = try row["kind"]
            let name: String = try row["name"]
            let departements: String = try row["departements"]
            return try Territory.Kind(rawValue: kind).map {
                try Self.written(name, $0, departements.split(separator: " ").map(String.init), commune: row["commune"])
            }
        }
    }

    /// By postal codes, where the map has them: `93000 Bobigny`.
    private func postalCodes(beginning typed: PlaceName, _ db: Database) throws -> [String] {
        let digits = String(typed.key.prefix { $0.isASCII && $0.isNumber })
        guard digits.count > 1 else { return [] }
        return try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT postal_code.code || ' ' || territory.name
                    FROM postal_code JOIN territory ON territory.id = postal_code.territory
                    WHERE postal_code.code >= ?1 AND postal_code.code < ?2
                    ORDER BY postal_code.code, coalesce(population, -1) DESC, territory.name
                    """), arguments: [digits, digits + ":"]
        ).filter { PlaceName($0).key.hasPrefix(typed.key) }
    }

    /// As a whole text.
    private func meant(by text: String, _ tx: Transaction) throws -> [String] {
        let resolver = Resolver(gazetteer: Gazetteer(db: tx.db, date: tx.today), spellings: tx.caches.spellings)
        let finding = try resolver.resolve(text).finding
        return (finding.territories + finding.suggestions).map {
            Self.written($0.name, $0.kind, $0.departements, commune: $0.communes?.first)
        }
    }

    private var isBeginningOfCode: Bool {
        let number = text.trimmed
        return number.count < 5 && number.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Number of the département whose postal codes begin as typed: two digits, three overseas.
    private var departement: String {
        String(text.trimmed.prefix(text.trimmed.hasPrefix("97") ? 3 : 2))
    }

    /// A place as one would type it so that it is understood.
    private static func written(
        _ name: String, _ kind: Territory.Kind, _ departements: [String], commune: String?
    ) -> String {
        switch kind {
        case .country, .region, .formerRegion, .epci: name
        case .quartier: "\(name) (\(commune ?? departements.joined(separator: ", ")))"
        case .departement, .collectivite, .commune, .arrondissement:
            "\(name) (\(departements.joined(separator: ", ")))"
        }
    }

    /// How many names are looked at: one place may have several.
    private static let looked = 60
}
