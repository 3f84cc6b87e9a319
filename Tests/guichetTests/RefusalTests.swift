import Desk
import Foundation
import Store
import Support
import Testing

/// Tries commands on questions in every state that does not allow them, and checks the message and the exit code.
@Suite("A target that a command cannot act on: its own sentence and exit code, and nothing changes")
struct RefusalTests {
    private let desk: Session

    /// The questions: 1 routed, 2 claimed by Awa, 3 waiting, 4 submitted by Awa, 5 answered, 6 closed, 7 offered to
    /// oriv, 8 a duplicate of 5, 9 in triage.
    init() throws {
        desk = try Session()
        for number in 1...9 {
            let place = number == 9 ? "Ajaccio" : "93"
            try desk.guichet("ask", "--territory", place, "--title", "Question \(number) ?", "")
        }
        let awa = "--as=Awa@profession-banlieue"
        try desk.guichet("claim", "2", awa)
        try desk.guichet("ask-back", "3", "Où ?", awa)
        try desk.guichet("submit", "4", "Voici.", awa)
        try desk.guichet("answer", "5", "Voici.", awa)
        try desk.guichet("close", "6", "--reason", "out_of_scope", awa)
        try desk.guichet("transfer", "7", "--to", "oriv", "--reason", "Mulhouse", awa)
        try desk.guichet("merge", "8", "--into", "5", awa)
    }

    @Test("A missing, unknown or ambiguous reference, and someone who may not: in each command that names a question")
    func targets() throws {
        let before = try state()
        for command in Self.commands {
            let words = command.split(separator: " ").map(String.init)
            for (target, code, sentence) in [
                ("99", Int32(3), "« 99 »"), ("rien", 3, "« rien »"), ("0000", 2, "« 0000 »"),
                ("", 2, "référence"), ("000", 2, "« 000 »"),
            ] {
                let outcome = try run(words, target, Self.actor(of: words[0]))
                #expect(outcome.code == code, "\(command) \(target): \(outcome)")
                #expect(outcome.out.isEmpty, "\(command) \(target): \(outcome)")
                #expect(outcome.err.contains(sentence), "\(command) \(target): \(outcome.err)")
            }
        }
        #expect(try state() == before)
    }

    @Test("A number that several years have: exit 6, and the references")
    func ambiguous() throws {
        let old = try Store(path: desk.database) { SettableClock.founding }
        let asker = try Asker(name: nil, email: nil, telephone: nil, organisation: nil)
        _ = try old.perform(Ask(title: "Une vieille question ?", body: "", territory: "93", asker: asker), by: nil)
        let before = try state()
        for command in Self.commands {
            let words = command.split(separator: " ").map(String.init)
            let outcome = try run(words, "1", Self.actor(of: words[0]))
            #expect(outcome.code == 6, "\(command): \(outcome)")
            #expect(outcome.out.isEmpty, "\(command): \(outcome)")
            #expect(outcome.err.contains("2012-00001"), "\(command): \(outcome.err)")
            #expect(outcome.err.contains("-00001."), "\(command): \(outcome.err)")
        }
        #expect(try state() == before)
    }

    @Test("Someone of another centre, or nobody: exit 4, and what is missing")
    func notAllowed() throws {
        let before = try state()
        for command in Self.ofTheCentre {
            let words = command.split(separator: " ").map(String.init)
            let target = Self.possible[words[0]] ?? "1"
            let other = try run(words, target, "Zoé@irev")
            #expect(other.code == 4, "\(command): \(other)")
            #expect(other.out.isEmpty, "\(command): \(other)")
            #expect(other.err.contains("irev"), "\(command): \(other)")
            let nobody = try run(words, target, nil)
            #expect(nobody.code == 4, "\(command): \(nobody)")
            #expect(nobody.err.contains("--as"), "\(command): \(nobody)")
            let unknown = try run(words, target, "Zoé@nulle-part")
            #expect(unknown.code == 3, "\(command): \(unknown)")
            #expect(unknown.err.contains("nulle-part"), "\(command): \(unknown)")
        }
        #expect(try state() == before)
    }

    @Test("Done already, or not in this state: exit 5, and each its own sentence")
    func impossible() throws {
        let before = try state()
        for attempt in Self.impossible {
            let outcome = try run(attempt.command, attempt.target, attempt.who)
            #expect(outcome.code == attempt.code, "\(attempt): \(outcome)")
            #expect(outcome.out.isEmpty, "\(attempt): \(outcome)")
            #expect(outcome.err.contains(attempt.sentence), "\(attempt): \(outcome.err)")
            #expect(outcome.err.split(separator: "\n").count == 2, "one sentence, then what to do: \(outcome.err)")
            // The suggested command contains the real reference, so that it can be typed unchanged.
            #expect(!outcome.err.contains("RÉF"), "\(attempt): \(outcome.err)")
        }
        #expect(try state() == before)
    }

    @Test("What is so already: exit 0, it is said, and nothing changes")
    func already() throws {
        let before = try state()
        for (command, target, who) in [
            (["claim"], "2", "Awa@profession-banlieue"), (["confirm"], "1", "Awa@profession-banlieue"),
            (["unrestrict"], "1", "Awa@profession-banlieue"),
            (["assign", "--to", "national", "--reason", "Non"], "9", "Eva@national"),
        ] {
            let outcome = try run(command, target, who)
            #expect(outcome.code == 0, "\(command): \(outcome)")
            #expect(outcome.out.contains("c'était déjà fait, rien n'a changé"), "\(command): \(outcome)")
        }
        #expect(try state() == before)
    }

