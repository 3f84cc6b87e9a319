import Desk
import GRDB
import Support
import Testing

@testable import Store

@Suite("How near what is valid in one place is to another")
struct PlaceProximityTests {
    @Test("All communes of a quartier, and their groupings, are around it; it lies in each of them")
    func communesOfQuartier() throws {
        let levels = try TemporaryDesk().store.pool.read { db in
            let gazetteer = Gazetteer(db: db, date: try #require(Day("2026-11-28")))
            // Franc Moisin lies in Aubervilliers, Bobigny, La Courneuve and Saint-Denis. Earlier, only the first was
            // its parent.
            let quartier = try #require(gazetteer.places(code: "QN09328M", kinds: [.quartier]).first)
            let commune = try #require(gazetteer.places(code: "93066", kinds: [.commune]).first)
            let bobigny = try #require(gazetteer.places(code: "93008", kinds: [.commune]).first)
            let around = try PlaceProximity(of: [quartier.territory], db).places[.around] ?? []
            let groupings = try gazetteer.groupings(ofCommune: bobigny.id).map(\.id)
            let within = try PlaceProximity(of: [commune.territory], db).places[.own] ?? []
            return (
                commune: around.contains(commune.id), groupings: Set(groupings).isSubset(of: around),
                quartier: within.contains(quartier.id)
            )
        }
        #expect(levels.commune)
        #expect(levels.groupings)
        #expect(levels.quartier)
    }

    @Test("The arrondissements and quartiers of a grouping's communes lie in it")
    func partsOfGrouping() throws {
        let within = try TemporaryDesk().store.pool.read { db in
            let gazetteer = Gazetteer(db: db, date: try #require(Day("2026-11-28")))
            let lyon = try #require(gazetteer.places(code: "200046977", kinds: [.epci]).first)
            let ids = try PlaceProximity(of: [lyon.territory], db).places[.own] ?? []
            return Set(try gazetteer.places(ids: ids).map(\.territory.label))
        }
        // Lyon, its 8th arrondissement, Vénissieux, and a quartier of Lyon's 9th.
        #expect(within.isSuperset(of: ["commune:69123", "arrondissement:69388", "commune:69259"]))
        #expect(within.contains { $0.hasPrefix("quartier:") })
    }
}
