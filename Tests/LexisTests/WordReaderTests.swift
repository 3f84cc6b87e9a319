import Lexis
import Testing

@Suite("What is written in several ways is read in one")
struct WordReaderTests {
    private func read(_ text: String) -> String { searchedWords(of: text).map(\.folded).joined(separator: " ") }

    @Test(
        "Acronyms, numbers, articles and ordinals",
        arguments: [
            ("les Q.P.V.", "les qpv"), ("le C.E.J, dit-il", "le cej dit il"), ("l'A.N.R.U.", "l anru"),
            ("p.ex", "p ex"), ("J.-P. Durand", "j p durand"), ("M. Durand", "m durand"),
            ("23 000 €", "23000"), ("23\u{A0}000", "23000"), ("1\u{202F}000\u{202F}000 d'euros", "1000000 d euros"),
            ("23.000", "23000"), ("0 800 123 456", "0800123456"), ("en 2020 100 personnes", "en 2020 100 personnes"),
            ("06 12 34 56 78", "06 12 34 56 78"), ("le 31.12.2024", "le 31 12 2024"), ("3,125", "3 125"),
            ("1388bis", "1388 bis"), ("1388 bis", "1388 bis"), ("covid19", "covid 19"), ("cerfa15776", "cerfa 15776"),
            ("CO2 et m²", "co2 et m2"), ("L1111-2", "l 1111 2"), ("R.* 123-2", "r 123 2"), ("A13", "a13"),
            ("R42-1", "r 42 1"), ("1er", "premier"), ("1ère", "premier"), ("2e", "deuxieme"), ("2ème", "deuxieme"),
            ("2nde", "seconde"), ("XXe", "vingtieme"), ("xixe", "dixneuvieme"), ("VIe", "sixieme"),
            ("la vie", "la vie"),
            ("Vie", "vie"), ("21e", "21e"), ("XXIe", "21e"), ("Ier", "premier"), ("vente", "vente"), ("ixe", "ixe"),
        ])
    func forms(text: String, words: String) {
        #expect(read(text) == words)
    }

    @Test(
        "Forms of être and avoir say nothing; nouns do",
        arguments: [
            ("il a été licencié", "il a etre licencie"), ("l'été dernier", "l ete dernier"),
            ("n'a pas été", "n a pas etre"), ("n’ont été", "n ont etre"), ("le bien-être", "le bien etres"),
            ("être payé", "etre paye"), ("un avoir", "un avoirs"), ("avoir droit", "avoir droit"),
            ("un, avoir", "un avoir"),
        ])
    func auxiliaries(text: String, words: String) {
        #expect(read(text) == words)
    }

    @Test("What was read is read the same again, between commas")
    func again() {
        let texts = ["Q.P.V. 23 000 € 12, 345 L. 1111-2 XXe a été", "1388bis covid-19 1er R.* 123-2 un avoir"]
        for text in texts {
            let once = searchedWords(of: text).map(\.folded)
            #expect(searchedWords(of: once.joined(separator: ", ")).map(\.folded) == once)
        }
    }

    @Test("A word has the place of all it is written with")
    func places() {
        let words = searchedWords(of: "Le Q.P.V. a 23 000 € (L1111-2).")
        #expect(words.map(\.bytes) == [0..<2, 3..<8, 10..<11, 12..<18, 24..<25, 25..<29, 30..<31])
    }
}
