import Atlas
import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Of two meanings of a place's name, what people mean, or a choice")
struct PlaceMeaningTests {
    private static let desk = Result { try TemporaryDesk(untilExit: true) }

    private func resolve(_ text: String) throws -> Resolver.Found {
        try Self.desk.get().store.pool.read { db in
            let gazetteer = Gazetteer(db: db, date: try #require(Day("2026-11-28")))
            return try Resolver(gazetteer: gazetteer, spellings: SpellingCache()).resolve(text)
        }
    }

    private func places(_ text: String) throws -> Set<String> { try Set(resolve(text).places.map(\.territory.label)) }

    @Test(
        "An institution of a département with an article is that département's, not of a village with its letters",
        arguments: [
            ("CAF de la Marne", "51"), ("CAF de l'Ain", "01"), ("préfecture de l'Aveyron", "12"),
            ("CAF de la Creuse", "23"), ("préfecture de l'Allier", "03"), ("département de la Marne", "51"),
            ("dans la Marne", "51"), ("conseil départemental de l'Ain", "01"),
        ])
    func institutions(text: String, code: String) throws { #expect(try places(text) == ["departement:\(code)"]) }

    @Test("Each département after an institution, with its article")
    func allDepartements() throws {
        let names = try Self.desk.get().store.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT name, code FROM territory WHERE kind = 'departement'").map { row in
                (try row.decode(String.self, forColumn: "name"), try row.decode(String.self, forColumn: "code"))
            }
        }
        #expect(names.count > 95)
        for (name, code) in names {
            for link in ["de ", "du ", "de la ", "de l'", "des "] {
                #expect(try places("préfecture \(link)\(name)").contains("departement:\(code)"), "\(link)\(name)")
            }
        }
    }

    @Test(
        "A département with its article and a village with its letters are both offered",
        arguments: [("la Marne", "departement:51"), ("l'Ain", "departement:01")])
    func articles(text: String, label: String) throws {
        let found = try places(text)
        #expect(found.contains(label))
        #expect(found.count > 1)
    }

    @Test(
        "A province is offered beside a commune of its name, and before a quartier or a grouping",
        arguments: [
            ("Dauphiné", ["departement:05", "departement:26", "departement:38"]), ("Anjou", ["departement:49"]),
            ("Poitou", ["departement:79", "departement:85", "departement:86"]), ("Roussillon", ["departement:66"]),
            ("Quercy", ["departement:46", "departement:82"]),
        ] as [(String, Set<String>)])
    func provinces(text: String, labels: Set<String>) throws {
        let found = try places(text)
        #expect(found.isSuperset(of: labels))
        #expect(!found.contains { $0.hasPrefix("quartier") || $0.hasPrefix("epci") })
    }

    @Test(
        "Only a town has a centre",
        arguments: [
            ("Vienne centre", "commune:38544"), ("Vienne, centre", "commune:38544"),
            ("centre de Vienne", "commune:38544"), ("Vienne centre-ville", "commune:38544"),
            ("centre-ville de Vienne", "commune:38544"), ("Mayenne centre", "commune:53147"),
        ])
    func centres(text: String, label: String) throws { #expect(try places(text) == [label]) }

    @Test(
        "Nord beside another place is its north, not the département",
        arguments: [
            ("Paris Nord", "departement:75"), ("Marne Nord", "departement:51"), ("Creuse Nord", "departement:23"),
            ("Sud Essonne", "departement:91"), ("Nord-Isère", "departement:38"),
        ])
    func north(text: String, label: String) throws { #expect(try places(text) == [label]) }

    @Test("The south of a département, or of a town in another one")
    func south() throws { #expect(try places("Vienne Sud") == ["departement:86", "commune:38544"]) }

    @Test("Paris Est is a grouping, or the east of Paris")
    func parisEst() throws {
        let found = try places("Paris Est")
        #expect(found.contains("epci:200057941"))
        #expect(found.contains { $0.hasSuffix(":75") || $0.hasSuffix(":75056") })
    }

    @Test(
        "Two départements in one line, with a slash or behind an abbreviation",
        arguments: [
            ("Nord/Pas-de-Calais", ["departement:59", "departement:62"]),
            ("dép. 93 et 95", ["departement:93", "departement:95"]),
            ("Nord et Isère", ["departement:59", "departement:38"]),
        ] as [(String, Set<String>)])
    func lists(text: String, labels: Set<String>) throws { #expect(try places(text) == labels) }

    @Test(
        "A quartier, à, its commune and the number of the département",
        arguments: [("Kercado à Vannes (56)", "Vannes"), ("les Minguettes à Vénissieux (69)", "Vénissieux")])
    func quartiers(text: String, town: String) throws {
        let found = try resolve(text).places
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.territory.communes?.contains(town) == true })
    }

    @Test(
        "An institution of a département beside its town is in the town",
        arguments: ["préfecture du Nord, Lille", "DDTM du Nord à Lille", "conseil départemental du Nord (Lille)"])
    func seats(text: String) throws { #expect(try places(text) == ["commune:59350"]) }

    @Test(
        "Institutions that no list has, of a département or région: to be confirmed",
        arguments: [
            ("ADIL du Nord", "departement:59"), ("CCI du Rhône", "departement:69"), ("CIDFF du Gard", "departement:30"),
            ("EPF Hauts-de-France", "region:32"), ("Banque des territoires Bretagne", "region:53"),
            ("chambre de commerce du Rhône", "departement:69"), ("CRESS Occitanie", "region:76"),
        ])
    func others(text: String, label: String) throws {
        let found = try resolve(text)
        #expect(found.places.map(\.territory.label).contains(label))
        #expect(found.confirm)
    }

    @Test("Agglo de Roissy is the grouping that begins so")
    func roissy() throws { #expect(try places("agglo de Roissy") == ["epci:200055655"]) }

    @Test("A city abroad is no village with an article before its name")
    func liege() throws { #expect(try resolve("Liège").rule == .abroad) }

    @Test("Arrondissements are near in the order of their numbers")
    func arrondissements() throws {
        let near = try resolve("Paris").suggestions.filter { $0.territory.kind == .arrondissement }
        #expect(near.first?.territory.code == "75101")
        #expect(near.map(\.territory.code) == near.map(\.territory.code).sorted())
    }

    @Test("Vieux before a town is a part of it")
    func oldTown() throws { #expect(try places("Vieux Lille") == ["commune:59350"]) }
}
