import Desk
import Foundation
import Testing

@testable import Atlas

@Suite("Files of entries made elsewhere: understood, or refused in words")
struct EntryReadingTests {
    private func read(_ text: String) throws -> [EntryRecord] {
        try EntryFile.read(Data(text.utf8), name: "fiches")
    }

    /// The damages found in a file.
    private func damages(_ text: String) -> [Damage] {
        do {
            _ = try read(text)
        } catch Refusal.option(.damagedFile(let damage)) {
            return damage.damages
        } catch { Issue.record(error) }
        return []
    }

    /// The same two entries in each format.
    private static let files = [
        "titre;réponse\nUn;Oui.\nDeux;Non.\n",
        "{\"titre\": \"Un\", \"réponse\": \"Oui.\"}\n{\"titre\": \"Deux\", \"réponse\": \"Non.\"}\n",
        "[\n{\"titre\": \"Un\", \"réponse\": \"Oui.\"},\n{\"titre\": \"Deux\", \"réponse\": \"Non.\"}\n]\n",
        """
        <!-- guichet:entry -->
        # Un

        <!-- guichet:answer -->
        Oui.

        <!-- guichet:entry -->
        - titre : Deux

        <!-- guichet:answer -->
        Non.

        """,
    ]

    @Test("Lines end in LF, CRLF or CR, and a mark at the head is no part of the text", arguments: files)
    func lineEnds(file: String) throws {
        for end in ["\n", "\r\n", "\r"] {
            for mark in ["", "\u{FEFF}"] {
                let records = try read(mark + file.replacing("\n", with: end))
                #expect(records.map(\.text.title) == ["Un", "Deux"])
                #expect(records.map(\.text.answer) == ["Oui.", "Non."])
            }
        }
    }

    @Test("A file of an old Macintosh: CR, and its own accents")
    func macintosh() throws {
        let bytes = Data("titre;r".utf8) + [0x8E] + Data("ponse\rUn;Oui.\r".utf8)
        #expect(try EntryFile.read(bytes, name: "fiches.csv").map(\.text.answer) == ["Oui."])
    }

    @Test(
        "An unknown name is refused, and the one it resembles is said",
        arguments: [
            ("titre;réponse;teritoire\nUn;Oui.;93\n", "teritoire", "territoire"),
            ("title,answer,territory_code\nUn,Oui.,93\n", "territory_code", "territory"),
            ("title,answer,themse\nUn,Oui.,x\n", "themse", "themes"),
            (#"{"title": "Un", "answer": "Oui.", "territry": "93"}"#, "territry", "territory"),
            (#"[{"title": "Un", "answer": "Oui.", "Statutt": "draft"}]"#, "Statutt", "statut"),
            ("<!-- guichet:entry -->\n# Un\n- teme: x\n<!-- guichet:answer -->\nOui.\n", "teme", "theme"),
            (#"{"answer": "Oui.", "sources": [{"titre": "Loi", "urll": "https://exemple.fr"}]}"#, "urll", "url"),
        ])
    func unknownName(file: String, name: String, near: String) {
        #expect(damages(file).map(\.reason) == [.unknownColumn(name, near: near, known: [])])
    }

    @Test("A name that resembles none is refused with those there are")
    func strangeName() {
        let known = EntryRecord.columns.columns
        #expect(
            damages("title,answer,xyz\nUn,Oui.,1\n") == [
                Damage(place: .line(1), reason: .unknownColumn("xyz", near: nil, known: known))
            ])
    }

    @Test("French names, capitals and singular are understood, in every format")
    func frenchNames() throws {
        let values = [
            "Titre": "Un", "Question": "Quoi ?", "Réponse": "Oui.", "Territoire": "93", "Thème": "emploi",
            "Public": "Agent de l'État", "Centre": "oriv", "Source": "https://exemple.fr", "Statut": "brouillon",
            "Vérifiée le": "31/05/2012", "Identifiant": "12",
        ]
        let names = values.keys.sorted()
        let csv = names.joined(separator: ";") + "\n" + names.map { values[$0] ?? "" }.joined(separator: ";") + "\n"
        let json = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
        let facts = names.filter { $0 != "Réponse" }.map { "- \($0) : \(values[$0] ?? "")\n" }.joined()
        let markdown = "<!-- guichet:entry -->\n\(facts)\n<!-- guichet:answer -->\nOui.\n"
        for file in [csv, json, markdown] {
            let record = try #require(try read(file).first)
            #expect(record.text.title == "Un")
            #expect(record.text.question == "Quoi ?")
            #expect(record.text.answer == "Oui.")
            #expect(record.territory == "93")
            #expect(record.themes == ["emploi"])
            #expect(record.audience == .stateAgent)
            #expect(record.centre == "oriv")
            #expect(record.text.sources.map(\.url) == ["https://exemple.fr"])
            #expect(record.status == .draft)
            #expect(record.id == "12")
            #expect(record.verifiedOn == Day("2012-05-31"))
        }
    }

    @Test("Status and days hold for any record, with a reference or without")
    func standing() throws {
        let facts = #""status": "draft", "verified_on": "2014-01-02", "review_by": "2015-01-02""#
        for reference in ["", #""reference": "F-2014-00012", "#] {
            let line = #"{\#(reference)"answer": "Oui.", \#(facts), "published_at": "2014-01-03T10:00:00Z"}"#
            let record = try #require(try read(line).first)
            #expect(record.status == .draft)
            #expect(record.verifiedOn == Day("2014-01-02"))
            #expect(record.reviewBy == Day("2015-01-02"))
            #expect(record.publishedAt == Date(timeIntervalSince1970: 1_388_743_200))
        }
        #expect(
            try read(#"{"answer": "Oui.", "published_at": "2014-01-03"}"#)[0].publishedAt
                == Day("2014-01-03")?.startOfDay)
    }

    @Test("Excel's line sep=, and rows without their last, empty fields")
    func excel() throws {
        for first in ["sep=;\n", "\"sep=;\"\r\n", "\u{FEFF}sep=;\n", "sep=;;;\n"] {
            let records = try read(first + "title;answer;territory;themes\nUn;Oui, oui.;93\nDeux;Non.\n")
            #expect(records.map(\.text.answer) == ["Oui, oui.", "Non."])
            #expect(records.map(\.territory) == ["93", nil])
        }
        #expect(try read("sep=|\ntitle|answer\nUn|a;b;c\n").map(\.text.answer) == ["a;b;c"])
        #expect(try read("title;answer;;\nUn;Oui.;;\n").count == 1)
        #expect(
            damages("sep=;\ntitle;answer\nUn;Oui.;de trop\n") == [
                Damage(place: .line(3), reason: .fields(expected: 2, found: 3))
            ])
        #expect(
            damages("title;answer;\nUn;Oui.;perdu\n") == [Damage(place: .line(1), reason: .unnamedColumn(3))])
    }

