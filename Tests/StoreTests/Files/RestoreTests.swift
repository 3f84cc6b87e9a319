import Desk
import Foundation
import GRDB
import Schema
import Support
import Testing

@testable import Store

@Suite("Restoring: the old desk or the new one, whole, and nothing lost unseen")
struct RestoreTests {
    @Test("It says what would be lost, replaces, and keeps the old desk beside, for its owner alone")
    func restored() throws {
        let desk = try UnusedDesk()
        let (path, backup) = (desk.path, desk.folder.path("nuit.sqlite"))
        let lost = try desk.use { desk in
            _ = try desk.ask("Avant")
            _ = try desk.store.backup(to: backup)
            return try desk.ask("Après").question.reference
        }
        let restore = try Restore(from: backup, to: path)
        #expect(restore.plan.before == .sameDesk)
        #expect(restore.plan.losses.first == Loss(kind: .questions, count: 1, references: [lost]))
        let done = try restore.activate()
        let kept = try #require(done.kept)
        #expect(try titles(path) == ["Avant"])
        #expect(try titles(kept) == ["Avant", "Après"])
        for file in [path, kept] {
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        }
        #expect(try Store(path: path).lastBackup()?.path == backup)
        // The restored file is a desk, no longer a backup.
        #expect(Snapshot.marks(of: path)?.copiedAt == nil)
    }

