import Foundation
import Support
import Testing

@Suite("From an answer to knowledge: two agents, a reader, a law that changes")
struct KnowledgeDayTests {
    let desk: Session
    private let awa = ["--as", "Awa@profession-banlieue"]
    private let lena = ["--as", "Lena@profession-banlieue"]

    init() throws {
        desk = try Session()
        try desk.guichet(
            "ask", "--territory", "Bobigny", "--title", "Qui finance un adulte-relais ?", "--asker-name",
            "Léa Dubreuil",
            "--asker-email", "lea@example.org", "Notre association voudrait en créer un.")
        try desk.guichet("answer", "1", "L'État, dit Léa Dubreuil (01 23 45 67 89).", "--as", "Awa@profession-banlieue")
    }

    @Test("Written by one, pointed at, redacted and published by another, reported, verified")
    func day() throws {
        let written = try run("publish", "1", as: awa)
        #expect(written.code == 0)
        #expect(written.out.contains("soumise à relecture"))
        #expect(written.err.contains("nom du demandeur"))
        #expect(written.err.contains("01 23 45 67 89"))
        #expect(try desk.guichet("search", "finance").out.contains("Rien"))
        let alone = try run("publish", "1", as: awa)
        #expect(alone.code == 4)
        #expect(alone.err.contains("Awa a écrit ce texte"))

        let held = try run("publish", "1", "--json", as: lena)
        #expect(held.code == 2)
        #expect(held.err.contains("--checked"))
        #expect((try held.json()["mentions"] as? [any Sendable])?.count == 2)
        let shown = try run("publish", "1", "--redact", as: lena)
        #expect(shown.code == 0)
        #expect(shown.out.contains("- L'État, dit Léa Dubreuil"))
        #expect(shown.out.contains("+ L'État, dit [nom] ([téléphone])."))
        #expect(shown.err.contains("--yes"))
        #expect(try desk.guichet("search", "finance").out.contains("Rien"))
        let published = try run("publish", "1", "--redact", "--yes", as: lena)
        #expect(published.code == 0)
        #expect(published.out.contains("publiée"))

        let reported = try run("entry", "report", "1", "Le montant a changé.", as: lena)
        #expect(reported.code == 0)
        #expect(reported.out.contains("Merci"))
        let found = try desk.guichet("search", "finance")
        #expect(found.code == 0)
        #expect(found.out.contains("F-"))
        #expect(found.out.contains("à vérifier"))
        let inbox = try run("inbox", as: awa)
        #expect(inbox.out.contains("elle a été signalée"))
        let page = try run("inbox", "--json", as: awa).json()
        #expect((page["entries"] as? [[String: any Sendable]])?.first?["stale"] as? String == "report")
        #expect(try run("entry", "verify", "1", as: lena).code == 0)
        #expect((try run("inbox", "--json", as: awa).json()["entries"] as? [any Sendable])?.isEmpty == true)

        let log = try run("entry", "log", "1", as: awa)
        for line in ["rédigée", "soumise", "expurgée", "publiée", "signalée", "Le montant a changé.", "vérifiée"] {
            #expect(log.out.contains(line), "\(line)")
        }
        #expect(try run("entry", "diff", "1", as: awa).out.contains("+ L'État, dit [nom]"))
        #expect(try desk.guichet("entry", "log", "1").code == 4)
        let shownToReaders = try desk.guichet("entry", "show", "1", "--json").json()
        #expect((shownToReaders["questions"] as? [any Sendable])?.isEmpty == true)
        #expect(try desk.guichet("doctor").code == 0)
    }

    @Test("A law changes: the entries that cite it are listed, and marked")
    func law() throws {
        try publish("--source", "Aide [L. 5134-100 du code du travail]", "--answer", "Une aide.")
        let changed = try run("source", "changed", "article L5134-100", "--reason", "Abrogé", as: lena)
        #expect(changed.code == 0)
        #expect(changed.out.contains("1 fiche cite"))
        #expect(changed.out.contains("F-"))
        let none = try run("source", "changed", "décret n° 2014-1750", "--json", as: lena)
        #expect(none.code == 0)
        #expect(try (none.json()["entries"] as? [any Sendable])?.isEmpty == true)
        let bad = try run("source", "changed", "le guide", as: lena)
        #expect(bad.code == 2)
        #expect(bad.err.contains("référence légale"))
    }

