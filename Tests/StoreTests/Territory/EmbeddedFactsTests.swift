import Atlas
import Desk
import Foundation
import GRDB
import Schema
import Support
import Testing

@testable import Store

@Suite("Embedded groupings, quartiers and postal codes: in a new desk, and in one of before")
struct EmbeddedFactsTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("A new desk has them all, with their communes")
    func new() throws {
        #expect(try count("territory WHERE kind = 'epci'") == 1_266)
        #expect(try count("territory WHERE kind = 'quartier'") == 1_493)
        #expect(try count("(SELECT DISTINCT code FROM postal_code)") > 6_200)
        #expect(try count("membership") > 34_900)
        #expect(try count("quartier_commune") > 1_493)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A desk of before gets them when it is opened, once, and says so in the version of its data")
    func old() throws {
        try makeOld()
        let store = try Store(path: desk.path)
        let places = try store.perform(ExplainRoute(text: "Plaine Commune"), by: nil)
        #expect(places.finding.territories.map(\.code) == ["200057867"])
        #expect(places.dataVersion == Map.version)
        #expect(try count("territory_data") == 2)
        _ = try Store(path: desk.path)
        #expect(try count("territory_data") == 2)
    }

    @Test("What an official file brought is left as it is")
    func imported() throws {
        try makeOld()
        try desk.execute(
            "INSERT INTO postal_code (code, territory) SELECT '99999', id FROM territory WHERE code = '93008'")
        _ = try Store(path: desk.path)
        #expect(try count("postal_code") == 1)
        #expect(try count("territory WHERE kind = 'epci'") == 1_266)
    }

    @Test("A desk that has the lists of an older program gets the names that came since, and keeps its own")
    func newNames() throws {
        try desk.execute(
            """
            DELETE FROM territory_name WHERE name IN ('Grand Lyon', 'La Busserine');
            INSERT INTO territory_name (territory, name, key, bare, is_former)
            SELECT id, 'Chez nous', 'cheznous', 'cheznous', 1 FROM territory WHERE kind = 'epci' AND code = '200046977';
            \(OlderDesk.sql(before: 29))
            """)
        let store = try Store(path: desk.path)
        for text in ["Grand Lyon", "Chez nous"] {
            #expect(
                try store.perform(ExplainRoute(text: text), by: nil).finding.territories.map(\.code) == ["200046977"])
        }
        #expect(try count("territory_name WHERE name = 'La Busserine'") == 1)
        #expect(try count("territory_data") == 1)
        #expect(try count("territory WHERE kind = 'epci'") == 1_266)
    }

    /// Makes the desk as before schema step 0021, without the data embedded since.
    private func makeOld() throws {
        try desk.execute(
            """
            DELETE FROM territory WHERE kind IN ('epci', 'quartier'); DELETE FROM postal_code;
            \(OlderDesk.sql(before: 21))
            UPDATE territory_data SET version = 'embedded-2024-07'
            """)
    }

    private func count(_ rows: String) throws -> Int {
        try desk.store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(rows)") ?? 0 }
    }
}
