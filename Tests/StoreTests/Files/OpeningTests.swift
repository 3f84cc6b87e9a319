import Desk
import Foundation
import GRDB
import Schema
import Support
import Testing

@testable import Store

@Suite("Opening a desk: only init makes one, and what cannot be used is said, untouched")
struct OpeningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A file without a byte is no desk: opening leaves it so; init makes one of it, as of what mktemp made")
    func empty() throws {
        let path = try folder.write("", to: "vide.sqlite")
        try isRefusedUntouched(path, .empty)
        #expect(try Store.create(path: path, network: "2012"))
        #expect(try Store(path: path).examine() == [])
    }

    @Test("An empty file beside a log is what is left of a database: init leaves it too")
    func emptied() throws {
        let path = try folder.write("", to: "vide.sqlite")
        try folder.write("un journal", to: "vide.sqlite-wal")
        #expect(throws: Refusal.unsoundDatabase(path: path, flaw: .empty)) {
            try Store.create(path: path, network: "2012")
        }
        #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
    }

    @Test("A folder is said to be one")
    func folderInstead() throws {
        let path = folder.url.path
        #expect(throws: Refusal.unsoundDatabase(path: path, flaw: .folder)) { try Store(path: path) }
        #expect(throws: Refusal.unsoundDatabase(path: path, flaw: .folder)) {
            try Store.create(path: path, network: "2012")
        }
    }

    @Test(
        "A number of schema steps that no program ever wrote is damage",
        arguments: [-1, 0, -2_147_483_648, 2_147_483_647])
    func version(number: Int) throws {
        let path = try desk { "PRAGMA user_version = \(number)" }
        try isRefusedUntouched(path, .badVersion)
    }

    @Test("A number of schema steps that is not that of the tables is damage", arguments: [1, 12, 20, 26])
    func lowered(number: Int) throws {
        let path = try desk { "PRAGMA user_version = \(number)" }
        #expect(throws: Refusal.unsoundDatabase(path: path, flaw: .badVersion)) { try Store(path: path) }
        #expect(try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == number)
    }

    @Test(
        "A table, an index or a trigger that the file lacks is named",
        arguments: [
            "table coverage", "table audit", "table tombstone", "table outbox", "index outbox_next",
            "trigger event_is_never_changed",
        ])
    func lacking(name: String) throws {
        let path = try desk { "PRAGMA foreign_keys = OFF; DROP \(name)" }
        #expect(try Store(path: path).examine().contains("schema: \(name)"))
    }

    @Test("A desk without its mark, as what is read back from a .dump, is recognised and refused")
    func unmarked() throws {
        try isRefusedUntouched(try desk { "PRAGMA application_id = 0" }, .unmarked)
        try isRefusedUntouched(try desk { "PRAGMA application_id = 0; PRAGMA user_version = 0" }, .unmarked)
    }

    @Test("A file that is shorter than its header says is cut", arguments: [50, 4_096, 300_000])
    func truncated(length: UInt64) throws {
        let path = try desk { "PRAGMA journal_mode = DELETE" }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.truncate(atOffset: length)
        try file.close()
        try isRefusedUntouched(path, .truncated)
    }

    @Test("A desk whose making was broken off is finished by init, and by nothing else")
    func unfinished() throws {
        let path = folder.path("debut.sqlite")
        try raw(path, "PRAGMA journal_mode = WAL")
        #expect(throws: Refusal.unsoundDatabase(path: path, flaw: .unfinished)) { try Store(path: path) }
        #expect(try Store.create(path: path, network: "2012"))
        try raw(path, "DELETE FROM desk")
        #expect(throws: Refusal.unsoundDatabase(path: path, flaw: .unfinished)) { try Store(path: path) }
    }

    @Test("A desk that is only to be read is searched and shown; a write is refused in one sentence")
    func readOnly() throws {
        let desk = try TemporaryDesk()
        let reference = try desk.ask().question.reference
        let reader = try Store(path: desk.path, isReadOnly: true) { SettableClock.founding }
        #expect(reader.isReadOnly)
        #expect(try reader.perform(ShowQuestion(reference: reference), by: nil).question.reference == reference)
        #expect(throws: Refusal.readOnlyDesk) { try reader.perform(Claim(reference: reference), by: .awa) }
        #expect(throws: Refusal.readOnlyDesk) { try reader.perform(Tick(), by: nil) }
        #expect(throws: Refusal.readOnlyDesk) { try reader.reindex() }
        #expect(try reader.signingKey().count == 32)
        #expect(try reader.examine() == [])
        // Another connection writes, and the change is visible.
        let next = try desk.ask("Et après ?").question.reference
        #expect(try reader.perform(ShowQuestion(reference: next), by: nil).question.reference == next)
    }

    @Test("A desk of an older program that can only be read is not brought up to date: that is said")
    func older() throws {
        let path = try desk { "PRAGMA user_version = \(Schema.steps.count - 1)" }
        #expect(throws: Refusal.olderDatabase(path: path)) { try Store(path: path, isReadOnly: true) }
    }

    // MARK: -

    /// A copy of a new desk, changed by another tool.
    private func desk(_ sql: () -> String) throws -> String {
        let path = folder.path("\(UUID().uuidString).sqlite")
        try FileManager.default.copyItem(atPath: Template.founding.path(), toPath: path)
        try raw(path, sql())
        return path
    }

    private func raw(_ path: String, _ sql: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    private func isRefusedUntouched(_ path: String, _ flaw: FileFlaw) throws {
        let before = try Data(contentsOf: URL(filePath: path))
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        let refusal = Refusal.unsoundDatabase(path: path, flaw: flaw)
        #expect(throws: refusal) { try Store(path: path) }
        if flaw != .empty { #expect(throws: refusal) { try Store.create(path: path, network: "2012") } }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == beside)
    }
}
