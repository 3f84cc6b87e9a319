import Atlas
import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

/// Whatever Guichet writes for a place can be typed again and means that place.
@Suite("The labels of places are read back")
struct PlaceLabelTests {
    private static let desk = Result { try TemporaryDesk(untilExit: true) }
    private static let kinds: [Territory.Kind: [String]] = [
        .region: ["région"], .formerRegion: ["ancienne région", "former région"], .departement: ["département"],
        .collectivite: ["collectivité d'outre-mer", "overseas collectivity"],
        .epci: ["intercommunalité", "intercommunality"],
    ]

    /// The labels of some places that are read as other places, or must be confirmed.
    private static func misread(
        _ condition: String, _ labels: (Territory) -> [String]
    ) throws -> (count: Int, wrong: [String]) {
        try desk.get().store.pool.read { db in
            let gazetteer = Gazetteer(db: db, date: try #require(Day("2026-11-28")))
            let resolver = Resolver(gazetteer: gazetteer, spellings: SpellingCache())
            let ids = try Int64.fetchAll(db, sql: "SELECT id FROM territory WHERE \(condition) ORDER BY id")
            var (count, wrong): (Int, [String]) = (0, [])
            for place in try ids.compactMap({ try gazetteer.place(id: $0)?.territory }) {
                for label in labels(place) {
                    count += 1
                    let found = try resolver.resolve(label)
                    // Two places may have one label: Doubs is a département and a commune of it.
                    let isRead = found.places.allSatisfy {
                        $0.territory == place || labels($0.territory).contains(label)
                    }
                    if found.confirm || !isRead || found.places.isEmpty {
                        wrong.append("\(label): \(found.places.prefix(3).map(\.territory.described)) \(found.rule)")
                    }
                }
            }
            return (count, wrong)
        }
    }

    @Test(
        "Name and numbers of départements, with the communes of a quartier",
        arguments: [
            "kind = 'commune' AND id % 61 = 0", "kind = 'quartier'", "kind = 'epci'",
            "kind IN ('departement', 'region', 'former_region', 'collectivite', 'arrondissement', 'country')",
        ])
    func described(condition: String) throws {
        let (count, wrong) = try Self.misread(condition) { [$0.described] }
        #expect(count > 100)
        #expect(wrong.isEmpty)
    }

    @Test("Communes called like a département, or like the beginning of one or of its région")
    func likeDepartements() throws {
        let (count, wrong) = try Self.misread(
            """
            kind = 'commune' AND (name IN (SELECT name FROM territory WHERE kind NOT IN ('commune', 'epci', 'quartier'))
                OR EXISTS (SELECT 1 FROM territory AS wide WHERE wide.kind IN ('departement', 'region', 'former_region')
                    AND territory.name LIKE '%' || wide.name || '%') OR name LIKE '%Ville%' OR name LIKE 'L%s Q%')
            """
        ) { [$0.described] }
        #expect(count > 500)
        #expect(wrong.isEmpty)
    }

    @Test("In small letters without accents, with CEDEX, after commas, with the country")
    func variants() throws {
        let (_, wrong) = try Self.misread("kind = 'commune' AND id % 388 = 0") { place in
            [
                place.described,
                place.described.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil),
                place.described.uppercased(), "\(place.described), France", "commune de \(place.described)",
                "\(place.name) CEDEX 2 (\(place.departements[0]))", "\(place.name), \(place.departements[0])",
                "\(place.name) - \(place.departements[0])", "\(place.name) \(place.departements[0])",
            ]
        }
        #expect(wrong.isEmpty)
    }

    @Test("A quartier with its commune, and with the number after the bracket or the comma")
    func quartiers() throws {
        let (_, wrong) = try Self.misread("kind = 'quartier'") { place in
            guard let commune = place.communes?.first, place.communes?.count == 1 else { return [] }
            return [
                place.described, "\(place.name) (\(commune))",
                "\(place.name), \(commune) (\(place.departements.joined(separator: ", ")))",
            ]
        }
        #expect(wrong.isEmpty)
    }

    @Test("The name with its kind, as the site shows wide places, and the code with its kind")
    func kinds() throws {
        let (_, wrong) = try Self.misread("kind NOT IN ('commune', 'quartier') OR id % 388 = 0") { place in
            [place.label] + (Self.kinds[place.kind] ?? []).map { "\(place.name) (\($0))" }
        }
        #expect(wrong.isEmpty)
    }

    @Test("A département or région by its name alone")
    func names() throws {
        let (_, wrong) = try Self.misread("kind IN ('departement', 'region', 'former_region')") { [$0.name] }
        #expect(wrong.isEmpty)
    }

    @Test("What completes a place means one place, or places of one label, without a question")
    func completions() throws {
        let desk = try Self.desk.get()
        let starts = [
            "vie", "mar", "saint-d", "loire", "plaine", "métro", "grand", "les m", "centre", "val", "bre", "paris",
            "930",
            "13", "gri", "montr", "cc du pays", "ca ", "quartier", "la r", "ville", "nor", "com", "20", "97",
            "marseille 1",
        ]
        for start in starts {
            for written in try desk.store.perform(CompletePlace(text: start, limit: 40), by: nil) {
                let finding = try desk.route(written).finding
                #expect(!finding.confirm, "\(start): \(written)")
                #expect(Set(finding.territories.map(\.described)).count == 1, "\(start): \(written)")
            }
        }
    }
}
