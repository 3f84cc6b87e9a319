import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOPosix
import Store
import Synchronization

/// Performs verbs off the event loops, which must never wait for a disk: reads side by side on a few threads, writes one
/// after the other on one of their own, so that readers never stand behind them.
final class StorePool: Sendable {
    let store: Store
    private let readers: NIOThreadPool
    private let writer: NIOThreadPool
    private let reading: FairQueue
    private let writing = FairQueue(places: 1, share: 1)
    private let spending: Spending
    private let patience: Duration?
    private let cache = ReplyCache()
    private let settings = Mutex(VersionedCache<Setting>(most: 1 << 20))
    private let now: @Sendable () -> Date

    /// One who asks takes this part of the threads at most: with the usual number of them, as many as there are processors.
    static let shares = 8

    private struct Setting {
        let value: String?
    }

    /// - Parameters:
    ///   - readers: threads, each with a connection of the store's pool.
    ///   - spending: of those who have no account.
    ///   - patience: how much of a processor's time one reading may take.
    init(
        _ store: Store, readers: Int, spending: Spending, patience: Duration?, now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.now = now
        self.spending = spending
        self.patience = patience
        reading = FairQueue(places: readers, share: max(1, readers / Self.shares))
        self.readers = NIOThreadPool(numberOfThreads: readers)
        writer = NIOThreadPool(numberOfThreads: 1)
        self.readers.start()
        writer.start()
    }

    /// Performs a verb for someone on the network.
    /// - Parameters:
    ///   - bearer: whom a token or a session stands for; nil for anyone.
    ///   - key: of a write that may be sent again.
    ///   - visitor: by what one visitor is told from another.
    ///   - visit: the site's visitor, who sends it again.
    ///   - client: who waits for it; what has not begun when they go is not done.
    /// - Throws: `Refusal`, such as `.deskMoved`; 429 where they had too much done of late; 503 where too many wait;
    ///   `Departed`.
    func serve<V: Stored>(
        _ verb: V, for bearer: Bearer?, key: String? = nil, visit: String? = nil, visitor: String? = nil,
        client: Client? = nil
    ) async throws -> V.Reply {
        let account = bearer?.account
        let lane = Lane(account, client)
        let isWanted: @Sendable () -> Bool = { client?.isGone != true }
        guard V.access == .read, V.minimumRole == .everyone, account == nil, !(verb is ShowFollowUp) else {
            return try await run(V.access, lane, isWanted: isWanted) { [store, patience] in
                try store.serve(
                    verb, for: account, within: bearer?.scope ?? .read, key: key, visit: visit, visitor: visitor,
                    patience: patience)
            }
        }
        // Before it is looked for: what is kept has a name as long as the verb.
        let verb = try verb.bounded()
        let (reply, isFirst) = try await cache.reply(
            to: verb, in: try deskVersion(), for: client
        ) { [self] isWanted in
            try await run(.read, lane, isWanted: isWanted) { [store, patience] in
                let missed = store.missedMeanings
                let reply = try store.serve(verb, for: nil, patience: patience)
                return ReplyCache.Made(reply: reply, isWhole: store.missedMeanings == missed)
            }
        }
        if !isFirst { store.note(verb, reply) }
        return reply
    }

    /// The state of the desk: asked before something is made of it, for what is written meanwhile makes that an old one.
    func deskVersion() throws -> DeskVersion { DeskVersion(version: try store.changes(), day: Day(now())) }

    /// Performs a verb of the server's own.
    func perform<V: Stored>(_ verb: V, client: Client? = nil) async throws -> V.Reply {
        // What finds out who asks is not refused to anyone: what comes of it may be.
        let lane = Lane(name: Lane(nil, client).name, pays: false)
        let isWanted: @Sendable () -> Bool = { client?.isGone != true }
        return try await run(V.access, lane, isWanted: isWanted) { [store] in
            try store.perform(verb, by: nil)
        }
    }

