import Desk
import Foundation
import GRDB
import Lexis
import Support
import Testing

@testable import Store

@Suite("Narrowing a search: filters, fields, counts, pages, places")
struct SearchFilterTests {
    /// Entries that no test changes: of two centres, in five places, with three themes.
    private static let shared = Result<TemporaryDesk, any Error> {
        let desk = try TemporaryDesk(untilExit: true)
        for line in [
            #"{"title":"Aide à Bobigny","answer":"Une aide au projet.","territory":"Bobigny","centre":"profession-banlieue","themes":["sante"]}"#,
            #"{"reference":"F-2011-00001","title":"Aide à Montreuil","answer":"Une aide au projet.","territory":"commune:93048","centre":"profession-banlieue","audience":"elu"}"#,
            #"{"title":"Aide en Seine-Saint-Denis","answer":"Une aide au projet.","territory":"93","centre":"profession-banlieue","themes":["sante"]}"#,
            #"{"title":"Aide en Île-de-France","answer":"Une aide au projet.","territory":"region:11"}"#,
            #"{"title":"Aide du pays","answer":"Une aide au projet.","themes":["emploi"]}"#,
            #"{"title":"Aide en Alsace","answer":"Une aide au projet.","territory":"Alsace","centre":"oriv"}"#,
            #"{"title":"Conseil citoyen","answer":"Le conseil citoyen est tiré au sort.","sources":["article L. 121-1 du code du travail"]}"#,
        ] {
            let record = try JSONDecoder().decode(EntryRecord.self, from: Data(line.utf8))
            _ = try desk.store.perform(ImportEntries(records: [record], activate: true), by: nil)
            desk.clock.advance(hours: 24)
        }
        return desk
    }

    private func titles(
        _ words: String, _ filters: Search.Filters = .init(), near: String? = nil, sort: Search.Sort = .relevance
    ) throws
        -> [String]
    {
        try Self.shared.get().store.perform(
            Search(words: words, filters: filters, near: near, sort: sort, limit: 50), by: nil
        ).hits.map(\.title)
    }

    @Test(
        "A field narrows as its option does",
        arguments: [
            ("aide centre:oriv", ["Aide en Alsace"]), ("aide centre:ORIV", ["Aide en Alsace"]),
            ("aide thème:santé", ["Aide en Seine-Saint-Denis", "Aide à Bobigny"]),
            ("aide theme:\"santé\"", ["Aide en Seine-Saint-Denis", "Aide à Bobigny"]),
            (
                "aide territoire:Bobigny",
                ["Aide du pays", "Aide en Seine-Saint-Denis", "Aide en Île-de-France", "Aide à Bobigny"]
            ),
            (
                "aide territory:commune:93008",
                ["Aide du pays", "Aide en Seine-Saint-Denis", "Aide en Île-de-France", "Aide à Bobigny"]
            ),
            ("aide depuis:2012-06-03 centre:national", ["Aide du pays", "Aide en Île-de-France"]),
            ("reference:\"L. 121-1\"", ["Conseil citoyen"]), ("reference:L.121-1", ["Conseil citoyen"]),
            ("reference:\"l 121-1\"", ["Conseil citoyen"]), ("reference:L121-1", ["Conseil citoyen"]),
            ("reference:\"L.\u{A0}121-1\"", ["Conseil citoyen"]),
            ("\"conseil citoyen\"", ["Conseil citoyen"]),
            ("projet -montreuil -alsace -pays -bobigny -\"seine saint denis\"", ["Aide en Île-de-France"]),
        ])
    func fields(words: String, expected: [String]) throws {
        #expect(try titles(words).sorted() == expected.sorted())
    }

