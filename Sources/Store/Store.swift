public import Desk
public import Foundation
internal import GRDB
package import Ranking
import Synchronization

/// A desk's database, one SQLite file. It performs verbs, each in one transaction.
public final class Store: Sendable {
    let pool: DatabasePool
    let file: DeskFile
    let room: FreeRoom
    let now: @Sendable () -> Date
    let counter: ChangeCounter
    let caches = Caches()
    let ranking: RankingSettings
    /// It was opened to refuse every write, whatever the file allows.
    let isReadOnlyByChoice: Bool
    /// Nil where entries are searched by their words alone.
    let meaning: Meaning?
    let searchLog = SearchLog()
    /// Whether the writing connection has the triggers that hash what people write.
    private let hashes = Mutex(false)

    /// Opens the desk in a file.
    /// - Throws: `Refusal` where the file does not exist, is not a desk's, or was made by a newer program. Then the
    ///   file is unchanged.
    /// - Parameters:
    ///   - embedder: makes vectors for searching by meaning; nil: search by words only.
    ///   - isReadOnly: refuse every write, even where the file allows it.
    public convenience init(
        path: String, embedder: (any Embedder)? = nil, isReadOnly: Bool = false,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        try self.init(path: path, ranking: RankingSettings(), embedder: embedder, isReadOnly: isReadOnly, now: now)
    }

    /// Opens the desk with other weights, to measure each of them.
    package convenience init(
        path: String, ranking: RankingSettings, embedder: (any Embedder)? = nil, isReadOnly: Bool = false,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        if let flaw = try DeskFile.flaw(of: path) { throw Refusal.unsoundDatabase(path: path, flaw: flaw) }
        let use = DeskFile.use(of: path)
        try self.init(
            opening: path, as: isReadOnly && use == .write ? .read : use, isReadOnly: isReadOnly, ranking: ranking,
            embedder: embedder, now: now)
        try checkFounded(path)
        try migrate(path)
    }

    /// The longest wait for another process's lock, in seconds.
    static let patience: TimeInterval = 30

    /// The file's path, as it was opened.
    public var path: String { file.path }

    /// Nothing can be written: the file, its folder or the disk does not allow it, or the desk was opened so.
    public var isReadOnly: Bool { file.use != .write }

    /// The file could be written now. It could not when the desk was opened: the disk was full.
    public var hasBecomeWritable: Bool { isReadOnly && !isReadOnlyByChoice && DeskFile.use(of: path) == .write }

