import Desk
import Foundation
internal import GRDB
private import GRDBSQLite
import Schema

/// Copies of a desk's file, by SQLite's online backup.
///
/// A copy is made in one step, in one read transaction: it is of one moment, writers are not held up, and none that writes
/// all the time can make it begin again. (Copied page by page, it would begin again with every write of another process.)
/// `VACUUM INTO` would do so too, but takes longer and gives every page another place.
enum Snapshot {
    /// What a copy is known by.
    struct Marks {
        /// The desk that it is of; nil: made before desks had a number.
        let desk: Data?
        /// When `guichet backup` made it; nil: it is a desk, or another program's copy.
        let copiedAt: Date?
    }

    /// How any desk's file is opened here.
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

    /// Opens a file to read it, and leaves nothing beside it.
    static func open(_ path: String) throws -> DatabaseQueue {
        guard let facts = FileFacts(path), facts.isFile, FileManager.default.isReadableFile(atPath: path) else {
            throw Refusal.noFile(path: path)
        }
        // A file without a log lies still: SQLite is not to make a log for reading it.
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

    /// Copies what a connection sees, into a file that is there and empty: one file then, without a log.
    /// - Parameter mark: what is to be written into the copy.
    static func copy(_ db: Database, into path: String, mark: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { copy in
            // Nothing of it counts until it is in its place: synchronised once, then.
            try copy.execute(sql: "PRAGMA synchronous = OFF")
            try copy.execute(sql: "PRAGMA journal_mode = MEMORY")
            try db.backup(to: copy)
            try settle(copy)
            try mark(copy)
            LogMark.clear(copy)
        }
    }

    /// Whether the log is to stay when the connection is closed. SQLite deletes it then, also where it could read nothing of
    /// the main file, and so bring nothing of the log into it.
    static func keepLog(_ isKept: Bool, _ db: Database) {
        var flag: Int32 = isKept ? 1 : 0
        _ = sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &flag)
    }

    /// Makes one file of a database and its log.
    static func settle(_ db: Database) throws {
        // Only once it was read does a connection know that there is a log.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    }

    /// What a file says of itself; nil where it is no desk's.
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

    /// How many bytes a database takes.
    static func size(_ db: Database) throws -> Int64 {
        try (Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0) * (Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }

    /// - Throws: `Refusal` where there is too little room in the folder of a path.
    static func checkRoom(for bytes: Int64, at path: String) throws(Refusal) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard let free = FileFacts.room(in: folder), free < bytes else { return }
        throw .backup(.noRoom(path: path, needed: bytes, free: free))
    }

    /// Runs what writes a file, and says of the disk's refusals what they mean for that file.
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
