import Lexis
import Testing

@Suite("Words that Snowball takes for others have stems of their own, and forms of one word share one")
struct StemExceptionTests {
    private let analyzer = Analyzer()

    @Test(
        "Different words do not meet",
        arguments: [
            ("loyer", "lois"), ("foyer", "foi"), ("foyer", "fois"), ("ami", "amiante"), ("date", "data"),
            ("delai", "delit"), ("departement", "depart"), ("communication", "commune"), ("pays", "payer"),
            ("loisirs", "lois"), ("credit", "credible"), ("petit", "petition"), ("fille", "fil"),
            ("parlement", "parler"),
            ("batiment", "battre"), ("cas", "casser"), ("devis", "devoir"), ("mere", "mer"), ("salle", "sale"),
        ])
    func apart(one: String, other: String) {
        #expect(analyzer.token(of: one) != analyzer.token(of: other))
    }

    @Test(
        "Forms of one word do",
        arguments: [
            ("bail", "baux"), ("oeil", "yeux"), ("mediateur", "mediatrice"), ("tuteur", "tutrices"),
            ("directeur", "directrice"), ("conflit", "conflits"), ("credit", "credits"), ("loyer", "loyers"),
            ("travail", "travaux"), ("obtenir", "obtenu"), ("recevoir", "recoit"), ("portrait", "portraits"),
            ("premier", "premiere"), ("danger", "dangereux"), ("profit", "profiter"), ("nouveau", "nouvelle"),
        ])
    func together(one: String, other: String) {
        #expect(analyzer.token(of: one) == analyzer.token(of: other))
    }

    @Test("What is parted is no kin")
    func kin() {
        #expect(analyzer.parts("departement", "depart"))
        #expect(analyzer.parts("commune", "communication"))
        #expect(!analyzer.parts("location", "locataire"))
        #expect(!analyzer.parts("loyer", "loyers"))
    }

    @Test("The first and the last word of the table are found, and no word before, between or after")
    func ends() {
        #expect(analyzer.token(of: "abattaient") == analyzer.token(of: "abattre"))
        #expect(analyzer.token(of: "zwanzeuses") == analyzer.token(of: "zwanzeur"))
        #expect(analyzer.token(of: "zzzz") == "z")
    }

    @Test("A form that begins in another way is marked")
    func marked() {
        let shown = Highlighter([("oeil", 1), ("bail", 1)]).snippet(of: "Des yeux, des baux.")
        #expect(shown.text(open: "[", close: "]") == "Des [yeux], des [baux].")
    }
}
