public import Desk
import Foundation
internal import GRDB

extension Store {
    /// Copies the desk into a file, while others go on working at it: checked, and put in its place at once or not at all.
    /// - Parameters:
    ///   - target: a file, which may be an older backup of this desk; or a folder, in which the file gets a dated name.
    ///   - keep: of the files made so in the folder, how many of the newest stay.
    /// - Throws: `Refusal`: what was there is there still.
    public func backup(to target: String, keep: Int? = nil, by account: Account? = nil) throws -> BackupMade {
        let moment = Date(seconds: now().seconds)
        let marks = try pool.read { try Snapshot.marks($0) }
        let place = try BackupPlace(target, of: pool.path, marks.desk, at: moment)
        guard keep == nil || place.folder != nil else { throw Refusal.backup(.keepsInFolder(path: target)) }
        let part = try PartialFile(for: place.path)
        let holdings = try pool.read { db in
            let size = try Snapshot.size(db)
            try Snapshot.checkRoom(for: size, at: place.path)
            return try Snapshot.writing(place.path, needing: size) {
                // The source's counts are of the moment that is copied.
                let holdings = try Holdings.read(db)
                try Snapshot.copy(db, into: part.path) { copy in
                    try copy.execute(sql: "UPDATE copy_state SET copied_at = ?", arguments: [moment.seconds])
                }
                return holdings
            }
        }
        try BackupCheck.check(part.path, holds: holdings, named: place.path)
        let bytes = FileFacts(part.path)?.size ?? 0
        try part.place(at: place.path)
        let deleted = keep.map { place.prune(keeping: $0) } ?? []
        return BackupMade(
            path: place.path, bytes: bytes, at: moment, holdings: holdings, deleted: deleted,
            isNoted: note(backupAt: place.path, moment, by: account))
    }

    /// When the last backup was made; nil: none was.
    public func lastBackup() throws -> LastBackup? {
        try pool.read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT backed_up_at, backup_path FROM copy_state"),
                let at: Int = try row["backed_up_at"], let path: String = try row["backup_path"]
            else { return nil }
            return LastBackup(at: Date(seconds: at), path: path, isThere: FileFacts(path)?.isFile == true)
        }
    }

    /// - Returns: false where it cannot be written: the backup is made all the same.
    private func note(backupAt path: String, _ moment: Date, by account: Account?) -> Bool {
        do {
            try change { db in
                try db.execute(
                    sql: "UPDATE copy_state SET backed_up_at = ?, backup_path = ?", arguments: [moment.seconds, path])
                try transaction(db, account, moment).audit(.backedUp, of: FileFacts.name(of: path))
            }
            return true
        } catch { return false }
    }
}

/// Whether a copy is whole.
enum BackupCheck {
    /// - Throws: `Refusal` where the file, which is to be at `path`, is damaged or holds something else.
    static func check(_ file: String, holds holdings: [Holding], named path: String) throws {
        let queue = try Snapshot.open(file)
        defer { try? queue.close() }
        let lines = try queue.read { db -> [String] in
            let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let texts = HashedTexts.all.flatMap { TextExamination(db: db, texts: $0).damage() }
            let counts = try damage.isEmpty && Holdings.read(db) != holdings ? ["count"] : []
            return damage + texts.map(\.description) + counts
        }
        guard lines.isEmpty else { throw Refusal.backup(.damaged(path: path, lines: lines)) }
    }
}

/// Where a backup is to be.
struct BackupPlace {
    /// The file.
    let path: String
    /// The folder, where one was named; nil: the file was.
    let folder: String?
    private let desk: Data?
    /// What the file's name begins with in a folder.
    private let stem: String

    /// - Parameters:
    ///   - source: the desk's own file.
    ///   - desk: the desk's number.
    /// - Throws: `Refusal`: no such folder, or what is there is not to be lost.
    init(_ target: String, of source: String, _ desk: Data?, at moment: Date) throws(Refusal) {
        self.desk = desk
        stem = URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
        let real = URL(fileURLWithPath: target).resolvingSymlinksInPath().path
        if FileFacts(real)?.isFolder == true {
            folder = real
            path = Self.freeName("\(real)/\(stem)-\(Self.stamp(moment))")
            PartialFile.removeLeft(in: real, startingWith: ".\(stem)-")
        } else {
            guard !target.hasSuffix("/"), (try? FileManager.default.destinationOfSymbolicLink(atPath: real)) == nil
            else {
                throw .noPlace(path: target)
            }
            (folder, path) = (nil, real)
            try check(against: URL(fileURLWithPath: source).resolvingSymlinksInPath().path)
        }
    }

    private func check(against source: String) throws(Refusal) {
        guard !["-wal", "-shm", "-journal"].map({ source + $0 }).contains(path) else {
            throw .backup(.ontoDesk(path: path))
        }
        guard let facts = FileFacts(path) else { return }
        if let own = FileFacts(source), own.isSame(as: facts) { throw .backup(.ontoDesk(path: path)) }
        guard facts.isFile, let marks = Snapshot.marks(of: path), marks.copiedAt != nil else {
            throw .backup(.noBackup(path: path))
        }
        guard marks.desk == desk else { throw .backup(.otherDesk(path: path)) }
    }

    /// Deletes the older files that were made here, of this desk.
    /// - Returns: what was deleted.
    func prune(keeping count: Int) -> [String] {
        guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        let own: [(name: String, at: Date)] = names.compactMap { name in
            guard isOwn(name), let marks = Snapshot.marks(of: "\(folder)/\(name)"), marks.desk == desk,
                let at = marks.copiedAt
            else { return nil }
            return (name, at)
        }
        let oldest = own.sorted { ($0.at, $0.name) > ($1.at, $1.name) }.dropFirst(count)
        return oldest.map { "\(folder)/\($0.name)" }.filter { $0 != path && unlink($0) == 0 }.sorted()
    }

    private func isOwn(_ name: String) -> Bool {
        guard name.hasPrefix(stem + "-") else { return false }
        return name.dropFirst(stem.count + 1).wholeMatch(of: /\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?\.sqlite/) != nil
    }

    /// Two in one second have two names.
    private static func freeName(_ start: String) -> String {
        var (name, number) = (start + ".sqlite", 1)
        while FileFacts(name) != nil {
            number += 1
            name = "\(start)-\(number).sqlite"
        }
        return name
    }

    /// A moment in a file's name: UTC, in an order that sorting keeps.
    static func stamp(_ moment: Date) -> String { moment.formatted(.iso8601).replacing(":", with: "") }
}
