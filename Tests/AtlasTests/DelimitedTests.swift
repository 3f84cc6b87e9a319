import Desk
import Testing

@testable import Atlas

@Suite("Delimited text")
struct DelimitedTests {
    private func fields(_ text: String) throws(FileDamage) -> [[String]] {
        try Delimited.read(text, file: "essai.csv").records.map(\.fields)
    }

    private func damages(_ text: String) -> [Damage] {
        AtlasTests.damages { _ = try fields(text) }
    }

    @Test("The delimiter is found in the header", arguments: [",", ";", "\t"])
    func delimiter(sign: String) throws {
        #expect(try fields("a\(sign)b\(sign)c\n1\(sign)x y\(sign)\n") == [["1", "x y", ""]])
    }

    @Test("A quoted delimiter in the header does not count")
    func quotedDelimiter() throws {
        #expect(try fields("\"a,b,c\";d\n1;2") == [["1", "2"]])
    }

    @Test("Quotes hold delimiters, doubled quotes and line breaks, and records know their first line")
    func quotes() throws {
        let table = try Delimited.read("a,b\r\n\"1,\"\"2\"\"\",\"x\r\ny\"\r\n3,d\"e\r\n", file: "essai.csv")
        #expect(table.records.map(\.fields) == [["1,\"2\"", "x\r\ny"], ["3", "d\"e"]])
        #expect(table.records.map(\.place) == [.line(2), .line(4)])
    }

    @Test("Lines may end in CR alone, and are counted")
    func carriageReturns() throws {
        let table = try Delimited.read("a,b\r\"1\r2\",x\r\r3,4\r", file: "essai.csv")
        #expect(table.records.map(\.fields) == [["1\r2", "x"], ["3", "4"]])
        #expect(table.records.map(\.place) == [.line(2), .line(5)])
    }

    @Test("A first line sep= names the delimiter, and is no header")
    func namedDelimiter() throws {
        let table = try Delimited.read("sep=;\r\na,b;c\r\n1,2;3\r\n", file: "essai.csv")
        #expect(table.header == ["a,b", "c"])
        #expect(table.place == .line(2))
        #expect(table.records.map(\.fields) == [["1,2", "3"]])
        #expect(table.records.map(\.place) == [.line(3)])
    }

    @Test("Blank lines and records of nothing but delimiters are no records")
    func blanks() throws {
        #expect(try fields("\r\na,b\r\n\r\n1,2\r\n,\r\n") == [["1", "2"]])
    }

    @Test("Records of another length than the header are damage, each at its line")
    func lengths() {
        #expect(
            damages("a,b\n1,2\n1\n1,2,3\n1,2\n4") == [
                Damage(place: .line(3), reason: .fields(expected: 2, found: 1)),
                Damage(place: .line(4), reason: .fields(expected: 2, found: 3)),
                Damage(place: .line(6), reason: .fields(expected: 2, found: 1)),
            ])
    }

    @Test("Quotes that never close or close too early are damage")
    func badQuotes() {
        #expect(damages("a,b\n1,2\n1,\"2\n3,4\n") == [Damage(place: .line(3), reason: .unclosedQuote)])
        #expect(damages("a,b\n\"1\"x,2\n3,4\n") == [Damage(place: .line(2), reason: .strayQuote)])
    }

    @Test("No more than twenty damages are kept, all are counted")
    func cap() throws {
        let damage = #expect(throws: FileDamage.self) {
            try fields("a,b\n" + String(repeating: "1\n", count: 45))
        }
        #expect(damage?.damages.count == 20)
        #expect(damage?.total == 45)
        #expect(damage?.file == "essai.csv")
    }

    @Test("Nothing at all is damage, a header alone is not")
    func nothing() throws {
        #expect(damages("\n\n") == [Damage(place: .file, reason: .empty)])
        #expect(try fields("a,b\n").isEmpty)
    }

    @Test("Columns are found whatever their capitals, accents and punctuation")
    func columns() throws {
        #expect(Table.key("#Code_commune_INSEE") == "codecommuneinsee")
        #expect(Table.key("Libellé_d_acheminement") == "libelledacheminement")
        let table = try Delimited.read("Code INSEE;pmun_2025\n1;2", file: "essai.csv")
        #expect(table.column("codecommuneinsee", "codeinsee") == 0)
        #expect(table.column(prefix: "pmun") == 1)
        #expect(table.column("codepostal") == nil)
    }

    @Test("What is written reads the same")
    func writing() throws {
        let values = ["plain", "a;b", "say \"oui\"", "two\r\nlines", "", "a,b"]
        let line = Delimited.line(values, delimiter: ";")
        #expect(line == "plain;\"a;b\";\"say \"\"oui\"\"\";\"two\r\nlines\";;a,b")
        #expect(try fields("a;b;c;d;e;f\r\n" + line) == [values])
    }

    @Test("No cell of an export is a formula to a spreadsheet, and each is read back as it was")
    func formulas() {
        for text in [
            "=cmd|' /C calc'!A0", "+33 1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "＝1", "＋1", "－1",
            "＠SUM(A1)",
            "\tx", "\rx", "\nx", " =1", "\u{A0}=1", "\u{200B}=1",
        ] {
            let guarded = Delimited.guarded(text)
            #expect(guarded.hasPrefix("'"))
            #expect(Delimited.unguarded(guarded) == text)
        }
        for text in ["", "a=b", "'", "l'État", "'a", "93", "a; b", "l'un, - l'autre\n- x", "taux\u{A0}; r = 3"] {
            #expect(Delimited.guarded(text) == text)
            #expect(Delimited.unguarded(text) == text)
        }
    }

    @Test(
        "Nor is what follows a delimiter within a cell, for a spreadsheet that expects this one",
        arguments: ["a;=1+1", "a; =1", "a;\"=1\"", "a\n=1", "a\r\n=1", "a\t＝1", "a,'=1", "=1;=1;=1"])
    func innerFormulas(_ text: String) {
        let guarded = Delimited.guarded(text)
        let cells = guarded.split { [";", ",", "\t", "\n", "\r\n"].contains($0) }.map { $0.drop { " \"".contains($0) } }
        #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("＝") })
        #expect(Delimited.unguarded(guarded) == text)
    }
}
