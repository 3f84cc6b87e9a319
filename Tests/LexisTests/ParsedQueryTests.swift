import Lexis
import Support
import Testing

@Suite("A query is read; what is not understood is words")
struct QueryTests {
    private func pieces(_ text: String) -> [ParsedQuery.Piece] { ParsedQuery(text).pieces }

    @Test("Words, folded, in their order, stop words too")
    func words() {
        #expect(pieces("L'Été à Évry") == [.word("l"), .word("ete"), .word("a"), .word("evry")])
        #expect(pieces("") == [])
        #expect(pieces(" \u{0}\n") == [])
    }

    @Test(
        "A phrase in any of the quotes", arguments: ["\"conseil citoyen\"", "« conseil citoyen »", "“Conseil citoyen”"])
    func phrases(text: String) {
        #expect(pieces(text) == [.phrase(["conseil", "citoyen"])])
        #expect(pieces("un \(text), deux") == [.word("un"), .phrase(["conseil", "citoyen"]), .word("deux")])
    }

    @Test("What stands in brackets only is beside the point, unless all does")
    func asides() {
        #expect(ParsedQuery("aide (sauf école) à l'emploi").asides == ["sauf", "ecole"])
        #expect(ParsedQuery("aide (aide au logement)").asides == ["au", "logement"])
        #expect(ParsedQuery("(aide) (emploi)").asides == [])
        #expect(ParsedQuery("le (logement)").asides == [])
        #expect(ParsedQuery("aide (logement").asides == [])
        #expect(ParsedQuery("aide").asides == [])
    }

    @Test("A minus before a word or a phrase excludes it; within a word or alone it does not")
    func exclusions() {
        #expect(pieces("emploi -stage") == [.word("emploi"), .excluded(["stage"])])
        #expect(pieces("-adulte-relais") == [.excluded(["adulte", "relais"])])
        #expect(pieces("-\"conseil citoyen\" ville") == [.excluded(["conseil", "citoyen"]), .word("ville")])
        #expect(pieces("mi-temps") == [.word("mi"), .word("temps")])
        #expect(pieces("emploi - stage") == [.word("emploi"), .word("stage")])
        #expect(pieces("-") == [])
        #expect(pieces("--") == [])
        #expect(pieces("-\"") == [])
    }

    @Test("Fields in both languages, with or without accents and quotes")
    func conditions() {
        let theme = ParsedQuery.Piece.condition(
            .theme, value: "rénovation urbaine", words: ["theme", "renovation", "urbaine"])
        #expect(pieces("thème:\"rénovation urbaine\" aide") == [theme, .word("aide")])
        #expect(pieces("Thème:«rénovation urbaine»") == [theme])
        for (text, field, value) in [
            ("centre:oriv", ParsedQuery.Field.centre, "oriv"), ("territoire:93", .territory, "93"),
            ("territory:Saint-Denis,", .territory, "Saint-Denis"), ("depuis:2024-01", .since, "2024-01"),
            ("SINCE:2024", .since, "2024"), ("public:elu", .audience, "elu"),
            ("référence:F-2026-00001", .reference, "F-2026-00001"),
        ] {
            guard case .condition(field, value, _)? = pieces(text).first, pieces(text).count == 1 else {
                Issue.record("\(text): \(pieces(text))")
                continue
            }
        }
    }

    @Test(
        "What only looks like one is words",
        arguments: [
            ("titre:emploi", ["titre", "emploi"]), ("theme:", ["theme"]), ("theme: emploi", ["theme", "emploi"]),
            ("theme:\"\"", ["theme"]), ("theme:!", ["theme"]), ("\"emploi", ["emploi"]), ("« emploi", ["emploi"]),
            ("emploi\"", ["emploi"]), (":emploi", ["emploi"]), ("https://ville.fr", ["https", "ville", "fr"]),
            ("(emploi OR", ["emploi", "or"]), ("monthème:emploi", ["montheme", "emploi"]),
        ])
    func notUnderstood(text: String, words: [String]) { #expect(pieces(text) == words.map(ParsedQuery.Piece.word)) }

    @Test("A query too long is cut, and says so; stop words are not counted")
    func cut() {
        let long = ParsedQuery((0..<10_000).map { "m\($0)t" }.joined(separator: " "))
        #expect(long.isCut)
        #expect(long.pieces.count == ParsedQuery.longest)
        #expect(!ParsedQuery((0..<ParsedQuery.longest).map { "le m\($0)t" }.joined(separator: " ")).isCut)
        #expect(ParsedQuery(String(repeating: "le ", count: 10_000)).isCut)
        #expect(ParsedQuery("\"" + String(repeating: "mot ", count: 100) + "\" fin").pieces == [.word("fin")])
        #expect(ParsedQuery(String(repeating: "z", count: 100_000)).pieces.count == 1)
    }

    @Test("The last word may be unfinished when nothing follows it")
    func unfinished() {
        #expect(ParsedQuery("finan").endsInWord)
        #expect(ParsedQuery("aide finan").endsInWord)
        for text in ["", "finan ", "finan?", "\"finan\"", "-finan", "theme:finan"] {
            #expect(!ParsedQuery(text).endsInWord, "\(text)")
        }
    }

    @Test("Whatever is typed, every word is searched or said to be left out: 20,000 texts at random")
    func anything() {
        var generator = SeededGenerator(seed: 4)
        let bits = [
            "\"", "«", "»", "“", "”", "-", ":", " ", "theme", "centre:", "depuis:", "a", "é", "\u{0}", "(", "\n",
            "emploi", "🏠", "'",
        ]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<12, using: &generator)
            let text = (0..<count).compactMap { _ in bits.randomElement(using: &generator) }.joined()
            let query = ParsedQuery(text)
            let read = query.pieces.flatMap { piece -> [String] in
                switch piece {
                case .word(let word): [word]
                case .phrase(let words), .excluded(let words), .condition(_, _, let words): words
                }
            }
            #expect(read == Lexis.words(of: text).map(\.folded), "\(text)")
            #expect(!query.isCut, "\(text)")
        }
    }
}
