import Foundation
import Support
import Testing

@Suite("Erasing a person on the command line")
struct ErasureTests {
    private let nadia = ["--as", "Nadia@national"]

    private func desk() throws -> Session {
        let desk = try Session()
        try desk.guichet(
            "ask", "--territory", "93", "--title", "Qui paie ?", "--asker-name", "Zwindor Kossivi", "--asker-email",
            "z@exemple-kaolack.fr", "")
        try desk.guichet(
            "ask", "--territory", "93", "--title", "Une autre", "--asker-email", "paul@autre.fr",
            "Hier Zwindor Kossivi était là. Madame Kossivi aussi.")
        return desk
    }

    /// The code that confirms what would be erased.
    private func code(_ desk: Session, _ person: String = "z@exemple-kaolack.fr") throws -> String {
        try #require(try desk.guichet(["person", "erase", person, "--json"] + nadia).json()["hash"] as? String)
    }

    @Test("Without --confirm each place that would change is shown, and what stays; nothing changes")
    func preview() throws {
        let desk = try desk()
        let shown = try desk.guichet(["person", "erase", "z@exemple-kaolack.fr"] + nadia)
        #expect(shown.code == 2)
        #expect(shown.err.contains("--confirm \(try code(desk))"))
        #expect(shown.out.contains("-00002  question  Hier [Zwindor Kossivi] était là."), "\(shown)")
        #expect(shown.out.contains("Madame [Kossivi] aussi."))
        let json = try desk.guichet(["person", "erase", "z@exemple-kaolack.fr", "--json"] + nadia).json()
        #expect((json["others"] as? [[String: any Sendable]])?.first?["words"] as? String == "Zwindor Kossivi")
        #expect((json["left"] as? [any Sendable])?.count == 1)
        #expect(try desk.guichet(["show", "2"] + nadia).out.contains("Zwindor Kossivi"))
    }

    @Test("Where the file cannot be rewritten, the rows are gone, it says what is left, and tick finishes")
    func noRoom() throws {
        let desk = try desk()
        // Limits files to one megabyte: the changed rows fit, the rewritten file does not.
        let erased = try desk.shell(
            "trap '' XFSZ; ulimit -f 2048; \"$GUICHET\" person erase z@exemple-kaolack.fr --confirm \(code(desk)) --as Nadia@national"
        )
        #expect(erased.code == 0, "\(erased)")
        #expect(erased.out.contains("Effacé."), "\(erased)")
        #expect(erased.out.contains("guichet tick"), "\(erased)")
        #expect(try desk.guichet(["person", "export", "z@exemple-kaolack.fr"] + nadia).code == 3)
        let ticked = try desk.guichet(["tick"])
        #expect(ticked.code == 0, "\(ticked)")
        #expect(!ticked.out.contains("traces"), "\(ticked)")
        #expect(try desk.guichet("doctor").code == 0)
    }

    @Test("The coordinator's inbox counts who is to be erased and what is to be decided; an agent's does not")
    func inbox() throws {
        let desk = try desk()
        #expect(try !desk.guichet(["inbox"] + nadia).out.contains("effac"))
        try desk.guichet("person", "request-erasure", "paul@autre.fr", "--as", "Awa@profession-banlieue")
        try desk.guichet(["person", "erase", "z@exemple-kaolack.fr", "--confirm", code(desk)] + nadia)
        let inbox = try desk.guichet(["inbox"] + nadia)
        #expect(inbox.out.contains("Demandes d'effacement\u{A0}: 1. Voyez\u{A0}: guichet person list --requested"))
        #expect(inbox.out.contains("guichet person rest"), "\(inbox)")
        let json = try desk.guichet(["inbox", "--json"] + nadia).json()
        let erasures = json["erasures"] as? [String: Int]
        #expect(erasures == ["requests": 1, "remainders": 1])
        #expect(try !desk.guichet("inbox", "--as", "Awa@profession-banlieue").out.contains("effac"))
    }

