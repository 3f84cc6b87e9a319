import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("A copy of the main file alone: known for what it is, and never called one that is whole")
struct CopyTests {
    @Test("Eight copies by cp under load: each is refused, or has every question acknowledged before")
    func copiedUnderLoad() throws {
        let desk = try TemporaryDesk()
        let worker = try Worker("Hammer", ["ask", desk.path, "0", "cp"])
        var copies: [(path: String, before: Int)] = []
        for number in 1...8 {
            // Between two copies more pages are written than trigger a checkpoint.
            worker.wait(forLines: number * 60)
            let path = desk.folder.path("copie-\(number).sqlite")
            copies.append((path, number * 60))
            try cp(desk.path, path)
        }
        let references = worker.kill()
        var refused = 0
        for copy in copies {
            switch try opened(copy.path) {
            case .success(let stored): #expect(stored.isSuperset(of: references.prefix(copy.before)))
            case .failure: refused += 1
            }
        }
        #expect(refused > 0)
    }

    @Test("What the log held and a copy lacks is counted, each time it is opened")
    func counted() throws {
        let desk = try TemporaryDesk()
        for number in 1...7 { try desk.ask("Question \(number)") }
        let path = desk.folder.path("copie.sqlite")
        try cp(desk.path, path)
        for _ in 1...2 {
            #expect(throws: Refusal.backup(.withoutLog(path: path, missing: 7))) { try Store(path: path) }
        }
    }

    @Test("A log that was cut is missed, each time the copy is opened")
    func cutLog() throws {
        let desk = try TemporaryDesk()
        for number in 1...7 { try desk.ask("Question \(number)") }
        let path = desk.folder.path("copie.sqlite")
        try cp(desk.path, path)
        try Data(contentsOf: URL(filePath: desk.path + "-wal")).dropLast(5_000).write(to: URL(filePath: path + "-wal"))
        for _ in 1...2 {
            #expect(throws: Refusal.backup(.withoutLog(path: path, missing: 1))) { try Store(path: path) }
        }
    }

    @Test("A desk that cannot be read keeps its log, whoever tries")
    func unreadable() throws {
        let desk = try ClosedDesk()
        let worker = try Worker("Hammer", ["ask", desk.path, "0", "log"])
        worker.wait(forLines: 3)
        _ = worker.kill()
        let log = try Data(contentsOf: URL(filePath: desk.path + "-wal"))
        try Data(repeating: 7, count: 8_192).write(to: URL(filePath: desk.path))
        // A write-ahead log that SQLite does not recognise.
        try Data(log.reversed()).write(to: URL(filePath: desk.path + "-wal"))
        #expect(throws: (any Error).self) { try Store(path: desk.path) }
        #expect(try Data(contentsOf: URL(filePath: desk.path + "-wal")).count == log.count)
    }

    @Test("A log that is deleted is missed")
    func deletedLog() throws {
        let desk = try TemporaryDesk()
        let worker = try Worker("Hammer", ["ask", desk.path, "0", "rm"])
        worker.wait(forLines: 5)
        _ = worker.kill()
        let path = desk.folder.path("sans.sqlite")
        try cp(desk.path, path)
        let error = try #require(throws: Refusal.self) { try Store(path: path) }
        guard case .file(.backup(.withoutLog)) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test("Copied before and after a checkpoint: a file of two moments is refused")
    func torn() throws {
        let desk = try TemporaryDesk()
        try desk.ask("Avant")
        let path = desk.folder.path("deux.sqlite")
        try cp(desk.path, path)
        let first = try Data(contentsOf: URL(filePath: path)).prefix(4_096)
        try desk.ask("Après")
        try desk.store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try cp(desk.path, path)
        var whole = try Data(contentsOf: URL(filePath: path))
        whole.replaceSubrange(0..<4_096, with: first)
        try whole.write(to: URL(filePath: path))
        #expect(throws: Refusal.backup(.torn(path: path))) { try Store(path: path) }
    }

    @Test("Twenty kills, each opened again: no copy is seen where there is none")
    func kills() throws {
        let desk = try ClosedDesk()
        for round in 1...20 {
            let worker = try Worker("Hammer", ["ask", desk.path, "0", "tour\(round)"])
            worker.wait(forLines: 1 + round % 5)
            _ = worker.kill()
            // Every second time another tool runs a checkpoint.
            if round % 2 == 0 { try raw(desk.path, "SELECT count(*) FROM sqlite_master") }
            #expect(throws: Never.self) { try Store(path: desk.path) }
        }
    }

    @Test("Killed, brought in by another tool, then copied: the copy is whole, and opens")
    func broughtIn() throws {
        let desk = try ClosedDesk()
        let worker = try Worker("Hammer", ["ask", desk.path, "0", "outil"])
        worker.wait(forLines: 12)
        let references = worker.kill()
        try raw(desk.path, "PRAGMA wal_checkpoint(TRUNCATE)")
        let path = desk.folder.path("copie.sqlite")
        try cp(desk.path, path)
        #expect(try opened(path).get().isSuperset(of: references))
    }

    @Test("A whole checkpoint while the desk is open: a copy made then opens")
    func checkpointed() throws {
        let desk = try TemporaryDesk()
        for number in 1...3 { try desk.ask("Question \(number)") }
        try raw(desk.path, "PRAGMA wal_checkpoint(PASSIVE)")
        let path = desk.folder.path("copie.sqlite")
        try cp(desk.path, path)
        #expect(try opened(path).get().count == 3)
    }

    @Test("Copies by SQLite's own means open: online backup and VACUUM INTO, while the log is long")
    func ownMeans() throws {
        let desk = try TemporaryDesk()
        for number in 1...5 { try desk.ask("Question \(number)") }
        let (online, into) = (desk.folder.path("online.sqlite"), desk.folder.path("into.sqlite"))
        try DatabaseQueue(path: desk.path).backup(to: DatabaseQueue(path: online))
        try raw(desk.path, "VACUUM INTO '\(into)'", isPlain: false)
        #expect(try opened(online).get().count == 5)
        #expect(try opened(into).get().count == 5)
    }

    @Test("The main file and its log copied together open, with everything")
    func together() throws {
        let desk = try TemporaryDesk()
        for number in 1...5 { try desk.ask("Question \(number)") }
        let path = desk.folder.path("deux.sqlite")
        try cp(desk.path, path)
        try cp(desk.path + "-wal", path + "-wal")
        #expect(try opened(path).get().count == 5)
    }

    @Test("What is written into the header of the main file is no damage to SQLite")
    func integrity() throws {
        let desk = try TemporaryDesk()
        try desk.ask()
        #expect(try desk.store.examine().isEmpty)
    }

    /// The contents of a copy, or the refusal to open it.
    private func opened(_ path: String) throws -> Result<Set<String>, Refusal> {
        do {
            let store = try Store(path: path)
            #expect(try store.examine().isEmpty)
            return .success(try store.pool.read { try String.fetchSet($0, sql: "SELECT reference FROM question") })
        } catch let refusal as Refusal {
            return .failure(refusal)
        }
    }

    /// Runs SQL as any SQLite tool does; it runs a checkpoint when it closes.
    private func raw(_ path: String, _ sql: String, isPlain: Bool = true) throws {
        var configuration = isPlain ? Configuration() : Snapshot.configuration(readonly: false)
        configuration.busyMode = .timeout(10)
        try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}

/// A desk that no process has open.
private struct ClosedDesk {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("guichet.sqlite")
        try FileManager.default.copyItem(atPath: Template.founding.path(), toPath: path)
    }
}
