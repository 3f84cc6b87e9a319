import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// A fair scheduler for a thread pool. Each client has its own lane, and the lane that used the least processor time
/// recently is served next. No lane holds more than its share of the slots. All heavy lanes together, those with more
/// recent processor time than `much`, hold no more than one share, so that a slot is free for a new client.
final class FairQueue: Sendable {
    private struct State {
        var lanes: [String: Lane] = [:]
        /// The lanes with waiting requests.
        var waiting: Set<String> = []
        /// How many requests wait or run.
        var count = 0
        var running = 0
        /// How many of the running requests belong to heavy lanes.
        var heavy = 0
    }

    private let state = Mutex(State())
    /// How many requests run at once.
    private let places: Int
    /// The most slots for one lane, and for all heavy lanes together.
    private let share: Int

    /// The most requests in the queue. A longer queue means that the desk cannot keep up: further requests get 503 at
    /// once.
    private static let mostWaiting = 2_000
    /// The most requests of one lane; far more than a whole office sends at once.
    private static let mostOfOne = 500
    /// Above this number of lanes, the empty ones are removed.
    private static let mostLanes = 10_000

    init(places: Int, share: Int) { (self.places, self.share) = (places, share) }

    /// How many requests wait or run.
    var count: Int { state.withLock(\.count) }

    /// The longest time that a request has waited; nil when none waits. Lanes that are heavy or already have a request
    /// running are left out: they wait because of fairness, not because the desk does not respond.
    var longestWait: Duration? {
        let now = ContinuousClock.now
        return state.withLock { state in
            state.waiting.compactMap { name in
                state.lanes[name].flatMap { $0.running > 0 || $0.isHeavy(now) ? nil : $0.first }
            }.min().map { $0.duration(to: .now) }
        }
    }

    /// Runs work when its turn comes.
    /// - Parameters:
    ///   - name: the lane, one for each client.
    ///   - work: returns its result and the processor time it used.
    /// - Throws: the error of `work`; 503 when the queue is full.
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

    /// Starts as many waiting requests as there are free slots.
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

    /// The lane with the least recent use among those that are within their share.
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

/// The queue of one client, and its recent processor time.
private struct Lane {
    private var waiting: [(since: ContinuousClock.Instant, turn: CheckedContinuation<Bool, Never>)] = []
    /// The index in `waiting` of the first request that has not started.
    private var place = 0
    private(set) var running = 0
    /// Processor time in seconds at `usedAt`; it decays with `halfLife`.
    private var used = 0.0
    private var usedAt = ContinuousClock.now

    /// After this time, recorded processor time counts half.
    private static let halfLife: Duration = .seconds(5)
    /// Above this a lane is heavy, in seconds of processor time: about a hundred searches.
    private static let much = 1.0

    var isWaiting: Bool { place < waiting.count }
    var isEmpty: Bool { !isWaiting && running == 0 }
    /// How many requests wait or run.
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
