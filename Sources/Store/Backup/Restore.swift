public import Desk
public import Foundation
internal import GRDB
import Schema

/// A backup copied beside the desk it will replace, migrated and checked there. Nothing else changes before `activate`;
/// without it the copy is deleted.
public final class Restore {
    private let part: PartialFile
    private let old: OldDesk?
    private let path: String
    private let moment: Date
    /// What the restore will do.
    public private(set) var plan: Restoration

    /// - Parameters:
    ///   - file: the backup, or any copy of a desk.
    ///   - desk: the file to be replaced; it is locked, so that nobody begins to use it.
    ///   - account: who restores; nil where unknown.
    /// - Throws: `Refusal`: the backup is not a desk, is damaged, or was made by a newer program; or the desk is in use
    ///   or is not one.
    public init(from file: String, to desk: String, by account: Account? = nil, now: Date = Date()) throws {
        moment = Date(seconds: now.seconds)
        path = URL(fileURLWithPath: desk).resolvingSymlinksInPath().path
        // An empty file without a log, such as `mktemp` makes, counts as no desk.
        let there = FileFacts(path)
        // A device, a pipe or a socket would be replaced by a file.
        guard there?.isFile ?? true else { throw Refusal.foreignDatabase(path: desk) }
        let facts = there?.size == 0 && FileFacts(path + "-wal") == nil ? nil : there
        part = try PartialFile(for: path)
        let trial = try Trial(of: file, in: part.path)
        old = facts == nil ? nil : try OldDesk(path)
        if let facts { part.belong(like: facts) }
        let again = try trial.finish(replacing: old, by: account, at: moment)
        plan = try Self.plan(path, trial, old, again)
    }

    /// Tries a backup in a temporary place, without changing anything.
    /// - Throws: `Refusal`: it is not a desk, is damaged, or was made by a newer program.
    public static func check(_ file: String) throws -> BackupContents {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw Refusal.noPlace(path: folder.path) }
        defer { try? FileManager.default.removeItem(at: folder) }
        let part = try PartialFile(for: folder.appendingPathComponent("desk").path)
        return try Trial(of: file, in: part.path).contents
    }

    /// Puts the desk in its place in one step. The old desk is kept beside it.
    public func activate() throws -> Restoration {
        let kept = old.map { _ in "\(path).before-restore-\(BackupPlace.stamp(moment))" }
        if let old, let kept { try old.keep(as: kept) }
        try part.place(at: path)
        old?.release()
        plan = Restoration(
            desk: plan.desk, contents: plan.contents, before: plan.before, replaced: plan.replaced, losses: plan.losses,
            erasedAgain: plan.erasedAgain, withdrawnAgain: plan.withdrawnAgain, kept: kept, done: true)
        return plan
    }

    private static func plan(_ path: String, _ trial: Trial, _ old: OldDesk?, _ again: Trial.Again) throws
        -> Restoration
    {
        let copy = try Snapshot.open(trial.path)
        defer { try? copy.close() }
        func plan(_ before: Restoration.Before, _ replaced: [Holding] = [], _ losses: [Loss] = []) -> Restoration {
            Restoration(
                desk: path, contents: trial.contents, before: before, replaced: replaced, losses: losses,
                erasedAgain: again.erased, withdrawnAgain: again.withdrawn, kept: nil, done: false)
        }
        guard let old else { return plan(Restoration.Before.none) }
        let held: Restoration? = old.read { desk in
            try copy.read { copy in
                let (number, other) = (try Snapshot.marks(desk).desk, try Snapshot.marks(copy).desk)
                // A desk older than desk numbers is taken for the same desk.
                return plan(
                    number == nil || number == other ? .sameDesk : .otherDesk, try Holdings.read(desk),
                    try Holdings.lost(from: desk, in: copy))
            }
        }
        return held ?? plan(.unreadable)
    }
}

/// A copy of a backup, migrated and checked.
private struct Trial {
    let path: String
    let contents: BackupContents
    private let store: Store

    /// - Throws: `Refusal`: the file is not a desk, is damaged, or was made by a newer program.
    init(of file: String, in path: String) throws {
        self.path = path
        if FileFacts(file)?.isFile == true, let flaw = try DeskFile.flaw(of: file) {
            throw Refusal.unsoundDatabase(path: file, flaw: flaw)
        }
        let source = try Snapshot.open(file)
        defer { try? source.close() }
        let (marks, version, missing) = try source.read { db -> (Snapshot.Marks, Int, Int) in
            try DeskMark.check(db, path: file, isFounding: false)
            let missing = try LogMark.gap(db, path: file)
            guard missing >= 0 else { throw Refusal.backup(.torn(path: file)) }
            let size = try Snapshot.size(db)
            try Snapshot.checkRoom(for: size, at: path)
            try Snapshot.writing(path, needing: size) { try Snapshot.copy(db, into: path) { _ in } }
            return (try Snapshot.marks(db), try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, missing)
        }
        let isReindexed: Bool
        do {
            store = try Store(path: path)
            isReindexed = try Self.mend(store, named: file)
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            throw Refusal.backup(.damaged(path: file, lines: []))
        }
        contents = BackupContents(
            path: file, madeAt: marks.copiedAt, holdings: try store.pool.read { try Holdings.read($0) },
            missing: missing, isMigrated: version < Schema.steps.count, isReindexed: isReindexed)
    }

