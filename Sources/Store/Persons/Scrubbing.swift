import Desk
import Foundation
internal import GRDB

extension Store {
    /// Takes what was erased from the rows out of the file too: the indexes' old segments, what moved rows left behind on
    /// pages (which `secure_delete` does not reach), the write-ahead log. Does nothing when nothing was erased.
    ///
    /// In two steps, each done once: the file is rewritten, then the log is emptied, which waits until nobody reads an older
    /// state. The rows are gone in any case, so it never fails: it says how far it came, and the next `Tick` goes on.
    ///
    /// What a file system or a backup keeps is beyond a program's reach.
    func scrub(_ scrubbing: Scrubbing, at moment: Date) -> FileTraces {
        guard scrubbing != .none else { return .gone }
        do {
            return try pool.writeWithoutTransaction { db in
                let isNeeded = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE scrubbed_at IS NULL)")
                guard isNeeded == true else { return .gone }
                try db.execute(sql: "PRAGMA busy_timeout = \(scrubbing.patience)")
                // A timeout that stays short makes a later verb give up early, which is no damage.
                defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Int(Self.patience * 1_000))") }
                guard try rewrite(db, at: moment) else { return .full }
                try db.checkpoint(.truncate)
                try db.execute(
                    sql: "UPDATE erasure SET scrubbed_at = ? WHERE scrubbed_at IS NULL", arguments: [moment.seconds])
                return .gone
            }
        } catch let error as DatabaseError {
            return switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .waiting
            case .SQLITE_FULL: .full
            default: .failed
            }
        } catch { return .failed }
    }

    /// Writes the indexes and the file anew, unless that was done since the last erasure.
    /// - Returns: false where there is no room for it.
    private func rewrite(_ db: Database, at moment: Date) throws -> Bool {
        let isDone = try Bool.fetchOne(
            db,
            sql: "SELECT NOT EXISTS (SELECT 1 FROM erasure WHERE rewritten_at IS NULL AND scrubbed_at IS NULL)")
        if isDone == true { return true }
        guard try hasRoom(db) else { return false }
        for index in SearchIndex.all { try index.optimize(db) }
        try db.execute(sql: "VACUUM")
        try db.execute(
            sql: "UPDATE erasure SET rewritten_at = ? WHERE rewritten_at IS NULL AND scrubbed_at IS NULL",
            arguments: [moment.seconds])
        return true
    }

    /// The disk has room for the file once more: it goes through the write-ahead log.
    private func hasRoom(_ db: Database) throws -> Bool {
        let size =
            try (Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0) * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
        let folder = (pool.path as NSString).deletingLastPathComponent
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.isEmpty ? "." : folder)
        guard let free = attributes?[.systemFreeSize] as? NSNumber else { return true }
        return free.int64Value > Int64(size)
    }
}
