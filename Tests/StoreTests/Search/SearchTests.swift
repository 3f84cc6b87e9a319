import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Searching: how a word is written never decides")
struct SearchTests {
    /// Four entries that no test changes.
    private static let shared = Result {
        let desk = try TemporaryDesk(untilExit: true)
        try desk.addEntry(
            "L'accès à l'emploi des jeunes", "Les écoles de la deuxième chance, l’œuvre des missions locales.")
        try desk.addEntry("Rénover un quartier", "La convention avec l'ANRU, les aides aux copropriétés dégradées.")
        try desk.addEntry("Les conseils citoyens", "Associer les habitants : tirage au sort, budget, animation.")
        try desk.addEntry("La gestion urbaine de proximité", "Une convention de gestion, un chargé de mission.")
        return desk
    }

    @Test(
        "Accents, case, plural, elision, apostrophes and ligatures",
        arguments: [
            ("emploi", "L'accès"), ("EMPLOIS", "L'accès"), ("l'emploi", "L'accès"), ("l’emploi", "L'accès"),
            ("d’emploi", "L'accès"), ("acces", "L'accès"), ("ecole", "L'accès"), ("École", "L'accès"),
            ("oeuvre", "L'accès"), ("ŒUVRES", "L'accès"), ("E\u{301}COLES", "L'accès"), ("anru", "Rénover"),
            ("l’ANRU", "Rénover"), ("renover", "Rénover"), ("quartiers", "Rénover"), ("copropriete", "Rénover"),
            ("conseil citoyen", "Les conseils"), ("d'habitant", "Les conseils"), ("proximites", "La gestion"),
        ])
    func forms(words: String, title: String) throws {
        let hits = try Self.shared.get().search(words).hits
        #expect(hits.first?.title.hasPrefix(title) == true, "\(hits.map(\.title))")
    }

    @Test("Any of the words suffices, and the more of them the better")
    func anyTerm() throws {
        let desk = try Self.shared.get()
        #expect(try desk.search("convention xylophone").total == 2)
        #expect(try desk.search("convention gestion").hits.first?.title == "La gestion urbaine de proximité")
        // A match in the title scores higher.
        #expect(try desk.search("gestion").hits.first?.title == "La gestion urbaine de proximité")
    }

    @Test("Stop words never decide: a question in full finds what its words find, no more")
    func stopWords() throws {
        let desk = try Self.shared.get()
        let bare = try desk.search("copropriétés dégradées").hits.map(\.reference)
        #expect(bare.count == 1)
        #expect(try desk.search("Quelles sont les aides pour une copropriété dégradée ?").hits.map(\.reference) == bare)
        #expect(try desk.search("comment est-ce que les xylophones").total == 0)
    }

    @Test("The snippet marks the match")
    func snippet() throws {
        let snippet = try #require(Self.shared.get().search("animations").hits.first).snippet
        #expect(snippet.contains("\(Hit.open)animation\(Hit.close)"))
    }

    @Test(
        "No input is an error",
        arguments: [
            "", " ", "\"", "\"\"\"", "(", ")(", "AND OR NOT *", "emploi AND", "NEAR(emploi quartier, 2)",
            "title:emploi",
            "^emploi", "emploi*", "-emploi", "+", "{title text} : x", "'; DROP TABLE entry; --", "🏠🏘️", "\u{0}", "'’'",
            "%", "\\", "е́коль", "東京", String(repeating: "emploi ", count: 1_500), String(repeating: "z", count: 10_240),
            String(repeating: "(\"", count: 5_000),
        ])
    func anything(words: String) throws {
        let desk = try Self.shared.get()
        let results = try desk.search(words)
        #expect(results.hits.count <= 4)
        #expect(results.total >= results.hits.count)
        _ = try desk.store.perform(Search(words: words, everything: true), by: .awa)
    }

