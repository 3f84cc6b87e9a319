import Foundation
import Support
import Testing

@Suite("What was typed wrong, and the help, in the reader's language")
struct UsageTests {
    let desk: Session

    init() throws { desk = try Session() }

    @Test(
        "A command that is none: the one that was meant",
        arguments: [
            (["inbxo"], "guichet inbox"), (["clsoe", "1"], "guichet close"),
            (["entry", "exprot"], "guichet entry export"), (["entry", "import"], "guichet import"),
            (["person", "doctor"], "guichet doctor"),
            (["--json", "serach", "x"], "guichet search"), (["theme", "lst"], "guichet theme list"),
            (["theme", "--json", "lst"], "guichet theme list"), (["INBOX"], "guichet inbox"),
            (["entry", "Lsit"], "guichet entry list"), (["person", "erse"], "guichet person erase"),
            (["chercher", "x"], "guichet search"), (["répondre", "1"], "guichet answer"),
            (["help", "inbxo"], "guichet inbox"), (["help", "entry", "exprot"], "guichet entry export"),
        ])
    func commands(words: [String], meant: String) throws {
        let french = try desk.run(words)
        #expect(french.code == 2, "\(french.err)")
        #expect(french.err.contains("Vouliez-vous dire «\u{A0}\(meant)\u{A0}»"), "\(french.err)")
        let english = try desk.run(words, environment: ["GUICHET_LANG": "en"])
        #expect(english.code == 2, "\(english.err)")
        #expect(english.err.contains("Did you mean \"\(meant)\"?"), "\(english.err)")
    }

