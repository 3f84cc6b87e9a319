import Atlas
import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

/// Counts how many quartiers named by practitioners are found, and how. `swift test --filter PlaceFormsTests` prints
/// the counts.
@Suite(
    "Quartiers as practitioners write them, of the 1996 list and of 2024",
    .enabled(if: SharedFiles.arePresent, "no shared/ next to the project"))
struct PlaceFormsTests {
    private static let forms: [(name: String, write: @Sendable (_ quartier: String, _ commune: String) -> String)] = [
        ("Q, C", { "\($0), \($1)" }), ("Q (C)", { "\($0) (\($1))" }), ("Q - C", { "\($0) - \($1)" }),
        ("Q C", { "\($0) \($1)" }), ("C, Q", { "\($1), \($0)" }), ("quartier Q à C", { "quartier \($0) à \($1)" }),
    ]

    @Test("The 751 of 1996, in six forms: their commune, or a choice with it")
    func of1996() throws {
        let list = try Zus.all()
        #expect(list.count == 751)
        var wrong: [String] = []
        for form in Self.forms {
            let texts = list.map { ($0, form.write($0.quartier, $0.commune)) }
            let missed = try Self.missed(texts.map { zus, text in (text, zus.codes, zus.departement) })
            print("1996, \(form.name): \(list.count - missed.count) of \(list.count)")
            wrong += missed
        }
        print(wrong.map { "  \($0)" }.joined(separator: "\n"))
        #expect(wrong.count <= 15)
    }

    @Test("The 1,493 of 2024, by name alone: their commune, or a choice with it")
    func of2024() throws {
        let quartiers = Map.quartiers
        #expect(quartiers.count == 1_493)
        let wrong = try Self.missed(quartiers.map { ($0.name, Set($0.communes), "") })
        print("2024, by name alone: \(quartiers.count - wrong.count) of \(quartiers.count)")
        print(wrong.map { "  \($0)" }.joined(separator: "\n"))
        #expect(wrong.isEmpty)
    }

    /// The texts for which no place found or suggested is in one of the communes. Where the communes are not known, the
    /// place must be in the département.
    private static func missed(_ texts: [(text: String, communes: Set<String>, departement: String)]) throws -> [String]
    {
        try desk.get().store.pool.read { db in
            let gazetteer = Gazetteer(db: db, date: try #require(Day("2026-11-28")))
            let resolver = Resolver(gazetteer: gazetteer, spellings: SpellingCache())
            return try texts.filter { text, communes, departement in
                let found = try resolver.resolve(text)
                return try !(found.places + found.suggestions).contains { place in
                    let codes = Set(try gazetteer.communes(of: place).map(\.code) + [place.territory.code])
                    return communes.isEmpty
                        ? place.territory.departements.contains(departement) : !codes.isDisjoint(with: communes)
                }
            }.map { $0.text }
        }
    }

    private static let desk = Result { try TemporaryDesk(untilExit: true) }
}

/// A quartier of the list of 1996 with its communes.
private struct Zus {
    let quartier: String
    let commune: String
    let departement: String
    /// The INSEE codes of its communes.
    let codes: Set<String>

    static func all() throws -> [Zus] {
        var known: [String: Set<String>] = [:]
        for line in try SharedFiles.text("geo/embeddable/communes.tsv").split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            for name in fields[2...] { known[fields[1] + PlaceName(name).bare, default: []].insert(fields[0]) }
        }
        // Saint-Martin left Guadeloupe in 2007 (loi organique 2007-223).
        known["971saintmartin"] = ["978"]
        return try SharedFiles.text("geo/zus-1996.csv").split(whereSeparator: \.isNewline).dropFirst().compactMap {
            line in
            let fields = Self.fields(of: line)
            guard fields.count == 4 else { return nil }
            // "Marseille 15e et 16e" is counted as Marseille.
            let names = fields[2].split(separator: ",").map { name in
                name.prefix { !$0.isNumber }.trimmingCharacters(in: .whitespaces)
            }
            let codes = names.compactMap { known[fields[0] + PlaceName($0).bare] }.reduce(into: Set<String>()) {
                $0.formUnion($1)
            }
            let isOfCity = fields[2].contains(where: \.isNumber)
            return Zus(
                quartier: fields[3], commune: isOfCity ? fields[2] : names.first ?? "", departement: fields[0],
                codes: codes)
        }
    }

    /// The fields of a CSV line, of which some are quoted.
    private static func fields(of line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
