public import Desk
import Foundation
internal import GRDB

extension Store {
    /// Copies the desk into a file while others use it. The copy is checked, and put in its place in one step or not at
    /// all.
    /// - Parameters:
    ///   - target: a file, which may be an older backup of this desk; or a folder, where the file gets a dated name.
    ///   - keep: how many of the newest files made so in the folder are kept.
    /// - Throws: `Refusal`. Then nothing in the target has changed.
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
                // The counts must be of the same moment as the copy.
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

    /// The time of the last backup; nil without one.
    public func lastBackup() throws -> LastBackup? {
        try pool.read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT backed_up_at, backup_path FROM copy_state"),
                let at: Int = try row["backed_up_at"], let path: String = try row["backup_path"]
            else { return nil }
            return LastBackup(at: Date(seconds: at), path: path, isThere: FileFacts(path)?.isFile == true)
        }
    }

    /// - Returns: false where it cannot be recorded. The backup is made in any case.
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

/// Checks a copy.
enum BackupCheck {
    /// - Throws: `Refusal` where the file for `path` is damaged or its contents differ.
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

/// The target of a backup.
struct BackupPlace {
    /// The file.
    let path: String
    /// The folder, if one was given; nil if a file was.
    let folder: String?
    private let desk: Data?
    /// The beginning of the file's name in a folder.
    private let stem: String

    /// - Parameters:
    ///   - source: the desk's own file.
    ///   - desk: the desk's number.
    /// - Throws: `Refusal`: the folder does not exist, or an existing file must not be overwritten.
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

    /// Deletes older backups of this desk that were made in this folder.
    /// - Returns: the deleted files.
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

    /// Two backups in one second get two names.
    private static func freeName(_ start: String) -> String {
        var (name, number) = (start + ".sqlite", 1)
        while FileFacts(name) != nil {
            number += 1
            name = "\(start)-\(number).sqlite"
        }
        return name
    }

    /// The time in a file's name: UTC, in a form that sorts by time.
    static func stamp(_ moment: Date) -> String { moment.formatted(.iso8601).replacing(":", with: "") }
}
