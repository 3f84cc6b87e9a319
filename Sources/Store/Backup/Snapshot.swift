import Desk
import Foundation
internal import GRDB
private import GRDBSQLite
import Schema

/// Copies of a desk's file, by SQLite's online backup.
///
/// A copy is made in one step within one read transaction: it shows one moment, does not block writers, and is not
/// restarted by their writes. (A copy made page by page restarts with every write of another process.) `VACUUM INTO`
/// has the same properties, but takes longer and renumbers the pages.
enum Snapshot {
    /// How a copy is identified.
    struct Marks {
        /// The number of its desk; nil for a copy older than desk numbers.
        let desk: Data?
        /// When `guichet backup` made it; nil for a desk, or for another program's copy.
        let copiedAt: Date?
    }

    /// The configuration with which desk files are opened here.
    static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "guichet.copy"
        configuration.readonly = readonly
        configuration.busyMode = .timeout(Store.patience)
        configuration.prepareDatabase { db in
            db.add(tokenizer: FrenchTokenizer.self)
            try PostingsFunction.register(db)
            try HashFunction.register(db)
        }
        return configuration
    }

    /// Opens a file for reading, and leaves no file beside it.
    static func open(_ path: String) throws -> DatabaseQueue {
        guard let facts = FileFacts(path), facts.isFile, FileManager.default.isReadableFile(atPath: path) else {
            throw Refusal.noFile(path: path)
        }
        // A file without a log is not in use: opened as immutable, SQLite makes no log for reading it.
        let hasLog = FileFacts(path + "-wal").map { $0.size > 0 } ?? false
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        do {
            return try DatabaseQueue(
                path: hasLog ? path : "file:\(escaped)?immutable=1", configuration: configuration(readonly: true))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw Refusal.foreignDatabase(path: path)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            throw Refusal.backup(.damaged(path: path, lines: []))
        }
    }

    /// Copies what a connection sees into an existing empty file, which then needs no log.
    /// - Parameter mark: written into the copy.
    static func copy(_ db: Database, into path: String, mark: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { copy in
            // The copy does not count before it is in its place, so one synchronisation at the end suffices.
            try copy.execute(sql: "PRAGMA synchronous = OFF")
            try copy.execute(sql: "PRAGMA journal_mode = MEMORY")
            try db.backup(to: copy)
            try settle(copy)
            try mark(copy)
            LogMark.clear(copy)
        }
    }

    /// Keeps the log when the connection is closed. By default SQLite deletes it, even where it could not read the main
    /// file and so could not apply the log.
    static func keepLog(_ isKept: Bool, _ db: Database) {
        var flag: Int32 = isKept ? 1 : 0
        _ = sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &flag)
    }

    /// Writes a database's log into its main file.
    static func settle(_ db: Database) throws {
        // A connection notices the log only after the first read.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    }

    /// How a file identifies itself; nil where it is not a desk's.
    static func marks(of path: String) -> Marks? {
        guard let queue = try? open(path) else { return nil }
        defer { try? queue.close() }
        return try? queue.read { db in
            guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else { return nil }
            return try marks(db)
        }
    }

    static func marks(_ db: Database) throws -> Marks {
        guard try db.tableExists("copy_state"),
            let row = try Row.fetchOne(db, sql: "SELECT desk, copied_at FROM copy_state")
        else { return Marks(desk: nil, copiedAt: nil) }
        return try Marks(desk: row["desk"], copiedAt: (row["copied_at"] as Int?).map { Date(seconds: $0) })
    }

    /// The size of a database, in bytes.
    static func size(_ db: Database) throws -> Int64 {
        try (Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0) * (Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }

    /// - Throws: `Refusal` where the folder of a path has too little room.
    static func checkRoom(for bytes: Int64, at path: String) throws(Refusal) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard let free = FileFacts.room(in: folder), free < bytes else { return }
        throw .backup(.noRoom(path: path, needed: bytes, free: free))
    }

    /// Runs a write, and translates the disk's errors into refusals about that file.
    static func writing<Result>(_ path: String, needing bytes: Int64, _ work: () throws -> Result) throws -> Result {
        do { return try work() } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_FULL: throw Refusal.backup(.noRoom(path: path, needed: bytes, free: nil))
            case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY: throw Refusal.backup(.unwritten(path: path))
            default: throw error
            }
        }
    }
}
