import Foundation
import Support
import Testing

/// Importing files of users, and exporting files for them, through the program.
@Suite("Files from elsewhere, and files for elsewhere")
struct FileTests {
    let desk: Session

    init() throws { desk = try Session() }

    @Test("A table of CR lines is imported; the count is in words")
    func carriageReturns() throws {
        try desk.folder.write("titre;réponse\rUn;Oui.\r", to: "fiches.csv")
        #expect(try desk.guichet("import", "fiches.csv").out == "1 fiche importée, 0 déjà là.\n")
        let english = try desk.guichet("import", "fiches.csv", "--lang", "en", "--set", "autre")
        #expect(english.out == "1 entry imported, 0 there already.\n")
        try desk.folder.write("slug;nom;départements\rnouveau;Nouveau;14\r", to: "annuaire.csv")
        #expect(try desk.guichet("centre", "import", "annuaire.csv", "--yes").code == 0)
        #expect(try desk.guichet("centre", "show", "nouveau").code == 0)
    }

    @Test(
        "An unknown column or key: exit 2, the one it resembles, nothing imported",
        arguments: [
            "titre;réponse;teritoire\nUn;Oui.;93\n", #"{"titre": "Un", "réponse": "Oui.", "teritoire": "93"}"#,
            "<!-- guichet:entry -->\n# Un\n- teritoire : 93\n<!-- guichet:answer -->\nOui.\n",
        ])
    func unknownColumn(file: String) throws {
        try desk.folder.write(file, to: "fiches")
        let imported = try desk.guichet("import", "fiches")
        #expect(imported.code == 2)
        #expect(imported.err.contains("teritoire"))
        #expect(imported.err.contains("«\u{A0}territoire\u{A0}»"))
        #expect(try desk.guichet("search", "", "--json").json()["total"] as? Int == 0)
    }

    @Test(
        "A theme, a place or a centre that the desk does not know: exit 2, line and column",
        arguments: [("themes", "plomberie"), ("territory", "Atlantide"), ("centre", "nulle-part")])
    func unknownNames(column: String, value: String) throws {
        try desk.folder.write("title,answer,\(column)\nUn,Oui.,\nDeux,Non.,\(value)\n", to: "fiches.csv")
        let imported = try desk.guichet("import", "fiches.csv")
        #expect(imported.code == 2)
        #expect(imported.err.contains("ligne 3"))
        #expect(imported.err.contains("\(column)\u{A0}:"))
        #expect(imported.err.contains(value))
    }

    @Test("Audiences, columns and centres are understood as people write them")
    func practitioners() throws {
        try desk.folder.write(
            """
            N°;titre;réponse;commune;thématique;public;centre
            1;Un;Oui.;Bobigny;sante;Chefs de projet;ORIV
            2;Deux;Oui.;;;Agents de l'État;Profession Banlieue
            3;Trois;Oui.;;;collectivités;profession-banlieue
            4;Quatre;Oui.;;;chercheurs;

            """, to: "fiches.csv")
        let imported = try desk.guichet("import", "fiches.csv")
        #expect(imported.code == 0, "\(imported)")
        func shown(_ number: String, _ key: String) throws -> String? {
            try desk.guichet("entry", "show", number, "--json", "--as", "Nadia@national").json()[key] as? String
        }
        #expect(try shown("1", "audience") == "chef-de-projet")
        #expect(try shown("1", "centre") == "oriv")
        #expect(try shown("2", "audience") == "agent-etat")
        #expect(try shown("2", "centre") == "profession-banlieue")
        #expect(try shown("3", "audience") == "agent-collectivite")
        #expect(try shown("4", "audience") == "recherche")
        let asked = try desk.guichet(
            "ask", "--territory", "93", "--title", "Qui ?", "", "--audience", "Élues", "--json")
        #expect(try asked.question()["audience"] as? String == "elu")
    }

