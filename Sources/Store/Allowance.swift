import Desk
import Foundation
internal import GRDB
import GRDBSQLite

/// The processor time that a read may still take on this thread. SQLite's progress handler checks it, and interrupts a
/// statement that exceeds it.
public final class Allowance {
    private let end: Duration

    private init(_ patience: Duration) { end = Self.spent + patience }

    private var isUsed: Bool { Self.spent > end }

    /// Runs a read with a limit.
    /// - Parameter patience: the limit in processor time; nil: none.
    /// - Throws: `Refusal.tooSlow`
    static func limiting<Result>(
        _ db: Database, to patience: Duration?, _ work: () throws -> Result
    ) throws -> Result {
        guard let patience else { return try work() }
        let allowance = Allowance(patience)
        let connection = db.sqliteConnection
        sqlite3_progress_handler(
            connection, steps,
            { $0.map { Unmanaged<Allowance>.fromOpaque($0).takeUnretainedValue().isUsed } == true ? 1 : 0 },
            Unmanaged.passUnretained(allowance).toOpaque())
        defer { sqlite3_progress_handler(connection, 0, nil, nil) }
        return try withExtendedLifetime(allowance) {
            do { return try work() } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
                throw Refusal.tooSlow
            }
        }
    }

    /// The instructions of SQLite's virtual machine between two checks: about 0.1 ms.
    private static let steps: CInt = 4_000

    /// The processor time of this thread.
    public static var spent: Duration {
        var time = timespec()
        guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
