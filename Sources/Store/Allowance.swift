import Desk
import Foundation
internal import GRDB
import GRDBSQLite

/// How much of a processor's time a reading may still take on this thread. SQLite asks every some thousand steps of a
/// statement, and stops it where that is too much.
public final class Allowance {
    private let end: Duration

    private init(_ patience: Duration) { end = Self.spent + patience }

    private var isUsed: Bool { Self.spent > end }

    /// Reads, and breaks off what takes longer.
    /// - Parameter patience: nil: as long as it takes.
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

    /// Of SQLite's virtual machine, between two looks at the clock: about a tenth of a millisecond.
    private static let steps: CInt = 4_000

    /// The time of a processor that this thread has taken.
    public static var spent: Duration {
        var time = timespec()
        guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
