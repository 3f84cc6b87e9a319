import Foundation
import Support
import Testing

@Suite("$EDITOR: what a person writes there is used, or kept")
struct EditorTests {
    let desk: Session

    init() throws {
        desk = try Session()
        try desk.guichet("ask", "--territory", "93", "--title", "Une question ?", "Le détail.")
        try desk.guichet("config", "as", "Awa@profession-banlieue")
    }

    @Test("The text written answers; the lines that explain do not, and quote the question")
    func answer() throws {
        let editor = try editor(#"cp "$1" seen.txt; printf 'Voici la réponse.\n;; pas ceci\n' > "$1""#)
        let answered = try desk.guichet("answer", "1", environment: ["EDITOR": editor])
        #expect(answered.code == 0, "\(answered)")
        let shown = try desk.guichet("show", "1").out
        #expect(shown.contains("Voici la réponse."))
        #expect(!shown.contains("pas ceci"))
        let template = try String(contentsOfFile: desk.folder.path("seen.txt"), encoding: .utf8)
        #expect(template.contains(";; > Le détail."))
        #expect(template.contains("Une question ?"))
    }

    @Test(
        "A part of an entry that has another name or comes twice is refused at its line; a heading's underline is text",
        arguments: [
            ("Titre: T\n\n== Question\nQ\n\n== Anwser\nA\n\n== Answer\nB\n", "ligne 6", "== Answer"),
            ("Titre: T\n\n== Answer\nA\n\n== Conclusion\nB\n", "ligne 6", "== Conclusion"),
            ("Titre: T\n\n== Réponse\nA\n\n== Answer\nB\n", "ligne 6", "== Answer"),
        ])
    func parts(draft: String, line: String, named: String) throws {
        try desk.guichet("answer", "1", "Voici.")
        try desk.folder.write(draft, to: "fiche.txt")
        let refused = try desk.guichet("publish", "1", "--file", "fiche.txt")
        #expect(refused.code == 2, "\(refused)")
        #expect(refused.err.contains(line), "\(refused.err)")
        #expect(refused.err.contains(named), "\(refused.err)")
        try desk.folder.write("Titre: T\n\n== Réponse\nSommaire\n==\n\\== Suite\n", to: "fiche.txt")
        #expect(try desk.guichet("publish", "1", "--file", "fiche.txt").code == 0)
        #expect(try desk.guichet("entry", "show", "1", "--json").out.contains("Sommaire\\n==\\n== Suite"))
    }

    @Test(
        "The lines between the parts are understood as people write them by hand",
        arguments: ["==Question|==Réponse", "== Question\u{A0}:|== REPONSE :", "=== question ===|=== Answer ==="])
    func handwritten(marks: String) throws {
        try desk.guichet("answer", "1", "Voici.")
        let parts = marks.split(separator: "|")
        try desk.folder.write(
            "Titre: T\n\n\(parts[0])\nQui paie ?\n\n\(parts[1])\nL'État.\n\\==Question\n", to: "fiche.txt")
        let published = try desk.guichet("publish", "1", "--file", "fiche.txt", "--json")
        #expect(published.code == 0, "\(published)")
        #expect(try published.json()["question"] as? String == "Qui paie ?")
        #expect(try published.json()["answer"] as? String == "L'État.\n==Question")
    }

    @Test(
        "A value of the text that the desk does not know is named with its line, and what there is to choose is said",
        arguments: [
            ("Thème: zzz", "ligne 2, Thème\u{A0}:", "emploi-et-developpement-economique"),
            ("Territoire: Nulpar", "ligne 2, Territoire\u{A0}:", "Nulpar"),
            ("TERRITOIRE : Montreuil", "ligne 2, TERRITOIRE\u{A0}:", "Montreuil (93)"),
            ("Voir aussi: F-1999-00001", "ligne 2, Voir aussi\u{A0}:", "F-1999-00001"),
        ])
    func unknownValues(field: String, place: String, choice: String) throws {
        try desk.guichet("answer", "1", "Voici.")
        try desk.folder.write("Titre: T\n\(field)\n\n== Réponse\nR\n", to: "fiche.txt")
        let refused = try desk.guichet("publish", "1", "--file", "fiche.txt")
        #expect(refused.code != 0, "\(refused)")
        #expect(refused.err.hasPrefix("Le texte de la fiche, \(place)\n"), "\(refused.err)")
        #expect(refused.err.contains(choice), "\(refused.err)")
    }

    @Test("Line ends of Windows are line ends, from an editor and from a file")
    func windows() throws {
        let editor = try editor(#"printf 'Voici.\r\n;; pas ceci\r\nEt cela.\r\n' > "$1""#)
        #expect(try desk.guichet("answer", "1", environment: ["EDITOR": editor]).code == 0)
        let shown = try desk.guichet("show", "1").out
        #expect(shown.contains("Voici.\nEt cela."))
        #expect(!shown.contains("pas ceci"))
        let draft = "Titre: Une fiche\nTerritoire: 93\n\n== Question\nQui paie ?\n\n== Réponse\nL'État.\n"
        try desk.folder.write(draft.replacing("\n", with: "\r\n"), to: "fiche.txt")
        let published = try desk.guichet("publish", "1", "--file", "fiche.txt", "--json")
        #expect(published.code == 0, "\(published.err)")
        let page = try published.json()
        #expect(page["title"] as? String == "Une fiche")
        #expect(page["answer"] as? String == "L'État.")
    }

    @Test("An empty text, or an editor that fails, aborts with 2 and changes nothing")
    func aborted() throws {
        for editor in [try editor(#": > "$1""#, "vide"), try editor("true", "rien"), try editor("exit 1", "echec")] {
            let answered = try desk.guichet("answer", "1", environment: ["EDITOR": editor])
            #expect(answered.code == 2)
            #expect(!answered.err.isEmpty)
        }
        #expect(try desk.guichet("show", "1", "--json").question()["status"] as? String == "routed")
    }

    @Test("A text that could not be used is kept, as a command that is told of it takes it")
    func kept() throws {
        let editor = try editor(
            #"printf 'Une longue réponse.\n;; pas ceci\n' > "$1"; "$GUICHET" claim 1 --as Basile@profession-banlieue >/dev/null"#
        )
        let answered = try desk.guichet(
            "answer", "1", environment: ["EDITOR": editor, "GUICHET": Programs.url("guichet").path])
        #expect(answered.code == 5)
        #expect(answered.err.contains("Basile"))
        let path = try #require(answered.err.firstMatch(of: /\S*guichet-\S+\.md/)).0
        #expect(try String(contentsOfFile: String(path), encoding: .utf8) == "Une longue réponse.\n")
        #expect(answered.err.contains("--file \(path)"))
    }

    @Test("An entry is rewritten in the editor before it is published")
    func publish() throws {
        try desk.guichet("answer", "1", "Voici pour Mme Durand.")
        let editor = try editor(#"sed -i -e 's/ pour Mme Durand//' -e 's/^Titre:.*/Titre: Une fiche pour tous/' "$1""#)
        let published = try desk.guichet("publish", "1", environment: ["EDITOR": editor])
        #expect(published.code == 0, "\(published)")
        #expect(try desk.guichet("publish", "1", "--as", "Lena@profession-banlieue").code == 0)
        let entry = try desk.guichet("search", "fiche", "--json").json()["results"] as? [[String: any Sendable]]
        #expect(entry?.first?["title"] as? String == "Une fiche pour tous")
        #expect(try desk.guichet("search", "Durand", "--json").json()["total"] as? Int == 0)
    }

    @Test("Lines that read like comments or like the form's own marks are a person's text: nothing of it is lost")
    func lossless() throws {
        let text = #"""
            Une fiche se présente ainsi :
            == Question
            ;; une ligne qui commence par deux points-virgules
              == Réponse
            \;; et une autre
            \\== Answer
            La fin.
            """#
        let untouched = try editor(#"cp "$1" seen.txt"#, "relu")
        let changed = try editor(#"sed -i 's/La fin/Fin/' "$1""#)
        #expect(try desk.guichet("answer", "1", "-", input: text).code == 0)
        #expect(try desk.guichet("answer", "1", environment: ["EDITOR": changed]).code == 0)
        let answers = try desk.guichet("show", "1", "--json").json()["answers"] as? [[String: any Sendable]]
        #expect(answers?.last?["text"] as? String == text.replacing("La fin", with: "Fin"))

        let drafted = try desk.guichet("entry", "draft", "1", "--question", text, "--answer", text)
        #expect(drafted.code == 0, "\(drafted)")
        let same = try desk.guichet("entry", "edit", "1", environment: ["EDITOR": untouched])
        #expect(same.code == 5, "\(same)")
        #expect(same.err.contains("celui d'avant"), "\(same)")
        let file = try String(contentsOfFile: desk.folder.path("seen.txt"), encoding: .utf8)
        #expect(file.contains("\n\\;; une ligne"))
        #expect(file.contains("\n\\== Question"))
        #expect(try desk.guichet("entry", "edit", "1", environment: ["EDITOR": changed]).code == 0)
        let entry = try desk.guichet("entry", "show", "1", "--json").json()
        for part in ["question", "answer"] {
            #expect(entry[part] as? String == text.replacing("La fin", with: "Fin"), "\(part)")
        }
    }

    /// An editor made of a few lines of shell, with the file as `$1`.
    private func editor(_ script: String, _ name: String = "editeur") throws -> String {
        let path = try desk.folder.write("#!/bin/sh\n\(script)\n", to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }
}
