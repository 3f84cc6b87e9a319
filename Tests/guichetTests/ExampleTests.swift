import Desk
import Foundation
import Store
import Support
import Testing

/// Runs the example in the help of each command, unchanged, on a desk prepared for it.
@Suite("The examples of the help are done as they stand")
struct ExampleTests {
    @Test("Each command's example, in French and in English", arguments: ["fr", "en"])
    func everyExample(language: String) throws {
        let begun = try Session()
        let withDraft = try Session()
        try Self.prepare(begun)
        try Self.prepare(withDraft, entry42: "draft")
        let examples = try Self.examples(at: begun, language)
        #expect(examples.count >= 50)
        for (command, example) in examples where !Self.notTyped.contains(command) {
            let desk = try Session(nil)
            try FileManager.default.copyItem(
                atPath: (command == "entry submit" ? withDraft : begun).database, toPath: desk.database)
            for (name, text) in Self.files { try desk.folder.write(text, to: name) }
            if let before = Self.before[command] {
                let prepared = try desk.shell(before.replacing("guichet ", with: "\"$GUICHET\" "))
                #expect(prepared.code == 0, "before \(command): \(prepared)")
            }
            let typed = example.dropFirst("guichet ".count).replacing("/var/", with: "./var/")
            let outcome = try desk.shell("\"$GUICHET\" \(typed) </dev/null")
            #expect(outcome.code == Self.codes[command] ?? 0, "\(example): \(outcome)")
            #expect(!outcome.err.contains("(0x"), "\(example): \(outcome.err)")
            #expect(!outcome.err.contains("imprévue"), "\(example): \(outcome.err)")
        }
    }

