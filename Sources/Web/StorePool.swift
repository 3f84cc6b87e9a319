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
    private let waiting = Mutex(0)
    private let cache = ReplyCache()
    private let now: @Sendable () -> Date

    /// More than this wait only for a desk that cannot keep up: they are told so at once.
    private static let mostWaiting = 2_000

    /// - Parameter readers: threads, each with a connection of the store's pool.
    init(_ store: Store, readers: Int, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.now = now
        self.readers = NIOThreadPool(numberOfThreads: readers)
        writer = NIOThreadPool(numberOfThreads: 1)
        self.readers.start()
        writer.start()
    }

    /// Performs a verb for someone on the network.
    /// - Parameters:
    ///   - account: whom a token or a session stands for; nil for anyone.
    ///   - key: of a write that may be sent again.
    ///   - visitor: by what one visitor is told from another.
    ///   - peer: who waits for it; what has not begun when they go is not done.
    /// - Throws: `Refusal`, such as `.deskMoved`; 503 where too many wait; `Departed`.
    func serve<V: Stored>(
        _ verb: V, for account: Account?, key: String? = nil, visitor: String? = nil, peer: Peer? = nil
    ) async throws -> V.Reply {
        guard V.access == .read, V.reach == .everyone, account == nil, !(verb is ShowFollowUp) else {
            return try await run(V.access, isWanted: { peer?.isGone != true }) { [store] in
                try store.serve(verb, for: account, key: key, visitor: visitor)
            }
        }
        let (reply, isFirst) = try await cache.reply(
            to: verb, in: try edition(), for: peer
        ) { [self] isWanted in
            try await run(.read, isWanted: isWanted) { [store] in
                let missed = store.missedMeanings
                let reply = try store.serve(verb, for: nil)
                return ReplyCache.Made(reply: reply, isWhole: store.missedMeanings == missed)
            }
        }
        if !isFirst { store.note(verb, reply) }
        return reply
    }

    /// The state of the desk: asked before something is made of it, for what is written meanwhile makes that an old one.
    func edition() throws -> Edition { Edition(version: try store.changes(), day: Day(now())) }

    /// Performs a verb of the server's own.
    func perform<V: Stored>(_ verb: V, peer: Peer? = nil) async throws -> V.Reply {
        try await run(V.access, isWanted: { peer?.isGone != true }) { [store] in try store.perform(verb, by: nil) }
    }

    /// How many wait for the desk, or are served by it now.
    var queued: Int { waiting.withLock { $0 } }

    var replies: ReplyCache.Counts { cache.counts }

    /// Gives vectors to about so many texts, where an embedder is configured. On a reader's thread: the endpoint takes its
    /// time, and no write may stand behind it.
    func embed(limit: Int) async throws -> Int {
        try await run(.read) { [store] in try store.embed(limit: limit) }
    }

    /// Reads what searches will read, where the index has changed. On a reader's thread.
    func warm() async throws {
        try await run(.read) { [store] in try store.warm() }
    }

    private func run<Result: Sendable>(
        _ access: Access, isWanted: @escaping @Sendable () -> Bool = { true },
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        let place = waiting.withLock { count in
            count += 1
            return count
        }
        defer { waiting.withLock { $0 -= 1 } }
        guard place <= Self.mostWaiting else { throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "5"]) }
        return try await (access == .read ? readers : writer).runIfActive { [store] in
            guard isWanted() else { throw Departed() }
            // A connection that is opened only now would be to another file.
            try store.checkPlace()
            return try work()
        }
    }

    /// Lets what has begun end.
    func stop() async throws {
        try await readers.shutdownGracefully()
        try await writer.shutdownGracefully()
    }
}
