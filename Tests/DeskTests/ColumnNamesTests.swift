import Desk
import Testing

@Suite("Names that people give: read, or the nearest one said")
struct ColumnNamesTests {
    let names = ColumnNames(["title": ["titre"], "see_also": ["voir aussi"], "territory": ["territoire"]])

    @Test("Capitals, accents and punctuation do not count")
    func read() {
        #expect(names.column("Titre") == "title")
        #expect(names.column("TITLE ") == "title")
        #expect(names.column("See also") == "see_also")
        #expect(names.column("voir_aussi") == "see_also")
        #expect(names.column("nom") == nil)
        #expect(names.column("") == nil)
    }

    @Test("The nearest name is said as it is written; nothing is near to what resembles none")
    func nearest() {
        #expect(names.nearest("tittre") == "titre")
        #expect(names.nearest("Territiore") == "territoire")
        #expect(names.nearest("territory code") == "territory")
        #expect(names.nearest("prix") == nil)
        #expect(names.nearest("") == nil)
    }

    @Test("Slips: a letter left out, added, replaced, two swapped")
    func distance() {
        for slip in ["inbx", "inboxx", "inbix", "inbxo"] { #expect(Spelling.distance("inbox", slip) == 1) }
        #expect(Spelling.distance("", "abc") == 3)
        #expect(Spelling.distance("abc", "abc") == 0)
        #expect(Spelling.nearest("clsoe", among: ["close", "claim"]) == "close")
        #expect(Spelling.nearest("xyz", among: ["close", "claim"]) == nil)
    }

    @Test("A mark at the head is no part of a text; a number that is no character is refused")
    func texts() throws {
        #expect(try Text.checked("\u{FEFF}Une réponse", .answer) == "Une réponse")
        for scalar in ["\u{FFFE}", "\u{FFFF}", "\u{8}", "\u{0}"] {
            #expect(throws: Refusal.self) { try Text.checked("a\(scalar)b", .answer) }
        }
    }
}