    @Test("Who was erased since the backup was made is erased again, and every text is sound; both are accounted for")
    func erasedAgain() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        try desk.use { desk in
            let asker = try Asker(
                name: "Zwindor Kossivi", email: "zwindor@example.org", telephone: nil, organisation: nil)
            _ = try desk.store.perform(
                Ask(title: "Qui paie ?", body: "De Zwindor Kossivi.", territory: "Bobigny", asker: asker), by: nil)
            _ = try desk.store.backup(to: backup, by: .nadia)
            #expect(try audit(desk.store) == ["backed_up nuit.sqlite Nadia@national"])
            _ = try desk.store.erase("zwindor@example.org", by: .nadia)
        }
        #expect(try Restore(from: backup, to: desk.path, by: .nadia).activate().erasedAgain == 1)
        let store = try Store(path: desk.path)
        #expect(try store.examine() == [])
        #expect(try store.perform(ListPersons(expired: false), by: .nadia).isEmpty)
        #expect(try !store.perform(ShowQuestion(reference: "1"), by: .nadia).question.body.contains("Zwindor"))
        #expect(
            try audit(store).filter { !$0.hasPrefix("persons_listed") } == [
                // First the later lines of the replaced desk's audit log, then those of the restore.
                "backed_up nuit.sqlite Nadia@national", "persons_erased Nadia@national", "persons_erased",
                "restored nuit.sqlite Nadia@national",
            ])
    }

    private func audit(_ store: Store) throws -> [String] {
        try store.pool.read {
            try String.fetchAll(
                $0,
                sql: "SELECT deed || coalesce(' ' || subject, '') || coalesce(' ' || actor, '') FROM audit ORDER BY id")
        }
    }

    @Test("A pipe, like a device, is not replaced by a desk")
    func noFile() throws {
        let desk = try UnusedDesk()
        let (backup, pipe) = (desk.folder.path("nuit.sqlite"), desk.folder.path("tuyau"))
        try desk.use { _ = try $0.store.backup(to: backup) }
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: Refusal.foreignDatabase(path: pipe)) { try Restore(from: backup, to: pipe) }
    }

    @Test("Never over a desk that someone has open, be it to read")
    func inUse() throws {
        let desk = try TemporaryDesk()
        let backup = desk.folder.path("nuit.sqlite")
        _ = try desk.store.backup(to: backup)
        #expect(throws: Refusal.backup(.deskInUse(path: desk.path))) { try Restore(from: backup, to: desk.path) }
        let unused = try UnusedDesk()
        let reader = try DatabaseQueue(path: unused.path)
        _ = try reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM question") }
        #expect(throws: Refusal.backup(.deskInUse(path: unused.path))) { try Restore(from: backup, to: unused.path) }
        try reader.close()
        #expect(throws: Never.self) { try Restore(from: backup, to: unused.path) }
    }

    @Test("Not gone through with, it leaves the desk as it was, and nothing beside it")
    func given() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        try desk.use { _ = try $0.store.backup(to: backup) }
        try desk.use { _ = try $0.ask("Restera") }
        do { _ = try Restore(from: backup, to: desk.path).plan }
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path).sorted()
        // The content of the write-ahead log was moved into the main file.
        #expect(left == ["guichet.sqlite", "nuit.sqlite"])
        #expect(try titles(desk.path) == ["Restera"])
    }

    @Test("A newer program's backup, a damaged one and what is none are refused; the desk stays")
    func refused() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        try desk.use {
            _ = try $0.ask("Reste")
            _ = try $0.store.backup(to: backup)
        }
        let newer = desk.folder.path("demain.sqlite")
        try FileManager.default.copyItem(atPath: backup, toPath: newer)
        try DatabaseQueue(path: newer).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.steps.count + 1)")
        }
        #expect(throws: Refusal.newerDatabase(path: newer)) { try Restore(from: newer, to: desk.path) }
        let letter = try desk.folder.write(String(repeating: "Une lettre. ", count: 500), to: "lettre.txt")
        #expect(throws: (any Error).self) { try Restore(from: letter, to: desk.path) }
        let damaged = desk.folder.path("abime.sqlite")
        try FileManager.default.copyItem(atPath: backup, toPath: damaged)
        try DatabaseQueue(path: damaged).writeWithoutTransaction {
            try $0.execute(sql: "UPDATE question SET version = 7")
        }
        let error = try #require(throws: Refusal.self) { try Restore(from: damaged, to: desk.path) }
        #expect(error.kind == .fault)
        #expect(try titles(desk.path) == ["Reste"])
    }

    @Test("An older program's desk is brought up to date")
    func older() throws {
        let folder = try TemporaryFolder()
        let (old, path) = (folder.path("vieux.sqlite"), folder.path("guichet.sqlite"))
        try DatabaseQueue(path: old, configuration: Snapshot.configuration(readonly: false)).write { db in
            for step in Schema.steps { try db.execute(sql: step) }
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try Founding(db: db, now: SettableClock.founding).load(
                network: "2012", directory: Store.directory("2012"))
            try db.execute(sql: OlderDesk.sql(before: 21))
        }
        let contents = try Restore.check(old)
        #expect(contents.isMigrated)
        #expect(contents.madeAt == nil)
        let done = try Restore(from: old, to: path).activate()
        #expect(done.before == .none)
        #expect(done.kept == nil)
        #expect(try titles(path).isEmpty)
    }

    private static let root = Account(name: "Root", centre: Centre.national)

    @Test("What was taken away since the backup is taken away again: tokens, accounts, links, restrictions, sessions")
    func takenAwayAgain() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        let (secret, question) = try desk.use { desk in
            let question = try desk.ask("Un cas").question.reference
            _ = try desk.store.perform(AddAccount(account: Self.root, role: .administrator), by: Self.root)
            _ = try desk.store.perform(AddAccount(account: .odile, role: .agent), by: Self.root)
            let token = try desk.store.perform(CreateToken(account: .odile), by: Self.root)
            _ = try desk.store.perform(OpenSession(token: token.token), by: nil)
            _ = try desk.store.perform(CreateLink(reference: question), by: .awa)
            _ = try desk.store.backup(to: backup)
            _ = try desk.store.perform(RevokeToken(id: token.record.id), by: Self.root)
            _ = try desk.store.perform(RevokeLinks(reference: question), by: .awa)
            _ = try desk.store.perform(Restrict(reference: question, reason: "Personnel"), by: .awa)
            _ = try desk.store.perform(DisableAccount(account: .odile), by: Self.root)
            return (token, question)
        }
        let done = try Restore(from: backup, to: desk.path).activate()
        #expect(done.withdrawnAgain == 4)
        let store = try Store(path: desk.path)
        #expect(try store.examine() == [])
        #expect(try store.perform(IdentifyToken(token: secret.token), by: nil) == nil)
        #expect(try store.perform(ListSessions(), by: Self.root).isEmpty)
        #expect(try store.perform(ListAccounts(), by: Self.root).first { $0.account == .odile }?.isDisabled == true)
        #expect(throws: Refusal.self) { try store.perform(ShowQuestion(reference: question), by: .odile) }
        let restricted = try store.perform(ShowQuestion(reference: question), by: .awa)
        #expect(restricted.question.custody.standing.restrictedTo == [])
        #expect(restricted.events.last?.by == .awa)
    }

    @Test("A file that is no database is nobody's desk: it stays")
    func otherFile() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        try desk.use { _ = try $0.store.backup(to: backup) }
        let notes = try desk.folder.write("Notes importantes", to: "notes.txt")
        #expect(throws: Refusal.foreignDatabase(path: notes)) { try Restore(from: backup, to: notes) }
        #expect(try String(contentsOfFile: notes, encoding: .utf8) == "Notes importantes")
        let empty = try desk.folder.write("", to: "vide.sqlite")
        #expect(try Restore(from: backup, to: empty).activate().before == .none)
        let nothing = try desk.folder.write("", to: "rien.sqlite")
        #expect(throws: Refusal.unsoundDatabase(path: nothing, flaw: .empty)) { try Restore(from: nothing, to: empty) }
    }

    @Test("A desk too damaged to be read is replaced, and kept with its log")
    func unreadable() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        try desk.use {
            _ = try $0.ask("Avant")
            _ = try $0.store.backup(to: backup)
        }
        try Data(repeating: 7, count: 8_192).write(to: URL(filePath: desk.path))
        try Data(repeating: 8, count: 100).write(to: URL(filePath: desk.path + "-wal"))
        let restore = try Restore(from: backup, to: desk.path)
        #expect(restore.plan.before == .unreadable)
        let kept = try #require(try restore.activate().kept)
        #expect(FileManager.default.fileExists(atPath: kept + "-wal"))
        #expect(try titles(desk.path) == ["Avant"])
    }

    @Test("A copy without its log can be taken all the same: it says how much is missing")
    func withoutLog() throws {
        let desk = try TemporaryDesk()
        try desk.ask("Perdue")
        let copy = desk.folder.path("copie.sqlite")
        try cp(desk.path, copy)
        #expect(try Restore.check(copy).missing == 1)
        // Only reading the copy must not remove the sign that its log is missing.
        do { #expect(try Restore(from: copy, to: copy).plan.contents.missing == 1) }
        #expect(throws: Refusal.backup(.withoutLog(path: copy, missing: 1))) { try Store(path: copy) }
        let done = try Restore(from: copy, to: copy).activate()
        #expect(done.contents.missing == 1)
        #expect(throws: Never.self) { try Store(path: copy) }
    }

    private func titles(_ path: String) throws -> [String] {
        try Store(path: path).pool.read { try String.fetchAll($0, sql: "SELECT title FROM question ORDER BY id") }
    }
}
