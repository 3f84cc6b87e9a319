import Desk
import Foundation
import Store
import Synchronization

/// What public verbs replied, for as long as nobody has written to the desk since, nor a day has passed: most of those who
/// read, read the same pages.
final class ReplyCache: Sendable {
    private struct State {
        var version = 0
        var day = Day(daysSinceEpoch: 0)
        var replies: [String: any Sendable] = [:]
    }

    /// A page of results is about 10 kB.
    private static let most = 1_000

    private let state = Mutex(State())

    /// - Parameters:
    ///   - version: the file's number of changes, asked before the reply is made.
    ///   - read: makes the reply.
    func reply<V: Stored>(to verb: V, version: Int, on day: Day, read: () async throws -> V.Reply) async throws
        -> V.Reply
    {
        let key = String(describing: V.self) + String(decoding: try Wire.encoder.encode(verb), as: UTF8.self)
        let known = state.withLock { state -> (any Sendable)? in
            if state.version != version || state.day != day { state = State(version: version, day: day) }
            return state.replies[key]
        }
        if let known = known as? V.Reply { return known }
        let fresh = try await read()
        state.withLock { state in
            guard state.version == version, state.day == day else { return }
            if state.replies.count >= Self.most { state.replies.removeAll(keepingCapacity: true) }
            state.replies[key] = fresh
        }
        return fresh
    }
}
