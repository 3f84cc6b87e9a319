import Desk
import Foundation
internal import GRDB

extension Store {
    /// Takes what was erased from the rows out of the file too: the index's old segments, what moved rows left behind on
    /// pages (which `secure_delete` does not reach), the write-ahead log. Does nothing when nothing was erased.
    ///
    /// What a file system or a backup keeps is beyond a program's reach.
    /// - Throws: `Refusal.fileInUse` when someone reads on; the next `Tick` tries again.
    func scrub(at moment: Date) throws {
        try pool.writeWithoutTransaction { db in
            let isNeeded = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE scrubbed_at IS NULL)")
            guard isNeeded == true else { return }
            do {
                try SearchIndex.questions.optimize(db)
                try db.execute(sql: "VACUUM")
                try db.checkpoint(.truncate)
            } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
                throw Refusal.fileInUse
            }
            try db.execute(
                sql: "UPDATE erasure SET scrubbed_at = ? WHERE scrubbed_at IS NULL", arguments: [moment.seconds])
        }
    }
}
