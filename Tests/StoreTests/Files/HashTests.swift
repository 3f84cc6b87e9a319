import Desk
import Foundation
import GRDB
import Schema
import Support
import Testing

@testable import Store

@Suite("What people wrote has a hash: what something else changes is named, whatever becomes of the indexes")
struct HashTests {
    private let desk: TemporaryDesk
    private let reference: String

    /// A question with messages and an answer, an entry made from it and reported, and their events.
    init() throws {
        desk = try TemporaryDesk()
        reference = try desk.ask().question.reference
        try desk.ask("Une autre question ?")
        let file = try NewAttachment(name: "plan.txt", content: SampleFiles.text)
        _ = try desk.store.perform(
            AskBack(reference: reference, message: "Où ?", attachments: [file]), by: .awa)
        _ = try desk.store.perform(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        try desk.answer(reference, "L'État paie 17 980 euros par an.")
        try desk.publish(reference, answer: "L'État paie 17 980 euros.")
        _ = try desk.store.perform(ReportEntry(reference: "F-2012-00001", reason: "Le montant a changé."), by: .awa)
        _ = try desk.store.perform(ReportEntry(reference: "F-2012-00001", reason: "Le lien est mort."), by: nil)
    }

    @Test("A desk at work has the hash of each text and each event, and nothing is wrong with it")
    func whole() throws {
        #expect(try desk.store.examine() == [])
        for texts in HashedTexts.all {
            let rows = try desk.number("SELECT count(*) FROM \(texts.table)") ?? 0
            #expect(try desk.number("SELECT count(*) FROM text_hash WHERE source = '\(texts.table)'") == rows)
            // Only an edit of an entry writes a revision, and nobody has edited this one.
            #expect((rows == 0) == (texts.table == "entry_revision"), "\(texts.table)")
        }
    }

    @Test("A changed figure in an answer is a text changed outside the program, also once the index is rebuilt")
    func changedFigure() throws {
        try outside("UPDATE answer SET text = replace(text, '17', '71')")
        let lines = try desk.store.examine()
        #expect(lines.contains("text: answer \(reference) changed"))
        try desk.store.reindex()
        #expect(try desk.store.examine() == ["text: answer \(reference) changed"])
        #expect(try desk.store.damage().allSatisfy(\.needsBackup))
    }

    @Test(
        "Each text, each event that another tool changes, adds or takes away is named",
        arguments: [
            ("UPDATE question SET title = 'Autre'", "text: question 2012-00001 changed"),
            ("UPDATE message SET text = 'Ailleurs' WHERE id = 1", "text: message 2012-00001 changed"),
            ("UPDATE answer SET sources = '[1]'", "text: answer 2012-00001 changed"),
            ("UPDATE entry SET answer = answer || '.'", "text: entry F-2012-00001 changed"),
            ("UPDATE entry_message SET text = 'Tout va bien'", "text: entry_message F-2012-00001 changed"),
            ("UPDATE report_text SET text = 'Tout va bien'", "text: report_text F-2012-00001 changed"),
            ("DELETE FROM report_text", "text: report_text #1 missing"),
            ("DELETE FROM message WHERE id = 2", "text: message #2 missing"),
            (
                "INSERT INTO message (question, version, text) VALUES (1, 99, 'Glissé')",
                "text: message 2012-00001 added"
            ),
            ("DELETE FROM entry_question", "text: entry_origin F-2012-00001 missing"),
            (
                "INSERT INTO entry_question SELECT 1, id FROM question WHERE id <> 1",
                "text: entry_origin F-2012-00001 changed"
            ),
            (
                "DROP TRIGGER event_is_never_changed; UPDATE event SET at = at + 1 WHERE id = 1",
                "text: event 2012-00001 changed"
            ),
        ])
    func named(sql: String, line: String) throws {
        try outside(sql)
        #expect(try desk.store.examine().contains(line))
    }

    @Test("An index that is damaged alone is said to be one, and no text is")
    func indexAlone() throws {
        try outside("DELETE FROM document_length")
        #expect(try desk.store.examine().allSatisfy { $0.hasPrefix("index: ") })
        #expect(try desk.store.damage().isEmpty == false)
        #expect(try !desk.store.damage().contains(where: \.needsBackup))
    }

    @Test("What was written anew through the program is sound again, and so is what was erased")
    func follows() throws {
        try outside("UPDATE entry SET answer = 'Faux.'")
        let text = try EntryText(title: "Financer", question: "Qui ?", answer: "L'État.", sources: [])
        _ = try desk.store.perform(EditEntry(reference: "F-2012-00001", form: EntryForm(text: text)), by: .awa)
        _ = try desk.store.perform(PublishEntry(reference: "F-2012-00001"), by: .nadia)
        #expect(try desk.store.examine().filter { $0.hasPrefix("text: entry F") } == [])
        _ = try desk.store.erase("lea@example.org", by: .nadia)
        #expect(try desk.store.examine().filter { $0.hasPrefix("text: question") } == [])
    }

    @Test("One damaged page keeps nothing else from being looked at: the texts on it are named, the others are sound")
    func damagedPage() throws {
        let desk = try TemporaryDesk()
        for number in 1...40 {
            try desk.ask("Question \(number)", body: String(repeating: "Un long texte. ", count: 200))
        }
        let copy = desk.folder.path("copie.sqlite")
        try desk.store.pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO '\(copy)'") }
        let size = 4_096
        let place = try #require(try place(of: "question", in: copy))
        let file = try FileHandle(forWritingTo: URL(filePath: copy))
        try file.seek(toOffset: UInt64((place - 1) * size))
        try file.write(contentsOf: Data(repeating: 0xA5, count: size))
        try file.close()
        let damage = try Store(path: copy).damage()
        let unreadable = damage.filter {
            if case .text(.question, _, .unreadable) = $0 { true } else { false }
        }
        #expect(!unreadable.isEmpty)
        #expect(unreadable.count < 40)
        #expect(damage.contains { if case .file = $0 { true } else { false } })
    }

    @Test("A desk that is older than the hashes gets one for each of its texts")
    func migrated() throws {
        // The steps from 18 to 20.
        let tables = [
            "text_hash", "clock", "voice_key", "voice", "report", "report_text", "wording_voice", "copy_state",
        ]
        try outside(
            OlderDesk.sql(before: 21) + tables.map { "DROP TABLE \($0);" }.joined() + "PRAGMA user_version = 17")
        // Otherwise the main file says that the log has changes, and would not be like an older one.
        try desk.store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let migrated = try Store(path: desk.path) { SettableClock.founding }
        #expect(try migrated.examine() == [])
        #expect(try migrated.perform(Tick(), by: nil).isEmpty)
    }

    @Test("What readers had written before such texts had hashes gets one, and is named when it is changed")
    func olderReports() throws {
        try outside(
            OlderDesk.sql(before: 23))
        try desk.store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let migrated = try Store(path: desk.path) { SettableClock.founding }
        #expect(try migrated.examine() == [])
        try outside("UPDATE report_text SET text = 'Rien à dire'")
        #expect(try migrated.examine() == ["text: report_text F-2012-00001 changed"])
    }

    // MARK: -

    /// Runs SQL as another SQLite tool does.
    private func outside(_ sql: String) throws {
        try DatabaseQueue(path: desk.path).writeWithoutTransaction { db in
            db.add(tokenizer: FrenchTokenizer.self)
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
        }
    }

    /// The offset of a leaf page of a table in the file.
    private func place(of table: String, in path: String) throws -> Int? {
        try DatabaseQueue(path: path).read { db in
            try Int.fetchOne(
                db, sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' LIMIT 1 OFFSET 3",
                arguments: [table])
        }
    }
}
