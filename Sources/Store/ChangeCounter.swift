internal import GRDB
import Synchronization

extension Store {
    /// A number that is another after every change of the file, whoever made it: what was read before still holds while it
    /// stays the same.
    public func changes() throws -> Int { try counter.value() }
}

/// A connection of its own that asks SQLite whether anyone wrote: `PRAGMA data_version`, a few microseconds.
final class ChangeCounter: Sendable {
    private let path: String
    private let connection = Mutex<DatabaseQueue?>(nil)

    init(path: String) { self.path = path }

    func value() throws -> Int {
        let queue = try connection.withLock { kept in
            if let kept { return kept }
            var configuration = Configuration()
            configuration.readonly = true
            configuration.label = "guichet.changes"
            let fresh = try DatabaseQueue(path: path, configuration: configuration)
            kept = fresh
            return fresh
        }
        return try queue.unsafeRead { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
    }
}
