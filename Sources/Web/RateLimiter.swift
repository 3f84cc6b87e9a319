import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// Limits how often one client address may do each act. The counts are kept in memory, so a restart clears them.
final class RateLimiter: Sendable {
    /// The acts, each counted separately.
    enum Act: Hashable, Sendable {
        case ask, signIn, followUp, feedback, badToken
    }

    /// The most acts within a number of seconds.
    struct Limit: Sendable {
        let count: Int
        let seconds: TimeInterval
    }

    private struct Key: Hashable {
        let act: Act
        let address: String
    }

    private struct Window {
        var began: Date
        var count: Int
    }

    private let windows = Mutex<[Key: Window]>([:])
    private let limits: [Act: Limit]
    private let now: @Sendable () -> Date

    /// - Parameter limits: an act without a limit is unlimited.
    init(_ limits: [Act: Limit], now: @escaping @Sendable () -> Date) {
        self.limits = limits
        self.now = now
    }

    /// Above this number of windows, the expired ones are removed.
    private static let mostWindows = 20_000

    /// Many people may share one address, such as a centre's: these limits are generous for people and far too low for
    /// guessing secrets.
    static let usual: [Act: Limit] = [
        .ask: Limit(count: 20, seconds: 3_600), .signIn: Limit(count: 10, seconds: 600),
        .followUp: Limit(count: 120, seconds: 600), .feedback: Limit(count: 60, seconds: 3_600),
        .badToken: Limit(count: 20, seconds: 600),
    ]

    /// Counts one act.
    /// - Throws: 429 with `Retry-After` when the limit is exceeded.
    func count(_ act: Act, from address: String) throws(HTTPError) {
        guard let limit = limits[act] else { return }
        let (key, moment) = (Key(act: act, address: IPRange.household(of: address)), now())
        let over = windows.withLock { windows -> TimeInterval? in
            if windows.count >= Self.mostWindows, windows[key] == nil {
                windows = windows.filter { moment < $0.value.began + (limits[$0.key.act]?.seconds ?? 0) }
                // A limit for each address cannot stop a client that has this many; clearing all counts bounds the
                // memory.
                if windows.count >= Self.mostWindows / 2 { windows.removeAll() }
            }
            var window = windows[key] ?? Window(began: moment, count: 0)
            if moment >= window.began + limit.seconds { window = Window(began: moment, count: 0) }
            window.count += 1
            windows[key] = window
            return window.count > limit.count ? window.began + limit.seconds - moment : nil
        }
        if let over {
            throw HTTPError(.tooManyRequests, headers: [.retryAfter: String(max(1, Int(over.rounded(.up))))])
        }
    }

    /// Takes back one counted act, for example after a sign-in that succeeded.
    func forgive(_ act: Act, from address: String) {
        let key = Key(act: act, address: IPRange.household(of: address))
        windows.withLock { windows in
            guard var window = windows[key] else { return }
            window.count -= 1
            windows[key] = window
        }
    }
}

extension HTTPError {
    /// The minutes until a retry, at least one; nil without a `Retry-After`.
    var retryMinutes: Int? { headers[.retryAfter].flatMap(Wire.minutes) }
}

extension Date {
    fileprivate static func + (date: Date, seconds: TimeInterval) -> Date { date.addingTimeInterval(seconds) }
    fileprivate static func - (one: Date, other: Date) -> TimeInterval { one.timeIntervalSince(other) }
}
