import Foundation
import Support
import Testing

@Suite("Manners: exit codes, plain text, two languages")
struct MannersTests {
    let desk: Session

    init() throws { desk = try Session() }

    @Test("What is not there: exit 3, and what to do")
    func notFound() throws {
        #expect(try desk.guichet("route", "asdfgh").code == 3)
        for outcome in [
            try desk.guichet("show", "99"), try desk.guichet("show", "F-2012-00099"),
            try desk.guichet("ask", "--territory", "asdfgh", "--title", "Une question ?", ""),
            try desk.guichet("inbox", "--centre", "nulle-part"), try desk.guichet("territory", "import", "absent.csv"),
        ] {
            #expect(outcome.code == 3, "\(outcome)")
            #expect(outcome.out.isEmpty, "\(outcome)")
            #expect(outcome.err.hasPrefix("guichet: "), "\(outcome)")
        }
    }

    @Test("Without a desk: exit 3, and the command that makes one, which then serves")
    func noDatabase() throws {
        let desk = try Session(nil)
        let asked = try desk.guichet("ask", "--territory", "93", "--title", "Une question ?", "")
        #expect(asked.code == 3)
        #expect(asked.err.contains("guichet init"))
        #expect(!FileManager.default.fileExists(atPath: desk.database))
        #expect(try desk.guichet("init").code == 0)
        #expect(try desk.guichet("init").code == 0)
        #expect(try desk.guichet("init", "--network", "2026").code == 4)
        #expect(try desk.guichet("route", "93").code == 0)
    }

    @Test("The first account and its token, as the manual has them; nobody else reads the file")
    func accounts() throws {
        let desk = try Session(nil)
        #expect(try desk.guichet("init", "--network", "2026").code == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: desk.database)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try desk.guichet("account", "add", "Nadia", "--role", "administrator").code == 0)
        let make = ["token", "create", "--account", "Nadia@national"]
        let made = try desk.guichet(make)
        #expect(made.code == 0, "\(made.err)")
        #expect(made.out.hasPrefix("guichet_"), "\(made.err)")
        // A user of the file who names an account has the rights of that account.
        #expect(try desk.guichet(make, environment: ["GUICHET_AS": "Awa@profession-banlieue"]).code == 4)
        #expect(try desk.guichet(make, environment: ["GUICHET_AS": "Nadia@national"]).code == 0)
        #expect(try desk.guichet("token", "list").out.contains("Nadia@national"))
        #expect(try desk.guichet("token", "revoke", "1").out.contains("révoqué"))
        let past = try desk.guichet("token", "create", "--account", "Nadia@national", "--expires", "2020-01-01")
        #expect(past.code == 2)
        #expect(past.out.isEmpty)
        #expect(past.err.contains("2020-01-01"))
        let added = try desk.guichet("account", "add", "Zoé@profession-banlieue", "--as", "Nadia@national")
        #expect(added.out.hasPrefix("Zoé@profession-banlieue  agent"))
        let gone = try desk.guichet("account", "disable", "Zoé@profession-banlieue", "--as", "Nadia@national")
        #expect(gone.code == 0)
        #expect(gone.out.contains("désactivé"))
    }

    @Test("A request that makes no sense: exit 2, never 64, on standard error alone")
    func usage() throws {
        for outcome in [
            try desk.guichet("jardiner"), try desk.guichet("ask", "--jardin"), try desk.guichet("show"),
            try desk.guichet("claim", "1", "--seen", "hier"), try desk.guichet("route", "93", "--date", "hier"),
            try desk.guichet("search", "--limit", "0", "ville"), try desk.guichet("search", "--limit", "x", "ville"),
            try desk.guichet("claim", "1", "--as", "Awa"), try desk.guichet("config", "couleur", "vert"),
            try desk.guichet("ask", "--territory", "93", "--title", " ", ""),
            try desk.guichet("ask", "--territory", "93", "--title", "Une ?", "", "--theme", "jardinage"),
            try desk.guichet("ask", "--territory", "93", "--title", "Une ?", "", "--audience", "martien"),
            try desk.guichet("ask", "--territory", "93", "--title", "Une ?", "", "--asker-email", "lea"),
            try desk.guichet("ask", "--territory", "93", "--title", "Une\u{1B}[2J ?", ""),
            try desk.guichet(
                "ask", "--territory", "93", "--title", "Une ?", "-", input: String(repeating: "a", count: 100_000)),
            try desk.guichet("init", "--network", "1515"),
        ] {
            #expect(outcome.code == 2, "\(outcome)")
            #expect(outcome.out.isEmpty, "\(outcome)")
            #expect(outcome.err.hasPrefix("guichet: "), "\(outcome)")
        }
        #expect(try desk.guichet("show", "1").code == 3)
    }