    /// An attempt: the command, the account and the expected message.
    private struct Attempt: CustomStringConvertible {
        let command: [String]
        let target: String
        let who: String
        let code: Int32
        let sentence: String

        init(_ command: String, _ target: String, _ sentence: String, who: String = "Awa", code: Int32 = 5) {
            self.command = command.split(separator: " ").map(String.init)
            self.target = target
            self.who = who.contains("@") ? who : "\(who)@profession-banlieue"
            self.code = code
            self.sentence = sentence
        }

        var description: String { "\(command.joined(separator: " ")) \(target)" }
    }

    private static let impossible = [
        Attempt("claim", "2", "Awa", who: "Basile"),
        Attempt("claim", "3", "prendre en charge"), Attempt("claim", "5", "répondue"), Attempt("claim", "6", "close"),
        Attempt("release", "1", "Personne"), Attempt("release", "2", "Awa", who: "Basile"),
        Attempt("take-over --reason Congé", "1", "Personne"), Attempt("take-over --reason Congé", "5", "reprendre"),
        Attempt("ask-back Où", "3", "déjà demandée"), Attempt("ask-back Où", "5", "précision"),
        Attempt("reply Ici", "1", "Rien n'est demandé"), Attempt("reply Ici", "6", "Rien n'est demandé"),
        Attempt("transfer --to oriv --reason Non", "5", "proposer"),
        Attempt("transfer --to profession-banlieue --reason Non", "1", "déjà confiée"),
        Attempt("transfer --to nulle-part --reason Non", "1", "nulle-part", code: 3),
        Attempt("accept", "1", "proposée à personne"), Attempt("decline --reason Non", "1", "proposée à personne"),
        Attempt("accept", "7", "oriv", code: 4),
        Attempt("assign --to oriv --reason Non", "1", "national", code: 4),
        Attempt("assign --to oriv --reason Non", "6", "confier", who: "Eva@national"),
        Attempt("answer Voici", "2", "Awa", who: "Basile"), Attempt("answer Voici", "3", "y répondre"),
        Attempt("answer Voici", "4", "second lecteur"), Attempt("answer Voici", "6", "y répondre"),
        Attempt("submit Voici", "4", "second lecteur"), Attempt("submit Voici", "5", "soumettre"),
        Attempt("approve", "4", "quelqu'un d'autre"), Attempt("approve", "5", "Aucune réponse", who: "Basile"),
        Attempt("return --reason Non", "4", "quelqu'un d'autre"),
        Attempt("return --reason Non", "1", "Aucune réponse", who: "Basile"),
        Attempt("close --reason satisfied", "6", "déjà close"),
        Attempt("close --reason duplicate", "1", "duplicate", code: 2),
        Attempt("reopen --reason Si", "1", "déjà ouverte"), Attempt("merge --into 5", "5", "doublon"),
        Attempt("merge --into 8", "1", "doublon"), Attempt("merge --into 99", "1", "« 99 »", code: 3),
        Attempt("withdraw", "6", "déjà close"),
        Attempt("restrict --reason Secret --with nulle-part", "1", "nulle-part", code: 3),
        Attempt("undo", "1", "Rien à annuler"), Attempt("undo", "5", "Rien à annuler"),
    ]

    /// Every command with a question as argument, with its other arguments.
    private static let commands = [
        "show", "log", "claim", "release", "take-over --reason Congé", "ask-back Où", "reply Ici", "note Vu",
        "contribute Aussi", "transfer --to oriv --reason Non", "accept", "decline --reason Non",
        "assign --to oriv --reason Non", "answer Voici", "submit Voici", "approve", "return --reason Non",
        "close --reason satisfied", "reopen --reason Si", "merge --into 5", "withdraw", "confirm", "undo",
        "restrict --reason Secret", "unrestrict",
    ]

    /// Someone who may use a command: the coordinator alone assigns.
    private static func actor(of command: String) -> String {
        command == "assign" ? "Eva@national" : "Awa@profession-banlieue"
    }

    /// Those that agents of other centres may not use.
    private static let ofTheCentre = [
        "claim", "release", "take-over --reason Congé", "ask-back Où", "transfer --to oriv --reason Non", "accept",
        "decline --reason Non", "answer Voici", "submit Voici", "approve", "return --reason Non",
        "close --reason satisfied", "reopen --reason Si", "merge --into 5", "restrict --reason Secret", "unrestrict",
    ]

    /// For some commands, a question on which the right person could use it; the default is number 1.
    private static let possible = [
        "release": "2", "take-over": "2", "accept": "7", "decline": "7", "approve": "4", "return": "4", "reopen": "5",
    ]

    private func run(_ command: [String], _ target: String, _ who: String?) throws -> Session.Outcome {
        let line = ([command[0], target] + command.dropFirst()).map { "'\($0.replacing("'", with: "'\\''"))'" }
        let identity = who.map { " --as '\($0)'" } ?? ""
        return try desk.shell("\"$GUICHET\" \(line.joined(separator: " "))\(identity) </dev/null")
    }

    /// All events so far.
    private func state() throws -> String { try desk.guichet("log", "--json").out }
}
