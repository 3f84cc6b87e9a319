import Desk
internal import GRDB
private import GRDBSQLite
import Schema

/// A mark in the desk's main file that tells how far the write-ahead log beside it (`-wal`) goes. By it a copy of the
/// main file without its log is recognised.
///
/// Each transaction increments `copy_state.changes` and writes page 1; both go into the log. After the commit its
/// number is written directly into the main file, into header bytes that SQLite does not use. A complete checkpoint
/// brings the count and page 1 into the main file. Then either page 1 differs from the one the mark was written on, and
/// the mark is void, or the mark equals the count. A main file with a valid mark that is higher than its count lacks
/// the log. A copy made by SQLite reads page 1 from the log, without the mark, so it is never refused by mistake.
///
/// The header's bytes 72 to 91 are reserved and zero (https://www.sqlite.org/fileformat.html, 1.3); SQLite neither
/// reads nor checks them. Only these twenty bytes are written, through SQLite's own open file.
enum LogMark {
    private static let offset: sqlite3_int64 = 72
    private static let word: [UInt8] = Array("GUIW".utf8)
    /// How often writing is tried again while another process writes.
    private static let tries = 20

    /// Increments the count. It must be called in each transaction that writes.
    static func count(_ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE copy_state SET changes = changes + 1").execute()
        // Writes page 1 unchanged, so that it is in the log with every transaction.
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }

    /// Writes the mark. It must be called after each transaction that was counted.
    static func write(_ db: Database) {
        guard let file = MainFile(db) else { return }
        for _ in 0..<tries {
            guard let header = file.header, let changes = try? changes(db) else { return }
            let mark = word + bytes(changes) + header.version
            file.write(mark, at: offset)
            // Another process may have checkpointed or written since.
            if file.header?.mark == mark, (try? self.changes(db)) == changes { return }
        }
    }

    /// Writes the mark again after page 1 was written.
    /// - Parameter gap: the result of `gap`; 0 where no change is missing.
    static func renew(_ gap: Int, _ db: Database) throws {
        guard gap != 0, let file = MainFile(db), let header = file.header else { return }
        file.write(word + bytes(try changes(db) + gap) + header.version, at: offset)
    }

    /// Keeps a mark that tells of missing changes. Closing the last connection writes the log into the main file, and
    /// page 1 with it, which would make the mark void.
    static func keep(_ db: Database, path: String) throws {
        let gap = try gap(db, path: path)
        guard gap != 0, hasLog(path) else { return }
        try db.checkpoint(.truncate)
        try renew(gap, db)
    }

    /// Makes the mark void in a file that has all its changes.
    static func clear(_ db: Database) { MainFile(db)?.write([UInt8](repeating: 0, count: 20), at: offset) }

    /// - Throws: `Refusal` where changes are missing, or the file was copied while it was written.
    static func check(_ db: Database, path: String) throws {
        switch try gap(db, path: path) {
        case 0: return
        case let missing where missing > 0: throw Refusal.backup(.withoutLog(path: path, missing: missing))
        default: throw Refusal.backup(.torn(path: path))
        }
    }

    /// The first 100 bytes of the main file as SQLite reads it, padded with zeros; nil where it cannot be read.
    static func header(of db: Database) -> [UInt8]? { MainFile(db)?.beginning }

    /// The number of changes missing from the file; -1 where it was copied while it was written.
    static func gap(_ db: Database, path: String) throws -> Int {
        guard let file = MainFile(db) else { return 0 }
        for _ in 0..<tries {
            guard let header = file.header, let marked = header.marked else { return 0 }
            let changes = try changes(db)
            // Another process uses the file together with its log.
            guard file.header == header else { continue }
            // The mark was written before its page 1 reached the main file: a log has it.
            if changes > marked { return hasLog(path) ? 0 : -1 }
            return marked - changes
        }
        return 0
    }

    /// Nil in a main file that lacks the log of the schema step that added the count.
    private static func changes(_ db: Database) throws -> Int {
        guard try db.tableExists("copy_state") else { return 0 }
        return try Int.fetchOne(db.cachedStatement(sql: "SELECT changes FROM copy_state")) ?? 0
    }

    private static func hasLog(_ path: String) -> Bool { FileFacts(path + "-wal").map { $0.size > 0 } ?? false }

    private static func bytes(_ number: Int) -> [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// The header of the main file.
    private struct Header: Equatable {
        let bytes: [UInt8]

        /// SQLite's file change counter, which changes with page 1.
        var version: [UInt8] { Array(bytes[24..<28]) }
        var mark: [UInt8] { Array(bytes[72..<88]) }
        /// The number of the last transaction in the log; nil without a mark, or with one of an earlier page 1.
        var marked: Int? {
            guard Array(mark[0..<4]) == word, Array(mark[12..<16]) == version else { return nil }
            return mark[4..<12].reduce(0) { $0 << 8 | Int($1) }
        }
    }

    /// The main file as SQLite has it open. Closing another handle on it would release SQLite's locks.
    private struct MainFile {
        private let file: UnsafeMutablePointer<sqlite3_file>
        private let methods: sqlite3_io_methods

        init?(_ db: Database) {
            var file: UnsafeMutablePointer<sqlite3_file>?
            let code = sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
            guard code == SQLITE_OK, let file, let methods = file.pointee.pMethods?.pointee else { return nil }
            (self.file, self.methods) = (file, methods)
        }

        /// SQLite pads a shorter file with zeros.
        var beginning: [UInt8]? {
            var bytes = [UInt8](repeating: 0, count: 100)
            let code = methods.xRead?(file, &bytes, 100, 0)
            return code == SQLITE_OK || code == SQLITE_IOERR | 2 << 8 ? bytes : nil
        }

        /// Nil where the file is shorter or cannot be read.
        var header: Header? {
            var bytes = [UInt8](repeating: 0, count: 100)
            guard methods.xRead?(file, &bytes, 100, 0) == SQLITE_OK else { return nil }
            return Header(bytes: bytes)
        }

        /// A failure is ignored: without a mark the file is as any other SQLite file.
        func write(_ bytes: [UInt8], at offset: sqlite3_int64) {
            _ = methods.xWrite?(file, bytes, Int32(bytes.count), offset)
        }
    }
}