    @Test(
        "What nobody knows is searched as words",
        arguments: ["theme:aide", "centre:aide", "territoire:aide", "depuis:aide", "aide:projet"])
    func unknown(words: String) throws { #expect(try titles(words).count == 6) }

    @Test("A reference alone finds what has it; one that nothing has is searched as words")
    func byReference() throws {
        let store = try Self.shared.get().store
        let first = try #require(try store.perform(Search(words: "aide"), by: nil).hits.first)
        #expect(try titles(" \(first.reference.lowercased()) ") == [first.title])
        #expect(try titles("F-2012-99999 projet").count == 6)
        #expect(try titles("aide-projet").count == 6)
    }

    @Test("A reference without a letter or a digit is in no source", arguments: ["", ".", ". \u{202F}."])
    func emptyReference(value: String) throws {
        let store = try Self.shared.get().store
        let found = try store.pool.read { db -> Int? in
            let tx = store.transaction(db, nil, store.now())
            var filter = try Filter(Search.Filters(), tx)
            _ = try filter.add(.reference, value, tx)
            let conditions = try filter.conditions(on: .entries)
            return try Int.fetchOne(
                db, sql: "SELECT count(*) FROM entry AS item WHERE 1\(conditions.sql)",
                arguments: StatementArguments(conditions.arguments))
        }
        #expect(found == 0)
    }

    @Test("An option that nobody knows is refused")
    func refused() throws {
        #expect(throws: Refusal.self) { try titles("aide", .init(theme: "xyz")) }
        #expect(throws: Refusal.self) { try titles("aide", .init(centre: "xyz")) }
        #expect(throws: Refusal.self) { try titles("aide", near: "xyzxyz") }
    }

    @Test("An entry for everyone is for each audience")
    func audience() throws {
        #expect(try titles("aide", .init(audience: .electedOfficial)).count == 6)
        #expect(try !titles("aide", .init(audience: .researcher)).contains("Aide à Montreuil"))
    }

    @Test("Without words everything that is let through is found, the newest first")
    func browsing() throws {
        #expect(try titles("theme:sante") == ["Aide en Seine-Saint-Denis", "Aide à Bobigny"])
        #expect(try titles("", .init(centre: "oriv")) == ["Aide en Alsace"])
        #expect(try titles("-aide") == ["Conseil citoyen"])
        #expect(try titles("").isEmpty)
    }

    @Test("The newest first, on request")
    func byDate() throws {
        #expect(
            try titles("aide", sort: .date) == [
                "Aide en Alsace", "Aide du pays", "Aide en Île-de-France", "Aide en Seine-Saint-Denis",
                "Aide à Montreuil",
                "Aide à Bobigny",
            ])
    }

