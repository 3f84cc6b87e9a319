import Desk
import Foundation

/// The file that was opened, kept open by its descriptor. If it was moved away, deleted or replaced, further writes
/// would be lost; `check` refuses them.
struct DeskFile: Sendable {
    /// How this process may use it.
    enum Use: Equatable {
        case write
        /// Read it; other processes may write it.
        case read
        /// Read it as immutable: no process has it open, and SQLite's files beside it cannot be made and are not
        /// needed.
        case readAlone
    }

    let use: Use
    let path: String
    private let state: State

    private struct State: Equatable {
        let device: dev_t
        let inode: ino_t
    }

    /// What does not change while nobody writes the file.
    private let stillness: Stillness?

    private struct Stillness: Equatable {
        let size: Int64
        /// Seconds since 1970, UTC, and nanoseconds.
        let changed: [Int]
        let hasLog: Bool
    }

    /// - Throws: `Refusal.noDatabase` where there is none.
    init(path: String, use: Use) throws(Refusal) {
        guard let status = Self.status(of: path) else { throw .noDatabase(path: path) }
        self.path = path
        self.use = use
        state = State(device: status.st_dev, inode: status.st_ino)
        stillness = use == .readAlone ? Self.stillness(of: path, status) : nil
    }

    /// - Throws: `Refusal.deskMoved` where the path leads to another file, or someone writes a file opened as
    ///   immutable.
    func check() throws(Refusal) {
        guard let status = Self.status(of: path),
            State(device: status.st_dev, inode: status.st_ino) == state,
            stillness == nil || stillness == Self.stillness(of: path, status)
        else { throw .deskMoved }
    }

    /// The name for SQLite: the path, or a URI that declares an immutable file.
    static func location(_ path: String, _ use: Use) -> String {
        guard use == .readAlone else { return path }
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return "file:\(escaped)?immutable=1"
    }

    // MARK: - What lies there

    /// How a SQLite database begins (https://www.sqlite.org/fileformat2.html, 1.3).
    private static let signature = Array("SQLite format 3\0".utf8)

    /// The size of the smallest page, in bytes (the same, 1.3.2): no database is smaller.
    private static let smallest = 512

    /// The size of the smallest index of a log (`-shm`), in bytes (https://www.sqlite.org/walformat.html, 2.1).
    private static let smallestIndex: Int64 = 32_768

    /// Whether a file begins as a SQLite database.
    static func beginsAsDatabase(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: signature.count)).map(Array.init) == signature
    }

    /// How this account may use the file at a path.
    static func use(of path: String) -> Use {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let folder = URL(fileURLWithPath: real).deletingLastPathComponent().path
        let beside = [real + "-wal", real + "-shm"]
        let present = beside.filter { access($0, F_OK) == 0 }
        let isMade = present.count == beside.count && size(of: real + "-shm") >= smallestIndex
        // On a full disk SQLite could not make its files, not even to read.
        let hasRoom = FileFacts.room(in: folder).map { $0 >= 2 * smallestIndex } ?? true
        let mayMake = isMade || access(folder, W_OK) == 0 && hasRoom
        if access(real, W_OK) == 0, mayMake, present.allSatisfy({ access($0, W_OK) == 0 }) { return .write }
        // A writer has the log and its index open, and a log's pages are part of the desk.
        return isMade || size(of: real + "-wal") > 0 ? .read : .readAlone
    }

    /// Checks the file before SQLite opens it, because SQLite would make a database of an empty file.
    /// - Throws: `Refusal.noDatabase`, `.foreignDatabase`, `.noPlace` where it may not be read.
    static func flaw(of path: String) throws(Refusal) -> FileFlaw? {
        guard let status = status(of: path) else { throw .noDatabase(path: path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG:
            guard access(path, R_OK) == 0 else { throw .noPlace(path: path) }
            guard status.st_size > 0 else { return .empty }
            guard status.st_size < smallest else { return nil }
            // SQLite would take it for an empty database and write over it.
            guard beginsAsDatabase(path) else { throw .foreignDatabase(path: path) }
            return .truncated
        default: throw .foreignDatabase(path: path)
        }
    }

    /// Whether a database that SQLite could not read was cut off.
    /// - Parameter header: its first bytes, read by SQLite. Opening and closing the file here would release the locks
    ///   that SQLite has on it in this process (https://www.sqlite.org/howtocorrupt.html, 2.2).
    static func isCut(_ path: String, header: [UInt8]?) -> Bool {
        // A log may hold the missing pages.
        guard size(of: path + "-wal") == 0, let header, header.starts(with: signature) else {
            return false
        }
        return isShort(size(of: path), header: header)
    }

    /// Whether a file is shorter than its pages (https://www.sqlite.org/fileformat.html, 1.3).
    private static func isShort(_ size: Int64, header: [UInt8]) -> Bool {
        guard size >= 100, header.count == 100 else { return true }
        let pageSize = Int64(header[16]) << 8 | Int64(header[17])
        // The page count in the header is valid only where it was written with the last change.
        guard header[24..<28] == header[92..<96] else { return false }
        let pages = header[28..<32].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        return size < pages * (pageSize == 1 ? 65_536 : pageSize)
    }

    static func size(of path: String) -> Int64 { status(of: path).map { Int64($0.st_size) } ?? 0 }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    private static func stillness(of path: String, _ status: stat) -> Stillness {
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        return Stillness(
            size: Int64(status.st_size), changed: [changed.tv_sec, changed.tv_nsec],
            hasLog: size(of: path + "-wal") > 0)
    }
}
