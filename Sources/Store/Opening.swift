import Desk
public import Foundation
internal import GRDB
import Schema

/// Creating, opening, migrating and closing a desk's file.
extension Store {
    /// The most connections that read. Each is used by one thread; a server has several threads for each processor.
    private static let mostReaders = 64

    static func configuration(_ path: String, _ use: DeskFile.Use, isFounding: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "guichet"
        configuration.readonly = use != .write
        // Another process may hold the write lock: wait for it instead of failing.
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = mostReaders
        configuration.prepareDatabase { db in
            Snapshot.keepLog(true, db)
            do { try DeskMark.check(db, path: path, isFounding: isFounding) } catch {
                // A file that can be read has a valid log.
                if (try? Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")) != nil {
                    Snapshot.keepLog(false, db)
                }
                throw error
            }
            Snapshot.keepLog(false, db)
            do { try LogMark.check(db, path: path) } catch {
                if use == .write { try? LogMark.keep(db, path: path) }
                throw error
            }
            try db.execute(sql: "PRAGMA foreign_keys = ON")
            // Deleted and changed content is overwritten with zeros.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            db.add(tokenizer: FrenchTokenizer.self)
            try PostingsFunction.register(db)
            try HashFunction.register(db)
        }
        return configuration
    }

    /// Creates the desk's file if there is none, and loads the map, the themes and the network's directory.
    /// - Returns: true where it was created; an existing desk of the same network is left as it is.
    /// - Throws: `Refusal` where the file is not a desk's, or is one of another network.
    public static func create(path: String, network: String, now: @escaping @Sendable () -> Date = { Date() }) throws
        -> Bool
    {
        let directory = try Self.directory(network)
        do {
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch { throw Refusal.noPlace(path: path) }
        try checkVacancy(path)
        keepPrivate(path)
        guard FileManager.default.fileExists(atPath: path) else { throw Refusal.noPlace(path: path) }
        let store = try Store(opening: path, as: DeskFile.use(of: path), isFounding: true, now: now)
        if let current = try store.network() {
            guard current == network else { throw Refusal.otherNetwork(current: current, wanted: network) }
            try store.migrate(path)
            return false
        }
        try store.migrate(path)
        return try store.change { db in
            guard try String.fetchOne(db, sql: "SELECT network FROM desk") == nil else { return false }
            try Founding(db: db, now: now()).load(network: network, directory: directory)
            return true
        }
    }

    /// An existing file is accepted if it is a desk, or if it is empty, as `mktemp` makes it. An empty file with a log
    /// beside it was a database.
    private static func checkVacancy(_ path: String) throws(Refusal) {
        guard FileManager.default.fileExists(atPath: path), let flaw = try DeskFile.flaw(of: path) else { return }
        guard flaw == .empty, DeskFile.size(of: path + "-wal") == 0 else {
            throw .unsoundDatabase(path: path, flaw: flaw)
        }
    }

    /// The network of the desk's first directory; nil where it was not founded.
    private func network() throws -> String? {
        try pool.read { db in
            guard try db.tableExists("desk") else { return nil }
            return try String.fetchOne(db, sql: "SELECT network FROM desk")
        }
    }

    /// Makes the file with mode 0600, because it will hold who asked; an empty file that is there gets the same mode.
    /// SQLite's own files beside it take the mode of the main file.
    private static func keepPrivate(_ path: String) {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        if file >= 0 {
            try? FileHandle(fileDescriptor: file).close()
        } else if DeskFile.size(of: path) == 0 {
            chmod(path, 0o600)
        }
    }

    /// - Throws: `Refusal.unsoundDatabase` for a desk whose creation was interrupted.
    func checkFounded(_ path: String) throws {
        do {
            guard try network() == nil else { return }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            throw Refusal.unsoundDatabase(path: path, flaw: .incomplete)
        }
        throw Refusal.unsoundDatabase(path: path, flaw: .unfinished)
    }

    func migrate(_ path: String) throws {
        guard try pool.read({ try Int.fetchOne($0, sql: "PRAGMA user_version") }) != Schema.steps.count else { return }
        guard !isReadOnly else { throw Refusal.olderDatabase(path: path) }
        try pool.write { db in
            let done = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            for (number, step) in Schema.steps.enumerated().dropFirst(done) {
                do { try db.execute(sql: step) } catch let error as DatabaseError
                    where [.SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode)
                {
                    throw Refusal.unsoundDatabase(path: path, flaw: .badVersion)
                }
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
            }
            // A desk older than these facts; a new one loads them with its map.
            if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM desk)") == true {
                try Founding(db: db, now: now()).facts()
            }
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try HashedTexts.fill(db)
            // A step may have emptied an index, and a reader does not fill it.
            try SearchIndex.refresh(db)
        }
    }

    /// Closes the desk once nobody uses it: the log is written into the main file and removed, unless another process
    /// has the desk open. Then a copy of the main file alone is complete.
    /// - Throws: `DatabaseError` where a connection is still in use.
    public func close() throws {
        settle()
        // Written here, because the last connection to close may be a reader.
        if !isReadOnly { _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
        counter.close()
        try pool.close()
        if !isReadOnly { removeLog() }
    }

    /// Removes the empty log. The pool closes its reading connections last, and they cannot do it
    /// (https://www.sqlite.org/wal.html, "The WAL File"); a writing connection that is the last one does.
    private func removeLog() {
        // Where the file was moved away, SQLite would make an empty one.
        guard (try? file.check()) != nil, let last = try? DatabaseQueue(path: path) else { return }
        // SQLite opens the log at the first read.
        _ = try? last.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
        try? last.close()
    }
}
