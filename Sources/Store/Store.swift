public import Desk
public import Foundation
internal import GRDB
import Schema
import Synchronization

/// A desk's database: one SQLite file. Performs verbs, each in one transaction.
public final class Store: Sendable {
    let pool: DatabasePool
    let file: DeskFile
    let now: @Sendable () -> Date
    let spellings = SpellingCache()
    let counter: ChangeCounter
    let routes = RouteCache()
    let statistics = StatisticsCache()
    let corrections = CorrectionCache()
    let ranking: RankingSettings
    /// Nil where entries are searched by their words alone.
    let meaning: Meaning?
    let searchLog = SearchLog()

    /// Opens the desk in a file.
    /// - Throws: `Refusal` where there is no such file, or it is not a desk's, or a newer program made it: the file is then
    ///   left as it is.
    /// - Parameter embedder: makes vectors of texts, for searching by meaning too; nil: by words alone.
    public convenience init(
        path: String, embedder: (any Embedder)? = nil, now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        try self.init(path: path, ranking: RankingSettings(), embedder: embedder, now: now)
    }

    /// Opens the desk with other weights, to measure what each is worth.
    package convenience init(
        path: String, ranking: RankingSettings, embedder: (any Embedder)? = nil,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Refusal.noDatabase(path: path)
        }
        guard !isFolder.boolValue else { throw Refusal.foreignDatabase(path: path) }
        try self.init(opening: path, ranking: ranking, embedder: embedder, now: now)
        try migrate()
    }

    /// For how long another's lock is waited for, in seconds.
    static let patience: TimeInterval = 30

    /// - Throws: `Refusal` where the file is not a desk's, or a newer program made it.
    private init(
        opening path: String, ranking: RankingSettings = RankingSettings(), embedder: (any Embedder)? = nil,
        now: @escaping @Sendable () -> Date
    ) throws {
        self.now = now
        self.ranking = ranking
        meaning = embedder.map { Meaning(embedder: WatchedEmbedder($0), cache: VectorCache()) }
        counter = ChangeCounter(path: path)
        var configuration = Configuration()
        configuration.label = "guichet"
        // Another process may hold the write lock: wait for it rather than fail.
        configuration.busyMode = .timeout(Self.patience)
        configuration.prepareDatabase { db in
            try Self.checkOwner(db, path: path)
            try db.execute(sql: "PRAGMA foreign_keys = ON")
            // What is erased or rewritten is overwritten.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            db.add(tokenizer: FrenchTokenizer.self)
            try PostingsFunction.register(db)
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            throw Refusal.noPlace(path: path)
        }
        file = try DeskFile(path: path)
        // After the pool, which sets NORMAL: what was acknowledged survives a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    /// Makes the desk's file where there is none, and loads the map, the themes and the network's directory.
    /// - Returns: whether it was made now; an existing desk of the same network is left alone.
    /// - Throws: `Refusal` where the file is not a desk's, or is one of another network.
    public static func create(path: String, network: String, now: @escaping @Sendable () -> Date = { Date() }) throws
        -> Bool
    {
        let directory = try Self.directory(network)
        do {
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch { throw Refusal.noPlace(path: path) }
        keepPrivate(path)
        let store = try Store(opening: path, now: now)
        try store.migrate()
        return try store.pool.write { db in
            if let current = try String.fetchOne(db, sql: "SELECT network FROM desk") {
                guard current == network else { throw Refusal.otherNetwork(current: current, wanted: network) }
                return false
            }
            try Founding(db: db, now: now()).load(network: network, directory: directory)
            return true
        }
    }

    /// Makes the file, where there is none, so that nobody else reads it: it will hold who asked. SQLite's own files beside
    /// it get the same mode.
    private static func keepPrivate(_ path: String) {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        if file >= 0 { close(file) }
    }

    /// Performs a verb in one transaction, or leaves everything as it was.
    /// - Parameter account: who acts; nil for someone who has not said who they are.
    public func perform<V: Stored>(_ verb: V, by account: Account?) throws -> V.Reply {
        let reply = try transact(V.self, by: account, isRemote: false) { try verb.perform(in: $0) }
        note(verb, reply)
        return reply
    }

    /// Counts what is to be counted of a verb that was performed, or whose reply was known.
    public func note<V: Stored>(_ verb: V, _ reply: V.Reply) {
        guard let note = verb.note(on: reply, at: Date(seconds: now().seconds)) else { return }
        searchLog.note(note, in: pool)
    }

    /// Runs what a verb does in one transaction of the kind it needs.
    /// - Parameter isRemote: asked over the network, where only what a token proves is believed.
    func transact<V: Stored>(
        _ kind: V.Type, by account: Account?, isRemote: Bool, visitor: String? = nil,
        _ work: (Transaction) throws -> V.Reply
    ) throws -> V.Reply {
        // Times are stored in whole seconds: what is replayed must equal what was done.
        let moment = Date(seconds: now().seconds)
        switch V.access {
        case .read:
            return try pool.read { try work(transaction($0, account, moment, isRemote: isRemote, visitor: visitor)) }
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
        try pool.write { db in
            try SearchIndex.refresh(db)
            let result = try work(db)
            try SearchIndex.flush(db)
            // Last: it may have waited long for another's lock.
            try file.check()
            return result
        }
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
            db: db, account: account, now: moment, spellings: spellings, routes: routes, statistics: statistics,
            corrections: corrections, ranking: ranking ?? self.ranking, meaning: meaning, isRemote: isRemote,
            visitor: visitor, isAsker: false)
    }

    // MARK: - Opening

    /// Refuses, before anything is written, a file that is not a desk's or that a newer program made.
    private static func checkOwner(_ db: Database, path: String) throws {
        do {
            let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
            guard application == Schema.applicationID || (application == 0 && version == 0 && isEmpty) else {
                throw Refusal.foreignDatabase(path: path)
            }
            guard version <= Schema.steps.count else { throw Refusal.newerDatabase(path: path) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw Refusal.foreignDatabase(path: path)
        }
    }

    private func migrate() throws {
        guard try pool.read({ try Int.fetchOne($0, sql: "PRAGMA user_version") }) != Schema.steps.count else { return }
        try pool.write { db in
            let done = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            for (number, step) in Schema.steps.enumerated().dropFirst(done) {
                try db.execute(sql: step)
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
            }
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            // A step may have made an index anew: whoever only reads is to find what is there.
            try SearchIndex.refresh(db)
        }
    }
}

/// A verb that the store performs.
public protocol Stored: Verb {
    /// Whether it changes anything.
    static var access: Access { get }
    /// Whether it may erase personal data, which then has to be gone from the file too.
    static var scrubbing: Scrubbing { get }
    /// Its reply, with what the file still keeps of what was erased.
    static func scrubbed(_ reply: Reply, _ file: FileTraces) -> Reply
    /// For whom a server performs it.
    static var reach: Reach { get }
    /// Performs the verb: whatever it throws, nothing has changed.
    func perform(in tx: Transaction) throws -> Reply
    /// What is to be counted of a verb that reads, once it has read: nil for nothing.
    func note(on reply: Reply, at moment: Date) -> SearchNote?
}

extension Stored {
    public static var scrubbing: Scrubbing { .none }
    public static func scrubbed(_ reply: Reply, _ file: FileTraces) -> Reply { reply }
    public static var reach: Reach { .agents }
    public func note(on reply: Reply, at moment: Date) -> SearchNote? { nil }
}

/// What a verb does to the database.
public enum Access: Sendable {
    case read, write
}

/// One transaction of one verb.
public struct Transaction {
    let db: Database
    /// Who acts; nil for someone who has not said who they are.
    public let account: Account?
    public let now: Date
    let spellings: SpellingCache
    let routes: RouteCache
    let statistics: StatisticsCache
    let corrections: CorrectionCache
    let ranking: RankingSettings
    let meaning: Meaning?
    /// Asked over the network: who acts is proven, and nothing is owed to whoever can write the file.
    let isRemote: Bool
    /// By what one visitor is told from another over the network, while the day lasts: never stored as it is.
    let visitor: String?
    /// Acted in by the asker, whom a link has proven.
    let isAsker: Bool

    /// The same, acted in by the asker, whom a link has proven.
    var asAsker: Transaction {
        Transaction(
            db: db, account: nil, now: now, spellings: spellings, routes: routes, statistics: statistics,
            corrections: corrections, ranking: ranking, meaning: meaning, isRemote: false,
            visitor: visitor, isAsker: true)
    }

    /// Today in France.
    var today: Day { Day(now) }
}
