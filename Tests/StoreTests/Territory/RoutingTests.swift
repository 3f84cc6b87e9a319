import Desk
import Support
import Testing

@Suite("Routing: a place in, a centre out, on 31 May 2012")
struct RoutingTests {
    @Test("Each way of writing a place leads to its centre, with the embedded map alone", arguments: RoutingCase.own)
    func own(_ wanted: RoutingCase) throws {
        try wanted.check(at: Self.desk.get())
    }

    @Test("Places as practitioners write them, with the embedded map alone", arguments: RoutingCase.practitioners)
    func practitioners(_ wanted: RoutingCase) throws {
        try wanted.check(at: Self.desk.get())
    }

    @Test(
        "The 63 shared cases, with the embedded map alone",
        .enabled(if: SharedFiles.arePresent, "no shared/ next to the project"))
    func shared() throws {
        let cases = try RoutingCase.shared()
        #expect(cases.count == 63)
        for wanted in cases { try wanted.check(at: Self.desk.get()) }
    }

    @Test(
        "The shared cases and the project's own, once the official files are taken over",
        .enabled(if: SharedFiles.arePresent, "no shared/ next to the project"))
    func official() throws {
        let desk = try TemporaryDesk(.official)
        for wanted in try RoutingCase.shared() + RoutingCase.own + RoutingCase.practitioners {
            try wanted.check(at: desk)
        }
    }

    @Test("A near spelling is to be confirmed, and says what was understood")
    func nearSpelling() throws {
        let route = try Self.desk.get().route("Villeurbane")
        #expect(route.outcome == .unique)
        #expect(route.finding.rule == .nearSpelling)
        #expect(route.finding.confirm)
        #expect(route.finding.territories.map(\.name) == ["Villeurbanne"])
        #expect(route.finding.suggestions.first?.name == "Villeurbanne")
    }

    @Test(
        "What is spelt right needs no confirmation",
        arguments: ["Villeurbanne", "93", "93200", "Rhône-Alpes", "Saint-Denis (93)", "Saint-Denis"])
    func sure(text: String) throws {
        #expect(try !Self.desk.get().route(text).finding.confirm)
    }

    @Test("Five digits are a postal code first; the commune with that INSEE code is offered beside")
    func postalFirst() throws {
        let finding = try Self.desk.get().route("59100").finding
        #expect(finding.rule == .postalCode)
        #expect(!finding.confirm)
        #expect(finding.territories.map(\.name) == ["Roubaix"])
        #expect(finding.suggestions.map(\.name) == ["Bousignies"])
    }

    @Test("An INSEE code that is no postal code is taken as one, once confirmed")
    func inseeCode() throws {
        let finding = try Self.desk.get().route("93066").finding
        #expect(finding.rule == .inseeCode)
        #expect(finding.confirm)
        #expect(finding.territories.map(\.name) == ["Saint-Denis"])
    }

    @Test("Lyon 12e is Lyon, to be confirmed: there is no 12th")
    func noSuchArrondissement() throws {
        let finding = try Self.desk.get().route("Lyon 12e").finding
        #expect(finding.rule == .noSuchArrondissement)
        #expect(finding.confirm)
        #expect(finding.territories.map(\.name) == ["Lyon"])
    }

    @Test("A place abroad is said to be so")
    func abroad() throws {
        #expect(try Self.desk.get().route("Bruxelles").finding.rule == .abroad)
    }

    @Test("What is typed of a name offers the towns that begin so, those with quartiers prioritaires first")
    func begun() throws {
        let finding = try Self.desk.get().route("quim").finding
        #expect(finding.confirm)
        #expect(finding.territories.first?.name == "Quimper")
    }

    @Test("Homonyms: communes with quartiers prioritaires first, no line twice")
    func order() throws {
        let names = try Self.desk.get().route("Saint-Denis").finding.territories
        #expect(Set(names.prefix(2).map(\.code)) == ["93066", "97411"])
        let martins = try Self.desk.get().route("Saint-Martin").finding.territories
        #expect(Set(martins.map { $0.name + $0.departements.joined() }).count == martins.count)
    }

