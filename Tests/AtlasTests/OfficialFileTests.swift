import Support
import Testing

@testable import Atlas

@Suite("The official files", .enabled(if: SharedFiles.arePresent, "no shared/ next to the project"))
struct OfficialFileTests {
    @Test(
        "They hold what the inventory says",
        arguments: [
            ("cog2026_communes.csv", "communes", 37496),
            ("cog2026_mouvements-communes.csv", "mouvements", 13734),
            ("cog2026_departements.csv", "departements", 101),
            ("cog2026_regions.csv", "regions", 18),
            ("cog2026_collectivites-outremer.csv", "collectivites", 94),
            ("etalab-ban-data_comsimp2014.txt", "communes_until_2018", 36681),
            ("laposte_019HexaSmal.csv", "postal_codes", 39191),
            ("epci2025_communes.csv", "epci", 34871),
            ("qpv2024-par-commune.csv", "quartiers", 1684),
            ("anct_qpv2024_par_commune.geojson", "quartiers", 1684),
        ])
    func content(name: String, format: String, rows: Int) throws {
        #expect(try Samples.read(name).content == (format, rows))
    }

    @Test("A part of a commune is in the département of its commune, even where its code says another")
    func departementOfParts() throws {
        guard case .communes(let rows) = try Samples.read("cog2026_communes.csv") else {
            Issue.record("not read as communes")
            return
        }
        #expect(rows.first { $0.code == "02285" && $0.parent == "59545" }?.departement == "59")
        #expect(rows.allSatisfy { !$0.departement.isEmpty })
        #expect(rows.allSatisfy { !$0.region.isEmpty })
    }

    @Test("Names in Windows-1252 keep their œ")
    func ligature() throws {
        guard case .legacyCommunes(let rows) = try Samples.read("etalab-ban-data_comsimp2014.txt") else {
            Issue.record("not read as the communes before 2019")
            return
        }
        #expect(rows.contains { $0.name.contains("œ") })
        #expect(rows.first?.name == "L'Abergement-Clémenciat")
    }
}