    @Test("watch prints what happens, one JSON object a line")
    func watch() throws {
        let desk = try Session()
        try desk.guichet("ask", "--territory", "93", "--title", "Une question ?", "")
        // The first line ends `head`; the second note ends `watch`, whose output nobody reads any more.
        let seen = try desk.shell(
            """
            ("$GUICHET" watch --json | head -n 1 > vu.jsonl) & reader=$!
            while kill -0 $reader 2>/dev/null; do n=$((n + 1)); "$GUICHET" note 1 "Vu $n" --as Awa@profession-banlieue >/dev/null; done
            cat vu.jsonl
            """)
        let line = try #require(
            JSONSerialization.jsonObject(with: Data(seen.out.utf8)) as? [String: any Sendable], "\(seen)")
        #expect(line["kind"] as? String == "noted")
        #expect((line["message"] as? String)?.hasPrefix("Vu ") == true)
    }

    /// Adds as many questions about Seine-Saint-Denis and entries as the examples name, in the year that they name.
    private static func prepare(_ desk: Session, entry42: String = "published") throws {
        let store = try Store(path: desk.database) { Date(timeIntervalSince1970: 1_780_000_000) }
        let asker = try Asker(name: nil, email: "awa@exemple.fr", telephone: nil, organisation: nil)
        let asks = try (1...43).map {
            try Ask(title: "Question \($0) ?", body: "", territory: "93", asker: asker)
        }
        _ = try store.performAll(asks, by: nil)
        let records = try (1...57).map { number in
            let status = number == 42 ? entry42 : "published"
            return try JSONDecoder().decode(
                EntryRecord.self,
                from: Data(
                    #"{"reference": "F-2026-000\#(number < 10 ? "0" : "")\#(number)", "title": "Fiche \#(number)", "answer": "Un texte.", "status": "\#(status)", "centre": "profession-banlieue", "sources": ["Article L. 5134-100 du code du travail"]}"#
                        .utf8))
        }
        _ = try store.perform(ImportEntries(records: records, activate: true), by: nil)
    }

    /// Proposes a new text of entry 42, and optionally publishes it.
    private static func edited(_ title: String, publish: Bool = false) -> String {
        let edit = "guichet entry edit F-2026-00042 --title '\(title)' --as Awa@profession-banlieue"
        return publish ? edit + " && guichet entry publish F-2026-00042 --yes --as Lena@profession-banlieue" : edit
    }

    /// Not run: commands that do not end by themselves, and examples with a fixed date.
    private static let notTyped: Set<String> = ["watch", "entry verify", "serve", "login"]

    /// Writes three mails, which wait.
    private static let mails = """
        guichet desk set mail-from guichet@exemple.fr && guichet desk set mail-paused yes && for n in 1 2 3; do \
        guichet answer $n 'Voici.' --as Awa@profession-banlieue; done
        """

    /// Three mails come in.
    private static let received = """
        for n in 1 2 3; do sed "s/NUMBER/$n/" courriel.eml | guichet mail receive; done
        """

    /// Commands to run before an example.
    private static let before = [
        "attachment save":
            "guichet note 42 Voici --attach reponse.md --as Awa@profession-banlieue",
        "reply": "guichet ask-back 42 'Où ?' --as Awa@profession-banlieue",
        "release": "guichet claim 42 --as Awa@profession-banlieue",
        "take-over": "guichet claim 42 --as Bo@profession-banlieue",
        "approve": "guichet submit 42 'Voici.' --as Awa@profession-banlieue",
        "return": "guichet submit 42 'Voici.' --as Awa@profession-banlieue",
        "reopen": "guichet answer 42 'Voici.' --as Awa@profession-banlieue",
        "undo": "guichet claim 42 --as Awa@profession-banlieue",
        "unrestrict": "guichet restrict 42 --reason Secret --as Awa@profession-banlieue",
        "publish": "guichet answer 42 'Voici.' --as Awa@profession-banlieue",
        "accept": "guichet transfer 42 --to oriv --reason 'Chez vous' --as Awa@profession-banlieue",
        "decline": "guichet transfer 42 --to oriv --reason 'Chez vous' --as Awa@profession-banlieue",
        "entry draft": "guichet answer 42 'Voici.' --as Awa@profession-banlieue",
        "entry publish": edited("Un autre titre"), "entry return": edited("Un autre titre"),
        "entry diff": "\(edited("Un titre", publish: true)) && \(edited("Un autre", publish: true))",
        "token create": "guichet account add Awa --role agent --centre profession-banlieue",
        "token revoke": """
        guichet account add Awa --role agent --centre profession-banlieue && for n in 1 2 3; do \
        guichet token create --account Awa@profession-banlieue; done
        """,
        "account disable": "guichet account add Awa --role agent --centre profession-banlieue",
        "account edit": "guichet account add Awa --role agent --centre profession-banlieue",
        "account notify": """
        guichet account add Awa --role agent --centre profession-banlieue && guichet config as Awa@profession-banlieue
        """,
        "person rest": """
        guichet ask --territory 93 --title 'Qui ?' --asker-name 'Zwindor Kossivi' --asker-email z@exemple.fr '' && \
        for n in 1 2 3 4; do guichet ask --territory 93 --title "Autre $n" --asker-email paul@exemple.fr \
        "Hier Zwindor Kossivi l'a dit $n fois."; done && guichet person erase z@exemple.fr --as Nadia@national \
        --confirm "$(guichet person erase z@exemple.fr --as Nadia@national | sed -n 's/^Code.*\\(........\\)$/\\1/p')"
        """,
        "mail show": mails, "mail retry": mails, "mail drop": mails,
        "mail in show": received, "mail in assign": received, "mail in ask": received, "mail in discard": received,
        "mail fetch": "mkdir -p var/mail/guichet/new var/mail/guichet/cur",
        // Replaces folders of the machine by folders of the desk.
        "backup": "mkdir -p var/backups/guichet",
        "restore": """
        mkdir -p var/lib/guichet/ && guichet backup guichet-2026-11-28T020000Z.sqlite && \
        cp guichet-2026-11-28T020000Z.sqlite var/lib/guichet/guichet.sqlite
        """,
    ]

    /// Exit codes of examples that fail: no endpoint is configured, no session is open, there is nobody to confirm,
    /// no mail on standard input (`EX_DATAERR` of sysexits).
    private static let codes: [String: Int32] = [
        "embed": 3, "session end": 3, "restore": 2, "person erase": 2, "mail receive": 65,
    ]

    /// The files that examples name.
    private static let files = [
        "courriel.eml": """
        From: lea@exemple.fr
        To: guichet@exemple.fr
        Subject: Un poste
        Message-ID: <NUMBER@exemple.fr>

        Qui paie ?

        """,
        "reponse.md": "L'État paie une part du poste.\n", "answer.md": "L'État paie une part du poste.\n",
        "fiches.jsonl": #"{"title": "Une fiche", "answer": "Un texte."}"# + "\n",
        "entries.jsonl": #"{"title": "Une fiche", "answer": "Un texte."}"# + "\n",
        "annuaire.csv": "slug,name,departements\nnormandie,Normandie,14 27\n",
        "directory.csv": "slug,name,departements\nnormandie,Normandie,14 27\n",
        "v_commune_2026.csv": """
        TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
        COM,93008,11,93,93D,931,0,BOBIGNY,Bobigny,Bobigny,9304,

        """,
        "019HexaSmal.csv": """
        #Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5
        93008;BOBIGNY;93000;BOBIGNY;

        """,
    ]

    /// The example of each command that does something, from its help.
    private static func examples(at desk: Session, _ language: String) throws -> [(command: String, example: String)] {
        let label = language == "fr" ? /Exemple\u{A0}: (guichet [^\n]+)/ : /Example: (guichet [^\n]+)/
        return try commands(of: [], at: desk, language).compactMap { command in
            let help = try help(command, at: desk, language)
            guard HelpSections.commands(in: help).isEmpty else { return nil }
            let example = try #require(help.firstMatch(of: label), "\(command)").1
            return (command.joined(separator: " "), String(example))
        }
    }

    private static func commands(of parent: [String], at desk: Session, _ language: String) throws -> [[String]] {
        let names = HelpSections.commands(in: try help(parent, at: desk, language))
        return try names.flatMap { try [parent + [$0]] + commands(of: parent + [$0], at: desk, language) }
    }

    private static func help(_ command: [String], at desk: Session, _ language: String) throws -> String {
        let words = (command + ["--help"]).joined(separator: " ")
        return try desk.shell("COLUMNS=250 GUICHET_LANG=\(language) \"$GUICHET\" \(words)").out
    }
}
