import Atlas
import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Places in words that no list has")
struct PlaceWordsTests {
    private static let desk = Result { try TemporaryDesk(untilExit: true) }

    private func resolve(_ text: String) throws -> Resolver.Found {
        try Self.desk.get().store.pool.read { db in
            let gazetteer = Gazetteer(db: db, date: try #require(Day("2026-11-28")))
            return try Resolver(gazetteer: gazetteer, spellings: SpellingCache()).resolve(text)
        }
    }

    private func places(_ text: String) throws -> [String] { try resolve(text).places.map(\.territory.label) }

    @Test("Several postal codes are each read")
    func postalCodes() throws {
        #expect(try places("93000 et 95000").first == "commune:93008")
        #expect(try places("93000 et 95000").contains("commune:95127"))
        #expect(try places("59100, 59200") == ["commune:59512", "commune:59599"])
        // An address has one.
        #expect(try places("12000 rue de Paris, 93000 Bobigny") == ["commune:93008"])
    }

    @Test(
        "A quartier that no list has, beside the beginning of its town's name",
        arguments: [
            ("les 3000 à Aulnay", "commune:93005"), ("3000 Aulnay", "commune:93005"), ("Vitry Balzac", "commune:94081"),
            ("Balzac à Vitry", "commune:94081"), ("Aulnay, les 3000", "commune:93005"),
        ])
    func local(text: String, label: String) throws {
        let found = try resolve(text)
        #expect(found.places.map(\.territory.label) == [label])
        #expect(found.confirm)
    }

    @Test(
        "A bracket selects one place among those of the name",
        arguments: [
            ("Mans (72)", "commune:72181"), ("Bron (Grand Lyon)", "commune:69029"),
            ("Marseille (13)", "commune:13055"), ("Paris (20)", "arrondissement:75120"),
            ("Vienne (Isère)", "commune:38544"), ("Métropole de Lyon (69)", "epci:200046977"),
            ("Bretagne (région)", "region:53"), ("Bors (Canton de Tude-et-Lavalette) (16)", "commune:16052"),
            ("Nord (59)", "departement:59"), ("Lyon et sa métropole", "epci:200046977"),
        ])
    func bracket(text: String, label: String) throws { #expect(try places(text) == [label]) }

    /// Of each commune called like a place abroad: its name, the number and the name of its département, its label.
    private static func calledLikeAbroad() throws -> [(
        name: String, number: String, departement: String, label: String
    )] {
        try desk.get().store.pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT town.name, town.departements, wide.name, 'commune:' || town.code FROM territory AS town
                    JOIN territory AS wide ON wide.kind = 'departement' AND wide.code = town.departements
                    WHERE town.kind = 'commune' AND town.valid_until IS NULL
                    """
            ).compactMap { row in
                let columns = try (0..<4).map { try row.decode(String.self, atIndex: $0) }
                guard Abroad.has(PlaceName(columns[0])) else { return nil }
                return (columns[0], columns[1], columns[2], columns[3])
            }
        }
    }

    @Test("A commune called like a place abroad is meant where its département stands beside it, with any separator")
    func likeAbroad() throws {
        let towns = try Self.calledLikeAbroad()
        #expect(towns.contains { $0.name == "Cologne" })
        #expect(towns.count > 20)
        for (name, number, departement, label) in towns {
            let texts = [", ", " - ", " – ", "; ", " / ", " "].flatMap {
                ["\(name)\($0)\(number)", "\(name)\($0)\(departement)"]
            }
            for text in texts + [
                "\(name) (\(number))", "\(name) [\(number)]", "\(number) \(name)", "\(name), \(number), France",
            ] {
                #expect(try places(text).contains(label), "\(text)")
            }
        }
    }

    @Test(
        "A place abroad stays one without a French commune of its name there, or with its own country",
        arguments: [
            "Cologne, Allemagne", "Bruxelles, 32", "1000 Bruxelles", "Bruges 8000", "Liège - Belgique", "Berlin",
        ])
    func abroad(text: String) throws { #expect(try resolve(text).rule == .abroad) }

    @Test("A commune called like a place abroad, beside its neighbour or behind its département")
    func neighbours() throws {
        #expect(try places("Mauvezin, Cologne").contains("commune:32106"))
        #expect(try places("Gers, Cologne") == ["commune:32106"])
        #expect(try resolve("Cologne, 33").rule == .contradiction)
    }

    @Test(
        "A number behind a city is its own département after a sign, and else an arrondissement",
        arguments: [
            ("Marseille, 13", "commune:13055"), ("Marseille - 13", "commune:13055"),
            ("13 - Marseille", "commune:13055"),
            ("Marseille / 13", "commune:13055"), ("Marseille, le 13", "commune:13055"), ("Lyon, 69", "commune:69123"),
            ("Paris, 75", "departement:75"), ("Marseille, 13, France", "commune:13055"),
            ("Marseille 13", "arrondissement:13213"), ("Marseille 13e", "arrondissement:13213"),
            ("Marseille, 13ème arr.", "arrondissement:13213"), ("Marseille, 14", "arrondissement:13214"),
            ("Paris, 13", "arrondissement:75113"),
        ])
    func ownNumber(text: String, label: String) throws { #expect(try places(text) == [label]) }

    @Test(
        "What stands behind CEDEX is read",
        arguments: [
            ("Vienne Cedex, Isère", "commune:38544"), ("Vienne CEDEX 2, 38", "commune:38544"),
            ("Vienne Cedex 38", "commune:38544"), ("Vienne cédex - Isère", "commune:38544"),
            ("Saint-Denis Cedex, La Réunion", "commune:97411"), ("Marseille Cedex 13", "commune:13055"),
            ("Paris 13e Cedex", "arrondissement:75113"), ("Vienne Cedex", "departement:86"),
        ])
    func cedex(text: String, label: String) throws { #expect(try places(text) == [label]) }
}
