import Desk
import Foundation
import Testing

@testable import Atlas

@Suite("INSEE's files")
struct CogTests {
    private static let header = "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\r\n"

    @Test("Communes; a part of a commune takes the département and région of its commune")
    func communes() throws {
        let file = try read(
            "\u{FEFF}" + Self.header + """
                COM,59545,32,59,59D,597,0,SIVRY,Sivry,Sivry-le-Neuf,5901,\r
                ARM,13201,93,13,13D,133,0,MARSEILLE 1,Marseille 1,Marseille 1er Arrondissement,1398,13055\r
                COMD,02285,,,,,0,VIEUX,Vieux,Vieux,,59545\r
                COMA,97105,,,,,0,AILLEURS,Ailleurs,Ailleurs,,97199\r\n
                """)
        guard case .communes(let rows) = file else {
            Issue.record("read as \(file)")
            return
        }
        #expect(rows.map(\.kind) == [.commune, .arrondissement, .delegated, .associated])
        #expect(rows.map(\.departement) == ["59", "13", "59", "971"])
        #expect(rows.map(\.region) == ["32", "93", "32", ""])
        #expect(rows.map(\.parent) == [nil, "13055", "59545", "97199"])
        #expect(rows[0].name == "Sivry-le-Neuf")
        #expect(file.content == ("communes", 4))
    }

    @Test("The order and the capitals of the columns do not matter")
    func columnOrder() throws {
        let file = try read("libelle;com;typecom;comparent;dep;reg\nAlby;2A004;COM;;2A;94\n")
        let commune = Commune(
            kind: .commune, code: "2A004", departement: "2A", region: "94", name: "Alby", parent: nil)
        #expect(file == .communes([commune]))
    }

    @Test("Every wrong value is reported at its line")
    func wrongValues() {
        let found = damages {
            _ = try read(
                "TYPECOM,COM,REG,DEP,LIBELLE,COMPARENT\nCOM,1001,84,01,A,\nVILLE,01002,84,01,B,\n"
                    + "COM,01003,84,,,\nCOMD,01004,,,D,\nCOM,01005,84,01,E,\nCOM,01005,84,01,E,\nCOMD,01005,,,E,01005\n"
            )
        }
        #expect(
            found == [
                Damage(place: .line(2), reason: .value(column: "COM", value: "1001")),
                Damage(place: .line(3), reason: .value(column: "TYPECOM", value: "VILLE")),
                Damage(place: .line(4), reason: .value(column: "DEP", value: "")),
                Damage(place: .line(4), reason: .value(column: "LIBELLE", value: "")),
                Damage(place: .line(5), reason: .value(column: "COMPARENT", value: "")),
                Damage(place: .line(7), reason: .duplicate(key: "COM 01005", first: .line(6))),
            ])
    }

    @Test("A last line cut short is damage, together with wrong values")
    func truncated() {
        let found = damages { _ = try read(Self.header + "COM,0100X,84,01,,,,,,A,,\r\nCOM,01002,84") }
        #expect(
            found == [
                Damage(place: .line(3), reason: .fields(expected: 12, found: 3)),
                Damage(place: .line(2), reason: .value(column: "COM", value: "0100X")),
            ])
    }

    @Test("Communes before 2019: Windows-1252, codes and names put together")
    func legacyCommunes() throws {
        let text = """
            CDC\tCHEFLIEU\tREG\tDEP\tCOM\tAR\tCT\tTNCC\tARTMAJ\tNCC\tARTMIN\tNCCENR\r
            0\t0\t82\t01\t001\t2\t10\t5\t(L')\tABERGEMENT\t(L')\tAbergement-Clémenciat\r
            0\t0\t41\t88\t075\t2\t10\t3\t(LA)\tBRESSE\t(La)\tBresse\r
            0\t0\t94\t2A\t004\t2\t10\t1\t\tALBY\t\tAlby\r
            0\t1\t01\t971\t01\t2\t93\t4\t(LES)\tABYMES\t(Les)\tAbymes\r\n
            """
        let data = Data(text.unicodeScalars.map { UInt8($0.value) })
        guard case .legacyCommunes(let rows) = try TerritoryFile.read(data, name: "comsimp.txt") else {
            Issue.record("not read as the communes before 2019")
            return
        }
        #expect(rows.map(\.code) == ["01001", "88075", "2A004", "97101"])
        #expect(rows.map(\.name) == ["L'Abergement-Clémenciat", "La Bresse", "Alby", "Les Abymes"])
        #expect(rows.map(\.departement) == ["01", "88", "2A", "971"])
    }

    @Test("Changes of communes, with nothing on one side where something begins or ends")
    func changes() throws {
        let header = "MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP\n"
        let file = try read(
            header + "32,2019-01-01,COM,01015,Vieux,COMD,01015,Vieux\n20,2011-03-31,,,,COM,97601,Acoua\n")
        let old = CommuneChange.State(kind: .commune, code: "01015", name: "Vieux")
        let new = CommuneChange.State(kind: .delegated, code: "01015", name: "Vieux")
        let born = CommuneChange.State(kind: .commune, code: "97601", name: "Acoua")
        #expect(
            file
                == .communeChanges([
                    CommuneChange(mod: "32", date: "2019-01-01", before: old, after: new),
                    CommuneChange(mod: "20", date: "2011-03-31", before: nil, after: born),
                ]))

        let found = damages { _ = try read(header + "32,2019-02-29,COM,01015,A,COM,01015,B\n3,2019-01-01,,,,,,\n") }
        #expect(
            found == [
                Damage(place: .line(2), reason: .value(column: "DATE_EFF", value: "2019-02-29")),
                Damage(place: .line(3), reason: .value(column: "MOD", value: "3")),
                Damage(place: .line(3), reason: .value(column: "COM_AP", value: "")),
            ])
    }

    @Test("Départements and régions")
    func departementsAndRegions() throws {
        #expect(
            try read("DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE\n2A,94,2A004,3,CORSE DU SUD,Corse-du-Sud,Corse-du-Sud\n")
                == .departements([Departement(code: "2A", region: "94", seat: "2A004", name: "Corse-du-Sud")]))
        #expect(
            try read("REGION\tCHEFLIEU\tTNCC\tNCC\tNCCENR\n22\t80021\t0\tPICARDIE\tPicardie\n")
                == .regions([Region(code: "22", seat: "80021", name: "Picardie")]))
    }

    @Test(
        "Neighbouring files of INSEE are not taken for départements or régions",
        arguments: ["ARR,DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE", "CTCD,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE"])
    func neighbours(header: String) {
        let found = damages { _ = try read(header + "\n") }
        let names = header.split(separator: ",").map(String.init)
        #expect(found == [Damage(place: .file, reason: .unknownFormat(header: names))])
    }
}
