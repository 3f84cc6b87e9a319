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
}