    /// Looks for damage, and rebuilds derived data.
    /// - Returns: whether the index was rebuilt.
    private static func mend(_ store: Store, named file: String) throws -> Bool {
        var damage = try store.examine()
        let isIndex = !damage.isEmpty && damage.allSatisfy { $0.hasPrefix("index: ") }
        if isIndex {
            try store.reindex()
            damage = try store.examine()
        }
        guard damage.isEmpty else { throw Refusal.backup(.damaged(path: file, lines: damage)) }
        return isIndex
    }

    /// What the replaced desk had erased or withdrawn since the backup, and is applied again.
    struct Again {
        /// Persons.
        let erased: Int
        /// Tokens, links, rights of accounts, and restrictions of questions.
        let withdrawn: Int
    }

    /// Converts the copy into a desk of one file without a log.
    func finish(replacing old: OldDesk?, by account: Account?, at moment: Date) throws -> Again {
        try store.carry(from: old)
        let withdrawn = try store.withdrawAgain(known: old, by: account, at: moment)
        let erased = try store.eraseAgain(known: old)
        try store.becomeDesk(from: contents, by: account, at: moment)
        try store.pool.close()
        let queue = try DatabaseQueue(path: path, configuration: Snapshot.configuration(readonly: false))
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { db in
            try Snapshot.settle(db)
            LogMark.clear(db)
        }
        return Again(erased: erased, withdrawn: withdrawn)
    }
}

extension Store {
    /// Copies from the replaced desk, if it is the same desk and can be read, what happened since the backup: the audit
    /// lines, each once, and everything that must not happen twice. References and numbers that were used are not used
    /// again, and mails that were sent or given up are not sent again.
    fileprivate func carry(from old: OldDesk?) throws {
        let since = old?.read { desk in
            (
                desk: try Snapshot.marks(desk).desk, audit: try AuditRows.all(desk),
                // A desk that is older than one of these tables has no rows for it.
                references: (try? Row.fetchAll(desk, sql: "SELECT series, last FROM reference_series")) ?? [],
                numbers: (try? Row.fetchAll(desk, sql: "SELECT name, last FROM last_number")) ?? [],
                mails:
                    (try? Row.fetchAll(
                        desk, sql: "SELECT message_id, state, ended_at, error FROM outbox WHERE state <> 'waiting'"))
                    ?? []
            )
        }
        guard let since else { return }
        try change { db in
            guard try Snapshot.marks(db).desk == since.desk else { return }
            let known = try AuditRows.all(db)
            // One desk is a copy of the other, so both are equal up to this line.
            let common = zip(known, since.audit).prefix { $0 == $1 }.count
            try AuditRows.add(Array(since.audit.dropFirst(common)), db)
            for row in since.references { try References.raise(row["series"], to: row["last"], db) }
            for row in since.numbers { try LastNumber.raise(row["name"], to: row["last"], db) }
            for row in since.mails { try MailRows.end(like: row, db) }
        }
    }

    /// Applies the withdrawals of the replaced desk since the backup. All sessions end in any case.
    fileprivate func withdrawAgain(known old: OldDesk?, by account: Account?, at moment: Date) throws -> Int {
        let withdrawals = old?.read { try Withdrawals($0) }
        return try change { db in
            try db.execute(sql: "DELETE FROM session")
            try SearchIndex.refresh(db)
            let count = try withdrawals?.apply(in: transaction(db, account, moment)) ?? 0
            try SearchIndex.flush(db)
            return count
        }
    }

    /// Erases again the persons who were erased from the replaced desk after the backup was made.
    /// - Returns: how many persons.
    fileprivate func eraseAgain(known old: OldDesk?) throws -> Int {
        // A desk that cannot be read, or that is older than tombstones, has no list of erased persons.
        if let stones = old?.read({ try TombstoneRows.all($0) }), !stones.isEmpty { try carry(stones) }
        return try eraseAgain().persons
    }

    /// Removes the mark that identifies a copy. The file is a desk from now on.
    fileprivate func becomeDesk(from contents: BackupContents, by account: Account?, at moment: Date) throws {
        try change { db in
            try db.execute(sql: "UPDATE copy_state SET copied_at = NULL")
            try transaction(db, account, moment).audit(.restored, of: FileFacts.name(of: contents.path))
            guard let madeAt = contents.madeAt else { return }
            try db.execute(
                sql: "UPDATE copy_state SET backed_up_at = ?, backup_path = ?",
                arguments: [madeAt.seconds, URL(fileURLWithPath: contents.path).standardizedFileURL.path])
        }
    }
}