    @Test("What is published is edited as a proposal, in the editor; the text is kept when it cannot be used")
    func edit() throws {
        try publish("--answer", "Une aide.")
        let script = "#!/bin/sh\ncp \"$1\" vu.txt\nsed -i 's/Une aide/Une autre aide/' \"$1\"\n"
        let editor = try executable(script, "editeur")
        let edited = try desk.guichet(
            "entry", "edit", "1", "--as", "Awa@profession-banlieue", environment: ["EDITOR": editor])
        #expect(edited.code == 0, "\(edited)")
        #expect(edited.out.contains("proposée"), "\(edited)")
        let template = try String(contentsOfFile: desk.folder.path("vu.txt"), encoding: .utf8)
        #expect(template.contains(";; Fiche F-"))
        #expect(template.contains("== Réponse\nUne aide."))
        #expect(try desk.guichet("entry", "show", "1").out.contains("Une aide."))
        #expect(try run("entry", "publish", "1", as: lena).code == 0)
        #expect(try desk.guichet("entry", "show", "1").out.contains("Une autre aide."))

        let broken = try executable("#!/bin/sh\nsed -i 's/^Territoire:.*/Territoire: asdfgh/' \"$1\"\n", "casse")
        let refused = try desk.guichet(
            "entry", "edit", "1", "--as", "Awa@profession-banlieue", environment: ["EDITOR": broken])
        #expect(refused.code == 3)
        let path = try #require(refused.err.firstMatch(of: /\S*guichet-\S+\.md/)).0
        #expect(try String(contentsOfFile: String(path), encoding: .utf8).contains("Une autre aide."))
        let empty = try executable("#!/bin/sh\n: > \"$1\"\n", "vide")
        #expect(
            try desk.guichet("entry", "edit", "1", "--as", "Awa@profession-banlieue", environment: ["EDITOR": empty])
                .code
                == 2)
    }

    @Test("Each entry command: missing, unknown, not allowed and already done have their own code, and change nothing")
    func refusals() throws {
        try publish("--answer", "Une aide.")
        let before = try run("entry", "show", "1", "--json", as: awa).out
        let bo = ["--as", "Bo@oriv"]
        for (words, code) in [
            (["entry", "edit", "99", "--title", "x"], 3), (["entry", "submit", "99"], 3),
            (["entry", "publish", "99"], 3),
            (["entry", "return", "99", "--reason", "x"], 3), (["entry", "verify", "99"], 3),
            (["entry", "retire", "99", "--reason", "x"], 3), (["entry", "check", "99"], 3),
            (["entry", "log", "99"], 3),
            (["entry", "diff", "99"], 3), (["entry", "show", "99"], 3), (["entry", "answered", "99"], 3),
            (["entry", "report", "99", "x"], 3), (["entry", "draft", "99"], 3), (["entry", "draft", "1"], 5),
            (["entry", "submit", "1"], 5), (["entry", "publish", "1"], 5),
            (["entry", "return", "1", "--reason", "x"], 5),
            (["entry", "report", "1", " "], 2),
            (["entry", "retire", "1", "--reason", " "], 2), (["entry", "retire", "1"], 2), (["entry", "edit"], 2),
            (["entry", "verify", "1", "--review-by", "hier"], 2),
            (["entry", "verify", "1", "--review-by", "2001-01-01"], 2),
            (["entry", "list", "--status", "perdu"], 2), (["entry", "export", "--format", "pdf"], 2),
            (["entry", "retire", "1", "--reason", "x", "--replaced-by", "1"], 5),
            (["entry", "diff", "1", "--from", "9"], 2), (["entry", "edit", "1", "--revision", "9", "--title", "x"], 2),
            (["entry", "edit", "1", "--audience", "martiens"], 2), (["entry", "edit", "1", "--see-also", "99"], 3),
            (["entry", "edit", "1"], 2),
        ] as [([String], Int32)] {
            let refused = try run(words, as: awa)
            #expect(refused.code == code, "\(words) \(refused)")
            #expect(!refused.err.isEmpty, "\(words) \(refused)")
        }
        for reference in ["1", "F-\(year)-00001"] {
            let again = try run("publish", reference, as: awa)
            #expect(again.code == 0, "\(again)")
            #expect(again.out.contains("c'était déjà fait, rien n'a changé"), "\(again)")
        }
        for words in [
            ["entry", "edit", "1", "--title", "x"], ["entry", "verify", "1"],
            ["entry", "retire", "1", "--reason", "x"],
            ["centre", "edit", "profession-banlieue", "--self-publish"],
        ] {
            #expect(try run(words, as: bo).code == 4, "\(words)")
            #expect(try desk.guichet(words).code == 4, "\(words)")
        }
        #expect(try run("entry", "show", "1", "--json", as: awa).out == before)
    }

    @Test("An entry from elsewhere keeps its audience; what two texts do not say is no line of their difference")
    func elsewhere() throws {
        let nadia = ["--as", "Nadia@national"]
        try desk.folder.write(#"{"title": "Un gymnase", "answer": "Oui.", "audience": "elu"}"#, to: "fiches.jsonl")
        #expect(try run("import", "fiches.jsonl", as: nadia).code == 0)
        #expect(try desk.guichet("entry", "show", "1").out.contains("élu"))
        #expect(try run("entry", "edit", "1", "--title", "Un stade", as: nadia).code == 0)
        let difference = try run("entry", "diff", "1", as: nadia).out
        #expect(difference.contains("+ Titre: Un stade"))
        #expect(!difference.contains("Territoire"))
        #expect(try desk.guichet("search", "--theme", "sante").out.contains("Aucune fiche."))
    }

    @Test(
        "Exported and imported into another desk, and exported again: byte for byte",
        arguments: ["json", "jsonl", "md", "csv"])
    func exchange(format: String) throws {
        try publish("--answer", "Une aide.", "--audience", "elu", "--source", "Loi [loi n° 2014-173] (2014-02-21)")
        let file = "fiches.\(format)"
        let exported = try desk.guichet("entry", "export", "--format", format)
        #expect(exported.code == 0)
        #expect(exported.out.contains("Une aide."))
        for word in ["lea@", "Dubreuil", "\"questions\""] { #expect(!exported.out.contains(word)) }
        try desk.folder.write(exported.out, to: file)
        let other = ["--db", desk.folder.path("autre.sqlite")]
        #expect(try desk.guichet(["init"] + other).code == 0)
        #expect(try desk.guichet(["import", file] + other).code == 0)
        #expect(try desk.guichet(["entry", "export", "--format", format] + other).out == exported.out)
        #expect(try desk.guichet(["import", file, "--json"] + other).json()["known"] as? Int == 1)
    }

    @Test("A centre of one lets its agent publish alone; centre show says so")
    func alone() throws {
        let set = try run("centre", "edit", "profession-banlieue", "--self-publish", "--answer-days", "5", as: awa)
        #expect(set.code == 0, "\(set)")
        #expect(set.out.contains("5 jours ouvrés, publie sans second lecteur"), "\(set)")
        let published = try run("publish", "1", "--answer", "Une aide.", as: awa)
        #expect(published.code == 0)
        #expect(published.out.contains("sans second lecteur"))
        #expect(try run("entry", "log", "1", as: awa).out.contains("sans second lecteur"))
    }

    // MARK: - People

    /// Awa writes an entry from the question, and Lena publishes it.
    private func publish(_ words: String...) throws {
        #expect(try run(["publish", "1"] + words, as: awa).code == 0)
        let published = try run("publish", "1", as: lena)
        #expect(published.code == 0, "\(published)")
    }

    private var year: String { String(Date().formatted(.iso8601).prefix(4)) }

    private func run(_ words: String..., as account: [String]) throws -> Session.Outcome { try run(words, as: account) }

    private func run(_ words: [String], as account: [String]) throws -> Session.Outcome {
        try desk.guichet(words + account)
    }

    private func executable(_ script: String, _ name: String) throws -> String {
        let path = try desk.folder.write(script, to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }
}
