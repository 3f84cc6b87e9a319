import Desk
import Support
import Testing

@testable import Store

@Suite("A word that no entry has is taken for the one that was meant")
struct CorrectionTests {
    private static let shared = Result {
        let desk = try TemporaryDesk(untilExit: true)
        try desk.addEntry("Les lieux d'accueil", "Un accompagnement, en horaires normales.")
        try desk.addEntry("Les travaux", "Des travaux de rénovation, par le PRE, pour le préfet.")
        for number in 1...11 { try desk.addEntry("Le travail \(number)", "Un contrat de travail.") }
        for number in 1...10 { try desk.addEntry("Le cheval \(number)", "Un cheval.") }
        try desk.addEntry("Les chevaux", "Des chevaux.")
        return desk
    }

    private func corrected(_ words: String) throws -> String? { try Self.shared.get().search(words).corrected }

    @Test("One slip in a word, two in a long one")
    func slips() throws {
        #expect(try corrected("renovaton") == "rénovation")
        #expect(try corrected("acompaqnement") == "accompagnement")
        #expect(try corrected("liuex") == "lieux")
        #expect(try corrected("liuxe") == nil)
    }

    @Test("What was meant is shown as entries write it; the rest of the query stays as typed")
    func written() throws {
        #expect(try corrected("Les TRAVAUX de renovaton") == "Les TRAVAUX de rénovation")
        let desk = try TemporaryDesk()
        try desk.addEntry("LA REUSSITE EDUCATIVE", "La réussite éducative des enfants, la Réussite éducative de tous.")
        #expect(try desk.search("reuxsite edcuative").corrected == "réussite éducative")
    }

    @Test("A word of the language that begins with another letter is another word; an h left out is put in")
    func firstLetter() throws {
        #expect(try corrected("mieux") == nil)
        #expect(try corrected("oraires") == "horaires")
        #expect(try corrected("ohraires") == "horaires")
        #expect(try corrected("zlieux") == "lieux")
    }

    @Test("The first letter may be wrong or missing, two may be swapped")
    func firstLetterWrong() throws {
        #expect(try corrected("tenovation") == "rénovation")
        #expect(try corrected("enovation") == "rénovation")
        #expect(try corrected("ernovation") == "rénovation")
        #expect(try corrected("renvoation") == "rénovation")
    }

    @Test("A missing space is put in, and one too many does no harm")
    func spaces() throws {
        #expect(try corrected("contrattravail") == "contrat travail")
        #expect(try corrected("lestravaux") == "les travaux")
        #expect(try Self.shared.get().search("contrattravail").hits.first?.title.hasPrefix("Le travail") == true)
        #expect(try corrected("accueilcheval") == nil)
        let results = try Self.shared.get().search("reno vation")
        #expect(results.corrected == nil)
        #expect(results.hits.map(\.title) == ["Les travaux"])
    }

    @Test("Never for a stop word, nor for a shorter word than has a slip to spare")
    func never() throws {
        #expect(try corrected("parr") == nil)
        #expect(try corrected("pourtant") == nil)
        #expect(try corrected("presse") == nil)
        #expect(try corrected("prefait") == nil)
        #expect(try corrected("prefey") == "préfet")
    }

    @Test("Another form of what was meant will do")
    func stem() throws {
        #expect(try corrected("noraml") == "normales")
        #expect(try corrected("normal") == nil)
    }

    @Test("A slip that has the stem of another word is one if what was meant is in more than ten times as many entries")
    func chance() throws {
        // “travali” has the stem of “travaux”, and “chevali” that of “chevaux”.
        #expect(try corrected("travali") == "travail")
        #expect(try corrected("chevali") == nil)
    }
}
