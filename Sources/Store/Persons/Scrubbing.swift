import Desk
import Foundation
internal import GRDB

extension Store {
    /// Removes from the file what was erased from the rows: old segments of the indexes, copies of moved rows on pages
    /// (which `secure_delete` does not overwrite), and the write-ahead log. It does nothing where nothing was erased.
    ///
    /// It has two steps, each done once: rewriting the file, then emptying the log, which waits until nobody reads an
    /// older state. The rows are erased in any case, so this never fails: it returns how far it came, and the next
    /// `Tick` continues.
    ///
    /// Copies made by the file system or in backups are not reached.
    func scrub(_ scrubbing: Scrubbing, at moment: Date) -> FileTraces {
        guard scrubbing != .none else { return .gone }
        do {
            return try pool.writeWithoutTransaction { db in
                let isNeeded = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE scrubbed_at IS NULL)")
                guard isNeeded == true else { return .gone }
                try db.execute(sql: "PRAGMA busy_timeout = \(scrubbing.patience)")
                // If the timeout stays short, a later verb only gives up earlier.
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

    /// Rewrites the indexes and the file, unless that was done since the last erasure.
    /// - Returns: false where the disk has too little room.
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

    /// Whether the disk has room for a second copy of the file, which goes through the log.
    private func hasRoom(_ db: Database) throws -> Bool {
        let size =
            try (Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0) * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
        let folder = (pool.path as NSString).deletingLastPathComponent
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.isEmpty ? "." : folder)
        guard let free = attributes?[.systemFreeSize] as? NSNumber else { return true }
        return free.int64Value > Int64(size)
    }
}
