import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Whether a phrase is searched as words is decided once for a search")
struct PhraseTests {
    /// One entry contains the phrase; the others, valid in other places, contain its words separately.
    private static let shared = Result<TemporaryDesk, any Error> {
        let desk = try TemporaryDesk(untilExit: true)
        for line in [
            #"{"title":"Conseil citoyen","answer":"Tiré au sort.","territory":"Bobigny"}"#,
            #"{"title":"Un conseil utile au citoyen","answer":"En mairie.","territory":"93"}"#,
            #"{"title":"Le citoyen et son conseil","answer":"En région.","territory":"region:11"}"#,
            #"{"title":"Citoyen de conseil","answer":"Partout."}"#,
            #"{"title":"Le conseil utile pour le citoyen","answer":"En Alsace.","territory":"Alsace"}"#,
        ] {
            let record = try JSONDecoder().decode(EntryRecord.self, from: Data(line.utf8))
            _ = try desk.store.perform(ImportEntries(records: [record], activate: true), by: nil)
        }
        try desk.ask("Le citoyen demande conseil")
        return desk
    }

    private func titles(_ search: Search) throws -> [String] {
        try Self.shared.get().store.perform(search, by: .nadia).hits.map(\.title)
    }

    @Test(
        "What has the phrase comes first, and what has its words follows, however the search is narrowed",
        arguments: [
            Search(words: #""conseil citoyen""#),
            Search(words: "« conseil citoyen »"),
            Search(words: #""conseil citoyen""#, near: "Bobigny"),
            Search(words: #""conseil citoyen""#, near: "Alsace"),
            Search(words: #""conseil citoyen""#, filters: .init(territory: "93")),
            Search(words: #""conseil citoyen" territoire:Bobigny"#),
            Search(words: #""conseil citoyne""#, near: "Bobigny"),
            Search(words: #""conseil citoyen""#, everything: true),
        ])
    func comesFirst(search: Search) throws {
        let found = try titles(search)
        #expect(found.first == "Conseil citoyen")
        #expect(found.count > 1)
    }

    @Test("Many that have the phrase are all there is")
    func many() throws {
        let desk = try TemporaryDesk()
        for number in 1...12 { try desk.addEntry("Conseil citoyen \(number)", "Tiré au sort.") }
        try desk.addEntry("Un conseil utile au citoyen", "En mairie.")
        #expect(try desk.search(#""conseil citoyen""#).total == 12)
    }

    @Test("A title between quotation marks in a question is no command")
    func question() throws {
        let found = try titles(Search(words: "que dit « conseil utile citoyen » en mairie", near: "Bobigny"))
        #expect(found.first == "Un conseil utile au citoyen")
        #expect(found.count == 5)
    }

    @Test(
        "As typed, or by date, a phrase that an entry has stays a phrase",
        arguments: [
            Search(words: #""conseil citoyen""#, options: .exact),
            Search(words: #""conseil citoyen""#, near: "Bobigny", options: .exact),
            Search(words: #""conseil citoyen""#, near: "Alsace", options: .exact),
            Search(words: #""conseil citoyen" territoire:Bobigny"#, options: .exact),
            Search(words: #""conseil citoyen""#, near: "Bobigny", sort: .date),
            Search(words: #""conseil citoyne""#, near: "Bobigny", sort: .date),
        ])
    func staysPhrase(search: Search) throws {
        #expect(try titles(search) == ["Conseil citoyen"])
    }

    @Test("The total and the counts of facets are of the phrase too", arguments: [nil, "Bobigny", "Alsace"])
    func totals(near: String?) throws {
        let search = Search(words: #""conseil citoyen""#, near: near, options: [.facets, .exact])
        let results = try Self.shared.get().store.perform(search, by: nil)
        #expect(results.total == 1)
        #expect(results.facets?.centre.map(\.count) == [1])
    }

    @Test("A phrase that stands in nothing that may be found is searched as words, at each level of nearness")
    func becomesWords() throws {
        #expect(try titles(Search(words: #""citoyen conseil citoyen""#, near: "Bobigny")).count == 5)
        #expect(
            try titles(Search(words: #""conseil citoyen""#, filters: .init(territory: "Alsace"))) == [
                "Le conseil utile pour le citoyen", "Citoyen de conseil",
            ])
    }
}