    @Test("What is wrong names the line, the column and the value")
    func named() {
        let statuses = ["draft", "review", "published", "stale", "retired"]
        #expect(
            damages("title,answer,status,verified_on\nUn,Oui.,,\nDeux,Non.,fini,\nTrois,,,\nQuatre,Si.,,hier\n") == [
                Damage(place: .line(3), reason: .choice(column: "status", value: "fini", known: statuses)),
                Damage(place: .line(4), reason: .missing(column: "answer")),
                Damage(place: .line(5), reason: .date(column: "verified_on", value: "hier")),
            ])
        #expect(
            damages(#"{"answer": "Oui.", "title": {"fr": "Un"}}"#) == [
                Damage(place: .line(1), reason: .value(column: "title", value: "{…}"))
            ])
        #expect(
            damages(#"{"answer": "Oui.", "reference": "12"}"#) == [
                Damage(place: .line(1), reason: .value(column: "reference", value: "12"))
            ])
        #expect(damages("[1]") == [Damage(place: .line(1), reason: .notRecord)])
        #expect(
            damages("[\n{\"answer\": \"Oui.\"},\n{\"answer\" \"Non.\"}\n]") == [Damage(place: .line(3), reason: .json)])
        #expect(
            damages("titre;titre;réponse;answer\na;b;c;d\n").map(\.reason) == [
                .sameColumn("titre", "titre"), .sameColumn("réponse", "answer"),
            ])
        #expect(
            damages("<!-- guichet:entry -->\n# Un\nPour tous\n<!-- guichet:answer -->\nOui.\n") == [
                Damage(place: .line(3), reason: .unreadLine("Pour tous"))
            ])
        #expect(
            damages("nom;âge\na;b\n") == [
                Damage(place: .line(1), reason: .noColumn("answer", header: ["nom", "âge"]))
            ])
    }

    @Test(
        "An array that is damaged says on which line",
        arguments: [
            ("[\n{\"answer\": \"Oui.\"},\n{\"answer\" \"Non.\"}\n]", 3), ("[\n{\"answer\": \"Oui.\"},\n\n]", 4),
            ("[\n{\"answer\": \"Oui.\"}\n", 2), ("[\n{\"answer\": \"Oui.\"}\n]\nsuite", 4),
            ("[{\"answer\": \"a]\\\",\"},\n{\"answer\": [1, {}]},", 2),
        ])
    func damagedArray(file: String, line: Int) {
        #expect(damages(file).first?.place == .line(line))
    }

    @Test("Numbers are read as they are written, as identifiers and elsewhere")
    func numbers() throws {
        let records = try read(#"{"id": 12, "answer": "Oui.", "territory": 93, "themes": "emploi; habitat"}"#)
        #expect(records.map(\.id) == ["12"])
        #expect(records.map(\.territory) == ["93"])
        #expect(records.map(\.themes) == [["emploi", "habitat"]])
        #expect(try read("{\n  \"answer\": \"Oui.\"\n}\n").count == 1, "one object over several lines")
    }

    @Test("A second record with the same identifier in a file is an error", arguments: ["id", "reference"])
    func twice(column: String) {
        let value = column == "id" ? "12" : "F-2014-00012"
        let duplicate = Damage.Reason.duplicate(key: value, first: .line(2), column: column)
        #expect(
            damages("\(column),answer\n\(value),Oui.\n,Non.\n\(value),Si.\n") == [
                Damage(place: .line(4), reason: duplicate)
            ])
    }

    @Test("A table for Excel: semicolons and a mark, and it reads back as it was")
    func written() throws {
        let records = try read(#"{"id": "1", "title": "L'été", "answer": "Un ; deux\nTrois \"quatre\""}"#)
        var writer = EntryFileWriter(format: .csv, isForExcel: true)
        let file = try records.map { try writer.text($0) }.joined() + writer.end()
        #expect(file.hasPrefix("\u{FEFF}reference;id;"))
        #expect(!file.contains("\",\""))
        #expect(try read(file) == records)
        #expect(EntryFileWriter(format: .csv, isForExcel: true).end().hasPrefix("\u{FEFF}reference;"))
    }
}
