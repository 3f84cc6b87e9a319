public import Desk
public import Foundation
internal import GRDB
package import Ranking
import Synchronization

/// A desk's database: one SQLite file. Performs verbs, each in one transaction.
public final class Store: Sendable {
    let pool: DatabasePool
    let file: DeskFile
    let room: FreeRoom
    let now: @Sendable () -> Date
    let counter: ChangeCounter
    let caches = Caches()
    let ranking: RankingSettings
    /// Nil where entries are searched by their words alone.
    let meaning: Meaning?
    let searchLog = SearchLog()
    /// Whether the connection that writes keeps the hashes of what people wrote.
    private let hashes = Mutex(false)

    /// Opens the desk in a file.
    /// - Throws: `Refusal` where there is no such file, or it is not a desk's, or a newer program made it: the file is then
    ///   left as it is.
    /// - Parameters:
    ///   - embedder: makes vectors of texts, for searching by meaning too; nil: by words alone.
    ///   - isReadOnly: nothing is to be written, whatever the file allows.
    public convenience init(
        path: String, embedder: (any Embedder)? = nil, isReadOnly: Bool = false,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        try self.init(path: path, ranking: RankingSettings(), embedder: embedder, isReadOnly: isReadOnly, now: now)
    }

    /// Opens the desk with other weights, to measure what each is worth.
    package convenience init(
        path: String, ranking: RankingSettings, embedder: (any Embedder)? = nil, isReadOnly: Bool = false,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        if let flaw = try DeskFile.flaw(of: path) { throw Refusal.unsoundDatabase(path: path, flaw: flaw) }
        let use = DeskFile.use(of: path)
        try self.init(
            opening: path, as: isReadOnly && use == .write ? .read : use, ranking: ranking, embedder: embedder, now: now
        )
        try checkFounded(path)
        try migrate(path)
    }

    /// For how long another's lock is waited for, in seconds.
    static let patience: TimeInterval = 30

    /// Whether nothing can be written: the file, its folder or the disk does not allow it, or nothing is to be.
    public var isReadOnly: Bool { file.use != .write }

    /// - Parameter isFounding: the file may be an empty database.
    /// - Throws: `Refusal` where the file is not a desk's, or a newer program made it.
    init(
        opening path: String, as use: DeskFile.Use, isFounding: Bool = false,
        ranking: RankingSettings = RankingSettings(), embedder: (any Embedder)? = nil,
        now: @escaping @Sendable () -> Date
    ) throws {
        self.now = now
        self.ranking = ranking
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
        }
        room = FreeRoom(path: path)
        // It may have waited for another that put a backup there.
        try file.check()
        // After the pool, which sets NORMAL: what was acknowledged survives a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    /// Performs a verb in one transaction, or leaves everything as it was.
    /// - Parameter account: who acts; nil for someone who has not said who they are.
    public func perform<V: Stored>(_ verb: V, by account: Account?) throws -> V.Reply {
        let verb = try verb.validated()
        let reply = try transact(V.self, by: account, isRemote: false) { try verb.perform(in: $0) }
        note(verb, reply)
        self.account(for: verb, by: account, isRemote: false)
        return reply
    }

    /// Counts what is to be counted of a verb that was performed, or whose reply was known.
    public func note<V: Stored>(_ verb: V, _ reply: V.Reply) {
        guard !isReadOnly, let note = verb.note(on: reply, at: Date(seconds: now().seconds)) else { return }
        searchLog.note(note, in: pool)
    }

    /// Accounts for what a verb that reads takes out of the desk, in a write of its own: what it reads may be public, and a
    /// file that only reads is read all the same.
    func account<V: Stored>(for verb: V, by account: Account?, isRemote: Bool) {
        guard !isReadOnly, let kind = verb.exports, account != nil || !isRemote else { return }
        let moment = Date(seconds: now().seconds)
        try? pool.write { try transaction($0, account, moment, isRemote: isRemote).audit(.exported, of: kind) }
    }

    /// Runs what a verb does in one transaction of the kind it needs.
    /// - Parameter isRemote: asked over the network, where only what a token proves is believed.
    func transact<V: Stored>(
        _ kind: V.Type, by account: Account?, isRemote: Bool, visitor: String? = nil, patience: Duration? = nil,
        _ work: (Transaction) throws -> V.Reply
    ) throws -> V.Reply {
        // Times are stored in whole seconds: what is replayed must equal what was done.
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
                try work(transaction($0, account, moment, isRemote: isRemote, visitor: visitor))
            }
            return settled(V.self, reply, at: moment)
        }
    }

    /// Writes in one transaction, which the index follows.
    /// - Throws: `Refusal.deskMoved` rather than acknowledge what would be lost.
    private func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try room.watching(now()) {
            try change { db in
                try SearchIndex.refresh(db)
                let result = try work(db)
                try SearchIndex.flush(db)
                // Last: it may have waited long for another's lock.
                try file.check()
                return result
            }
        }
    }

    /// The one way into a transaction that changes the file: the hashes of what people wrote follow it.
    /// - Throws: `Refusal.readOnlyDesk`, and whatever `work` throws: nothing has changed then.
    func change<Result>(_ work: (Database) throws -> Result) throws -> Result {
        guard !isReadOnly else { throw Refusal.readOnlyDesk }
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

    /// Performs many verbs in one transaction: all of them, or none. For what is taken over in bulk; people's verbs are
    /// each their own transaction.
    public func performAll<V: Stored>(_ verbs: [V], by account: Account?) throws -> [V.Reply] {
        let moment = Date(seconds: now().seconds)
        let replies = try write { db in
            let transaction = transaction(db, account, moment)
            return try verbs.map { try $0.perform(in: transaction) }
        }
        let file = scrub(V.scrubbing, at: moment)
        return V.scrubbing == .none ? replies : replies.map { V.scrubbed($0, file) }
    }

    /// The reply to a verb that is done, once what it erased is gone from the file, or not yet.
    private func settled<V: Stored>(_ kind: V.Type, _ reply: V.Reply, at moment: Date) -> V.Reply {
        guard V.scrubbing != .none else { return reply }
        return V.scrubbed(reply, scrub(V.scrubbing, at: moment))
    }

    func transaction(
        _ db: Database, _ account: Account?, _ moment: Date, _ ranking: RankingSettings? = nil, isRemote: Bool = false,
        visitor: String? = nil
    ) -> Transaction {
        Transaction(
            db: db, now: moment, caches: caches, ranking: ranking ?? self.ranking, meaning: meaning, account: account,
            isRemote: isRemote, visitor: visitor)
    }
}
