import Foundation
import Support
import Testing

@Suite("Output that cannot be written: one sentence, exit 1, never a crash; what was done is said to be done")
struct OutputTests {
    private let desk: Session

    init() throws { desk = try Session() }

    private static let ask = #""$GUICHET" ask --territory 93 --title 'Qui finance ?' 'Un poste.'"#

    @Test(
        "A question asked into a full device is stored: the sentence says so, with its reference", .enabled(if: hasFull)
    )
    func full() throws {
        for (option, number) in [("", "1"), ("--json", "2")] {
            let outcome = try desk.shell("\(Self.ask)\(number) \(option) > /dev/full")
            let year = Calendar.current.component(.year, from: Date())
            #expect(outcome.code == 1)
            #expect(outcome.err.contains("C'est fait (\(year)-0000\(number))"), "\(outcome.err)")
            #expect(outcome.err.split(separator: "\n").count == 1)
            #expect(try desk.guichet("show", number).code == 0)
        }
    }

    @Test("What only reads says that its result could not be written, and claims nothing", .enabled(if: hasFull))
    func reading() throws {
        try desk.guichet("account", "add", "Nadia@national", "--role", "coordinator")
        for words in [
            "search gymnase", "person list --as Nadia@national", "centre list", "centre list --json", "--help",
            "--version", "doctor",
        ] {
            let outcome = try desk.shell("\"$GUICHET\" \(words) > /dev/full")
            #expect(outcome.code == 1, "\(words)")
            #expect(outcome.err.contains("Le résultat n'a pas pu être écrit"), "\(words): \(outcome.err)")
        }
    }

    @Test("Why it could not be written is said in the reader's language", .enabled(if: hasFull))
    func reasons() throws {
        #expect(try desk.shell("\"$GUICHET\" route 93 > /dev/full").err.contains("écrit\u{A0}: le disque est plein."))
        #expect(try desk.shell("\"$GUICHET\" route 93 >&-").err.contains("écrit\u{A0}: la sortie est fermée."))
        let english = try desk.shell("GUICHET_LANG=en \"$GUICHET\" route 93 > /dev/full")
        #expect(english.err.contains("could not be written: the disk is full."))
        // A settings file that cannot be made.
        try desk.folder.write("", to: "config")
        let denied = try desk.guichet("config", "lang", "fr")
        #expect(denied.code == 1, "\(denied)")
        #expect(!denied.err.contains("imprévu"), "\(denied.err)")
    }

    @Test("A backup and a setting that were made say so, though their words cannot be written", .enabled(if: hasFull))
    func doneAll() throws {
        for words in ["backup copie.sqlite", "config lang fr", "restore copie.sqlite --to autre.sqlite --yes"] {
            let outcome = try desk.shell("\"$GUICHET\" \(words) > /dev/full")
            #expect(outcome.code == 1, "\(words): \(outcome)")
            #expect(outcome.err.contains("C'est fait"), "\(words): \(outcome.err)")
        }
    }

    @Test("A closed output is as a full one; a closed standard error keeps nothing from being done")
    func closed() throws {
        let closed = try desk.shell("\(Self.ask) >&-")
        #expect(closed.code == 1, "\(closed)")
        #expect(closed.err.contains("C'est fait"), "\(closed)")
        #expect(try desk.shell("\(Self.ask)2 2>&-").code == 0)
        #expect(try desk.shell("\"$GUICHET\" show 99 2>&-").code == 3)
        #expect(try desk.guichet("doctor").code == 0)
    }

    @Test("Where the reader leaves, as head does, the program ends without a word")
    func pipe() throws {
        for words in ["centre list", "theme list --json", "route 93"] {
            let outcome = try desk.shell("{ \"$GUICHET\" \(words); echo $? >&2; } | true")
            #expect(outcome.err == "0\n", "\(words): \(outcome.err)")
        }
        // Two failures at once: the output of both processes cannot be written.
        #expect(try desk.shell("\(Self.ask) 2>&1 >/dev/full | true").code == 0)
        #expect(try desk.guichet("show", "1").code == 0)
    }

    @Test("A server goes on where its log and its output cannot be written", .enabled(if: hasFull))
    func server() throws {
        for output in [">/dev/full 2>/dev/full", "2>&1 | true"] {
            let outcome = try desk.shell(
                """
                port=\(Int.random(in: 20_000...60_000))
                { "$GUICHET" serve --port $port --log-level debug & echo $! >pid; wait; } \(output) &
                for _ in $(seq 100); do
                    GUICHET_SERVER=http://127.0.0.1:$port "$GUICHET" route 93 && break
                done
                GUICHET_SERVER=http://127.0.0.1:$port "$GUICHET" search gymnase
                kill "$(cat pid)"
                wait
                """)
            #expect(outcome.out.contains("gymnase"), "\(output): \(outcome)")
        }
    }

    /// Whether there is a device on which every write fails.
    private static let hasFull = FileManager.default.fileExists(atPath: "/dev/full")
}
