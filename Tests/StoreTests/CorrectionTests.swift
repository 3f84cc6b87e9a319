import Desk
import Support
import Testing

@testable import Store

@Suite("A word that no entry has is taken for the one that was meant")
struct CorrectionTests {
    private static let shared = Result {
        let desk = try TemporaryDesk(untilExit: true)
        try desk.addEntry("Les lieux d'accueil", "Un accompagnement, en horaires normales.")
        try desk.addEntry("Les travaux", "Des travaux de rénovation.")
        for number in 1...11 { try desk.addEntry("Le travail \(number)", "Un contrat de travail.") }
        for number in 1...10 { try desk.addEntry("Le cheval \(number)", "Un cheval.") }
        try desk.addEntry("Les chevaux", "Des chevaux.")
        return desk
    }

    private func corrected(_ words: String) throws -> String? { try Self.shared.get().search(words).corrected }

    @Test("One slip in a word, two in a long one")
    func slips() throws {
        #expect(try corrected("renovaton") == "renovation")
        #expect(try corrected("acompaqnement") == "accompagnement")
        #expect(try corrected("liuex") == "lieux")
        #expect(try corrected("liuxe") == nil)
    }

    @Test("A word that begins with another letter is another word, unless one is too many, swapped, or an h left out")
    func firstLetter() throws {
        #expect(try corrected("mieux") == nil)
        #expect(try corrected("oraires") == "horaires")
        #expect(try corrected("ohraires") == "horaires")
        #expect(try corrected("zlieux") == "lieux")
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