    @Test("Bytes that are no UTF-8, as an argument or on standard input: exit 2, nothing stored")
    func invalidUTF8() throws {
        let argument = try desk.shell(#""$GUICHET" ask --territory 93 --title "$(printf 'Caf\351 ?')" x"#)
        #expect(argument.code == 2)
        #expect(argument.err.contains("Écrivez-le en UTF-8"))
        let input = try desk.shell(#"printf 'Caf\351' | "$GUICHET" ask --territory 93 --title 'Un café ?' -"#)
        #expect(input.code == 2)
        #expect(input.err.contains("UTF-8"))
        #expect(try desk.guichet("show", "1").code == 3)
    }

    @Test("A damaged file: exit 2, its lines named, nothing changed")
    func damagedFile() throws {
        try desk.folder.write("{\"title\": \"Une\", \"answer\": \"fiche\"}\n{\"title\": \n", to: "fiches.jsonl")
        let imported = try desk.guichet("import", "fiches.jsonl")
        #expect(imported.code == 2)
        #expect(imported.err.contains("2"))
        #expect(try desk.guichet("search", "fiche", "--json").json()["total"] as? Int == 0)
        try desk.folder.write("slug,name,departements\nBon Centre,Un,93\n", to: "annuaire.csv")
        let directory = try desk.guichet("centre", "import", "annuaire.csv", "--yes")
        #expect(directory.code == 2)
        #expect(directory.err.contains("2"))
        #expect(directory.err.contains("Bon Centre"))
    }

    @Test("Two centres on one territory: exit 5, which and where")
    func overlap() throws {
        let added = try desk.guichet("centre", "add", "nouveau", "--name", "Nouveau", "--covers", "93")
        #expect(added.code == 5)
        #expect(added.err.contains("profession-banlieue"))
        #expect(added.err.contains("93"))
        #expect(try desk.guichet("centre", "show", "nouveau").code == 3)
        #expect(try desk.guichet("coverage", "check", "--date", "2012-05-31").code == 0)
    }

    @Test("Not on a terminal: no escape code anywhere")
    func plain() throws {
        try desk.guichet("ask", "--territory", "93", "--title", "Une question ?", "")
        for outcome in [
            try desk.guichet("--help"), try desk.guichet("inbox", "--centre", "profession-banlieue"),
            try desk.guichet("show", "1"), try desk.guichet("centre", "list"),
            try desk.guichet("centre", "show", "oriv"),
            try desk.guichet("search", "question"), try desk.guichet("route", "Saint-Denis"),
        ] {
            #expect(!outcome.out.isEmpty)
            #expect(!(outcome.out + outcome.err).contains("\u{1B}"))
        }
    }

    @Test("What someone typed is shown back without what commands a terminal or turns a line; JSON has it as it was")
    func harmless() throws {
        let typed = "\u{1B}[31mrouge\u{7F}\u{9B}\u{202E}\u{2066}"
        let found = try desk.guichet("search", typed)
        #expect(found.code == 0, "\(found.out)")
        #expect(found.out.contains("« [31mrouge »"), "\(found.out)")
        let refused = try desk.guichet("show", typed)
        #expect(refused.code == 3, "\(refused.err)")
        #expect(refused.err.contains("« [31mrouge »"), "\(refused.err)")
        #expect(try desk.guichet("search", typed, "--json").json()["query"] as? String == typed)
    }

    @Test("French or English: --lang, then GUICHET_LANG, then the setting, then the locale")
    func languages() throws {
        let english = { (outcome: Session.Outcome) in
            outcome.out.contains("Keeping the desk") || outcome.out.contains("KEEPING THE DESK")
        }
        #expect(try !english(desk.guichet("--help")))
        #expect(try english(desk.guichet("--help", environment: ["GUICHET_LANG": "en"])))
        #expect(try english(desk.guichet("--help", environment: ["LC_ALL": "en_GB.UTF-8"])))
        #expect(try desk.guichet("show", "9", "--lang", "en").err.contains("No question has"))
        #expect(try desk.guichet("show", "9", "--lang", "fr").err.contains("Aucune question"))
        #expect(try desk.guichet("show", "9", "--lang", "en_GB").err.contains("No question has"))
        let german = try desk.guichet("show", "9", "--lang", "de")
        #expect(german.code == 2, "\(german.err)")
        #expect(german.out.isEmpty, "\(german.err)")
        #expect(german.err.contains("« de »"), "\(german.err)")
        try desk.guichet("config", "lang", "en")
        #expect(try desk.guichet("show", "9").err.contains("No question has"))
        #expect(try desk.guichet("show", "9", environment: ["GUICHET_LANG": "fr"]).err.contains("Aucune question"))
    }

    @Test("Who acts: --as, then GUICHET_AS, then the setting; it is in the history")
    func identity() throws {
        for number in 1...3 { try desk.guichet("ask", "--territory", "93", "--title", "Question \(number) ?", "") }
        #expect(try desk.guichet("config", "as", "Awa@profession-banlieue").code == 0)
        #expect(try desk.guichet("config").out == "as = Awa@profession-banlieue\n")
        let other = ["GUICHET_AS": "Basile@profession-banlieue"]
        #expect(try desk.guichet("claim", "1").code == 0)
        #expect(try desk.guichet("claim", "2", environment: other).code == 0)
        #expect(try desk.guichet("claim", "3", "--as", "Chloé@profession-banlieue", environment: other).code == 0)
        for (reference, name) in [("1", "Awa"), ("2", "Basile"), ("3", "Chloé")] {
            let events = try desk.guichet("show", reference, "--json").json()["events"] as? [[String: any Sendable]]
            #expect(events?.last?["by"] as? String == "\(name)@profession-banlieue")
        }
        try desk.guichet("config", "as", "--unset")
        #expect(try desk.guichet("inbox").code == 4)
    }

    @Test("Where the desk is: --db, then GUICHET_DB, then the XDG data folder")
    func database() throws {
        let desk = try Session(nil)
        #expect(try desk.guichet("init", environment: ["GUICHET_DB": ""]).code == 0)
        #expect(FileManager.default.fileExists(atPath: desk.folder.path("data/guichet/guichet.sqlite")))
        #expect(try desk.guichet("route", "93").code == 3)
        #expect(try desk.guichet("route", "93", "--db", desk.folder.path("data/guichet/guichet.sqlite")).code == 0)
    }

    @Test("--version is a number; the shells' completions are written")
    func version() throws {
        #expect(try desk.guichet("--version").out.contains(/^\d+\.\d+\.\d+\n$/))
        for shell in ["bash", "zsh", "fish"] {
            let script = try desk.guichet("--generate-completion-script", shell)
            #expect(script.code == 0)
            #expect(script.out.contains("guichet"))
        }
    }
}
