import Atlas
import Desk
import Foundation
import Testing

@Suite("Files of entries: each format reads back as it was written")
struct EntryFileTests {
    private func records() throws -> [EntryRecord] {
        var full = EntryRecord(
            text: try EntryText(
                title: "# Un titre, avec « guillemets » et \"autres\" ; fin",
                question: "Ligne\n\n- reference: F-1\nfin",
                answer: """
                    <!-- guichet:entry -->
                    \\<!-- guichet:answer -->
                      <!-- guichet:question -->
                    # Un titre
                    a;b,"c"\t👩‍👩‍👧
                    ---
                    == Réponse
                    """,
                sources: [
                    try Source("Le guide [décret n° 2014-1750] <https://exemple.fr/?a=1,2;3> (2014-12-30)"),
                    Source(text: "Guide <https://exemple.fr>", url: nil), try Source("https://exemple.fr"),
                ]))
        full.reference = "F-2014-00012"
        full.id = "jeu/12"
        full.status = .stale
        full.stale = .source
        full.territory = "commune:93066"
        full.themes = ["emploi-et-developpement-economique", "sante"]
        full.audience = .association
        full.seeAlso = ["F-2014-00001", "F-2014-00002"]
        full.centre = "profession-banlieue"
        full.author = "Awa@profession-banlieue"
        full.reviewer = "Nadia@national"
        full.verifiedOn = Day("2014-12-30")
        full.reviewBy = Day("2015-12-30")
        full.publishedAt = Date(timeIntervalSince1970: 1_419_930_000)
        full.replacedBy = "F-2014-00003"
        var bare = EntryRecord(text: try EntryText(title: "Nu", question: "", answer: "Oui.", sources: []))
        bare.reference = "F-2014-00013"
        return [full, bare]
    }

    @Test("Every fact, in every format", arguments: EntryFormat.allCases)
    func roundTrip(format: EntryFormat) throws {
        let records = try records()
        var writer = EntryFileWriter(format: format)
        let text = try records.map { try writer.text($0) }.joined() + writer.end()
        #expect(try EntryFile.read(Data(text.utf8), name: "fiches") == records)
        // The line ends that a Windows program writes.
        let windows = format == .json ? text : text.replacing("\n", with: "\r\n")
        #expect(try EntryFile.read(Data(("\u{FEFF}" + windows).utf8), name: "fiches").count == 2 || format != .md)
    }

    @Test(
        "A file without an entry is refused: an empty one, and a head with nothing behind it",
        arguments: EntryFormat.allCases.map { EntryFileWriter(format: $0).end() } + [
            "\u{FEFF}", " \n\n", "\u{FEFF}\r\n", "title;answer\r\n;\r\n", "sep=;\ntitle;answer\n", "[ ]",
        ])
    func none(text: String) {
        let refusal = #expect(throws: Refusal.self) { try EntryFile.read(Data(text.utf8), name: "fiches") }
        let damage = Damage(place: .file, reason: .empty)
        #expect(refusal == .damagedFile(FileDamage(file: "fiches", damages: [damage], total: 1)))
    }

    @Test("json is one document, an entry a line")
    func oneDocument() throws {
        var writer = EntryFileWriter(format: .json)
        let text = try records().map { try writer.text($0) }.joined() + writer.end()
        let array = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        #expect(array?.count == 2)
        #expect(text.split(separator: "\n").count == 4)
    }

    @Test("A set made elsewhere is read")
    func foreign() throws {
        let lines = """
            {"_id": "12", "title": "", "text": "La réponse.\\nSuite."}
            {"id": "13", "title": "Titre", "answer": "Oui.", "sources": ["Code <https://exemple.fr>", {"title": "Loi", "date": "2014-02-21"}], "audience": "elu"}
            """
        let records = try EntryFile.read(Data(lines.utf8), name: "jeu")
        #expect(records.map(\.id) == ["12", "13"])
        #expect(records[0].text.title == "La réponse.")
        #expect(records[0].status == nil)
        #expect(records[0].author == nil)
        #expect(records[0].reference == nil)
        #expect(records[1].text.sources.map(\.date) == [nil, Day("2014-02-21")])
        #expect(records[1].text.sources.map { "\($0)" } == ["Code <https://exemple.fr>", "Loi (2014-02-21)"])
        #expect(records.map(\.audience) == [nil, .electedOfficial])
        let csv = "id;title;answer;themes\n1;Un titre;\"Une réponse ; longue\";emploi\n"
        let table = try EntryFile.read(Data(csv.utf8), name: "jeu.csv")
        #expect(table.map(\.text.answer) == ["Une réponse ; longue"])
        #expect(table[0].themes == ["emploi"])
    }

    @Test("An audience that is none is told as such")
    func audience() {
        let line = #"{"answer": "Oui.", "audience": "martien"}"#
        let refusal = #expect(throws: Refusal.self) { try EntryFile.read(Data(line.utf8), name: "f") }
        let known = Audience.allCases.map(\.rawValue)
        let damage = Damage(place: .line(1), reason: .choice(column: "audience", value: "martien", known: known))
        #expect(refusal == .damagedFile(FileDamage(file: "f", damages: [damage], total: 1)))
    }

    @Test("A damaged file gives nothing, and says where")
    func damaged() throws {
        for (text, place) in [
            ("{\"answer\": \"a\"}\n{\"title\": \"b\"}\n", Damage.Place.line(2)), ("[{\"title\": \"b\"}]", .line(1)),
            ("[{\"answer\": ", .line(1)), ("title,answer\na,\n", .line(2)), ("nom,age\na,b\n", .line(1)),
            ("<!-- guichet:entry -->\n# Titre\n", .line(1)),
        ] {
            let refusal = #expect(throws: Refusal.self) { try EntryFile.read(Data(text.utf8), name: "f") }
            guard case .option(.damagedFile(let damage)) = refusal else {
                Issue.record("\(text)")
                continue
            }
            #expect(damage.damages.first?.place == place, "\(text)")
        }
    }
}
