public import Foundation
import Synchronization

/// A clock that stands still until a test moves it.
public final class SettableClock: Sendable {
    private let moment: Mutex<Date>

    public init(_ moment: Date) { self.moment = Mutex(moment) }

    public var now: Date { moment.withLock { $0 } }

    public func advance(hours: Double) { moment.withLock { $0 += hours * 3_600 } }

    /// Friday 1 June 2012, 12:00 in Paris, the day after that of the directory `network-2012.csv`.
    public static let founding = Date(timeIntervalSince1970: 1_338_544_800)
}