    @Test("Erased, listed, decided")
    func rest() throws {
        let desk = try desk()
        let erased = try desk.guichet(["person", "erase", "z@exemple-kaolack.fr", "--confirm", code(desk)] + nadia)
        #expect(erased.code == 0, "\(erased)")
        #expect(erased.out.contains("guichet person rest"), "\(erased)")
        #expect(try desk.guichet(["tick"]).out.contains("guichet person rest"))
        let listed = try desk.guichet(["person", "rest"] + nadia)
        #expect(listed.out.contains("1  "), "\(listed)")
        #expect(listed.out.contains("Madame [Kossivi] aussi."), "\(listed)")
        #expect(try desk.guichet(["person", "rest", "1"] + nadia).code == 2)
        #expect(try desk.guichet(["person", "rest", "9", "--erase"] + nadia).code == 3)
        #expect(try desk.guichet(["person", "rest", "1", "--erase"] + nadia).code == 0)
        #expect(try desk.guichet(["show", "2"] + nadia).out.contains("Hier [effacé] était là. Madame [effacé] aussi."))
        #expect(try desk.guichet(["person", "rest"] + nadia).out.contains("Rien à décider"))
        #expect(try desk.guichet("doctor").code == 0)
    }

    @Test("A code is good for what was shown with it: what changed since is shown again, and nothing is erased")
    func changed() throws {
        let desk = try desk()
        let old = try code(desk)
        try desk.guichet("note", "2", "Zwindor Kossivi a rappelé.", "--as", "Awa@profession-banlieue")
        let refused = try desk.guichet(["person", "erase", "z@exemple-kaolack.fr", "--confirm", old] + nadia)
        #expect(refused.code == 5, "\(refused)")
        #expect(refused.out.contains("[Zwindor Kossivi] a rappelé."), "\(refused)")
        #expect(refused.out.contains("Code\u{A0}: \(try code(desk))"), "\(refused)")
        #expect(refused.err.contains("rien n'a été effacé"), "\(refused)")
        #expect(try desk.guichet(["show", "1"] + nadia).out.contains("Zwindor"))
    }

    @Test("--keep keeps shown places, one or all")
    func kept() throws {
        for (kept, expected) in [("1", "Hier Zwindor Kossivi était là."), ("all", "Hier Zwindor Kossivi était là.")] {
            let desk = try desk()
            let words = ["person", "erase", "z@exemple-kaolack.fr", "--confirm", try code(desk), "--keep", kept]
            #expect(try desk.guichet(words + nadia).code == 0)
            #expect(try desk.guichet(["show", "2"] + nadia).out.contains(expected))
        }
        let desk = try desk()
        let words = ["person", "erase", "z@exemple-kaolack.fr", "--confirm", try code(desk), "--keep", "2"]
        #expect(try desk.guichet(words + nadia).code == 2)
    }

    @Test("Who gave a telephone number and no address is named by it, with its spaces or without")
    func telephone() throws {
        let desk = try desk()
        try desk.guichet(
            "ask", "--territory", "93", "--title", "Par téléphone", "--asker-name", "Zoé Fulgence", "--asker-telephone",
            "01 23 45 67 89", "")
        #expect(try desk.guichet(["person", "list"] + nadia).out.contains("01 23 45 67 89"))
        let file = try desk.guichet(["person", "export", "01", "23", "45", "67", "89"] + nadia)
        #expect(file.out.contains("Par téléphone"), "\(file)")
        let erased = try desk.guichet(
            ["person", "erase", "+33 1.23.45.67.89", "--confirm", code(desk, "0123456789")] + nadia)
        #expect(erased.code == 0, "\(erased)")
        #expect(try desk.guichet(["person", "export", "0123456789"] + nadia).code == 3)
        let nobody = try desk.guichet(["person", "export", "personne"] + nadia)
        #expect(nobody.code == 2)
        #expect(nobody.err.contains("ni un numéro de téléphone, ni une référence entière"), "\(nobody)")
    }
}
