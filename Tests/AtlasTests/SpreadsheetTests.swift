import Desk
import Foundation
import Testing

@testable import Atlas

@Suite("What a spreadsheet makes of a table of entries")
struct SpreadsheetTests {
    private func damages(_ text: String) -> [Damage.Reason] {
        do {
            _ = try EntryFile.read(Data(text.utf8), name: "fiches.csv")
        } catch Refusal.option(.damagedFile(let damage)) {
            return damage.damages.map(\.reason)
        } catch { Issue.record(error) }
        return []
    }

    private func record(_ answer: String, id: String) throws -> EntryRecord {
        let json = try JSONEncoder().encode(["title": "T", "answer": answer, "id": id])
        return try JSONDecoder().decode(EntryRecord.self, from: json)
    }

    @Test("A cell that Excel has cut is no answer", arguments: [32_766, 32_767, 32_768])
    func cut(length: Int) {
        let damages = damages("titre;réponse\nT;\(String(repeating: "a", count: length))\n")
        #expect(damages == (length == 32_767 ? [.cutCell(column: "réponse")] : []))
    }

    @Test("A formula without a value is none", arguments: ["#NOM?", "#N/A", "#ref!", " #VALEUR! "])
    func errors(value: String) {
        #expect(damages("titre;réponse\nT;\(value)\n") == [.value(column: "réponse", value: value.trimmed)])
        #expect(damages("titre;réponse\nT;Écrivez \(value).\n").isEmpty)
    }

    @Test("An identifier that was rounded is refused", arguments: ["2,01205E+14", "2.0E+12", "1E+15"])
    func rounded(id: String) {
        #expect(damages("id;réponse\n\(id);Oui.\n") == [.value(column: "id", value: id)])
    }

    @Test(
        "An identifier comes back from an Excel as it was",
        arguments: ["00042", "201205310000001", "12-03", "1E5", "'007", "42", "a-1"])
    func identifiers(id: String) throws {
        let record = try record("Oui.", id: id)
        for isForExcel in [true, false] {
            var writer = EntryFileWriter(format: .csv, isForExcel: isForExcel)
            let text = try writer.text(record) + writer.end()
            let back = try EntryFile.read(Data(text.utf8), name: "fiches.csv")
            #expect(back.map(\.id) == [id])
            let isTaken = isForExcel && !["42", "a-1"].contains(id)
            #expect(text.contains("'\(id);") == isTaken, "\(text)")
        }
    }

    @Test("Texts that an Excel would cut are counted as they are written for one")
    func counted() throws {
        let long = try record(String(repeating: "é", count: 32_768), id: "1")
        var writer = EntryFileWriter(format: .csv, isForExcel: true)
        _ = try writer.text(long)
        _ = try writer.text(try record("Oui.", id: "2"))
        #expect(writer.cutCells == 1)
        var other = EntryFileWriter(format: .csv)
        _ = try other.text(long)
        #expect(other.cutCells == 0)
    }

    @Test(
        "A day with the hour that a spreadsheet adds is that day",
        arguments: ["2026-11-28 00:00:00", "2026-11-28T00:00:00Z", "28/11/2026 00:00"])
    func days(day: String) throws {
        let records = try EntryFile.read(Data("réponse,à revoir le\nOui.,\(day)\n".utf8), name: "fiches.csv")
        #expect(records.map(\.reviewBy) == [Day("2026-11-28")])
    }
}