    /// - Parameter isFounding: an empty database is accepted.
    /// - Throws: `Refusal` where the file is not a desk's, or a newer program made it.
    init(
        opening path: String, as use: DeskFile.Use, isFounding: Bool = false, isReadOnly: Bool = false,
        ranking: RankingSettings = RankingSettings(), embedder: (any Embedder)? = nil,
        now: @escaping @Sendable () -> Date
    ) throws {
        self.now = now
        self.ranking = ranking
        isReadOnlyByChoice = isReadOnly
        meaning = embedder.map { Meaning(embedder: WatchedEmbedder($0), cache: VectorCache()) }
        let location = DeskFile.location(path, use)
        counter = ChangeCounter(path: location)
        file = try DeskFile(path: path, use: use)
        do {
            pool = try DatabasePool(
                path: location, configuration: Self.configuration(path, use, isFounding: isFounding))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN && use == .write {
            throw Refusal.noPlace(path: path)
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && use != .write
        {
            throw Refusal.unsoundDatabase(path: path, flaw: .shutIn)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
            // SQLite does not say so where it cannot make the log's index.
            try FreeRoom(path: path).check(now())
            throw error
        }
        room = FreeRoom(path: path)
        // Opening may have waited while another process restored a backup to this path.
        try file.check()
        // The pool sets NORMAL; FULL keeps an acknowledged write through a power failure.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    /// Performs a verb in one transaction. If it throws, nothing has changed.
    /// - Parameter account: who acts; nil for someone who has not said who they are.
    public func perform<V: Stored>(_ verb: V, by account: Account?) throws -> V.Reply {
        let verb = try verb.validated()
        let check = try check(verb)
        let reply = try transact(V.self, by: account, isRemote: false, check: check) { tx in
            // A named account has its rights, as over the network. Who names no account needs only write access to the
            // file.
            if account != nil { try Agents.check(V.self, tx) }
            return try verb.perform(in: tx)
        }
        note(verb, reply)
        self.account(for: verb, by: account, isRemote: false)
        return reply
    }

    /// Counts a search that found nothing, after it was performed or its reply was found in a cache.
    public func note<V: Stored>(_ verb: V, _ reply: V.Reply) {
        guard !isReadOnly, let note = verb.note(on: reply, at: Date(seconds: now().seconds)) else { return }
        searchLog.note(note, in: pool)
    }

    /// Records in the audit that a verb exported data, in a separate write: the read itself must also work on a
    /// read-only file.
    func account<V: Stored>(for verb: V, by account: Account?, isRemote: Bool) {
        guard !isReadOnly, let kind = verb.exports, account != nil || !isRemote else { return }
        let moment = Date(seconds: now().seconds)
        try? pool.write { try transaction($0, account, moment, isRemote: isRemote).audit(.exported, of: kind) }
    }

    /// Runs a verb's work in a transaction of the kind it needs.
    /// - Parameter isRemote: the request came over the network; only a token or a session proves an account.
    func transact<V: Stored>(
        _ kind: V.Type, by account: Account?, isRemote: Bool, visitor: String? = nil, patience: Duration? = nil,
        check: AttachmentCheck = AttachmentCheck(),
        _ work: (Transaction) throws -> V.Reply
    ) throws -> V.Reply {
        // Times are stored in whole seconds, and replaying events must give the same state.
        let moment = Date(seconds: now().seconds)
        switch V.access {
        case .read:
            return try pool.read { db in
                try Allowance.limiting(db, to: patience) {
                    try work(transaction(db, account, moment, isRemote: isRemote, visitor: visitor))
                }
            }
        case .write:
            let reply = try write {
                try work(transaction($0, account, moment, isRemote: isRemote, visitor: visitor, check: check))
            }
            return settled(V.self, reply, at: moment)
        }
    }

    /// Writes in one transaction, and updates the indexes in it.
    /// - Throws: `Refusal.deskMoved` where the file was replaced, so that a write is never acknowledged and lost.
    private func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try room.watching(now()) {
            try change { db in
                try SearchIndex.refresh(db)
                let result = try work(db)
                try SearchIndex.flush(db)
                // Checked last, because the transaction may have waited long for the lock.
                try file.check()
                return result
            }
        }
    }

    /// The only way to a transaction that changes the file. It keeps the hashes of what people write.
    /// - Throws: `Refusal.readOnlyDesk`, and what `work` throws. Then nothing has changed.
    func change<Result>(_ work: (Database) throws -> Result) throws -> Result {
        guard !isReadOnly else {
            // A desk on a full disk was opened to be read only.
            try room.check(now())
            throw Refusal.readOnlyDesk
        }
        try hashes.withLock { areWatched in
            guard !areWatched else { return }
            try pool.writeWithoutTransaction { try HashedTexts.watch($0) }
            areWatched = true
        }
        let result = try pool.write { db in
            let result = try work(db)
            try LogMark.count(db)
            return result
        }
        pool.writeWithoutTransaction { LogMark.write($0) }
        return result
    }

    /// Performs many verbs in one transaction: all or none. It is for bulk imports; each verb of a person is a
    /// transaction of its own.
    public func performAll<V: Stored>(_ verbs: [V], by account: Account?) throws -> [V.Reply] {
        let moment = Date(seconds: now().seconds)
        let check = try check { try verbs.filter(\.mayBringFiles).flatMap { try $0.broughtFiles(to: self) } }
        let replies = try write { db in
            let transaction = transaction(db, account, moment, check: check)
            return try verbs.map { try $0.perform(in: transaction) }
        }
        let file = scrub(V.scrubbing, at: moment)
        return V.scrubbing == .none ? replies : replies.map { V.scrubbed($0, file) }
    }

    /// The reply of a verb, after what it erased was removed from the file as far as possible.
    private func settled<V: Stored>(_ kind: V.Type, _ reply: V.Reply, at moment: Date) -> V.Reply {
        guard V.scrubbing != .none else { return reply }
        return V.scrubbed(reply, scrub(V.scrubbing, at: moment))
    }

    func transaction(
        _ db: Database, _ account: Account?, _ moment: Date, _ ranking: RankingSettings? = nil, isRemote: Bool = false,
        visitor: String? = nil, check: AttachmentCheck = AttachmentCheck()
    ) -> Transaction {
        Transaction(
            db: db, now: moment, caches: caches, ranking: ranking ?? self.ranking, meaning: meaning, account: account,
            isRemote: isRemote, visitor: visitor, check: check)
    }
}
