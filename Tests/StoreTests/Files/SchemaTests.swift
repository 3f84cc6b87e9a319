import Desk
import Foundation
import GRDB
import Schema
import Support
import Testing

@testable import Store

@Suite("The database: one file that keeps its promises, and refuses those of others")
struct SchemaTests {
    @Test("The schema is the one kept in Fixtures/schema.sql")
    func snapshot() throws {
        let desk = try TemporaryDesk()
        let current = try desk.store.pool.read { db in
            try String.fetchAll(
                db,
                sql:
                    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%\\_index\\_%' ESCAPE '\\' ORDER BY name"
            )
        }.map { $0 + ";\n" }.joined()
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/schema.sql")
        if ProcessInfo.processInfo.environment["GUICHET_RENEW"] != nil {
            try Data(current.utf8).write(to: file)
        }
        #expect(
            try current == String(contentsOf: file, encoding: .utf8),
            """
            The schema changed. A shipped step is never edited: is this a new step? Then renew the file: \
            GUICHET_RENEW=1 swift test --filter SchemaTests
            """)
    }

    @Test("Every table is STRICT, and wrong types and dangling references are refused")
    func strict() throws {
        let desk = try TemporaryDesk()
        let loose = try desk.store.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict
                    AND name NOT LIKE 'sqlite_%'
                    """)
        }
        #expect(loose.isEmpty)
        try desk.ask()
        for sql in [
            "UPDATE question SET asked_at = 'hier'", "UPDATE question SET custodian = 'nulle-part'",
            "UPDATE question SET status = 'perdue'", "UPDATE question SET title = ''", "DELETE FROM asker",
            "UPDATE question SET status = 'claimed'", "UPDATE question SET route = 'pas du JSON'",
            "INSERT INTO answer (question, revision, text, sources, actor, at) VALUES (99, 1, 'x', '[]', 'A@b', 0)",
        ] {
            let error = try #require(throws: DatabaseError.self, "\(sql)") { try desk.execute(sql) }
            #expect(error.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
    }

    @Test("What was acknowledged survives a power cut: WAL, and FULL on the connection that writes")
    func durable() throws {
        let desk = try TemporaryDesk()
        let (synchronous, journal, keys) = try desk.store.pool.writeWithoutTransaction { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(db, sql: "PRAGMA foreign_keys")
            )
        }
        #expect(synchronous == 2)
        #expect(journal == "wal")
        #expect(keys == 1)
    }

    @Test("A file that a newer program made is refused, and not a byte of it is changed")
    func newer() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("demain.sqlite")
        try FileManager.default.copyItem(atPath: Template.founding.path(), toPath: path)
        try raw(path, "PRAGMA user_version = \(Schema.steps.count + 1)")
        try isRefusedUntouched(path, .newerDatabase(path: path))
    }

    @Test("Another program's database, and a file that is none, are refused, and not a byte is changed")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("autre.sqlite")
        try raw(path, "CREATE TABLE recette (nom TEXT); INSERT INTO recette VALUES ('tarte')")
        try isRefusedUntouched(path, .foreignDatabase(path: path))
        let text = try folder.write(String(repeating: "Ceci est une lettre.\n", count: 100), to: "lettre.txt")
        try isRefusedUntouched(text, .foreignDatabase(path: text))
        let marked = folder.path("marque.sqlite")
        try raw(marked, "CREATE TABLE t (x); PRAGMA application_id = 17; PRAGMA user_version = 1")
        try isRefusedUntouched(marked, .foreignDatabase(path: marked))
    }

    @Test("Where there is no file, opening makes none")
    func absent() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("rien.sqlite")
        #expect(throws: Refusal.noDatabase(path: path)) { try Store(path: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("What was opened, and is no longer at its path, is not written to")
    func moved() throws {
        let desk = try TemporaryDesk()
        try FileManager.default.moveItem(atPath: desk.path, toPath: desk.path + ".old")
        #expect(throws: Refusal.deskMoved) { _ = try desk.ask() }
        #expect(throws: Refusal.deskMoved) { try desk.store.check() }
        try desk.store.close()
        #expect(!FileManager.default.fileExists(atPath: desk.path))
    }

    @Test("Creating again changes nothing; another network in the same file is refused; an unknown one too")
    func again() throws {
        let desk = try TemporaryDesk()
        try desk.ask()
        let before = try desk.rowCounts()
        #expect(try !Store.create(path: desk.path, network: "2012"))
        #expect(throws: Refusal.otherNetwork(current: "2012", wanted: "2026")) {
            try Store.create(path: desk.path, network: "2026")
        }
        #expect(try kind { _ = try Store.create(path: desk.path + "x", network: "1515") } == .usage)
        #expect(!FileManager.default.fileExists(atPath: desk.path + "x"))
        #expect(try desk.rowCounts() == before)
    }

    /// Checks that neither opening nor creating changes the file or creates another one beside it.
    private func isRefusedUntouched(_ path: String, _ refusal: Refusal) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let before = try Data(contentsOf: URL(filePath: path))
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(throws: refusal) { try Store(path: path) }
        #expect(throws: refusal) { try Store.create(path: path, network: "2012") }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == beside)
    }

    private func raw(_ path: String, _ sql: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}
