import Foundation
import Support
import Testing

/// Tests on a real terminal, provided by script(1) of util-linux.
@Suite("On a terminal", .enabled(if: Terminal.isThere, "no script(1) of util-linux"))
struct TerminalTests {
    let desk: Session

    init() throws { desk = try Session() }

    @Test("An ambiguous place is asked about, and the choice is stored")
    func ambiguous() throws {
        let shown = try Terminal.run(
            #""$GUICHET" ask --territory Montreuil --title 'Une ?' --audience elu Voici"#, typing: "1", at: desk)
        // The commune with quartiers prioritaires comes first.
        #expect(shown.contains("1. Montreuil (93)"), "\(shown)")
        #expect(shown.contains("2. Montreuil (28)"), "\(shown)")
        #expect(try desk.guichet("show", "1", "--json").question()["custodian"] as? String == "profession-banlieue")
    }

    @Test(
        "An empty line and a wrong number are no choice of a place: it is asked again; at the end of input nothing is sent"
    )
    func noChoice() throws {
        let line = #""$GUICHET" ask --territory Montreuil --title 'Une ?' --audience elu Voici"#
        let nothing = try Terminal.run(line, typing: "\n", at: desk)
        #expect(nothing.contains("Un choix est nécessaire\u{A0}: un nombre de 1 à"), "\(nothing)")
        #expect(try desk.guichet("show", "1").code == 3)
        let again = try Terminal.run(line, typing: "\n99\n1", at: desk)
        #expect(again.contains("Un choix est nécessaire"), "\(again)")
        #expect(try desk.guichet("show", "1", "--json").question()["custodian"] as? String == "profession-banlieue")
    }

    @Test("A changed source shows the entries that would be marked, and asks")
    func changedSource() throws {
        try desk.folder.write(
            #"{"title": "Une", "answer": "Voir https://exemple.fr/a."}"#, to: "fiches.jsonl")
        try desk.guichet("import", "fiches.jsonl")
        let line = #""$GUICHET" source changed https://exemple.fr/a --as Awa@profession-banlieue"#
        func status() throws -> Bool { try desk.guichet("entry", "show", "1").out.contains("à vérifier") }
        let shown = try Terminal.run(line, typing: "n", at: desk)
        #expect(shown.contains("1 fiche cite"), "\(shown)")
        #expect(shown.contains("Appliquer\u{A0}?"), "\(shown)")
        #expect(try !status())
        _ = try Terminal.run(line, typing: "o", at: desk)
        #expect(try status())
    }

    @Test("Theme and audience may be left open by an empty line")
    func openChoices() throws {
        let shown = try Terminal.run(#""$GUICHET" ask --territory 93 Voici"#, typing: "\n\nUne ?", at: desk)
        #expect(shown.contains("ou Entrée pour passer"), "\(shown)")
        let question = try desk.guichet("show", "1", "--json").question()
        #expect(question["audience"] as? String == "inconnu")
    }

    @Test("A région of several centres is asked about: its centres, or the national desk decides")
    func centres() throws {
        let line = #""$GUICHET" ask --territory Occitanie --title 'Une ?' --audience elu Voici"#
        let shown = try Terminal.run(line, typing: "1", at: desk)
        #expect(shown.contains("1. Ressources et Territoires"), "\(shown)")
        #expect(shown.contains("le pôle national s'en occupe"), "\(shown)")
        #expect(try desk.guichet("show", "1", "--json").question()["custodian"] as? String == "ressources-territoires")
        _ = try Terminal.run(line.replacing("Une ?", with: "Deux ?"), typing: "3", at: desk)
        #expect(try desk.guichet("show", "2", "--json").question()["custodian"] as? String == "national")
    }

    @Test("A near spelling is asked about; no is no")
    func nearSpelling() throws {
        let shown = try Terminal.run(
            #""$GUICHET" ask --territory Bobiny --title 'Une ?' --audience elu Voici"#, typing: "n", at: desk)
        #expect(shown.contains("Bobigny (93)"), "\(shown)")
        #expect(try desk.guichet("show", "1").code == 3)
        _ = try Terminal.run(
            #""$GUICHET" ask --territory Bobiny --title 'Une ?' --audience elu Voici"#, typing: "o", at: desk)
        #expect(try desk.guichet("show", "1").code == 0)
    }

    @Test("The inbox cuts titles to the width; on a narrow terminal a question takes two lines")
    func width() throws {
        let title = "Comment associer les habitants d'un quartier prioritaire à l'évaluation du contrat de ville ?"
        try desk.guichet("ask", "--territory", "93", "--title", title, "")
        let line = #""$GUICHET" inbox --centre profession-banlieue"#
        for (columns, lines) in [(50, 3), (100, 2)] {
            let shown = try Terminal.run("stty cols \(columns); NO_COLOR=1 \(line)", typing: "", at: desk)
            let rows = shown.split(whereSeparator: \.isNewline).filter { !$0.isEmpty }
            #expect(rows.count == lines, "\(shown)")
            #expect(rows.allSatisfy { $0.count <= columns }, "\(shown)")
            #expect(shown.contains("…"))
            #expect(!shown.contains(title))
        }
        #expect(try desk.guichet("inbox", "--centre", "profession-banlieue").out.contains(title))
    }

    @Test(
        "A list whose columns leave no room for its text has it on a line of its own, no wider than the terminal",
        arguments: [
            ("list --as Awa@profession-banlieue", "日本語"), ("theme list", "Cohésion sociale"), ("centre list", "CR-DSU"),
        ])
    func lists(command: String, text: String) throws {
        try desk.guichet(
            "ask", "--territory", "93", "--title", "日本語の質問はどこに行きますか、とても長いタイトルがここに E\u{301}te\u{301}", "")
        let line = #"stty cols 60; NO_COLOR=1 "$GUICHET" \#(command)"#
        let rows = try Terminal.run(line, typing: "", at: desk).split(whereSeparator: \.isNewline)
        #expect(rows.contains { $0.hasPrefix("  " + text) }, "\(rows)")
        for row in rows {
            // Each of these ideographs takes two columns.
            let wide = row.unicodeScalars.count { (0x3000..<0xA000).contains($0.value) }
            #expect(row.count + wide <= 60, "\(row)")
        }
    }

    @Test("More than three references from standard input are asked about on the terminal itself")
    func bulk() throws {
        for number in 1...4 { try desk.guichet("ask", "--territory", "93", "--title", "Question \(number) ?", "") }
        let line = #"printf '1 2 3 4' | "$GUICHET" claim - --as Awa@profession-banlieue"#
        #expect(try Terminal.run(line, typing: "n", at: desk).contains("4 questions\u{A0}?"))
        #expect(try desk.guichet("inbox", "--centre", "profession-banlieue", "--new").out.contains("4 questions"))
        _ = try Terminal.run(line, typing: "o", at: desk)
        #expect(try desk.guichet("inbox", "--centre", "profession-banlieue", "--new").out.contains("rien à faire"))
    }

    @Test("What cannot be taken back asks first, --yes and a script are not asked; what can be says how")
    func sure() throws {
        for number in 1...5 { try desk.guichet("ask", "--territory", "93", "--title", "Question \(number) ?", "") }
        func status(_ reference: String) throws -> String? {
            try desk.guichet("show", reference, "--json").question()["status"] as? String
        }
        let acts = [
            ("1", #"merge 1 --into 5"#), ("2", #"close 2 --reason out_of_scope"#), ("3", #"withdraw 3"#),
        ]
        for (reference, act) in acts {
            let line = #""$GUICHET" \#(act) --as Awa@profession-banlieue"#
            let refused = try Terminal.run(line, typing: "n", at: desk)
            #expect(refused.contains("Cela ne s'annule pas"), "\(refused)")
            #expect(refused.contains("Rien n'a été fait"), "\(refused)")
            #expect(try status(reference) == "routed", "\(act)")
            _ = try Terminal.run(line, typing: "o", at: desk)
            #expect(try status(reference) == "closed", "\(act)")
        }
        let hurried = #""$GUICHET" close 4 --reason out_of_scope --yes --as Awa@profession-banlieue"#
        #expect(try !Terminal.run(hurried, typing: "n", at: desk).contains("Continuer"))
        #expect(try status("4") == "closed")
        // From a script, without a terminal.
        let claimed = try desk.guichet("claim", "5", "--as", "Awa@profession-banlieue")
        #expect(claimed.code == 0, "\(claimed.err)")
        #expect(claimed.err.contains("guichet undo 2"), "\(claimed.err)")
        #expect(try desk.guichet("claim", "5", "--as", "Awa@profession-banlieue").err.isEmpty)
        try desk.guichet("account", "add", "Awa", "--centre", "profession-banlieue")
        let token = try desk.guichet("token", "create", "--account", "Awa@profession-banlieue")
        #expect(token.code == 0)
        _ = try Terminal.run(#""$GUICHET" token revoke 1"#, typing: "n", at: desk)
        #expect(try !desk.guichet("token", "list").out.contains("révoqué"))
        #expect(try desk.guichet("close", "5", "--reason", "satisfied", "--as", "Awa@profession-banlieue").code == 0)
    }

    @Test("Whom the entry shown answers says so: it is counted, and nothing is stored")
    func answersMe() throws {
        try desk.folder.write(
            """
            {"title": "Financer un adulte-relais", "answer": "Une convention."}
            {"title": "Former un adulte-relais", "answer": "Une semaine."}
            """, to: "fiches.jsonl")
        try desk.guichet("import", "fiches.jsonl")
        let line = #""$GUICHET" ask --territory 93 --title 'Former un adulte-relais ?' --audience elu Voici"#
        let shown = try Terminal.run(line, typing: "o", at: desk)
        #expect(shown.contains("Tant mieux"), "\(shown)")
        #expect(try desk.guichet("show", "1").code == 3)
        let counts = try ["1", "2"].map { try desk.guichet("entry", "show", $0, "--json").json()["answered"] as? Int }
        #expect(counts.compactMap(\.self).sorted() == [0, 1])
        #expect(try Terminal.run(line, typing: "n", at: desk).contains("enregistrée"))
        #expect(try desk.guichet("show", "1").code == 0)
    }

    @Test("A second reader is shown the text before it is published, and what may name someone in it; no is no")
    func secondReader() throws {
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        try desk.guichet("answer", "1", "L'État paie.", "--as", "Awa@profession-banlieue")
        let source = "Une loi <https://exemple.fr/loi>"
        try desk.guichet(
            "publish", "1", "--title", "Le financement", "--question", "Qui finance ?", "--answer",
            "Appelez le 01 23 45 67 89.", "--source", source, "--as", "Awa@profession-banlieue")
        for command in ["publish 1", "entry publish 1"] {
            let line = "\"$GUICHET\" \(command) --as Lena@profession-banlieue"
            let shown = try Terminal.run(line, typing: "n", at: desk)
            for text in [
                "Le financement", "Qui finance ?", "Appelez le 01 23", "exemple.fr/loi", "téléphone", "laissant",
            ] {
                #expect(shown.contains(text), "\(command), \(text): \(shown)")
            }
            #expect(try desk.guichet("search", "financement", "--json").json()["total"] as? Int == 0)
        }
        // The writer is told at once that another person must read it.
        let writer = try Terminal.run(
            #""$GUICHET" publish 1 --as Awa@profession-banlieue"#, typing: "o", at: desk)
        #expect(writer.contains("Awa a écrit ce texte"), "\(writer)")
        #expect(!writer.contains("[o/N]"), "\(writer)")
        let checked = try desk.guichet("entry", "check", "1", "--as", "Lena@profession-banlieue")
        #expect(checked.out.contains("Appelez le 01 23"))
        #expect(checked.out.contains("numéro de téléphone"))
        let agreed = try Terminal.run(
            #""$GUICHET" publish 1 --as Lena@profession-banlieue"#, typing: "o", at: desk)
        #expect(agreed.contains("publiée"), "\(agreed)")
        let log = try desk.guichet("entry", "log", "1", "--as", "Lena@profession-banlieue").out
        #expect(log.contains("1 mention gardée"), "\(log)")

        try desk.guichet("entry", "edit", "1", "--answer", "Une convention.", "--as", "Awa@profession-banlieue")
        let straight = try Terminal.run(
            #""$GUICHET" entry publish 1 --yes --as Lena@profession-banlieue"#, typing: "", at: desk)
        #expect(straight.contains("publiée"), "\(straight)")
        #expect(!straight.contains("[o/N]"), "\(straight)")
    }

    @Test("No word is broken at the edge, and what goes on stands under where its line began")
    func wrapping() throws {
        let words =
            "La commune signe une convention avec l'État et le bailleur, puis l'association recrute le médiateur."
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", words + "\n\n- " + words)
        let shown = try Terminal.run("stty cols 40; NO_COLOR=1 \"$GUICHET\" show 1", typing: "", at: desk)
        let lines = shown.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.allSatisfy { $0.count <= 40 }, "\(shown)")
        let known = Set(words.split(separator: " ").map(String.init))
        let start = try #require(lines.firstIndex { $0.hasPrefix("La commune") })
        let text = lines[start..<(start + 6)].joined(separator: " ")
        #expect(text.split(separator: " ").allSatisfy { known.contains(String($0)) || $0 == "-" }, "\(text)")
        #expect(lines.contains { $0.hasPrefix("- La commune") })
        #expect(lines.contains { $0.hasPrefix("  ") })
    }

    @Test("Widths are columns: an ideograph takes two, an accent on a letter none")
    func wideSigns() throws {
        let titles = [String(repeating: "図", count: 12) + " ?", "Un e\u{301}te\u{301} 🏙️ 👩‍👩‍👧 ?", "Une question ?"]
        for title in titles { try desk.guichet("ask", "--territory", "93", "--title", title, "") }
        let inbox = try desk.guichet("inbox", "--centre", "profession-banlieue").out
        let rows = inbox.split(separator: "\n").filter { $0.hasSuffix("nouvelle") }
        let before = rows.map { Self.columns(String($0)) }
        #expect(rows.count == 3, "\(inbox)")
        #expect(Set(before).count == 1, "\(inbox)")
        let narrow = try Terminal.run(
            "stty cols 40; NO_COLOR=1 \"$GUICHET\" inbox --centre profession-banlieue", typing: "", at: desk)
        let shown = narrow.split(whereSeparator: \.isNewline).map { Self.columns(String($0)) }
        #expect(shown.allSatisfy { $0 <= 40 }, "\(narrow)")
        #expect(narrow.contains("…"), "\(narrow)")
    }

    /// The columns that a text of letters, ideographs and emoji takes.
    private static func columns(_ text: String) -> Int {
        text.reduce(0) { $0 + ($1.unicodeScalars.contains { $0.value >= 0x1100 && $0.value != 0x2026 } ? 2 : 1) }
    }

    @Test("Titles are bold, unless NO_COLOR says otherwise")
    func colour() throws {
        #expect(try Terminal.run(#""$GUICHET" centre show oriv"#, typing: "", at: desk).contains("\u{1B}[1m"))
        let search = #""$GUICHET" search "$(printf '\033[31mrouge')""#
        #expect(try !Terminal.run(search, typing: "", at: desk).contains("\u{1B}"))
        #expect(try !Terminal.run(#"NO_COLOR=1 "$GUICHET" centre show oriv"#, typing: "", at: desk).contains("\u{1B}"))
        #expect(try !Terminal.run(#"TERM=dumb "$GUICHET" centre show oriv"#, typing: "", at: desk).contains("\u{1B}"))
    }
}

private enum Terminal {
    static var isThere: Bool {
        #if os(Linux)
            FileManager.default.fileExists(atPath: "/usr/bin/script")
        #else
            false
        #endif
    }

    /// The output of a terminal in which a shell command is run and an answer is typed.
    static func run(_ line: String, typing answer: String, at desk: Session) throws -> String {
        try desk.folder.write(line, to: "ligne.sh")
        return try desk.shell("printf '%s\\n' '\(answer)' | script -qec 'sh ligne.sh' /dev/null").out
    }
}
