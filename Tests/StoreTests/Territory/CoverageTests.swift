import Atlas
import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Coverage: each commune has one centre, or is a declared gap")
struct CoverageTests {
    @Test("The network of 2012 covers 72 of 101 départements, and nothing twice")
    func founding() throws {
        let report = try check(TemporaryDesk(), "2012-05-31")
        #expect(report.departements == 101)
        #expect(report.departementsCovered == 72)
        #expect(report.overlaps.isEmpty)
        #expect(report.communes > 36_000)
        #expect(report.communes == report.communesCovered + report.gaps.reduce(0) { $0 + $1.communes })
        let gaps = Set(report.gaps.map(\.departement))
        #expect(gaps.isSuperset(of: ["2A", "2B", "14", "30", "51", "77", "78", "92", "94", "971", "974"]))
        #expect(gaps.isDisjoint(with: ["93", "69", "973", "976"]))
    }

    @Test("The day before the network began nothing is covered")
    func before() throws {
        let report = try check(TemporaryDesk(), "2012-05-30")
        #expect(report.departementsCovered == 0)
        #expect(report.communesCovered == 0)
        #expect(report.communes > 36_000)
    }

    @Test("The network of today loads, and covers nothing twice")
    func today() throws {
        let report = try check(TemporaryDesk(.today), "2026-11-23")
        #expect(report.overlaps.isEmpty)
        #expect(report.departementsCovered > 60)
    }

    @Test("A directory in which two centres cover one territory changes nothing")
    func overlap() throws {
        let desk = try TemporaryDesk()
        let before = try desk.store.perform(ListCentres(), by: .nadia)
        let file = "slug,name,departements\nnouveau,Nouveau centre,94 93\nirev,IREV rebaptisé,59\n"
        let centres = try Directory.read(Data(file.utf8), name: "essai.csv")
        let overlap = Refusal.overlap([
            Overlap(territory: "departement:93", centres: ["nouveau", "profession-banlieue"])
        ])
        for activate in [false, true] {
            #expect(throws: overlap) {
                try desk.store.perform(ImportDirectory(centres: centres, activate: activate), by: .nadia)
            }
        }
        #expect(try desk.store.perform(ListCentres(), by: .nadia) == before)
        #expect(try desk.route("94").centres == [Centre.national])
    }

    @Test("Coverages that follow each other do not overlap; those that share a day do")
    func dates() throws {
        let desk = try TemporaryDesk()
        let both = { (until: String, from: String) in
            let file = """
                slug,name,departements
                ancien,Ancien,94@2013-01-01..\(until)
                nouveau,Nouveau,94@\(from)..
                """
            return try desk.store.perform(
                ImportDirectory(centres: Directory.read(Data(file.utf8), name: "essai.csv"), activate: true), by: .nadia
            )
        }
        #expect(throws: Refusal.self) { try both("2015-01-02", "2015-01-01") }
        #expect(try both("2015-01-01", "2015-01-01").added == ["ancien", "nouveau"])
        #expect(try desk.route("Créteil", on: "2014-12-31").centres == ["ancien"])
        #expect(try desk.route("Créteil", on: "2015-01-01").centres == ["nouveau"])
    }

    @Test("The most specific coverage wins: a commune's own before its département's")
    func specific() throws {
        let desk = try TemporaryDesk()
        let file = "slug,name,departements\nbobigny,Centre de Bobigny,commune:93008\n"
        let centres = try Directory.read(Data(file.utf8), name: "essai.csv")
        _ = try desk.store.perform(ImportDirectory(centres: centres, activate: true), by: .nadia)
        #expect(try desk.route("Bobigny").centres == ["bobigny"])
        #expect(try desk.route("Pantin").centres == ["profession-banlieue"])
    }

    @Test("A preview of a directory changes nothing; what it announced is then done; done again it changes nothing")
    func preview() throws {
        let desk = try TemporaryDesk()
        let shipped = try #require(Directory.file("2012"))
        let file = String(decoding: shipped, as: UTF8.self) + "neuf,Un nouveau centre,,,,94,,,,,\n"
        let centres = try Directory.read(Data(file.utf8), name: "essai.csv")
        let before = try desk.rowCounts()
        let preview = try desk.store.perform(ImportDirectory(centres: centres, activate: false), by: .nadia)
        #expect(preview.added == ["neuf"])
        #expect(preview.changed.isEmpty)
        #expect(preview.unchanged.count == 19)
        #expect(try desk.rowCounts() == before)
        #expect(try desk.store.perform(ImportDirectory(centres: centres, activate: true), by: .nadia) == preview)
        #expect(try desk.rowCounts()["centre"] == 20)
        let again = try desk.store.perform(ImportDirectory(centres: centres, activate: true), by: .nadia)
        #expect(again.added.isEmpty)
        #expect(again.changed.isEmpty)
    }

    private func check(_ desk: TemporaryDesk, _ day: String) throws -> CoverageReport {
        try desk.store.perform(CheckCoverage(date: Day(day)), by: nil)
    }
}
