import Desk
import Foundation
import Phrasebook
import Support
import Testing

@Suite("guichet backup, restore, doctor: a way back, from a terminal and from cron")
struct BackupTests {
    @Test("A server at work is backed up; the backup is restored once it has stopped, and not before")
    func aWayBack() throws {
        let session = try Session(language: "en_GB.UTF-8")
        let server = try RunningServer(database: session.database, folder: session.folder)
        let asked = try session.guichet("ask", "--territory", "Bobigny", "--title", "Qui paie ?", "")
        #expect(asked.code == 0)
        let backup = session.folder.path("nuit.sqlite")
        let made = try session.guichet("backup", backup, "--json")
        #expect(made.code == 0)
        #expect(try made.json()["path"] as? String == backup)
        #expect(try session.guichet("ask", "--territory", "Bobigny", "--title", "Et après ?", "").code == 0)

        let refused = try session.guichet("restore", backup, "--to", session.database, "--yes")
        #expect(refused.code == 5)
        #expect(refused.err.contains("is in use: nothing was done."))
        server.stop()

        let unconfirmed = try session.guichet("restore", backup, "--to", session.database)
        #expect(unconfirmed.code == 2)
        #expect(unconfirmed.err.contains("Would be lost:"))
        #expect(unconfirmed.err.contains("Questions: 1 ("))
        let done = try session.guichet("restore", backup, "--to", session.database, "--yes")
        #expect(done.code == 0)
        #expect(done.out.contains(".before-restore-"))
        #expect(try session.guichet("doctor").out.contains("Last backup: "))
    }

    @Test("--check says what a backup holds, and changes nothing; doctor says that there is none")
    func check() throws {
        let session = try Session(language: "en_GB.UTF-8")
        #expect(try session.guichet("doctor").out.contains("No backup is noted."))
        let backup = session.folder.path("nuit.sqlite")
        #expect(try session.guichet("backup", backup).out.contains("Backup checked: \(backup)"))
        let before = try Data(contentsOf: URL(filePath: backup))
        let checked = try session.guichet("restore", "--check", backup)
        #expect(checked.code == 0)
        #expect(checked.out.contains("whole and sound"))
        #expect(try Data(contentsOf: URL(filePath: backup)) == before)
        #expect(try session.guichet("restore", backup).code == 2)
        #expect(try session.guichet("doctor", "--json").json()["last_backup"] != nil)
    }

    @Test("A copy of the main file alone is refused by every command, and by doctor, with what to do")
    func copied() throws {
        let session = try Session(language: "en_GB.UTF-8")
        let server = try RunningServer(database: session.database, folder: session.folder)
        #expect(try session.guichet("ask", "--territory", "Bobigny", "--title", "Qui paie ?", "").code == 0)
        let copy = session.folder.path("copie.sqlite")
        try cp(session.database, copy)
        for words in [["doctor", "--db", copy], ["search", "paie", "--db", copy], ["init", "--db", copy]] {
            let outcome = try session.run(words)
            #expect(outcome.code == 1, "\(words)")
            // The question, and perhaps changes that the server made meanwhile.
            #expect(outcome.err.contains(/(one change is|\d+ changes are) missing\./), "\(words): \(outcome.err)")
        }
        server.stop()
        try cp(session.database, copy)
        #expect(try session.guichet("doctor", "--db", copy).code == 0)
    }

    @Test("What cannot be written whole is not put in place; the older backup stays")
    func noRoom() throws {
        let session = try Session(language: "en_GB.UTF-8")
        let backup = session.folder.path("nuit.sqlite")
        #expect(try session.guichet("backup", backup).code == 0)
        let before = try Data(contentsOf: URL(filePath: backup))
        // Limits files to 512 KiB, to simulate a full disk.
        let outcome = try session.shell("trap '' XFSZ; ulimit -f 1024; \"$GUICHET\" backup \(backup)")
        #expect(outcome.code == 1)
        #expect(!outcome.err.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: backup)) == before)
        #expect(!FileManager.default.fileExists(atPath: session.folder.path(".nuit.sqlite.partial")))
    }

    @Test("Restored over a desk that cannot be read: what is not known of it is said, to be done by hand")
    func overDamage() throws {
        let session = try Session(language: "en_GB.UTF-8")
        let backup = session.folder.path("nuit.sqlite")
        #expect(try session.guichet("backup", backup).code == 0)
        let header = try Data(contentsOf: URL(filePath: session.database)).prefix(100)
        try (header + Data(repeating: 0xFF, count: 40_000)).write(to: URL(filePath: session.database))
        let outcome = try session.guichet("restore", backup, "--to", session.database, "--yes")
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("Who was erased since the backup is not known"))
        #expect(outcome.out.contains("The audit of after the backup is not carried over"))
    }

    @Test("What a killed backup left in a folder goes with the next one")
    func leftovers() throws {
        let session = try Session(language: "en_GB.UTF-8")
        let folder = session.folder.path("nuits")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(try session.guichet("backup", folder).code == 0)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let left = folder + "/." + name.replacing(/-[0-9T].*/, with: "-2020-01-01T000000Z.sqlite.partial")
        try "reste".write(toFile: left, atomically: true, encoding: .utf8)
        #expect(try session.guichet("backup", folder, "--keep", "2").code == 0)
        #expect(!FileManager.default.fileExists(atPath: left))
    }

    @Test("What a backup needs is rounded up, what is left is rounded down, in the reader's units")
    func megabytes() {
        let refusal = Refusal.backup(.noRoom(path: "b", needed: 3_145_728, free: 3_100_000))
        #expect(Language.french.phrases.refusal(refusal).what.contains("il faut 4\u{A0}Mo, il reste 3\u{A0}Mo."))
        #expect(Language.english.phrases.refusal(refusal).what.contains("it takes 4 MB, 3 MB are left."))
    }

    @Test("Towards a server it says where to run it; --keep wants a folder and a number")
    func usage() throws {
        let session = try Session(language: "en_GB.UTF-8")
        let remote = try session.guichet("backup", "x", environment: ["GUICHET_SERVER": "http://127.0.0.1:9"])
        #expect(remote.code == 4)
        #expect(remote.err.contains("on the machine that has it"))
        #expect(try session.guichet("backup", session.folder.path("x"), "--keep", "2").code == 2)
        #expect(try session.guichet("backup", session.folder.url.path, "--keep", "0").code == 2)
        #expect(try session.guichet("backup", session.database).code == 2)
    }
}
