import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// Who works at the desk next, of those who wait. Each stands in a lane of their own, and whoever took least of late comes
/// first. No lane takes more than its share of the places, and the lanes that took much share one such part, so that
/// whoever comes next finds a place free.
final class FairQueue: Sendable {
    private struct State {
        var lanes: [String: Lane] = [:]
        /// The lanes in which someone waits.
        var waiting: Set<String> = []
        /// Who wait or work.
        var count = 0
        var running = 0
        /// Of those who work, for lanes that took much.
        var heavy = 0
    }

    private let state = Mutex(State())
    /// How many work at once.
    private let places: Int
    /// How many of those for one lane; as many for all together that took much.
    private let share: Int

    /// More wait only for a desk that cannot keep up: they are told so at once.
    private static let mostWaiting = 2_000
    /// The same, of one who asks: far more than a whole office.
    private static let mostOfOne = 500
    /// From here on lanes are forgotten in which nobody is.
    private static let mostLanes = 10_000

    init(places: Int, share: Int) { (self.places, self.share) = (places, share) }

    /// How many wait or work.
    var count: Int { state.withLock(\.count) }

    /// How long the one has waited who waits longest for something to be begun; nil where nobody does. Who has something
    /// done already, or had much done of late, waits for their turn, not for a desk that does not answer.
    var longestWait: Duration? {
        let now = ContinuousClock.now
        return state.withLock { state in
            state.waiting.compactMap { name in
                state.lanes[name].flatMap { $0.running > 0 || $0.isHeavy(now) ? nil : $0.first }
            }.min().map { $0.duration(to: .now) }
        }
    }

    /// Does something when its turn comes.
    /// - Parameters:
    ///   - name: who asks.
    ///   - work: says how it ended and what of a processor's time it took.
    /// - Throws: what `work` ended in; 503 where too many wait.
    func inTurn<Success: Sendable>(
        _ name: String, _ work: () async -> (Result<Success, any Error>, took: Duration)
    ) async throws -> Success {
        try join(name)
        let isHeavy = await withCheckedContinuation { turn in
            let begun = state.withLock { state in
                state.lanes[name, default: Lane()].append(turn)
                state.waiting.insert(name)
                return next(&state)
            }
            Self.begin(begun)
        }
        let (result, took) = await work()
        leave(name, isHeavy, having: took)
        return try result.get()
    }

    private func join(_ name: String) throws(HTTPError) {
        let isFull = state.withLock { state in
            guard state.count < Self.mostWaiting, (state.lanes[name]?.count ?? 0) < Self.mostOfOne else { return true }
            state.count += 1
            return false
        }
        if isFull { throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "5"]) }
    }

    private func leave(_ name: String, _ isHeavy: Bool, having took: Duration) {
        let begun = state.withLock { state in
            state.count -= 1
            state.running -= 1
            if isHeavy { state.heavy -= 1 }
            state.lanes[name]?.end(having: took)
            if state.lanes.count > Self.mostLanes { state.lanes = state.lanes.filter { !$0.value.isEmpty } }
            return next(&state)
        }
        Self.begin(begun)
    }

    private typealias Begun = (turn: CheckedContinuation<Bool, Never>, isHeavy: Bool)

    private static func begin(_ begun: [Begun]) { for one in begun { one.turn.resume(returning: one.isHeavy) } }

    /// Those whose turn it is.
    private func next(_ state: inout State) -> [Begun] {
        var begun: [Begun] = []
        let now = ContinuousClock.now
        while state.running < places, let name = choice(state, now), let turn = state.lanes[name]?.begin() {
            let isHeavy = state.lanes[name]?.isHeavy(now) == true
            if state.lanes[name]?.isWaiting != true { state.waiting.remove(name) }
            state.running += 1
            if isHeavy { state.heavy += 1 }
            begun.append((turn, isHeavy))
        }
        return begun
    }

    /// The lane that took least, of those that may go on.
    private func choice(_ state: State, _ now: ContinuousClock.Instant) -> String? {
        let hasRoom = state.heavy < share
        let allowed = state.waiting.filter { name in
            guard let lane = state.lanes[name] else { return false }
            return lane.running < share && (hasRoom || !lane.isHeavy(now))
        }
        return allowed.min { one, other in
            let (one, other) = (state.lanes[one] ?? Lane(), state.lanes[other] ?? Lane())
            return (one.used(now), one.first ?? now) < (other.used(now), other.first ?? now)
        }
    }
}

/// One who asks, and what was done for them of late.
private struct Lane {
    private var waiting: [(since: ContinuousClock.Instant, turn: CheckedContinuation<Bool, Never>)] = []
    /// Of those, the first who has not begun.
    private var place = 0
    private(set) var running = 0
    /// In seconds.
    private var used = 0.0
    private var usedAt = ContinuousClock.now

    /// What was done counts half after so long.
    private static let halfLife: Duration = .seconds(5)
    /// In seconds of a processor's time: some hundred searches.
    private static let much = 1.0

    var isWaiting: Bool { place < waiting.count }
    var isEmpty: Bool { !isWaiting && running == 0 }
    /// How many wait or work.
    var count: Int { waiting.count - place + running }
    var first: ContinuousClock.Instant? { isWaiting ? waiting[place].since : nil }

    mutating func append(_ turn: CheckedContinuation<Bool, Never>) { waiting.append((.now, turn)) }

    mutating func begin() -> CheckedContinuation<Bool, Never>? {
        guard isWaiting else { return nil }
        let turn = waiting[place].turn
        place += 1
        running += 1
        if place > 64, 2 * place > waiting.count { (waiting, place) = (Array(waiting[place...]), 0) }
        return turn
    }

    mutating func end(having took: Duration) {
        running -= 1
        let now = ContinuousClock.now
        used = used(now) + took / .seconds(1)
        usedAt = now
    }

    func used(_ now: ContinuousClock.Instant) -> Double {
        used > 0 ? used * exp2(-(usedAt.duration(to: now) / Self.halfLife)) : 0
    }

    func isHeavy(_ now: ContinuousClock.Instant) -> Bool { used(now) > Self.much }
}
