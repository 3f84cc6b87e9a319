import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// Limits how much processor time the desk spends for one client address: a token bucket that refills each second.
/// Cached pages cost nothing. The budgets are kept in memory, so a restart clears them.
final class Spending: Sendable {
    /// The size of a bucket, in seconds of processor time.
    struct Budget: Sendable {
        let most: Double
        /// The refill in seconds of processor time each second, up to `most`.
        let perSecond: Double

        /// A search takes some milliseconds: this allows thousands at once and then about fifty each second, more than
        /// an office reads.
        static let usual = Budget(most: 30, perSecond: 0.5)
    }

    private struct Account {
        var left: Double
        var at: Date
    }

    private let accounts = Mutex<[String: Account]>([:])
    private let budget: Budget?
    private let now: @Sendable () -> Date

    /// Above this number of addresses, those with a full budget are removed; if too many are left, all are. This
    /// bounds the memory.
    private static let mostAccounts = 20_000

    /// - Parameter budget: nil: no limit.
    init(_ budget: Budget?, now: @escaping @Sendable () -> Date) {
        self.budget = budget
        self.now = now
    }

    /// - Throws: 429 with `Retry-After` when the budget is used up.
    func check(_ name: String) throws(HTTPError) {
        guard let budget else { return }
        let moment = now()
        let left = accounts.withLock { accounts in accounts[name].map { budget.left($0.left, $0.at, moment) } }
        guard let left, left <= 0 else { return }
        // The time until one second of budget is available, enough for some pages.
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

    /// How many addresses have an entry.
    var count: Int { accounts.withLock(\.count) }
}

extension Spending.Budget {
    fileprivate func left(_ left: Double, _ at: Date, _ now: Date) -> Double {
        min(most, left + max(0, now.timeIntervalSince(at)) * perSecond)
    }
}
