internal import GRDB
import Synchronization

/// Tells whether anyone wrote to the file, by `PRAGMA data_version` on a connection of its own. It takes a few
/// microseconds.
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

    /// Closes the connection, so that it does not keep the log of a desk that is closed.
    func close() {
        connection.withLock { kept in
            try? kept?.close()
            kept = nil
        }
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
