public import Desk
internal import GRDB
import Synchronization

extension Store {
    /// A number that is another after every change of the file, whoever made it: what was read before still holds while it
    /// stays the same.
    /// - Throws: `Refusal.deskMoved` where the file was moved away, or is another now.
    public func changes() throws -> Int {
        try checkPlace()
        return try counter.value()
    }

    /// Reads from the file, at once: no verb is waited for.
    /// - Throws: what keeps it from being read; `Refusal.deskMoved` where the file was moved away, or is another now;
    ///   `.diskFull` where nothing could be written.
    public func check() throws {
        try checkPlace()
        try counter.check()
        try room.check(now())
    }

    /// Whether the file that was opened is still the one at its path.
    /// - Throws: `Refusal.deskMoved`
    public func checkPlace() throws(Refusal) { try file.check() }
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
        _ = try queue().unsafeRead { try String.fetchOne($0.cachedStatement(sql: "SELECT network FROM desk")) }
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
