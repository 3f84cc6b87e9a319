import Atlas
import Desk
import Foundation
import GRDB
import Schema
import Support
import Testing

@testable import Store

@Suite("Entries go from one desk to another without loss")
struct EntryExchangeTests {
    let desk: TemporaryDesk

    init() throws {
        desk = try TemporaryDesk()
        let source = try Source("Le décret [décret n° 2014-1750] <https://exemple.fr> (2014-12-30)")
        for (title, place) in [("Une", "Bobigny"), ("Deux", nil), ("Trois", "93")] as [(String, String?)] {
            let reference = try desk.ask("\(title) ?", email: "lea@example.org").question.reference
            try desk.answer(reference)
            try desk.publish(reference, title: title, sources: [source], territory: place, themes: ["emploi"])
        }
        let also = EntryForm(
            text: try EntryText(title: "Un", question: "", answer: "1", sources: []), audience: .researcher,
            seeAlso: ["2", "3"])
        _ = try desk.store.perform(EditEntry(reference: "1", form: also), by: .awa)
        _ = try desk.store.perform(PublishEntry(reference: "1"), by: .basile)
        _ = try desk.store.perform(ReportEntry(reference: "2", reason: "Faux, dit lea@example.org"), by: .odile)
        _ = try desk.store.perform(RetireEntry(reference: "3", reason: "Vieille", replacedBy: "1"), by: .awa)
        let reference = try desk.ask("Quatre ?").question.reference
        try desk.answer(reference)
        _ = try desk.store.perform(DraftEntry(question: reference), by: .awa)
        try desk.addEntry("Prise ailleurs", "Sans autre.")
    }

    @Test(
        "Exported, imported into a new desk, and exported again: the same, in every format",
        arguments: EntryFormat.allCases)
    func roundTrip(format: EntryFormat) throws {
        let records = try export(desk)
        #expect(records.count == 5)
        #expect(Set(records.map(\.status)) == [.published, .stale, .retired, .draft])
        var writer = EntryFileWriter(format: format)
        let file = try records.map { try writer.text($0) }.joined() + writer.end()
        #expect(!file.contains("lea@"))
        #expect(!file.replacing("F-2012-", with: "").contains("2012-0000"))
        let other = try TemporaryDesk()
        other.clock.advance(hours: 960)
        let read = try EntryFile.read(Data(file.utf8), name: "fiches")
        #expect(try take(read, into: other) == [5, 0])
        #expect(try export(other) == records)
        #expect(try take(read, into: other) == [0, 5])
        #expect(try export(other) == records)
        #expect(try other.store.examine().isEmpty)
        // The next reference follows those that were imported.
        let reference = try other.ask().question.reference
        try other.answer(reference)
        #expect(try other.publish(reference).reference == "F-2012-00006")
    }

    @Test("Another desk's entries keep their references where those are free, and its links lead to them")
    func otherDesk() throws {
        let records = try export(desk)
        let other = try TemporaryDesk()
        try other.addEntry("Elle a déjà la première référence", "Oui.")
        #expect(try take(records, into: other) == [4, 1], "without a set, the same reference is the same entry")
        let third = try TemporaryDesk()
        try third.addEntry("Elle a déjà la première référence", "Oui.")
        #expect(try take(records, into: third, set: "voisin") == [5, 0])
        #expect(try take(records, into: third, set: "voisin") == [0, 5])
        let moved = try #require(try export(third).first { $0.text.title == "Un" })
        #expect(moved.reference != "F-2012-00001")
        #expect(moved.seeAlso == ["F-2012-00002", "F-2012-00003"])
        let retired = try third.store.perform(ShowEntry(reference: "F-2012-00003"), by: .awa)
        #expect(retired.replacedBy?.reference == moved.reference)
        #expect(try third.store.examine().isEmpty)
    }

