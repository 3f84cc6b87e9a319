import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// What the desk does for each address, in processor time, and when it is enough: each has so much at first, and gets so
/// much again each second. Pages that are known already cost nothing. Kept in memory: a restart forgives.
final class Spending: Sendable {
    /// In seconds of a processor's time.
    struct Budget: Sendable {
        let most: Double
        /// Added each second, up to `most`.
        let perSecond: Double

        /// A search takes some thousandths of a second: thousands at once, and then fifty each second, are more than an
        /// office reads.
        static let usual = Budget(most: 30, perSecond: 0.5)
    }

    private struct Account {
        var left: Double
        var at: Date
    }

    private let accounts = Mutex<[String: Account]>([:])
    private let budget: Budget?
    private let now: @Sendable () -> Date

    /// From here on those are forgotten who have all of it again, then all: memory is bounded, whoever asks.
    private static let mostAccounts = 20_000

    /// - Parameter budget: nil: as much as anyone wants.
    init(_ budget: Budget?, now: @escaping @Sendable () -> Date) {
        self.budget = budget
        self.now = now
    }

    /// - Throws: 429 with `Retry-After` where nothing is left.
    func check(_ name: String) throws(HTTPError) {
        guard let budget else { return }
        let moment = now()
        let left = accounts.withLock { accounts in accounts[name].map { budget.left($0.left, $0.at, moment) } }
        guard let left, left <= 0 else { return }
        // Until it has enough again for some pages.
        let wait = Int(((1 - left) / budget.perSecond).rounded(.up))
        throw HTTPError(.tooManyRequests, headers: [.retryAfter: String(max(1, wait))])
    }

    func spend(_ time: Duration, _ name: String) {
        guard let budget else { return }
        let moment = now()
        accounts.withLock { accounts in
            if accounts.count >= Self.mostAccounts, accounts[name] == nil {
                accounts = accounts.filter { budget.left($0.value.left, $0.value.at, moment) < budget.most }
                if accounts.count >= Self.mostAccounts / 2 { accounts.removeAll() }
            }
            let left = accounts[name].map { budget.left($0.left, $0.at, moment) } ?? budget.most
            accounts[name] = Account(left: left - time / .seconds(1), at: moment)
        }
    }

    /// How many addresses are remembered.
    var count: Int { accounts.withLock(\.count) }
}

extension Spending.Budget {
    fileprivate func left(_ left: Double, _ at: Date, _ now: Date) -> Double {
        min(most, left + max(0, now.timeIntervalSince(at)) * perSecond)
    }
}