    /// Does what takes a processor as long as a search does, such as writing a long reply: on a thread of the pool, in turn.
    func work<Success: Sendable>(
        for account: Account?, client: Client?, _ work: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        try await run(.read, Lane(account, client), isWanted: { client?.isGone != true }, work)
    }

    /// What is set for the whole desk, read anew after a change; nil where it is not set, or cannot be read.
    func setting(_ setting: DeskSetting) async -> String? {
        guard let deskVersion = try? deskVersion() else { return nil }
        if let kept = settings.withLock({ $0.value(setting.rawValue, in: deskVersion) }) { return kept.value }
        do {
            let value = try await run(.read, Lane.own) { [store] in try store.setting(setting) }
            let bytes = (value ?? "").utf8.count
            settings.withLock { $0.keep(Setting(value: value), of: bytes, setting.rawValue, in: deskVersion) }
            return value
        } catch { return nil }
    }

    /// How many wait for the desk, or are served by it now.
    var queued: Int { reading.count + writing.count }

    /// How long the one has waited who waits longest to read or to write.
    var longestWait: Duration { max(reading.longestWait ?? .zero, writing.longestWait ?? .zero) }

    /// Reads from the desk as everyone does, on a thread of the pool and in a lane of its own.
    /// - Throws: what keeps it from being read.
    func check() async throws {
        try await run(.read, Lane(name: "probe", pays: false)) { [store] in try store.check() }
    }

    var replies: ReplyCache.Counts { cache.counts }

    /// The memory that replies take, in bytes.
    var replyBytes: Int { cache.bytes }

    /// Counts what was done for an address.
    func spend(_ time: Duration, _ address: String) { spending.spend(time, address) }

    /// Gives vectors to about so many texts, where an embedder is configured. On a reader's thread: the endpoint takes its
    /// time, and no write may stand behind it.
    func embed(limit: Int) async throws -> Int {
        try await run(.read, .own) { [store] in try store.embed(limit: limit) }
    }

    /// Reads what searches will read, where the index has changed. On a reader's thread.
    func warm() async throws {
        try await run(.read, .own) { [store] in try store.warm() }
    }

    /// Whose work it is.
    private struct Lane {
        let name: String
        /// What it takes counts against what one who has no account may have done.
        let pays: Bool

        static let own = Lane(name: "server", pays: false)

        init(name: String, pays: Bool) { (self.name, self.pays) = (name, pays) }

        init(_ account: Account?, _ client: Client?) {
            let address = client.map { IPRange.household(of: $0.address) }
            self.init(name: account?.description ?? address ?? Self.own.name, pays: account == nil && client != nil)
        }
    }

    private func run<Success: Sendable>(
        _ access: Access, _ lane: Lane, isWanted: @escaping @Sendable () -> Bool = { true },
        _ work: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        // What someone wrote is not lost because they read much; writing has limits of its own.
        if lane.pays, access == .read { try spending.check(lane.name) }
        let (queue, threads) = access == .read ? (reading, readers) : (writing, writer)
        return try await queue.inTurn(lane.name) {
            let done = await done(on: threads, isWanted, work)
            if lane.pays { spending.spend(done.took, lane.name) }
            return done
        }
    }

    private func done<Success: Sendable>(
        on threads: NIOThreadPool, _ isWanted: @escaping @Sendable () -> Bool,
        _ work: @escaping @Sendable () throws -> Success
    ) async -> (Result<Success, any Error>, took: Duration) {
        do {
            return try await threads.runIfActive { [store] in
                let began = Allowance.spent
                let result = Result<Success, any Error> {
                    guard isWanted() else { throw Departed() }
                    // A connection that is opened only now would be to another file.
                    try store.checkPlace()
                    return try work()
                }
                return (result, Allowance.spent - began)
            }
        } catch { return (.failure(error), .zero) }
    }

    /// Lets what has begun end, and closes the desk.
    func stop() async throws {
        try await readers.shutdownGracefully()
        try await writer.shutdownGracefully()
        try store.close()
    }
}
