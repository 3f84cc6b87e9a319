import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Backups: whole copies of a desk in use, in their place at once or not at all")
struct BackupTests {
    @Test("While another process writes, each backup is whole and has what was acknowledged before")
    func underLoad() throws {
        let desk = try TemporaryDesk()
        let worker = try Worker("Hammer", ["ask", desk.path, "0", "copie"])
        var made: [(BackupMade, before: Int)] = []
        for number in 1...4 {
            worker.wait(forLines: number * 20)
            made.append((try desk.store.backup(to: desk.folder.path("copie-\(number).sqlite")), number * 20))
        }
        let references = worker.kill()
        for (backup, before) in made {
            let stored = try Snapshot.open(backup.path).read {
                try String.fetchSet($0, sql: "SELECT reference FROM question")
            }
            #expect(stored.isSuperset(of: references.prefix(before)))
            #expect(backup.holdings.first { $0.kind == .questions }?.count == stored.count)
            #expect(try Restore.check(backup.path).holdings == backup.holdings)
        }
    }

    @Test("The newest reference that it has is told by its number, not as a text")
    func newest() throws {
        let desk = try TemporaryDesk()
        for reference in ["F-2012-99999", "F-2012-100000", "F-2011-200000"] {
            let json = #"{"reference": "\#(reference)", "title": "Une fiche", "answer": "Un texte."}"#
            let record = try JSONDecoder().decode(EntryRecord.self, from: Data(json.utf8))
            _ = try desk.store.perform(ImportEntries(records: [record], activate: true), by: nil)
        }
        let made = try desk.store.backup(to: desk.folder.path("copie.sqlite"))
        #expect(made.holdings.first { $0.kind == .entries }?.newest == "F-2012-100000")
    }

    @Test("Nobody else can read it, nothing is left beside it, and the desk knows when and where")
    func place() throws {
        let desk = try TemporaryDesk()
        let folder = try desk.makeFolder("copies")
        let made = try desk.store.backup(to: folder)
        #expect(made.path == folder + "/guichet-2012-06-01T100000Z.sqlite")
        let mode = try FileManager.default.attributesOfItem(atPath: made.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["guichet-2012-06-01T100000Z.sqlite"])
        #expect(try desk.store.lastBackup() == LastBackup(at: desk.clock.now, path: made.path, isThere: true))
    }

    @Test("Never onto the desk, its log, another file or another desk's backup: what is there stays as it is")
    func refused() throws {
        let desk = try TemporaryDesk()
        let letter = try desk.folder.write("Une lettre.", to: "lettre.txt")
        let live = try desk.folder.write("", to: "vide.sqlite")
        let other = desk.folder.path("autre.sqlite")
        _ = try Store.create(path: desk.folder.path("un-autre.sqlite"), network: "2012")
        _ = try Store(path: desk.folder.path("un-autre.sqlite")).backup(to: other)
        try FileManager.default.createSymbolicLink(atPath: desk.folder.path("lien"), withDestinationPath: desk.path)
        let store = desk.store
        let bytes = try Data(contentsOf: URL(filePath: other))
        #expect(throws: Refusal.backup(.ontoDesk(path: desk.path))) { try store.backup(to: desk.path) }
        #expect(throws: Refusal.backup(.ontoDesk(path: desk.path))) { try store.backup(to: desk.folder.path("lien")) }
        #expect(throws: Refusal.backup(.ontoDesk(path: desk.path + "-wal"))) {
            try store.backup(to: desk.path + "-wal")
        }
        for path in [letter, live, desk.folder.path("un-autre.sqlite")] {
            #expect(throws: Refusal.backup(.noBackup(path: path))) { try store.backup(to: path) }
        }
        #expect(throws: Refusal.backup(.otherDesk(path: other))) { try store.backup(to: other) }
        #expect(throws: Refusal.noPlace(path: "/nulle/part/x")) { try store.backup(to: "/nulle/part/x") }
        #expect(throws: Refusal.backup(.keepsInFolder(path: desk.folder.path("y")))) {
            try store.backup(to: desk.folder.path("y"), keep: 2)
        }
        #expect(try String(contentsOfFile: letter, encoding: .utf8) == "Une lettre.")
        #expect(try Data(contentsOf: URL(filePath: other)) == bytes)
    }

    @Test("An older backup of the same desk is replaced")
    func again() throws {
        let desk = try TemporaryDesk()
        let path = desk.folder.path("nuit.sqlite")
        _ = try desk.store.backup(to: path)
        try desk.ask()
        #expect(try desk.store.backup(to: path).holdings.first?.count == 1)
        #expect(try Restore.check(path).holdings.first?.count == 1)
    }

    @Test("--keep deletes the oldest of those it made here itself, of this desk, and nothing else")
    func keep() throws {
        let desk = try TemporaryDesk()
        let folder = try desk.makeFolder("copies")
        for _ in 1...4 {
            _ = try desk.store.backup(to: folder)
            desk.clock.advance(hours: 24)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        // A backup that the user renamed, and another file under a backup's name: neither may be deleted.
        try FileManager.default.moveItem(atPath: "\(folder)/\(names[0])", toPath: "\(folder)/garder.sqlite")
        try Data("Une lettre.".utf8).write(to: URL(filePath: "\(folder)/\(names[0])"))
        let made = try desk.store.backup(to: folder, keep: 2)
        #expect(made.deleted.map { URL(filePath: $0).lastPathComponent } == [names[1], names[2]])
        let left = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
        #expect(left == [names[0], "garder.sqlite", names[3], URL(filePath: made.path).lastPathComponent])
    }

    @Test("What a killed backup left is taken over by the next; what another is writing is not")
    func partial() throws {
        let desk = try TemporaryDesk()
        let path = desk.folder.path("nuit.sqlite")
        try desk.folder.write("à moitié", to: ".nuit.sqlite.partial")
        do {
            let other = try PartialFile(for: path)
            #expect(throws: Refusal.backup(.busy(path: path))) { try desk.store.backup(to: path) }
            _ = other.path
        }
        _ = try desk.store.backup(to: path)
        #expect(!FileManager.default.fileExists(atPath: desk.folder.path(".nuit.sqlite.partial")))
    }
}

extension TemporaryDesk {
    fileprivate func makeFolder(_ name: String) throws -> String {
        let path = folder.path(name)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        return path
    }
}