    @Test("Several themes in one word are named with what separates them; a character that is none is the answer's")
    func separators() throws {
        try desk.folder.write("titre;réponse;thèmes\nUn;Oui.;emploi, sante\n", to: "fiches.csv")
        let themes = try desk.guichet("import", "fiches.csv")
        #expect(themes.code == 2, "\(themes)")
        #expect(themes.err.contains("se séparent par un point-virgule"), "\(themes.err)")
        try desk.folder.write(#"{"answer": "x\u0000y"}"#, to: "fiches.jsonl")
        let control = try desk.guichet("import", "fiches.jsonl")
        #expect(control.code == 2, "\(control)")
        #expect(control.err.contains("réponse"), "\(control.err)")
        #expect(!control.err.contains("titre"), "\(control.err)")
    }

    @Test("A draft stays one, with a reference or without")
    func draft() throws {
        try desk.folder.write(#"{"title": "Un", "answer": "Oui.", "status": "draft"}"#, to: "fiches.jsonl")
        #expect(try desk.guichet("import", "fiches.jsonl").code == 0)
        #expect(try desk.guichet("search", "un", "--json").json()["total"] as? Int == 0)
        let shown = try desk.guichet("entry", "show", "F-1", "--json", "--as", "Nadia@national")
        #expect(try shown.json()["status"] as? String == "draft")
    }

    @Test("The same identifier twice in a file: exit 2, both lines named")
    func twice() throws {
        try desk.folder.write("id,answer\n12,Oui.\n12,Non.\n", to: "fiches.csv")
        let imported = try desk.guichet("import", "fiches.csv")
        #expect(imported.code == 2)
        #expect(imported.err.contains("ligne 3"))
        #expect(imported.err.contains("ligne 2"))
    }

    @Test("What an entry names that neither the file nor the desk has is said with its line and column")
    func unlinked() throws {
        try desk.folder.write(
            "id;titre;réponse;voir aussi;remplacée par;statut\na;Une;Oui.;b;;\nb;Deux;Oui.;F-2012-00077;z;retirée\n",
            to: "fiches.csv")
        let imported = try desk.guichet("import", "fiches.csv")
        #expect(imported.code == 0, "\(imported)")
        #expect(imported.err.contains("ligne 3\u{A0}: voir aussi\u{A0}:"), "\(imported.err)")
        #expect(imported.err.contains("F-2012-00077"), "\(imported.err)")
        #expect(imported.err.contains("ligne 3\u{A0}: remplacée par\u{A0}:"), "\(imported.err)")
        #expect(!imported.err.contains("ligne 2"), "\(imported.err)")
        let json = try desk.guichet("import", "fiches.csv", "--json").json()
        #expect(json["unlinked"] as? [String] == ["F-2012-00077", "z"])
    }

    @Test("A refused value names its column as the file does")
    func columnNames() throws {
        for (column, value) in [
            ("territoire", "Grigny"), ("Thématique", "jardinage"), ("centre de ressources", "orivv"),
        ] {
            try desk.folder.write("titre;réponse;\(column)\nUn;Oui.;\(value)\n", to: "fiches.csv")
            let imported = try desk.guichet("import", "fiches.csv")
            #expect(imported.code == 2)
            #expect(imported.err.contains("ligne 2\u{A0}: \(column)\u{A0}:"), "\(imported.err)")
        }
        try desk.folder.write("titre;réponse\nUn;\n", to: "fiches.csv")
        #expect(try desk.guichet("import", "fiches.csv").err.contains("«\u{A0}réponse\u{A0}» est vide"))
    }

    @Test("A mark at the head is no part of an answer, from standard input or a file, nor of a reference")
    func marks() throws {
        for number in 1...2 { try desk.guichet("ask", "--territory", "93", "--title", "Question \(number) ?", "") }
        let awa = ["--as", "Awa@profession-banlieue"]
        try desk.run(["answer", "1", "-"] + awa, input: "\u{FEFF}Oui.")
        try desk.folder.write("\u{FEFF}Non.", to: "reponse.md")
        try desk.run(["answer", "2", "--file", "reponse.md"] + awa)
        for (reference, text) in [("1", "Oui."), ("2", "Non.")] {
            let shown = try desk.run(["show", reference, "--json"] + awa).json()
            let answers = shown["answers"] as? [[String: Any]]
            #expect(answers?.first?["text"] as? String == text)
        }
        try desk.guichet("ask", "--territory", "93", "--title", "Question 3 ?", "")
        #expect(try desk.run(["claim", "-"] + awa, input: "\u{FEFF}3\n").code == 0)
    }

    @Test("Tables for Excel: semicolons and a mark; another format is refused")
    func excel() throws {
        try desk.folder.write(#"{"title": "Un", "answer": "Oui ; non"}"#, to: "fiches.jsonl")
        try desk.guichet("import", "fiches.jsonl")
        let entries = try desk.guichet("entry", "export", "--excel").out
        #expect(entries.contains("reference;id;"))
        #expect(entries.contains("\"Oui ; non\""))
        for (command, beginning) in [("entry", "efbbbf726566"), ("centre", "efbbbf736c75")] {
            let bytes = try desk.shell(
                "\"$GUICHET\" \(command) export --excel | head -c 6 | od -An -tx1 | tr -d ' \\n'")
            #expect(bytes.out == beginning)
        }
        #expect(try desk.guichet("entry", "export", "--excel", "--format", "md").code == 2)
        #expect(try desk.guichet("entry", "export", "--format", "csv").out.hasPrefix("reference,id,"))
    }

    @Test("An entry's text that is damaged: exit 2, the line and the field")
    func template() throws {
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        let awa = ["--as", "Awa@profession-banlieue"]
        try desk.run(["answer", "1", "L'État."] + awa)
        for (text, words) in [
            ("Titre: Un\nTeritoire: 93\n\n== Réponse\nOui.\n", ["ligne 2", "Teritoire", "«\u{A0}territoire\u{A0}»"]),
            ("Titre: Un\nPublic: martien\n\n== Réponse\nOui.\n", ["ligne 2", "martien"]),
            ("Titre: Un\nUne ligne\n\n== Réponse\nOui.\n", ["ligne 2", "Une ligne"]),
            ("Titre: Un\nTitre: Deux\n\n== Réponse\nOui.\n", ["ligne 2", "Titre"]),
            ("Titre: Un\n\n== Question\nQuoi ?\n\n== Reponce\nOui.\n", ["ligne 6", "«\u{A0}== Réponse\u{A0}»"]),
        ] {
            let published = try desk.run(["publish", "1", "--file", "-"] + awa, input: text)
            #expect(published.code == 2, "\(text)")
            for word in words { #expect(published.err.contains(word), "\(published.err)") }
        }
    }
}
