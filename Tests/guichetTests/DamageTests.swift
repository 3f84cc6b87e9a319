import Foundation
import Support
import Testing

@Suite("A desk that is none, cannot be written or was changed: each command says so in one sentence")
struct DamageTests {
    @Test("A file without a record imports nothing, and says so")
    func nothingToImport() throws {
        let desk = try Session()
        let heads = [
            (["import"], "title,answer\n"), (["centre", "import"], "slug,name,departements\n"),
            (["territory", "import"], "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n"),
        ]
        for (command, head) in heads {
            for text in ["", "\u{FEFF}", "\n \n", head, "\u{FEFF}" + head + "\n"] {
                try desk.folder.write(text, to: "vide.csv")
                let outcome = try desk.run(command + ["vide.csv"] + (command == ["import"] ? [] : ["--yes"]))
                #expect(outcome.code == 2, "\(command) \(text): \(outcome)")
                #expect(outcome.err.contains("vide.csv ne peut pas être lu"), "\(command) \(text): \(outcome)")
                #expect(outcome.err.contains("aucune donnée"), "\(command) \(text): \(outcome)")
            }
        }
        #expect(try desk.shell("printf '' | \"$GUICHET\" import -").code == 2)
    }

    @Test("An empty file is not a desk: nothing serves it, doctor says what it is, and init makes one of it")
    func empty() throws {
        let desk = try Session(nil)
        try desk.folder.write("", to: "guichet.sqlite")
        for words in [["doctor"], ["search", "ville"], ["serve", "--port", "0"], ["tick"], ["reindex"]] {
            let outcome = try desk.run(words)
            #expect(outcome.code == 4, "\(words): \(outcome)")
            #expect(outcome.err.contains("est vide"), "\(words): \(outcome)")
            #expect(try Data(contentsOf: URL(filePath: desk.database)).isEmpty)
        }
        #expect(try desk.guichet("init").code == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: desk.database)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try desk.guichet("doctor").out.hasPrefix("Tout est sain.\nAucune sauvegarde n'est notée."))
    }

    @Test(
        "A file too small for any database is not a desk, and init leaves it as it is",
        arguments: ["x", "SQLite format 3\0"])
    func tiny(text: String) throws {
        let desk = try Session(nil)
        try desk.folder.write(text, to: "guichet.sqlite")
        for words in [["init"], ["doctor"], ["search", "ville"]] {
            let outcome = try desk.run(words)
            #expect(outcome.code != 0, "\(words): \(outcome)")
            #expect(outcome.err.contains("il n'a pas été touché"), "\(words): \(outcome)")
            #expect(try String(contentsOfFile: desk.database, encoding: .utf8) == text)
        }
    }

    @Test(
        "Times that a disk made up crash no command and no server",
        .enabled(if: Programs.isInstalled("sqlite3")), arguments: [Int.max, Int.min])
    func times(number: Int) throws {
        let desk = try Session()
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        try desk.guichet("claim", "1", "--as", "Awa@profession-banlieue")
        try desk.shell(
            """
            sqlite3 guichet.sqlite "DROP TRIGGER event_is_never_changed;
                UPDATE question SET asked_at = \(number), due_at = \(number), since = \(number),
                    claimed_at = \(number), claimed_until = \(number);
                UPDATE event SET at = \(number); UPDATE clock SET at = \(number)"
            """)
        for words in [
            ["show", "1"], ["inbox"], ["list"], ["log"], ["doctor"], ["tick"], ["tick", "--clock-is-right"],
            ["search", "x"],
        ] {
            let outcome = try desk.run(words + ["--as", "Awa@profession-banlieue"])
            #expect((0...5).contains(outcome.code), "\(words): \(outcome)")
            #expect(!outcome.err.contains("imprévu"), "\(words): \(outcome)")
        }
    }

    @Test("A negative version is damage, not a crash", .enabled(if: Programs.isInstalled("sqlite3")))
    func version() throws {
        let desk = try Session()
        try desk.shell("sqlite3 guichet.sqlite 'PRAGMA user_version = -1'")
        for words in [["doctor"], ["search", "ville"], ["init"]] {
            let outcome = try desk.run(words)
            #expect(outcome.code == 1, "\(words): \(outcome)")
            #expect(outcome.err.contains("user_version"), "\(words): \(outcome)")
        }
    }

    @Test("What is read back from a .dump is recognised and refused", .enabled(if: Programs.isInstalled("sqlite3")))
    func dump() throws {
        let desk = try Session()
        let outcome = try desk.shell(
            "sqlite3 guichet.sqlite .dump | sqlite3 copie.sqlite 2>/dev/null; \"$GUICHET\" doctor --db copie.sqlite")
        #expect(outcome.code == 4, "\(outcome)")
        #expect(outcome.err.contains(".dump"), "\(outcome)")
    }

