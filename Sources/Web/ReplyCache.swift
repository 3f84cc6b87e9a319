import Crypto
import Desk
import Foundation
import Store
import Synchronization

/// A cache of the replies to public verbs, valid for one `DeskVersion`. Identical requests that arrive while a reply is
/// being computed share it.
final class ReplyCache: Sendable {
    /// A computed reply. One that is not whole (a vector was missing) goes to those who wait for it but is not cached.
    struct Made<Reply: Sendable>: Sendable {
        let reply: Reply
        let isWhole: Bool
    }

    /// How many requests had their reply computed, shared another's computation, or were served from the cache.
    struct Counts: Sendable {
        var made = 0
        var shared = 0
        var known = 0
    }

    private struct Key: Hashable {
        let deskVersion: DeskVersion
        let verb: String
    }

    /// A reply that is being computed, and its clients.
    private struct Flight {
        let id: Int
        /// A `Task` of the verb's reply. It is not a child of the first request, so that a cancelled request does not
        /// cancel it for the others.
        let task: any Sendable
        var clients: [Client?]
    }

    private struct State {
        /// A page of results takes about 10 kB.
        var replies = VersionedCache<any Sendable>(most: ReplyCache.most)
        var flights: [Key: Flight] = [:]
        var counts = Counts()
    }

    private let state = Mutex(State())

    /// The memory limit in bytes.
    static let most = 32 << 20

    var counts: Counts { state.withLock(\.counts) }

    /// The memory in use, in bytes.
    var bytes: Int { state.withLock(\.replies.bytes) }

    /// Computes a reply; `isWanted` says, when its turn comes, whether any client still waits.
    typealias Making<Reply: Sendable> =
        @Sendable (_ isWanted: @escaping @Sendable () -> Bool) async throws -> Made<Reply>

    /// - Parameters:
    ///   - deskVersion: read before the reply is computed.
    ///   - client: the client that waits; nil for one that cannot disconnect.
    /// - Returns: the reply, and whether it was computed for this request.
    func reply<V: Stored>(
        to verb: V, in deskVersion: DeskVersion, for client: Client?, making: @escaping Making<V.Reply>
    ) async throws -> (reply: V.Reply, isFirst: Bool) {
        let hash = SHA256.hash(data: try Wire.encoder.encode(verb))
        let name = String(describing: V.self) + " " + Data(hash).base64EncodedString()
        let key = Key(deskVersion: deskVersion, verb: name)
        switch state.withLock({ find(key, for: client, making, in: &$0) }) {
        case .known(let reply): return (reply, false)
        case .flight(let task, let isFirst): return (try await task.value, isFirst)
        }
    }

    private enum Found<Reply: Sendable> {
        case known(Reply)
        case flight(Task<Reply, any Error>, isFirst: Bool)
    }

    private func find<Reply: Encodable & Sendable>(
        _ key: Key, for client: Client?, _ making: @escaping Making<Reply>, in state: inout State
    ) -> Found<Reply> {
        if let reply = state.replies.value(key.verb, in: key.deskVersion) as? Reply {
            state.counts.known += 1
            return .known(reply)
        }
        if let task = state.flights[key]?.task as? Task<Reply, any Error> {
            state.counts.shared += 1
            state.flights[key]?.clients.append(client)
            return .flight(task, isFirst: false)
        }
        state.counts.made += 1
        let id = state.counts.made
        let task = Task { try await make(key, id, making) }
        state.flights[key] = Flight(id: id, task: task, clients: [client])
        return .flight(task, isFirst: true)
    }

    private func make<Reply: Encodable & Sendable>(_ key: Key, _ id: Int, _ making: Making<Reply>) async throws -> Reply
    {
        do {
            let made = try await making { [self] in isWanted(key, id) }
            end(key, id, keeping: made.isWhole ? (made.reply, Bounds.weight(of: made.reply)) : nil)
            return made.reply
        } catch {
            end(key, id, keeping: nil)
            throw error
        }
    }

    /// Whether any client still waits. If not, the computation is removed, so that the next request starts a new one.
    private func isWanted(_ key: Key, _ id: Int) -> Bool {
        state.withLock { state in
            guard let flight = state.flights[key], flight.id == id, flight.clients.allSatisfy({ $0?.isGone == true })
            else { return true }
            state.flights[key] = nil
            return false
        }
    }

    private func end(_ key: Key, _ id: Int, keeping made: (reply: any Sendable, bytes: Int)?) {
        state.withLock { state in
            if state.flights[key]?.id == id { state.flights[key] = nil }
            if let made { state.replies.keep(made.reply, of: made.bytes, key.verb, in: key.deskVersion) }
        }
    }
}
