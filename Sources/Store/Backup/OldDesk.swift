import Desk
import Foundation
internal import GRDB

/// The desk that a restore replaces. It is locked, so that no other process uses it meanwhile.
final class OldDesk {
    private let path: String
    /// Nil where the desk is too damaged to be opened.
    private var queue: DatabaseQueue?

    /// - Throws: `Refusal`: someone uses it, or it is another program's database.
    init(_ path: String) throws {
        self.path = path
        queue = try Self.hold(path)
    }

    deinit { release() }

    /// Opens it exclusively. Everyone who has a desk open, even to read, holds a shared lock on its main file. Leaving
    /// WAL mode needs the exclusive lock, and writes the log into the main file.
    private static func hold(_ path: String) throws -> DatabaseQueue? {
        do {
            var configuration = Snapshot.configuration(readonly: false)
            configuration.busyMode = .immediateError
            // The lock is kept between the steps.
            configuration.allowsUnsafeTransactions = true
            configuration.prepareDatabase { Snapshot.keepLog(true, $0) }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try DeskMark.check(db, path: path, isFounding: false)
                Snapshot.keepLog(false, db)
                // The mark is written again, because the desk may not be replaced in the end.
                let gap = try LogMark.gap(db, path: path)
                try Snapshot.settle(db)
                try LogMark.renew(gap, db)
                try db.execute(sql: "BEGIN EXCLUSIVE")
            }
            return queue
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw Refusal.backup(.deskInUse(path: path))
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: throw Refusal.noPlace(path: path)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: return try damaged(path)
            default: throw error
            }
        }
    }

    /// A damaged desk begins like a SQLite database or has a log beside it. Any other file is not replaced.
    private static func damaged(_ path: String) throws(Refusal) -> DatabaseQueue? {
        guard DeskFile.beginsAsDatabase(path) || FileFacts(path + "-wal") != nil || FileFacts(path + "-shm") != nil
        else {
            throw .foreignDatabase(path: path)
        }
        guard !isLocked(path) else { throw .backup(.deskInUse(path: path)) }
        return nil
    }

    /// Whether another process has a lock on a file that SQLite cannot read.
    private static func isLocked(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        return fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }

    /// Its contents; nil where they cannot be read.
    func read<Value>(_ work: (Database) throws -> Value) -> Value? {
        queue.flatMap { queue in try? queue.unsafeRead { try work($0) } }
    }

    /// Makes a second name for the file, under which it is kept when another file takes the first name.
    func keep(as name: String) throws(Refusal) {
        guard chmod(path, 0o600) == 0, link(path, name) == 0 else { throw .backup(.notKept(path: name)) }
        // Only a desk that could not be read still has a log. The log is moved with its main file, so that SQLite does
        // not apply it to the new one.
        for end in ["-wal", "-shm", "-journal"] where FileFacts(path + end) != nil {
            guard rename(path + end, name + end) == 0 else {
                unlink(name)
                throw .backup(.notKept(path: name))
            }
        }
        FileFacts.synchronise(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    func release() {
        guard let queue else { return }
        self.queue = nil
        queue.writeWithoutTransaction { db in try? db.execute(sql: "ROLLBACK") }
        try? queue.close()
    }
}
