import Desk
import Foundation
import Store
import Synchronization

/// Counts tries to sign in that failed, and says when to account for them: a line at once, then one for all of each pause.
final class FailedSignIns: Sendable {
    private struct State {
        var count = 0
        var noted: Date?
    }

    private let state = Mutex(State())

    /// Counts one more.
    /// - Returns: how many to account for now; nil: later, with others.
    func count(at moment: Date) -> Int? {
        state.withLock { state in
            state.count += 1
            return Self.due(&state, at: moment)
        }
    }

    /// - Returns: how many are waiting to be accounted for, where it is time.
    func waiting(at moment: Date) -> Int? { state.withLock { Self.due(&$0, at: moment) } }

    /// A clock that went back is no reason to wait.
    private static func due(_ state: inout State, at moment: Date) -> Int? {
        if let noted = state.noted, (0..<NoteFailedSignIns.pause).contains(moment.timeIntervalSince(noted)) {
            return nil
        }
        guard state.count > 0 else { return nil }
        defer { (state.count, state.noted) = (0, moment) }
        return state.count
    }
}

extension Services {
    /// Accounts for a try to sign in that failed.
    func noteFailedSignIn() async throws {
        guard !pool.store.isReadOnly, let count = failedSignIns.count(at: now()) else { return }
        _ = try await pool.perform(NoteFailedSignIns(count: count))
    }
}
