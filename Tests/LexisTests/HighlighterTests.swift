import Lexis
import Support
import Testing

@Suite("A snippet shows what was looked for, marked")
struct MarkerTests {
    private func snippet(_ text: String, _ words: String..., beginning: String? = nil, length: Int = 40) -> String {
        Highlighter(words.map { ($0, 1) }, beginning: beginning).snippet(of: text, length: length).text(
            open: "[", close: "]")
    }

    @Test("Case, accents and inflections are marked, the whole word of each")
    func forms() {
        #expect(snippet("Les ÉCOLES financées", "ecole", "financer") == "Les [ÉCOLES] [financées]")
        #expect(snippet("L’œuvre de l'écol\u{301}e", "oeuvre") == "L’[œuvre] de l'écol\u{301}e")
        #expect(snippet("Rien de tel.", "ecole") == "Rien de tel.")
        #expect(snippet("", "ecole") == "")
        #expect(snippet("!?", "ecole") == "!?")
    }

    @Test(
        "A word is marked by its stem, however it begins and however short it is",
        arguments: [
            "EELV", "Aaron", "oosphère", "ïambe", "œuvres", "été", "os", "yeux", "ysé", "ЖЖук", "λόγοι", "75", "émeut",
            "vaudrait", "faudrait", "omis", "prirent",
        ])
    func beginnings(word: String) {
        let folded = words(of: word).map(\.folded).joined()
        #expect(snippet("Ici \(word).", folded) == "Ici [\(word)].")
    }

    @Test("What an unfinished word begins is marked")
    func beginning() {
        #expect(snippet("Qui finance le financement ?", beginning: "finan") == "Qui [finance] le [financement] ?")
    }

    @Test("The snippet with the most of the words is shown, not the first; it begins with its sentence")
    func best() {
        let filler = (0..<60).map { "mot\($0)" }.joined(separator: " ")
        let text = "Une aide. \(filler). Une aide à l'emploi des jeunes existe. \(filler)."
        let shown = snippet(text, "aide", "emploi", length: 8)
        #expect(shown == "… Une [aide] à l'[emploi] des jeunes existe. …")
    }

    @Test("The rarer word decides where the snippet cannot have both")
    func rarest() {
        let filler = String(repeating: "mot ", count: 50)
        let highlighter = Highlighter([("commun", 1), ("rare", 5)])
        let shown = highlighter.snippet(of: "Commun. \(filler)rare \(filler)", length: 5).text(open: "[", close: "]")
        #expect(shown.contains("[rare]"))
        #expect(!shown.contains("ommun"))
    }

    @Test("White space is one space; the space of French punctuation is kept")
    func space() {
        let filler = String(repeating: " mot", count: 50)
        #expect(snippet("Qui paie \t  quoi ?\(filler)", "quoi", length: 3) == "Qui paie [quoi] ? …")
    }

    @Test("A snippet is never longer than asked for, and loses no match of its stretch: 2,000 texts at random")
    func random() {
        var generator = SeededGenerator(seed: 9)
        let highlighter = Highlighter([("aide", 1), ("emploi", 2)])
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0..<80, using: &generator)).map { _ in
                ["aide", "emploi", "mot", "fin.", "oui ?", "\n", "«", "é"].randomElement(using: &generator) ?? ""
            }.joined(separator: " ")
            let length = Int.random(in: 1..<20, using: &generator)
            let snippet = highlighter.snippet(of: text, length: length)
            #expect(words(of: snippet.segments.map(\.text).joined()).count <= length, "\(text)")
            #expect(snippet.hasMatch == (text.contains("aide") || text.contains("emploi")), "\(text)")
        }
    }
}