    @Test("A place raises what is valid there, the nearest most, and lowers what is valid elsewhere; nothing is lost")
    func near() throws {
        #expect(try titles("projet", near: "Bobigny").first == "Aide à Bobigny")
        #expect(
            try titles("projet", near: "Bobigny").prefix(4) == [
                "Aide à Bobigny", "Aide en Seine-Saint-Denis", "Aide en Île-de-France", "Aide du pays",
            ])
        #expect(try Set(titles("projet", near: "Bobigny").suffix(2)) == ["Aide à Montreuil", "Aide en Alsace"])
        #expect(try titles("projet", near: "Alsace").first == "Aide en Alsace")
        #expect(try titles("projet", .init(territory: "93")).last == "Aide du pays")
    }

    @Test("The parts of a score are its sum, the place's among them")
    func explained() throws {
        let hits = try Self.shared.get().store.perform(
            Search(words: "aide projet", near: "Bobigny", options: .explain), by: nil
        ).hits
        for hit in hits {
            let parts = try #require(hit.parts)
            #expect(abs(parts.map(\.score).reduce(0, +) - hit.score) < 1e-9)
            #expect(hit.score > 0)
        }
        let place = { (title: String) in
            hits.first { $0.title == title }?.parts?.first { $0.name == "place" }?.score ?? 0
        }
        #expect(place("Aide à Bobigny") > 0)
        #expect(place("Aide du pays") == 0)
        #expect(place("Aide en Alsace") < 0)
    }

    @Test(
        "Pages are cut from one order: whatever their length, together they are it",
        arguments: [Search.Sort.relevance, .date])
    func pages(sort: Search.Sort) throws {
        let desk = try Self.shared.get()
        for near in [nil, "Bobigny"] {
            let whole = try titles("aide projet conseil", near: near, sort: sort)
            #expect(whole.count == 7)
            for length in 1...7 {
                let pages = try stride(from: 0, to: 7, by: length).flatMap { offset in
                    try desk.store.perform(
                        Search(words: "aide projet conseil", near: near, sort: sort, offset: offset, limit: length),
                        by: nil
                    ).hits.map(\.title)
                }
                #expect(pages == whole)
            }
        }
        let beyond = try desk.store.perform(Search(words: "aide", offset: 100), by: nil)
        #expect(beyond.total == 6)
        #expect(beyond.hits.isEmpty)
        for (offset, limit) in [(-1, 3), (0, -1), (.max, .max), (.min, .min)] {
            let hits = try desk.store.perform(Search(words: "aide", offset: offset, limit: limit), by: nil).hits
            #expect(hits.count == (limit > 0 && offset < 6 ? min(limit, 6) : 0))
        }
    }

    @Test("Counts say what each choice would give; a facet's own filter does not narrow it")
    func facets() throws {
        let desk = try Self.shared.get()
        func facets(_ words: String, _ filters: Search.Filters) throws -> Facets {
            try #require(desk.store.perform(Search(words: words, filters: filters, options: .facets), by: nil).facets)
        }
        let all = try facets("projet", .init())
        #expect(all.centre.map { "\($0.value) \($0.count)" } == ["profession-banlieue 3", "national 2", "oriv 1"])
        #expect(all.theme.map(\.count) == [2, 1])
        #expect(all.territory.count == 6)
        #expect(all.audience.map(\.value) == ["elu"])
        for count in all.centre {
            let found = try desk.store.perform(Search(words: "projet", filters: .init(centre: count.value)), by: nil)
            #expect(found.total == count.count)
            #expect(try facets("projet", .init(centre: count.value)).centre == all.centre)
        }
        for count in all.territory + all.audience {
            let audience = Audience(rawValue: count.value)
            let filters = Search.Filters(territory: audience == nil ? count.value : nil, audience: audience)
            #expect(try desk.store.perform(Search(words: "projet", filters: filters), by: nil).total == count.count)
        }
        let narrowed = try facets("projet", .init(theme: "sante"))
        #expect(narrowed.centre.map(\.value) == ["profession-banlieue"])
        #expect(narrowed.theme == all.theme)
        #expect(try desk.search("projet").facets == nil)
        #expect(try facets("xylophone", .init()).centre.isEmpty)
    }

    @Test("A misspelt word is corrected and said so; as typed on request, with what may have been meant")
    func corrections() throws {
        let desk = try Self.shared.get()
        let corrected = try desk.search("Conseil citoyne centre:national")
        #expect(corrected.corrected == "Conseil citoyen centre:national")
        #expect(corrected.suggestion == nil)
        #expect(corrected.hits.first?.markedTitle == "\(Hit.open)Conseil\(Hit.close) \(Hit.open)citoyen\(Hit.close)")
        let exact = try desk.store.perform(Search(words: "citoyne", options: .exact), by: nil)
        #expect(exact.total == 0)
        #expect(exact.corrected == nil)
        #expect(exact.suggestion == "citoyen")
        #expect(try desk.search("citoyen").corrected == nil)
    }

    @Test("A phrase with a slip is corrected, and still a phrase")
    func correctedPhrase() throws {
        let desk = try Self.shared.get()
        let wanted = try desk.search("\"conseil citoyen\"")
        let found = try desk.search("\"conseil citoyne\"")
        #expect(found.corrected == "\"conseil citoyen\"")
        #expect(found.hits == wanted.hits)
        let facets = try desk.store.perform(Search(words: "\"conseil citoyne\"", options: .facets), by: nil).facets
        #expect(facets?.centre.map(\.count).reduce(0, +) == wanted.total)
    }

    @Test("What is typed is completed by titles and by words of them")
    func suggestions() throws {
        let suggestions = try Self.shared.get().store.perform(Suggest(words: "le conseil cit"), by: nil)
        #expect(suggestions.completions == ["le conseil citoyen"])
        #expect(suggestions.titles.first?.title == "Conseil citoyen")
        #expect(try Self.shared.get().store.perform(Suggest(words: "conseil "), by: nil).completions.isEmpty)
    }

    @Test("A query of 10,000 words is cut, and says so")
    func long() throws {
        let results = try Self.shared.get().search("aide " + (0..<10_000).map { "mot\($0)" }.joined(separator: " "))
        #expect(results.isCut)
        #expect(results.total == 6)
    }
}