    @Test(
        "A changed figure is named as such, with what to do; to rebuild the index is not said, and makes nothing sound",
        .enabled(if: Programs.isInstalled("sqlite3")))
    func changedFigure() throws {
        let desk = try Session(.founding, language: "en_GB.UTF-8")
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        try desk.guichet("answer", "1", "17 980 euros", "--as", "Awa@profession-banlieue")
        try desk.shell("sqlite3 guichet.sqlite \"UPDATE answer SET text = '71 980 euros'\"")
        for _ in 1...2 {
            let doctor = try desk.guichet("doctor")
            #expect(doctor.code == 1, "\(doctor)")
            #expect(doctor.out.contains("changed outside Guichet"), "\(doctor)")
            #expect(doctor.out.contains("A backup still has what is lost"))
            #expect(!doctor.out.contains("Rebuild it"))
            #expect(try desk.guichet("reindex").code == 0)
        }
    }

    @Test("A desk that its reader may not write is searched and shown; what writes says so in one sentence")
    func readOnly() throws {
        let desk = try Session()
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        // Root can write files of any mode, so the test runs as the user nobody.
        let outcome = try desk.shell(
            """
            : >show && chmod 444 guichet.sqlite* && chmod 555 .
            as=''
            if [ "$(id -u)" = 0 ]; then as='setpriv --reuid 65534 --regid 65534 --clear-groups'; fi
            $as "$GUICHET" show 1 >/dev/null 2>show; echo $?
            $as "$GUICHET" search ville >/dev/null 2>&1; echo $?
            $as "$GUICHET" doctor >/dev/null 2>&1; echo $?
            $as "$GUICHET" claim 1 --as Awa@profession-banlieue 2>/dev/null; echo $?
            chmod 755 .
            ls
            """, environment: ["XDG_CONFIG_HOME": "/nonexistent"])
        #expect(outcome.out.hasPrefix("0\n0\n0\n4\n"), "\(outcome)")
        #expect(try String(contentsOfFile: desk.folder.path("show"), encoding: .utf8).contains("ne peut être que lu"))
    }

    @Test("An import without identifiers, done again, brings nothing twice, and says how many were there")
    func importedAgain() throws {
        let desk = try Session()
        let lines = (1...30).map { #"{"title": "Fiche \#($0)", "answer": "Un gymnase, \#($0)."}"# }
        try desk.folder.write(lines.prefix(20).joined(separator: "\n"), to: "debut.jsonl")
        try desk.folder.write(lines.joined(separator: "\n"), to: "tout.jsonl")
        #expect(try desk.guichet("import", "debut.jsonl").out.hasPrefix("20 fiches importées, 0 déjà là"))
        #expect(try desk.guichet("import", "tout.jsonl").out.hasPrefix("10 fiches importées, 20 déjà là"))
        #expect(try desk.guichet("import", "tout.jsonl").out.hasPrefix("0 fiches importées, 30 déjà là"))
    }

    @Test(
        "On a full disk an import says how many entries are there, and the same command brings the rest, once",
        .enabled(if: Programs.isInstalled("prlimit")))
    func fullDisk() throws {
        let desk = try Session()
        let lines = (1...16_100).map { #"{"title": "Fiche \#($0)", "answer": "Un gymnase, \#($0)."}"# }
        try desk.folder.write(lines.joined(separator: "\n"), to: "tout.jsonl")
        // Limits the size of files, so that the write-ahead log can hold the first batch of 8,000 but not the next.
        let outcome = try desk.shell(
            """
            prlimit --fsize=6000000 "$GUICHET" import tout.jsonl
            """)
        #expect(outcome.code == 1, "\(outcome)")
        #expect(!outcome.err.contains("rien n"), "\(outcome.err)")
        let again = try desk.guichet("import", "tout.jsonl", "--json").json()
        #expect((again["imported"] as? Int ?? 0) + (again["known"] as? Int ?? 0) == 16_100)
        #expect(try desk.guichet("doctor").code == 0)
        let exported = try desk.guichet("entry", "export", "--format", "jsonl")
        #expect(exported.out.split(separator: "\n").count == 16_100)
    }

    @Test("A clock that jumped stops tick until someone vouches for it", .enabled(if: Programs.isInstalled("faketime")))
    func clock() throws {
        let desk = try Session()
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        #expect(try desk.guichet("tick", "--clock-is-right").code == 0)
        let ahead = try desk.shell("faketime '2040-06-01 12:00:00' \"$GUICHET\" tick")
        #expect(ahead.code == 5, "\(ahead)")
        #expect(ahead.err.contains("--clock-is-right"), "\(ahead)")
        let doctor = try desk.shell("faketime '2040-06-01 12:00:00' \"$GUICHET\" doctor")
        #expect(doctor.code == 1, "\(doctor)")
        #expect(doctor.out.contains("horloge"), "\(doctor)")
    }
}
