import Desk
import Foundation
import Synchronization

/// Counts failed sign-ins for the audit log: the first one is due at once, the following ones together after each
/// pause.
final class FailedSignIns: Sendable {
    private struct State {
        var count = 0
        var noted: Date?
    }

    private let state = Mutex(State())

    /// Counts one failed sign-in.
    /// - Returns: how many to record now; nil when they wait for the end of the pause.
    func count(at moment: Date) -> Int? {
        state.withLock { state in
            state.count += 1
            return Self.due(&state, at: moment)
        }
    }

    /// - Returns: how many are to be recorded, if the pause is over.
    func waiting(at moment: Date) -> Int? { state.withLock { Self.due(&$0, at: moment) } }

    /// A time before the last record (the clock was set back) counts as after the pause.
    private static func due(_ state: inout State, at moment: Date) -> Int? {
        if let noted = state.noted, (0..<NoteFailedSignIns.pause).contains(moment.timeIntervalSince(noted)) {
            return nil
        }
        guard state.count > 0 else { return nil }
        defer { (state.count, state.noted) = (0, moment) }
        return state.count
    }
}
