import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("A desk's file that this process has open")
struct LockTests {
    @Test(
        "One that was cut is known for it, and the lock that this process has on it stays",
        .enabled(if: Programs.isInstalled("python3")))
    func cut() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("guichet.sqlite")
        try FileManager.default.copyItem(atPath: Template.founding.path(), toPath: path)
        let queue = try DatabaseQueue(path: path)
        try queue.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
        #expect(try python(Self.probe, path) == "held")
        // In another process, because closing the file in this one would release its locks.
        _ = try python("import os, sys; os.truncate(sys.argv[1], 8192); print('cut')", path)
        #expect(throws: Refusal.unsoundDatabase(path: path, flaw: .truncated)) { try Store(path: path) }
        #expect(try python(Self.probe, path) == "held")
        withExtendedLifetime(queue) {}
    }

    /// Tests whether the bytes that readers lock are locked (https://www.sqlite.org/src/file/src/os.h, SHARED_FIRST).
    private static let probe = """
        import fcntl, sys
        with open(sys.argv[1], "r+b") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
                print("free")
            except OSError:
                print("held")
        """

    private func python(_ program: String, _ path: String) throws -> String {
        let (process, out) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program, path]
        process.standardOutput = out
        try process.run()
        let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
