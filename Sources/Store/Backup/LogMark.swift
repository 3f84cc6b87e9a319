import Desk
internal import GRDB
private import GRDBSQLite
import Schema

/// What the desk's main file says of the write-ahead log beside it (`-wal`), so that a copy of the main file alone is known
/// for what it is.
///
/// Each transaction counts itself (`copy_state.changes`) and writes page 1, both by way of the log. Once it is committed its
/// number is written into the main file directly, past the log, into bytes of the header that SQLite leaves alone. A whole
/// checkpoint, whoever makes it, brings the count and page 1 into the main file: page 1 then is another, and the mark on it
/// void; or the mark is on it and equals the count. A main file whose mark is of its own page 1 and names a later
/// transaction than the count lacks what the log held. Copies by SQLite's own means read page 1 by way of the log, without
/// the mark. So nothing but a missing log is ever called one.
///
/// The header's bytes 72 to 91 are reserved and zero (https://www.sqlite.org/fileformat.html, 1.3); SQLite neither reads nor
/// checks them. Twenty bytes of page 1 are all that is ever written so, through SQLite's own open file.
enum LogMark {
    private static let offset: sqlite3_int64 = 72
    private static let word: [UInt8] = Array("GUIW".utf8)
    /// Someone else may write meanwhile, but not for ever.
    private static let tries = 20

    /// Counts the transaction: to be called in it.
    static func count(_ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE copy_state SET changes = changes + 1").execute()
        // Page 1 goes into the log with every change, as it is.
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }

    /// Says in the main file how far the log goes: to be called after each transaction that was counted.
    static func write(_ db: Database) {
        guard let file = MainFile(db) else { return }
        for _ in 0..<tries {
            guard let header = file.header, let changes = try? changes(db) else { return }
            let mark = word + bytes(changes) + header.version
            file.write(mark, at: offset)
            // Someone may have checkpointed or written in between.
            if file.header?.mark == mark, (try? self.changes(db)) == changes { return }
        }
    }

    /// Writes again what was known of a file whose page 1 was written since.
    /// - Parameter gap: as `gap` gave it; 0 where the file has all its changes.
    static func renew(_ gap: Int, _ db: Database) throws {
        guard gap != 0, let file = MainFile(db), let header = file.header else { return }
        file.write(word + bytes(try changes(db) + gap) + header.version, at: offset)
    }

    /// Makes the mark void, in a file that has all its changes.
    static func clear(_ db: Database) { MainFile(db)?.write([UInt8](repeating: 0, count: 20), at: offset) }

    /// - Throws: `Refusal` where changes are missing from the file, or it is of one moment here and of another there.
    static func check(_ db: Database, path: String) throws {
        switch try gap(db, path: path) {
        case 0: return
        case let missing where missing > 0: throw Refusal.backup(.withoutLog(path: path, missing: missing))
        default: throw Refusal.backup(.torn(path: path))
        }
    }

    /// The first 100 bytes of the main file, as SQLite has it open, with nulls where it is shorter; nil where it cannot be read.
    static func header(of db: Database) -> [UInt8]? { MainFile(db)?.beginning }

    /// How many changes are missing from the file; -1 where it was copied while it was written.
    static func gap(_ db: Database, path: String) throws -> Int {
        guard let file = MainFile(db) else { return 0 }
        for _ in 0..<tries {
            guard let header = file.header, let marked = header.marked else { return 0 }
            let changes = try changes(db)
            // Otherwise someone is at work here, with the log.
            guard file.header == header else { continue }
            // Written before the mark could be: so it is in a log.
            if changes > marked { return hasLog(path) ? 0 : -1 }
            return marked - changes
        }
        return 0
    }

    /// None in a main file that lacks even the log of the step that began to count.
    private static func changes(_ db: Database) throws -> Int {
        guard try db.tableExists("copy_state") else { return 0 }
        return try Int.fetchOne(db.cachedStatement(sql: "SELECT changes FROM copy_state")) ?? 0
    }

    private static func hasLog(_ path: String) -> Bool { FileFacts(path + "-wal").map { $0.size > 0 } ?? false }

    private static func bytes(_ number: Int) -> [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// The first bytes of the main file.
    private struct Header: Equatable {
        let bytes: [UInt8]

        /// SQLite's file change counter: another whenever page 1 is written.
        var version: [UInt8] { Array(bytes[24..<28]) }
        var mark: [UInt8] { Array(bytes[72..<88]) }
        /// The number of the transaction that the log reaches to; nil: no mark, or one of an earlier page 1.
        var marked: Int? {
            guard Array(mark[0..<4]) == word, Array(mark[12..<16]) == version else { return nil }
            return mark[4..<12].reduce(0) { $0 << 8 | Int($1) }
        }
    }

    /// The main file as SQLite has it open: another handle of ours would, when closed, take SQLite's locks with it.
    private struct MainFile {
        private let file: UnsafeMutablePointer<sqlite3_file>
        private let methods: sqlite3_io_methods

        init?(_ db: Database) {
            var file: UnsafeMutablePointer<sqlite3_file>?
            let code = sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
            guard code == SQLITE_OK, let file, let methods = file.pointee.pMethods?.pointee else { return nil }
            (self.file, self.methods) = (file, methods)
        }

        /// SQLite fills up a file that is shorter with nulls.
        var beginning: [UInt8]? {
            var bytes = [UInt8](repeating: 0, count: 100)
            let code = methods.xRead?(file, &bytes, 100, 0)
            return code == SQLITE_OK || code == SQLITE_IOERR | 2 << 8 ? bytes : nil
        }

        /// Nil where it is shorter, or cannot be read.
        var header: Header? {
            var bytes = [UInt8](repeating: 0, count: 100)
            guard methods.xRead?(file, &bytes, 100, 0) == SQLITE_OK else { return nil }
            return Header(bytes: bytes)
        }

        /// What cannot be written is done without: then only the count goes into the log, as everything does.
        func write(_ bytes: [UInt8], at offset: sqlite3_int64) {
            _ = methods.xWrite?(file, bytes, Int32(bytes.count), offset)
        }
    }
}