    @Test("A word that may be several commands: all of them")
    func severalCommands() throws {
        let french = try desk.run(["message", "1", "Bonjour"])
        #expect(french.code == 2)
        #expect(
            french.err.contains(
                "«\u{A0}guichet ask-back\u{A0}», «\u{A0}guichet reply\u{A0}» ou «\u{A0}guichet note\u{A0}»"))
        let english = try desk.run(["message", "1"], environment: ["GUICHET_LANG": "en"])
        #expect(english.err.contains(#"Did you mean "guichet ask-back", "guichet reply" or "guichet note"?"#))
    }

    @Test(
        "What is proposed for another program's word is a command",
        arguments: [
            "message", "comment", "new", "chercher", "répondre", "clore", "rouvrir", "prendre", "user", "supprimer",
            "fiches",
            "questions", "historique", "serveur", "doublon", "transférer", "courriel", "sauvegarder",
        ])
    func proposals(word: String) throws {
        let shown = try desk.run([word], environment: ["GUICHET_LANG": "en"])
        let proposals = shown.err.matches(of: /"guichet ([a-z -]+)"/).map {
            $0.1.split(separator: " ").map(String.init)
        }
        #expect(!proposals.isEmpty, "\(shown.err)")
        for proposal in proposals {
            let help = try desk.run(proposal + ["--help"], environment: ["GUICHET_LANG": "en"])
            #expect(help.out.contains("USAGE: guichet \(proposal.joined(separator: " "))"), "\(proposal): \(help)")
        }
    }

    @Test(
        "An option that is none: the one that was meant, and the help of its command",
        arguments: [
            (["ask", "--tittle", "x"], "--title", "guichet ask --help"),
            (["inbox", "--LATE"], "--late", "guichet inbox --help"),
            (["entry", "export", "--formt", "csv"], "--format", "guichet entry export --help"),
            (["search", "x", "--territoire", "93"], "--territory", "guichet search --help"),
        ])
    func meantOption(words: [String], meant: String, help: String) throws {
        let french = try desk.run(words)
        #expect(french.code == 2, "\(french.err)")
        #expect(french.err.contains("Vouliez-vous dire «\u{A0}\(meant)\u{A0}»\u{A0}?"), "\(french.err)")
        #expect(french.err.contains("Voyez l'aide\u{A0}: \(help)"), "\(french.err)")
        let english = try desk.run(words, environment: ["GUICHET_LANG": "en"])
        #expect(english.err.contains("Did you mean \"\(meant)\"?"), "\(english.err)")
    }

    @Test("An option that resembles none of the command's is said to be none, and no other is proposed")
    func noOption() throws {
        let shown = try desk.run(["inbox", "--name", "x"])
        #expect(shown.code == 2)
        #expect(shown.err.contains("L'option «\u{A0}--name\u{A0}» n'existe pas."), "\(shown.err)")
        #expect(!shown.err.contains("Vouliez-vous"), "\(shown.err)")
    }

    @Test(
        "A file without a name, as a variable that is not set gives it, is refused, and no other file is taken",
        arguments: [
            ["person", "erase", "a@example.org", "--confirm", "0a1b2c3d", "--db", ""], ["search", "x", "--db="],
            ["backup", ""],
            ["restore", "", "--check"], ["restore", "x.sqlite", "--to", ""], ["import", ""],
            ["note", "1", "--file", ""],
            ["serve", "--certificate", "", "--private-key", "x"],
        ])
    func emptyPath(words: [String]) throws {
        let refused = try desk.run(words + (words.contains("note") ? ["--as", "Awa@profession-banlieue"] : []))
        #expect(refused.code == 2, "\(refused)")
        #expect(refused.err.contains("est vide, et doit nommer un fichier"), "\(refused.err)")
    }

    @Test("A backup into a folder that is not there advises on that place, and the site's address is called an address")
    func advice() throws {
        let backup = try desk.guichet("backup", "rien/copie.sqlite")
        #expect(backup.code == 3, "\(backup)")
        #expect(backup.err.contains("rien/copie.sqlite"), "\(backup.err)")
        #expect(backup.err.contains("son dossier existe"), "\(backup.err)")
        #expect(!backup.err.contains("--db"), "\(backup.err)")
        let empty = try desk.guichet("desk", "set", "site-url", "")
        #expect(empty.code == 2, "\(empty)")
        #expect(empty.err.contains("L'adresse est vide."), "\(empty.err)")
        #expect(!empty.err.contains("source"), "\(empty.err)")
    }

    @Test(
        "An entry is not put off for review to a day that is past, or for ever",
        arguments: ["2020-01-01", "9999-12-31"])
    func review(day: String) throws {
        try desk.folder.write(#"{"title": "Fiche", "answer": "Un gymnase."}"#, to: "a.jsonl")
        try desk.guichet("import", "a.jsonl")
        let refused = try desk.guichet("entry", "verify", "1", "--review-by", day, "--as", "Nadia@national")
        #expect(refused.code == 2, "\(refused)")
        #expect(refused.err.contains("ne peut pas être à revoir le \(day)"), "\(refused.err)")
    }

    @Test("Five digits that are a postal code and another place's INSEE code: the other is offered with what to type")
    func twoCodes() throws {
        let shown = try desk.guichet("route", "59350")
        #expect(shown.code == 0, "\(shown)")
        #expect(shown.out.contains("Saint-André-lez-Lille"), "\(shown.out)")
        #expect(shown.out.contains("  commune:59350  Lille (59)"), "\(shown.out)")
        #expect(try desk.guichet("route", "commune:59350").out.hasPrefix("Lille (59)"))
    }

    @Test("A command that resembles none is said to be none")
    func noCommand() throws {
        let shown = try desk.guichet("xylophone")
        #expect(shown.code == 2)
        #expect(shown.err.contains("«\u{A0}xylophone\u{A0}» n'est pas une commande"))
        #expect(!shown.err.contains("Vouliez-vous"))
    }

    @Test(
        "What is wrong with an option or an argument is said in French",
        arguments: [
            (
                ["inbox", "--latee"],
                "L'option «\u{A0}--latee\u{A0}» n'existe pas. Vouliez-vous dire «\u{A0}--late\u{A0}»\u{A0}?"
            ),
            (["show"], "Il manque l'argument «\u{A0}<ref>\u{A0}»."),
            (["show", "1", "2"], "«\u{A0}2\u{A0}» est de trop."),
            (["show", "1", "2", "3"], "2 mots sont de trop"),
            (["answer", "1", "--file"], "Il manque la valeur de «\u{A0}--file <path>\u{A0}»."),
            (["inbox", "--late=oui"], "L'option «\u{A0}--late\u{A0}» ne prend pas de valeur"),
            (["centre", "edit", "oriv", "--answer-days", "x"], "La valeur «\u{A0}x\u{A0}» n'est pas possible"),
            (["-q", "inbox"], "n'existe pas"),
        ])
    func options(words: [String], sentence: String) throws {
        let shown = try desk.run(words)
        #expect(shown.code == 2, "\(shown.err)")
        #expect(shown.err.contains(sentence), "\(shown.err)")
    }

    @Test("Help has no English left, and no line over 80 columns", arguments: ["", "inbox", "entry", "help", "import"])
    func help(command: String) throws {
        let shown = try desk.shell("\"$GUICHET\" \(command) --help")
        for word in [
            "OVERVIEW", "USAGE:", "SUBCOMMANDS", "subcommand", "Show ", "default", "See '", "OPTIONS:", "ARGUMENTS:",
        ] { #expect(!shown.out.contains(word), "\(word)") }
        let lines = shown.out.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 || !$0.drop { $0 == " " }.contains(" ") }, "\(shown.out)")
    }
}