    @Test("A quartier called like the only commune of a name is asked about; one of several communes is not")
    func quartierAndCommune() throws {
        let desk = try Self.desk.get()
        #expect(Set(try desk.route("Malakoff").finding.territories.map(\.kind)) == [.commune, .quartier])
        #expect(try desk.route("Montreuil").finding.suggestions.contains { $0.kind == .quartier })
        #expect(try desk.route("quartier Malakoff").centres == ["reso-villes"])
    }

    @Test("A quartier says its communes")
    func communesOfQuartier() throws {
        let found = try Self.desk.get().route("Franc Moisin").finding.territories
        try #require(found.count == 1)
        #expect(found[0].communes?.contains("Saint-Denis") == true)
    }

    @Test("A région of several centres: the choices are its centres, with their départements, the national desk last")
    func choices() throws {
        let route = try Self.desk.get().route("IDF")
        #expect(
            route.choices == [
                .centre("crpv-essonne", departements: ["91"]), .centre("pole-ressources-95", departements: ["95"]),
                .centre("pole-ressources-paris", departements: ["75"]),
                .centre("profession-banlieue", departements: ["93"]),
                .centre("national", departements: ["77", "78", "92", "94"]),
            ])
    }

    @Test("A contradiction is an error that proposes what there is, never a route by the number alone")
    func contradiction() throws {
        let route = try Self.desk.get().route("Saint-Denis 69")
        #expect(route.outcome == .unknown)
        #expect(route.finding.rule == .contradiction)
        #expect(route.centres.isEmpty)
        #expect(route.finding.suggestions.contains { $0.departements == ["93"] })
    }

    @Test("A code with a name that is nowhere near is not taken at its word")
    func elsewhere() throws {
        #expect(try Self.desk.get().route("10000 Bruxelles Belgique").finding.confirm)
    }

    @Test(
        "Words that the map does not know beside a commune's name: the commune, only if the asker confirms it",
        arguments: ["Toulouse (Papus)", "strasbourg neudorf", "Lyon 7 (Gerland)"])
    func partialName(text: String) throws {
        let finding = try Self.desk.get().route(text).finding
        #expect(finding.rule == .partialName)
        #expect(finding.confirm)
        #expect(!finding.suggestions.isEmpty)
    }

    @Test("The label of a candidate, typed again, means that candidate alone")
    func labels() throws {
        let desk = try Self.desk.get()
        let candidates = try desk.route("Saint-Denis").finding.territories
        #expect(candidates.count > 3)
        for candidate in candidates {
            let route = try desk.route(candidate.label)
            #expect(route.finding.territories == [candidate])
            #expect(route.finding.rule == .codeLabel)
        }
    }

    @Test("The day decides: the centre of Val-d'Oise serves Yvelines from 2026 on")
    func day() throws {
        let desk = try TemporaryDesk(.today)
        #expect(try desk.route("78", on: "2025-12-31").centres == [Centre.national])
        #expect(try desk.route("78", on: "2026-01-01").centres == ["pole-ressources-95"])
    }

    private static let desk = Result { try TemporaryDesk(untilExit: true) }
}

/// A way to write a place, with its expected route.
struct RoutingCase: Sendable, CustomTestStringConvertible {
    let text: String
    let departements: [String]
    let outcome: String
    let centres: [String]

    /// - Parameters:
    ///   - departements: the codes of the expected départements, separated by spaces.
    ///   - centres: the expected slugs, separated by spaces; empty when the place is unknown.
    init(_ text: String, _ departements: String, _ centres: String) {
        self.text = text
        self.departements = departements.split(separator: " ").map(String.init).sorted()
        self.centres = centres.split(separator: " ").map(String.init).sorted()
        outcome = self.centres.isEmpty ? "unknown" : self.centres.count == 1 ? "unique" : "ambiguous"
    }

    var testDescription: String { "\"\(text)\"" }

    func check(at desk: TemporaryDesk) throws {
        let route = try desk.route(text)
        #expect(route.outcome.rawValue == outcome, "\(text)")
        #expect(route.departements == departements, "\(text)")
        #expect(route.centres == centres, "\(text)")
    }

    /// The cases in the `shared` folder. Only the last field may contain commas.
    static func shared() throws -> [RoutingCase] {
        try SharedFiles.text("cases/routing-cases.csv").split(whereSeparator: \.isNewline).dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let found = RoutingCase(fields[1], fields[4], fields[6])
            #expect(found.outcome == fields[5], "\(line)")
            return found
        }
    }
}
