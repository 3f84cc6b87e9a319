import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Official files: shown, then taken over whole or not at all")
struct TerritoryImportTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    private static let communes = """
        TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
        COM,93008,11,93,93D,932,0,BOBIGNY,Bobigny,Bobigny-la-Neuve,9303,
        COM,93999,11,93,93D,932,0,VILLENEUVE,Villeneuve-des-Essais,Villeneuve-des-Essais,9303,

        """
    private static let postalCodes = """
        Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5
        93008;BOBIGNY;93009;BOBIGNY;
        93066;ST DENIS;93200;ST DENIS;
        99138;MONACO;98000;MONACO;

        """

    @Test("A preview says what would change and changes nothing; the activation does just that")
    func preview() throws {
        let before = try desk.rowCounts()
        let preview = try take(Self.communes, activate: false)
        #expect(preview.added["commune"] == 1)
        #expect(preview.changed == ["commune": 1])
        #expect(!preview.activated)
        #expect(preview.files == [TerritoryChanges.File(name: "essai.csv", format: "communes", rows: 2)])
        #expect(try desk.rowCounts() == before)
        #expect(try desk.route("Villeneuve-des-Essais").finding.rule != .commune)

        let done = try take(Self.communes, activate: true)
        #expect(done.added == preview.added)
        #expect(done.changed == preview.changed)
        #expect(done.activated)
        #expect(done.dataVersion != preview.dataVersion)
        #expect(try desk.route("Villeneuve-des-Essais").centres == ["profession-banlieue"])
        // Both today's name and the former one lead there.
        for name in ["Bobigny", "Bobigny-la-Neuve"] {
            #expect(try desk.route(name).finding.territories.map(\.code) == ["93008"], "\(name)")
        }
        #expect(try desk.route("93").dataVersion == done.dataVersion)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("La Poste's list replaces the one there was; what lies abroad is counted, not taken")
    func postalCodes() throws {
        let changes = try take(Self.postalCodes, activate: true)
        #expect(changes.ignored["foreign"] == 1)
        let sure = try desk.route("93009")
        #expect(sure.finding.rule == .postalCode)
        #expect(sure.finding.territories.map(\.code) == ["93008"])
        #expect(try desk.rowCounts()["postal_code"] == 2)
    }

    @Test("A name taken over is found by a near spelling at once: the cache is that of the data's version")
    func spellings() throws {
        #expect(try desk.route("Villeneuve-des-Esais").finding.territories.allSatisfy { $0.code != "93999" })
        try take(Self.communes, activate: true)
        let finding = try desk.route("Villeneuve-des-Esais").finding
        #expect(finding.territories.map(\.code) == ["93999"])
        #expect(finding.confirm)
    }

    @Test("One damaged file of several: nothing is changed, and its lines are named")
    func damaged() throws {
        let before = try desk.rowCounts()
        let cut = "\(Self.postalCodes)93010;BONDY\n93x;BONDY;93140;BONDY;\n"
        let files = [
            ImportTerritories.File(name: "communes.csv", data: Data(Self.communes.utf8)),
            ImportTerritories.File(name: "postes.csv", data: Data(cut.utf8)),
        ]
        for activate in [false, true] {
            let refusal = try #require(throws: Refusal.self) {
                try desk.store.perform(ImportTerritories(files: files, activate: activate), by: .nadia)
            }
            guard case .option(.damagedFile(let damage)) = refusal else {
                Issue.record(refusal)
                continue
            }
            #expect(damage.file == "postes.csv")
            #expect(damage.damages.first == Damage(place: .line(5), reason: .fields(expected: 5, found: 2)))
        }
        #expect(try desk.rowCounts() == before)
        #expect(try desk.route("93").dataVersion == Self.embedded)
    }

    private static let embedded = "embedded-2026-01"

    @Test("A table of something else is refused")
    func otherFile() throws {
        #expect(try kind { try take("nom,prénom\nDurand,Léa\n", activate: true) } == .usage)
        #expect(try kind { try take("", activate: true) } == .usage)
    }

    @Test(
        "Comma, semicolon and tab; UTF-8 with and without its mark, Windows-1252: the same changes",
        arguments: [",", ";", "\t"])
    func variants(delimiter: String) throws {
        let text = Self.communes.replacing("Bobigny-la-Neuve", with: "Bobigny-l'Œuvrée").replacing(",", with: delimiter)
        let utf8 = Data(text.utf8)
        let windows = try #require(text.data(using: .windowsCP1252))
        let versions = [utf8, Data([0xEF, 0xBB, 0xBF]) + utf8, windows, Data(text.replacing("\n", with: "\r\n").utf8)]
        for data in versions {
            let changes = try desk.store.perform(
                ImportTerritories(files: [.init(name: "essai.csv", data: data)], activate: false), by: .nadia)
            #expect(changes.added["commune"] == 1)
            #expect(changes.changed == ["commune": 1])
        }
        let file = ImportTerritories.File(name: "essai.csv", data: windows)
        _ = try desk.store.perform(ImportTerritories(files: [file], activate: true), by: .nadia)
        #expect(try desk.route("bobigny l oeuvree").finding.territories.map(\.name) == ["Bobigny-l'Œuvrée"])
    }

    @Test("The same file twice: the second time nothing comes and nothing changes")
    func twice() throws {
        try take(Self.communes, activate: true)
        let before = try desk.rowCounts()
        let again = try take(Self.communes, activate: true)
        #expect(again.added.isEmpty)
        #expect(again.changed.isEmpty)
        var after = try desk.rowCounts()
        after["territory_data"] = before["territory_data"]
        #expect(after == before)
    }

    @discardableResult
    private func take(_ text: String, activate: Bool) throws -> TerritoryChanges {
        let file = ImportTerritories.File(name: "essai.csv", data: Data(text.utf8))
        return try desk.store.perform(ImportTerritories(files: [file], activate: activate), by: .nadia)
    }
}
