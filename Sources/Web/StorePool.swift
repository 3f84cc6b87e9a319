import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Mail
import NIOPosix
import Store
import Synchronization

/// Performs verbs on thread pools, because event loops must not block on a disk. Reads run in parallel on several
/// threads; writes run one after another on a single thread, so that reads never wait for them.
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

    /// One client may hold one out of this many threads; with the default number of threads, that is one for each
    /// processor.
    static let shares = 8

    private struct Setting {
        let value: String?
    }

    /// - Parameters:
    ///   - readers: the number of reading threads, each with a connection of the store's pool.
    ///   - spending: the budgets of clients without an account.
    ///   - patience: the processor time that one read may take; nil: no limit.
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

    /// Performs a verb for a client on the network.
    /// - Parameters:
    ///   - bearer: the identity of a token or session; nil when not signed in.
    ///   - key: the idempotency key of a write.
    ///   - visitor: distinguishes visitors, so that what each says of an entry counts once a day.
    ///   - visit: the site visitor who may repeat a write without an account.
    ///   - client: the client that waits; work that has not started when it disconnects is dropped.
    /// - Throws: `Refusal`, such as `.deskMoved`; 429 when the client's budget is used up; 503 when too many requests
    ///   wait; `Departed`.
    func serve<V: Stored>(
        _ verb: V, for bearer: Bearer?, key: String? = nil, visit: String? = nil, visitor: String? = nil,
        client: Client? = nil
    ) async throws -> V.Reply {
        let account = bearer?.account
        let lane = Lane(account, client)
        // The check of files takes long: the others write meanwhile.
        let check =
            verb.mayBringFiles
            ? try await run(.read, Lane(name: lane.name, pays: false), isWanted: Self.waits(client)) { [store] in
                try store.check(verb.bounded())
            } : nil
        guard V.access == .read, V.minimumRole == .everyone, account == nil, !Self.isPrivate(verb) else {
            return try await run(V.access, lane, isWanted: Self.waits(client)) { [store, patience] in
                try store.serve(
                    verb, for: account, within: bearer?.scope ?? .read, key: key, visit: visit, visitor: visitor,
                    patience: patience, check: check)
            }
        }
        // Checked before the cache lookup, because the key is hashed from the whole verb.
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

    /// Whether the reply is for the holder of a link, or too large to be cached.
    private static func isPrivate(_ verb: some Stored) -> Bool { verb is ShowFollowUp || verb is SaveAttachment }

    /// The current version of the desk. Read it before building a value to cache: a write in between makes the value
    /// outdated.
    func deskVersion() throws -> DeskVersion { DeskVersion(version: try store.changes(), day: Day(now())) }

    /// Performs a verb of the server itself, such as authentication.
    func perform<V: Stored>(_ verb: V, client: Client? = nil) async throws -> V.Reply {
        // Authentication must work for a client without budget; the verb that follows may be refused.
        let lane = Lane(name: Lane(nil, client).name, pays: false)
        return try await run(V.access, lane, isWanted: Self.waits(client)) { [store] in
            try store.perform(verb, by: nil)
        }
    }

    /// Runs work that takes processor time like a search, such as encoding a long reply, on a thread of the pool, in
    /// turn.
    func work<Success: Sendable>(
        for account: Account?, client: Client?, _ work: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        try await run(.read, Lane(account, client), isWanted: Self.waits(client), work)
    }

    /// A desk-wide setting, cached for the current version; nil when it is not set or cannot be read.
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

    /// How many requests wait for the store or run there.
    var queued: Int { reading.count + writing.count }

    /// The longest time that a request has waited to read or to write.
    var longestWait: Duration { max(reading.longestWait ?? .zero, writing.longestWait ?? .zero) }

    /// Checks with a read on a thread of the pool, in a lane of its own, that the desk can be read.
    /// - Throws: the error that prevents reading.
    func check() async throws {
        try await run(.read, Lane(name: "probe", pays: false)) { [store] in try store.check() }
    }

    var replies: ReplyCache.Counts { cache.counts }

    /// The memory that cached replies take, in bytes.
    var replyBytes: Int { cache.bytes }

    /// Charges processor time to an address.
    func spend(_ time: Duration, _ address: String) { spending.spend(time, address) }

    /// Embeds up to about `limit` texts, if an embedder is configured. It runs on a reading thread: the endpoint may be
    /// slow, and writes must not wait for it.
    func embed(limit: Int) async throws -> Int {
        try await run(.read, .own) { [store] in try store.embed(limit: limit) }
    }

    /// Loads into memory what searches need, after a change of the index. It runs on a reading thread.
    func warm() async throws {
        try await run(.read, .own) { [store] in try store.warm() }
    }

    /// Places the mails that an earlier run left, then stores and places those of a Maildir, part by part, so that
    /// other writes take their turns between them.
    /// - Parameter path: of the Maildir; nil: none.
    func receiveMail(from path: String?) async throws -> MailCount {
        var count = try await run(.write, .own) { [store] in try store.placeUnread() }
        guard let path else { return count }
        guard let maildir = Maildir(path: path) else { throw Refusal.badMaildir(path) }
        for part in Maildir.parts(try maildir.unseen()) {
            count.add(try await run(.write, .own) { [store] in try store.fetch(part, of: maildir) })
        }
        return count
    }

    /// The queue lane that work belongs to.
    private struct Lane {
        let name: String
        /// Whether its processor time is charged to the budget of a client without an account.
        let pays: Bool

        static let own = Lane(name: "server", pays: false)

        init(name: String, pays: Bool) { (self.name, self.pays) = (name, pays) }

        init(_ account: Account?, _ client: Client?) {
            let address = client.map { IPRange.household(of: $0.address) }
            self.init(name: account?.description ?? address ?? Self.own.name, pays: account == nil && client != nil)
        }
    }

    /// Whether the client still waits; work for nobody in particular is always wanted.
    private static func waits(_ client: Client?) -> @Sendable () -> Bool { { client?.isGone != true } }

    private func run<Success: Sendable>(
        _ access: Access, _ lane: Lane, isWanted: @escaping @Sendable () -> Bool = { true },
        _ work: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        // Writes are not refused when the budget is used up, so that typed text is not lost; they have rate limits.
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
                    // A connection opened after the desk's file was replaced would read another file.
                    try store.checkPlace()
                    return try work()
                }
                return (result, Allowance.spent - began)
            }
        } catch { return (.failure(error), .zero) }
    }

    /// Waits for running work, then closes the store.
    func stop() async throws {
        try await readers.shutdownGracefully()
        try await writer.shutdownGracefully()
        try store.close()
    }
}
