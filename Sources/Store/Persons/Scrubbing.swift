import Desk
import Foundation
internal import GRDB

/// When what a verb erased from the rows is to be gone from the file too.
public enum Scrubbing: Sendable {
    /// It erases nothing.
    case none
    /// Now, or the next time when someone reads the file.
    case whenFree
    /// Now; someone who reads the file is waited for.
    case atOnce
}

extension Store {
    /// Takes what was erased from the rows out of the file too: the index's old segments, what moved rows left behind on
    /// pages (which `secure_delete` does not reach), the write-ahead log. Does nothing when nothing was erased.
    ///
    /// What a file system or a backup keeps is beyond a program's reach.
    /// - Throws: `Refusal.fileInUse` when someone reads on; the next `Tick` tries again.
    func scrub(_ scrubbing: Scrubbing, at moment: Date) throws {
        guard scrubbing != .none else { return }
        try pool.writeWithoutTransaction { db in
            let isNeeded = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE scrubbed_at IS NULL)")
            guard isNeeded == true else { return }
            guard try clean(db, waits: scrubbing == .atOnce) else {
                if scrubbing == .atOnce { throw Refusal.fileInUse }
                return
            }
            try db.execute(
                sql: "UPDATE erasure SET scrubbed_at = ? WHERE scrubbed_at IS NULL", arguments: [moment.seconds])
        }
    }

    /// - Returns: false when someone else was in the way.
    private func clean(_ db: Database, waits: Bool) throws -> Bool {
        if !waits { try db.execute(sql: "PRAGMA busy_timeout = 0") }
        // In milliseconds; a timeout that stays short makes a later verb give up early, which is no damage.
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Int(Self.patience * 1_000))") }
        do {
            try SearchIndex.questions.optimize(db)
            try db.execute(sql: "VACUUM")
            try db.checkpoint(.truncate)
            return true
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            return false
        }
    }
}
