import Desk
internal import GRDB
import Schema

/// Tells whether a database is a desk's, by its tables.
enum DeskMark {
    /// Tables that every desk has, and hardly any other program's database.
    private static let tables: Set = ["desk", "asker", "question", "event", "centre"]
    /// A larger number of schema steps is another program's `user_version`.
    private static let mostSteps = 9_999

    /// Refuses a database that is not a desk's or that a newer program made, before anything is written.
    /// - Parameter isFounding: an empty database is accepted.
    static func check(_ db: Database, path: String, isFounding: Bool) throws {
        do {
            let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            guard application == Schema.applicationID else {
                return try checkUnmarked(db, path, isBlank: application == 0 && version == 0, isFounding: isFounding)
            }
            guard (1...mostSteps).contains(version) else {
                throw Refusal.unsoundDatabase(path: path, flaw: .badVersion)
            }
            guard version <= Schema.steps.count else { throw Refusal.newerDatabase(path: path) }
        } catch let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) {
            if DeskFile.isCut(path, header: LogMark.header(of: db)) {
                throw Refusal.unsoundDatabase(path: path, flaw: .truncated)
            }
            if error.resultCode == .SQLITE_NOTADB { throw Refusal.foreignDatabase(path: path) }
            throw error
        }
    }

    private static func checkUnmarked(_ db: Database, _ path: String, isBlank: Bool, isFounding: Bool) throws {
        let names = try String.fetchSet(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        if names.isEmpty, isBlank {
            guard isFounding else { throw Refusal.unsoundDatabase(path: path, flaw: .unfinished) }
            return
        }
        guard tables.isSubset(of: names) else { throw Refusal.foreignDatabase(path: path) }
        throw Refusal.unsoundDatabase(path: path, flaw: .unmarked)
    }
}
