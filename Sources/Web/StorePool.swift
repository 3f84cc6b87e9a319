import Desk
import NIOPosix
import Store

/// Performs verbs off the event loops, which must never wait for a disk: reads side by side on a few threads, writes one
/// after the other on one of their own, so that readers never stand behind them.
struct StorePool: Sendable {
    let store: Store
    private let readers: NIOThreadPool
    private let writer: NIOThreadPool

    /// - Parameter readers: threads, each with a connection of the store's pool.
    init(_ store: Store, readers: Int) {
        self.store = store
        self.readers = NIOThreadPool(numberOfThreads: readers)
        writer = NIOThreadPool(numberOfThreads: 1)
        self.readers.start()
        writer.start()
    }

    func perform<V: Stored>(_ verb: V, by account: Account?) async throws -> V.Reply {
        try await run(V.access) { try store.perform(verb, by: account) }
    }

    /// Runs what needs the store and is no verb.
    func run<Result: Sendable>(_ access: Access, _ work: @escaping @Sendable () throws -> Result) async throws -> Result
    {
        try await (access == .read ? readers : writer).runIfActive(work)
    }

    /// Lets what has begun end.
    func stop() async throws {
        try await readers.shutdownGracefully()
        try await writer.shutdownGracefully()
    }
}