    @Test("Readers export what readers see")
    func readers() throws {
        let records = try desk.store.perform(ExportEntries(), by: nil).records
        #expect(Set(records.map(\.status)) == [.published, .stale])
        #expect(throws: Refusal.identityNeeded) { try desk.store.perform(ExportEntries(everything: true), by: nil) }
        let first = try desk.store.perform(ExportEntries(limit: 1), by: nil)
        let next = try desk.store.perform(ExportEntries(after: #require(first.position), limit: 9), by: nil)
        #expect(first.records + next.records == records)
        #expect(next.position == nil)
    }

    @Test("Entries from before they had histories begin as they stand, and go on")
    func migration() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("avant.sqlite")
        try FileManager.default.copyItem(atPath: Template.founding.path(), toPath: path)
        try older(path)
        let store = try Store(path: path) { SettableClock.founding }
        #expect(try store.examine().isEmpty)
        let entries = try store.perform(ListEntries(statuses: Set(Entry.Status.allCases)), by: .awa)
        #expect(entries.map(\.reference) == ["F-2012-00001", "F-2012-00002"])
        #expect(entries.map(\.author) == ["Awa@profession-banlieue", "import"])
        #expect(entries[1].stale == .reviewDate)
        let history = try store.perform(ShowEntryHistory(reference: "1"), by: .awa)
        #expect(history.events.map(\.act.kind.rawValue) == ["imported"])
        #expect(try store.perform(VerifyEntry(reference: "2"), by: .nadia).status == .published)
        #expect(try store.perform(Search(words: "gymnase"), by: nil).total == 2)
    }

    /// A desk's file before this schema step, with two entries.
    private func older(_ path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { $0.add(tokenizer: FrenchTokenizer.self) }
        let before = Schema.steps.prefix { !$0.contains("CREATE TABLE entry_event") }
        let new = try DatabaseQueue(configuration: configuration)
        try new.writeWithoutTransaction { db in
            for step in before { try db.execute(sql: step) }
            try db.execute(
                sql:
                    "ATTACH ? AS full; PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(before.count)",
                arguments: [path])
            for table in ["desk", "territory", "centre", "search_state"] {
                let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
                try db.execute(sql: "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM full.\(table)")
            }
            for (number, author, centre, status) in [
                (1, "Awa", "profession-banlieue", "published"), (2, "import", "national", "stale"),
            ] {
                try db.execute(
                    sql: """
                        INSERT INTO entry (reference, status, title, question, answer, sources, territory, centre, author,
                            verified_on, review_by, created_at, published_at)
                        SELECT 'F-2012-0000' || ?, ?, 'Titre', '', 'Le gymnase', '[]', id, ?, ?, '2012-01-01', '2013-01-01', 1, 1
                        FROM territory WHERE kind = 'country'
                        """, arguments: [number, status, centre, author])
            }
            try db.execute(sql: "INSERT INTO entry_index (entry_index) VALUES ('rebuild'); DETACH full")
        }
        try FileManager.default.removeItem(atPath: path)
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        try new.backup(to: DatabaseQueue(path: path))
    }

    @Test("A high reference of an import does not move the series: the next entry has the next number that is free")
    func series() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("La première", "Oui.")
        var (high, near) = (try record("Haute"), try record("Proche"))
        (high.reference, near.reference) = ("F-2012-90000", "F-2012-00002")
        #expect(try take([high, near, try record("Sans numéro")], into: desk) == [3, 0])
        try desk.addEntry("La suivante", "Oui.")
        let references = try export(desk).map(\.reference)
        #expect(references == ["F-2012-00001", "F-2012-90000", "F-2012-00002", "F-2012-00003", "F-2012-00004"])
        #expect(try desk.store.perform(ShowEntry(reference: "90000"), by: .awa).text.title == "Haute")
    }

    @Test("What an entry points at is found by reference or identifier, or named as unknown")
    func unlinked() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Là", "Oui.")
        var (first, second) = (try record("Une"), try record("Deux"))
        (first.id, first.seeAlso) = ("a", ["b", "F-2012-00001", "F-2012-00099"])
        (second.id, second.status, second.replacedBy) = ("b", .retired, "c")
        let trial = ImportEntries(records: [first, second], activate: false)
        #expect(try desk.store.perform(trial, by: nil).unlinked == ["F-2012-00099", "c"])
        #expect(try take([first, second], into: desk) == [2, 0])
        let shown = try desk.store.perform(ShowEntry(reference: "2"), by: .awa)
        #expect(shown.seeAlso.map(\.reference) == ["F-2012-00001", "F-2012-00003"])
    }

    private func record(_ title: String) throws -> EntryRecord {
        EntryRecord(text: try EntryText(title: title, question: "", answer: "Le texte de \(title).", sources: []))
    }

    private func export(_ desk: TemporaryDesk) throws -> [EntryRecord] {
        try desk.store.perform(ExportEntries(everything: true), by: .awa).records
    }

    /// - Returns: the numbers of entries imported, and of those that existed already.
    private func take(_ records: [EntryRecord], into desk: TemporaryDesk, set: String? = nil) throws -> [Int] {
        let reply = try desk.store.perform(ImportEntries(records: records, set: set, activate: true), by: nil)
        _ = try desk.store.perform(LinkEntries(records, as: reply.entries), by: nil)
        return [reply.imported, reply.known]
    }
}
