import Desk
import Testing

@testable import Atlas

@Suite("The files of La Poste, the DGCL, the ANCT and Etalab")
struct OtherFormatTests {
    @Test(
        "Postal codes under all the headers they have had",
        arguments: [
            "Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\n01001;ABERGEMENT;01400;ABERGT;LE BOURG",
            "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5;coordonnees_gps\n"
                + "1001;ABERGEMENT;1400;ABERGT;LE BOURG;46.1,4.9",
            "code_commune_insee,nom_de_la_commune,code_postal,libelle_d_acheminement,ligne_5,_geopoint\n"
                + "01001,ABERGEMENT,01400,ABERGT,LE BOURG,\"46.1,4.9\"",
            "Code INSEE;Code Postal;Commune;Ligne 5;Libellé acheminement\n01001;01400;ABERGEMENT;LE BOURG;ABERGT",
        ])
    func postalCodes(text: String) throws {
        let row = PostalCode(
            commune: "01001", name: "ABERGEMENT", postalCode: "01400", routing: "ABERGT", place: "LE BOURG")
        #expect(try read(text) == .postalCodes([row], foreign: []))
    }

    @Test("Monaco is kept apart, and a code cut to three digits is damage")
    func foreignPostalCodes() throws {
        let header = "Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\n"
        let file = try read(header + "01001;A;01400;A;\n99138;MONACO;98000;MONACO;\n")
        #expect(file.content == ("postal_codes", 1))
        let found = damages { _ = try read(header + "101;A;01400;A;\n01001;A;014000;A;\n") }
        #expect(
            found == [
                Damage(place: .line(2), reason: .value(column: "Code_commune_INSEE", value: "101")),
                Damage(place: .line(3), reason: .value(column: "Code_postal", value: "014000")),
            ])
    }

    @Test("Overseas communes, whose postal codes may be several or none")
    func overseas() throws {
        let file = try read(
            """
            code_commune,nom_commune,code_collectivite,nom_collectivite,code_postal,population
            98711,Anaa,987,Polynésie française,98760|98786,970
            98413,Archipel des Crozet,984,Terres australes,,
            """)
        #expect(
            file
                == .overseas([
                    OverseasCommune(
                        code: "98711", name: "Anaa", collectivity: "987", collectivityName: "Polynésie française",
                        postalCodes: ["98760", "98786"], population: 970),
                    OverseasCommune(
                        code: "98413", name: "Archipel des Crozet", collectivity: "984",
                        collectivityName: "Terres australes", postalCodes: [], population: nil),
                ]))
    }

    @Test("Members of intercommunalités, whatever the year of the populations")
    func epci() throws {
        let header =
            "dept,siren,raison_sociale,nature_juridique,total_pop_mun,insee,siren_membre,nom_membre,pmun_2031\n"
        let file = try read(header + "01,200029999,CC Rives,CC,14873,01304,210103040,Pont-d'Ain,2862\n,,,,,,,,\n")
        let member = EpciMember(
            siren: "200029999", name: "CC Rives", nature: "CC", commune: "01304", communeName: "Pont-d'Ain",
            population: 2862)
        #expect(file == .epciMembers([member]))
        #expect(file.content == ("epci", 1))
        let found = damages { _ = try read(header + "01,20002999,CC Rives,CC,1,01304,210103040,Pont,2 862\n") }
        #expect(
            found == [
                Damage(place: .line(2), reason: .value(column: "siren", value: "20002999")),
                Damage(place: .line(2), reason: .value(column: "pmun_2031", value: "2 862")),
            ])
    }

    @Test("Quartiers of a commune in one row: codes are sure, names only when there are as many")
    func quartiersByCommune() throws {
        let file = try read(
            """
            com,communes,dep,codes_qp,nb_qp,libelles_qp
            01004,Ambérieu,01,QN00103M,1,"Courbes, Albarine"
            01053,Bourg,01,QN00101M QN00102M,2,"Reyssouze, Croix Blanche"
            02691,Quentin,02,"QN00201M, QN00202M",2,"Europe, Faubourg, Neuville"
            """)
        guard case .quartiers(let rows) = file else {
            Issue.record("read as \(file)")
            return
        }
        #expect(rows.map(\.code) == ["QN00103M", "QN00101M", "QN00102M", "QN00201M", "QN00202M"])
        #expect(rows.map(\.name) == ["Courbes, Albarine", "Reyssouze", "Croix Blanche", "QN00201M", "QN00202M"])
        #expect(rows.map(\.commune) == ["01004", "01053", "01053", "02691", "02691"])
    }

    @Test("One quartier a row, in one commune or several")
    func quartiersOneByOne() throws {
        let file = try read("code_qp;lib_qp;insee_com\nQP093028;Le Clos;93066\nQN03016M;La Combe;30051, 30132\n")
        #expect(file.content == ("quartiers", 3))
        let found = damages {
            _ = try read("code_qp;lib_qp;insee_com\nQX1;A;93066\nQN03016M QN03017M;B, C;30051, 30132\n")
        }
        #expect(
            found == [
                Damage(place: .line(2), reason: .value(column: "code_qp", value: "QX1")),
                Damage(place: .line(3), reason: .value(column: "insee_com", value: "30051, 30132")),
            ])
    }

    @Test("Quartiers from GeoJSON, damages at the feature")
    func geoJSON() throws {
        let sound =
            #"{"type":"Feature","properties":{"insee_com":"01004","code_qp":"QN00103M","lib_qp":"A"},"geometry":null}"#
        let broken = #"{"type":"Feature","properties":{"insee_com":"01005","code_qp":null},"geometry":null}"#
        let collection = { (features: [String]) in
            #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
        }
        #expect(
            try read(collection([sound])) == .quartiers([Quartier(code: "QN00103M", name: "A", commune: "01004")]))
        #expect(
            damages { _ = try read(collection([sound, broken])) } == [
                Damage(place: .feature(2), reason: .value(column: "code_qp", value: ""))
            ])
        #expect(
            damages { _ = try read(String(collection([sound]).dropLast(9))) } == [Damage(place: .file, reason: .json)])
        #expect(
            damages { _ = try read(collection([#"{"properties":{"nom":"A"}}"#])) } == [
                Damage(place: .file, reason: .unknownFormat(header: ["nom"]))
            ])
    }

    @Test("A file that is none of these, or holds no row, is refused")
    func refused() {
        for text in ["", "\n \n", #"{"type": "FeatureCollection", "features": []}"#] {
            #expect(damages { _ = try read(text) } == [Damage(place: .file, reason: .empty)])
        }
        #expect(
            damages { _ = try read("com,communes,dep,codes_qp,nb_qp,libelles_qp\n") } == [
                Damage(place: .file, reason: .empty)
            ])
        #expect(
            damages { _ = try read("question;réponse\n1\n") } == [
                Damage(place: .file, reason: .unknownFormat(header: ["question", "réponse"]))
            ])
    }
}
