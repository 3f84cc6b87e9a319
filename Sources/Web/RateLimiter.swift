import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// Counts what an address does, and says when it is enough. Kept in memory: a restart forgives.
final class RateLimiter: Sendable {
    /// What is counted, each by itself.
    enum Act: Hashable, Sendable {
        case ask, signIn, followUp, feedback, badToken
    }

    /// So many within so many seconds.
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

    /// - Parameter limits: an act that is not among them is not limited.
    init(_ limits: [Act: Limit], now: @escaping @Sendable () -> Date) {
        self.limits = limits
        self.now = now
    }

    /// From here on those are forgotten whose time is over.
    private static let mostWindows = 20_000

    /// For addresses that many may share, as a centre's: generous for people, far too little for a guesser of secrets.
    static let usual: [Act: Limit] = [
        .ask: Limit(count: 20, seconds: 3_600), .signIn: Limit(count: 10, seconds: 600),
        .followUp: Limit(count: 120, seconds: 600), .feedback: Limit(count: 60, seconds: 3_600),
        .badToken: Limit(count: 20, seconds: 600),
    ]

    /// Counts one more.
    /// - Throws: 429 with `Retry-After` where that is too many.
    func count(_ act: Act, from address: String) throws(HTTPError) {
        guard let limit = limits[act] else { return }
        let (key, moment) = (Key(act: act, address: IPRange.household(of: address)), now())
        let over = windows.withLock { windows -> TimeInterval? in
            if windows.count >= Self.mostWindows, windows[key] == nil {
                windows = windows.filter { moment < $0.value.began + (limits[$0.key.act]?.seconds ?? 0) }
                // Those who come from so many addresses are not kept off by them: memory is bounded all the same.
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

    /// Takes one back that was right after all.
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
    /// In how many minutes to come back, one at least; nil where it does not say.
    var retryMinutes: Int? { headers[.retryAfter].flatMap(Wire.minutes) }
}

extension Date {
    fileprivate static func + (date: Date, seconds: TimeInterval) -> Date { date.addingTimeInterval(seconds) }
    fileprivate static func - (one: Date, other: Date) -> TimeInterval { one.timeIntervalSince(other) }
}