    @Test("An operator is a word like another")
    func operators() throws {
        let desk = try Self.shared.get()
        for words in ["emploi AND xylophone", "\"emploi", "(emploi OR", "title:emploi"] {
            #expect(try desk.search(words).hits.first?.title == "L'accès à l'emploi des jeunes", "\(words)")
        }
    }

    @Test("A place is served by what holds there, around it and in the whole country")
    func territory() throws {
        let desk = try TemporaryDesk()
        for (number, place) in ["93", "67", nil].enumerated() {
            let reference = try desk.ask("Question \(number)").question.reference
            try desk.answer(reference)
            try desk.publish(reference, title: "Fiche \(place ?? "du pays")", territory: place)
        }
        let titles = { (place: String?) in
            try desk.store.perform(Search(words: "fiche", filters: .init(territory: place)), by: nil).hits.map(\.title)
                .sorted()
        }
        #expect(try titles("Bobigny") == ["Fiche 93", "Fiche du pays"])
        #expect(try titles("Alsace") == ["Fiche 67", "Fiche du pays"])
        #expect(try titles(nil).count == 3)
        #expect(try kind { _ = try titles("asdfgh") } == .notFound)
    }

    @Test("Agents search questions and answers too; nobody else does, and never the asker's name")
    func everything() throws {
        let desk = try TemporaryDesk()
        let reference = try desk.ask("Un gymnase", body: "Pour les filles.", email: "xanthippe@example.org").question
            .reference
        try desk.answer(reference, "Le fonds interministériel.")
        let search = { (words: String, account: Account?) in
            try desk.store.perform(Search(words: words, everything: true), by: account).hits
        }
        #expect(try search("gymnase", .awa).map(\.kind) == [.question])
        #expect(try search("interministeriel", .awa).map(\.reference) == [reference])
        #expect(try search("xanthippe", .awa).isEmpty)
        #expect(try search("example.org", .awa).isEmpty)
        #expect(try desk.search("gymnase").hits.isEmpty)
        #expect(throws: Refusal.identityNeeded) { try search("gymnase", nil) }
        // The second revision replaces the first.
        try desk.answer(reference, "La dotation politique de la ville.")
        #expect(try search("interministeriel", .awa).isEmpty)
        #expect(try search("dotation", .awa).count == 1)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("An index of another version of the tokenizer is made anew before the first write")
    func tokenizerVersion() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Un gymnase", "Pour tous.")
        try desk.execute(
            "INSERT INTO entry_index (entry_index) VALUES ('delete-all'); UPDATE search_state SET tokenizer_version = 0"
        )
        try desk.ask()
        #expect(try desk.search("gymnase").total == 1)
        #expect(try desk.number("SELECT tokenizer_version FROM search_state") != 0)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("The index is derived: emptied by another tool it is found damaged, and rebuilt it finds again")
    func reindex() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Un gymnase", "Pour tous.")
        try desk.execute("INSERT INTO entry_index (entry_index) VALUES ('delete-all')")
        #expect(try desk.search("gymnase").total == 0)
        #expect(try desk.store.examine() == ["index: entry_index"])
        try desk.store.reindex()
        #expect(try desk.search("gymnase").total == 1)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test(
        "A snippet is read without the marks of Markdown; HTML is shown as it was typed",
        arguments: [
            ("| a | b |\n|---|---|\n| ornithorynque | 1 |", "a b {ornithorynque} 1"),
            ("Un **ornithorynque** et `du code`.", "Un {ornithorynque} et du code."),
            ("## Titre\n\n- un [ornithorynque](https://exemple.org/x)", "Titre un {ornithorynque}"),
            ("Un <b>ornithorynque</b> &eacute;crit, 2 * 3", "Un <b>{ornithorynque}</b> écrit, 2 * 3"),
        ])
    func plainSnippets(answer: String, expected: String) throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Un animal", answer)
        let snippet = try #require(desk.search("ornithorynque").hits.first?.snippet)
        let shown = snippet.replacing(String(Hit.open), with: "{").replacing(String(Hit.close), with: "}")
        #expect(shown.contains(expected))
    }
}
