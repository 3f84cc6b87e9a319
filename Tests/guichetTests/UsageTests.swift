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
            (["entry", "exprot"], "guichet entry export"),
            (["--json", "serach", "x"], "guichet search"), (["theme", "lst"], "guichet theme list"),
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
