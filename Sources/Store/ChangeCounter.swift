import Desk
internal import GRDB
import GRDBSQLite
import Synchronization

extension Store {
    /// A number that is another after every change of the file, whoever made it: what was read before still holds while it
    /// stays the same.
    public func changes() throws -> Int { try counter.value() }

    /// Reads from the file, at once: no verb is waited for.
    /// - Throws: what keeps it from being read; `Refusal.noDatabase` where the file was moved away, or is another now.
    public func check() throws { try counter.check() }
}

/// A connection of its own that asks SQLite whether anyone wrote: `PRAGMA data_version`, a few microseconds.
final class ChangeCounter: Sendable {
    private let path: String
    private let connection = Mutex<DatabaseQueue?>(nil)

    init(path: String) { self.path = path }

    func value() throws -> Int {
        try queue().unsafeRead { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
    }

    func check() throws {
        let hasMoved = try queue().unsafeRead { db in
            _ = try String.fetchOne(db.cachedStatement(sql: "SELECT network FROM desk"))
            // What is open stays readable, whatever becomes of its name.
            var moved: CInt = 0
            sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
            return moved != 0
        }
        guard !hasMoved else { throw Refusal.noDatabase(path: path) }
    }

    private func queue() throws -> DatabaseQueue {
        try connection.withLock { kept in
            if let kept { return kept }
            var configuration = Configuration()
            configuration.readonly = true
            configuration.label = "guichet.changes"
            let fresh = try DatabaseQueue(path: path, configuration: configuration)
            kept = fresh
            return fresh
        }
    }
}
