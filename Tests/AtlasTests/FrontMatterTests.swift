import Desk
import Foundation
import Testing

@testable import Atlas

@Suite("YAML at the head of a Markdown file: read, or refused at its line with its key")
struct FrontMatterTests {
    private func read(_ text: String) throws -> [EntryRecord] {
        try EntryFile.read(Data(text.utf8), name: "fiche.md")
    }

    private func damages(_ text: String) -> [Damage] {
        do {
            _ = try read(text)
        } catch Refusal.option(.damagedFile(let damage)) {
            return damage.damages
        } catch { Issue.record(error) }
        return []
    }

    @Test("A head and a text are one entry")
    func whole() throws {
        let record = try #require(
            try read(
                """
                ---
                "titre": "Financer un poste : qui paie ?" # comme sur le site
                'statut': brouillon
                thèmes: [sante, 'habitat, cadre de vie']
                sources:
                  - https://a.example.org
                  - "Loi n° 2014-173"

                question: |
                  Quelle aide ?

                  Et de qui ?
                territoire: >
                  Saint-Denis
                  (93)
                centre: ~
                ---

                L'État **verse** une aide.

                # Et ensuite

                """
            ).first)
        #expect(record.text.title == "Financer un poste : qui paie ?")
        #expect(record.status == .draft)
        #expect(record.themes == ["sante", "habitat, cadre de vie"])
        #expect(record.text.sources.count == 2)
        #expect(record.text.question == "Quelle aide ?\n\nEt de qui ?")
        #expect(record.territory == "Saint-Denis (93)")
        #expect(record.centre == nil)
        #expect(record.text.answer == "L'État **verse** une aide.\n\n# Et ensuite")
    }

    @Test("A colon between spaces, as French writes it, is part of a text without quotes; YAML itself would refuse it")
    func colon() throws {
        let records = try read("---\ntitre: Financer un poste : qui paie ?\nthèmes:\n  - sante : soins\n---\nOui.\n")
        #expect(records.map(\.text.title) == ["Financer un poste : qui paie ?"])
        #expect(records.first?.themes == ["sante : soins"])
    }

    @Test("Without a title in its head, the heading is it; a file may have only the heading")
    func headings() throws {
        for text in ["---\npublic: elu\n---\n\n# L'aide\n\nOui.\n", "\n# L'aide\n\nOui.\n", "---\n---\n# L'aide\nOui."]
        {
            let records = try read(text)
            #expect(records.map(\.text.title) == ["L'aide"], "\(text)")
            #expect(records.map(\.text.answer) == ["Oui."], "\(text)")
        }
    }

    @Test("Between the marks of an entry of ours it is read too")
    func ofOurs() throws {
        let entry = "<!-- guichet:entry -->\n---\ntitre: 'L''un'\n---\n<!-- guichet:answer -->\nOui.\n"
        #expect(try read(entry + entry.replacing("L''un", with: "L''autre")).map(\.text.title) == ["L'un", "L'autre"])
    }

    @Test(
        "What is not read is refused at its line, with its key",
        arguments: [
            (
                "titre: T\nterritoire:\n  code: 93\n  nom: SSD", 3,
                Damage.Reason.value(column: "territoire", value: "code: 93")
            ),
            (
                "titre: T\nsources:\n  - titre: Loi\n    url: https://a.fr", 3,
                .value(column: "sources", value: "titre: Loi")
            ),
            ("titre: T\nterritoire: {code: 93}", 3, .value(column: "territoire", value: "{code: 93}")),
            ("titre: T\nthèmes: [sante, [habitat]]", 3, .value(column: "thèmes", value: "[sante, [habitat]]")),
            ("titre: T\nthèmes: [sante", 3, .value(column: "thèmes", value: "[sante")),
            ("titre: \"pas fermé", 2, .value(column: "titre", value: "\"pas fermé")),
            ("titre: &ancre T", 2, .value(column: "titre", value: "&ancre T")),
            ("titre: T\ntitre: U", 3, .sameColumn("titre", "titre")),
            ("titre: T\n- seul", 3, .unreadLine("- seul")),
            ("titre: T\nterritiore: Bobigny", 3, .unknownColumn("territiore", near: "territoire", known: [])),
            ("titre: T\nà revoir le: demain", 3, .date(column: "review_by", value: "demain")),
        ])
    func refused(head: String, line: Int, reason: Damage.Reason) {
        #expect(damages("---\n\(head)\n---\nOui.\n") == [Damage(place: .line(line), reason: reason)])
    }

    @Test("A head that does not end, two answers, and entries below a head are refused")
    func unclear() {
        #expect(damages("---\ntitre: T\nOui.\n") == [Damage(place: .line(1), reason: .unreadLine("---"))])
        #expect(
            damages("---\nréponse: Oui.\n---\n\nNon.\n") == [
                Damage(place: .line(5), reason: .sameColumn("answer", "answer"))
            ])
        let entries = "---\nset: a\n---\n<!-- guichet:entry -->\n# T\n"
        #expect(damages(entries).contains { $0.reason == .unreadLine("<!-- guichet:entry -->") })
    }
}
