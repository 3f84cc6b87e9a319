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
            // The département, the codes that begin with the digits, then the code that lost its zero.
            places = try meant(by: departement, tx) + places + meant(by: text, tx)
        } else if places.isEmpty {
            // No name begins with the text: it is resolved, perhaps as a slip.
            places = try meant(by: text, tx)
        }
        var seen: Set<String> = []
        return Array(places.filter { seen.insert($0).inserted }.prefix(max(0, limit)))
    }

    /// Places whose current name, or a name in use, begins so: exact matches first, then by kind and population.
    private func names(beginning typed: PlaceName, _ db: Database) throws -> [String] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT territory.kind, CASE WHEN is_former THEN territory.name ELSE territory_name.name END AS name,
                        territory.departements, \(Gazetteer.communesOfQuartier) AS communes
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
            let communes: String? = try row["communes"]
            return Territory.Kind(rawValue: kind).map {
                Self.written(
                    Territory(
                        code: "", kind: $0, name: name,
                        departements: departements.split(separator: " ").map(String.init),
                        communes: communes?.split(separator: "|").map(String.init)))
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
        return (finding.territories + finding.suggestions).map(Self.written)
    }

    private var isBeginningOfCode: Bool {
        let number = text.trimmed
        return number.count < 5 && number.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Number of the département whose postal codes begin as typed: two digits, three overseas.
    private var departement: String {
        String(text.trimmed.prefix(text.trimmed.hasPrefix("97") ? 3 : 2))
    }

    /// The label of a completed place: a région by its name, any other place by its label.
    private static func written(_ place: Territory) -> String {
        switch place.kind {
        case .country, .region, .formerRegion: place.name
        case .quartier, .epci, .departement, .collectivite, .commune, .arrondissement: place.described
        }
    }

    /// How many names are examined, because one place may have several.
    private static let looked = 60
}
