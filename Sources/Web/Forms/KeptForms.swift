import Desk
import Foundation
import Synchronization

/// The forms that were not done, kept in memory for those who sent them: bound to the visitor's cookie, for a time, and so
/// much of a visitor's, of an address's and in all. A restart forgets them.
final class KeptForms: Sendable {
    /// For how long one is kept, in seconds: two hours.
    static let lasts: TimeInterval = 7_200

    /// Whose a form is.
    struct Owner {
        let visit: String
        /// Who was signed in: no other account is shown it.
        let account: Account?
        let household: String
    }

    /// The most that is kept, by number and in bytes. Who sends more loses what was sent first.
    struct Most {
        let count: Int
        let bytes: Int

        static let ofVisit = Most(count: 40, bytes: 2 << 20)
        static let ofHousehold = Most(count: 1_000, bytes: 6 << 20)
        static let ofAll = Most(count: 5_000, bytes: 48 << 20)
    }

    private struct Kept {
        let id: String
        let form: KeptForm
        let owner: Owner
        let bytes: Int
        let at: Date
    }

    /// Oldest first.
    private let kept = Mutex<[Kept]>([])

    /// How many are kept.
    var count: Int { kept.withLock(\.count) }

    /// The memory that they take, in bytes.
    var bytes: Int { kept.withLock { $0.reduce(0) { $0 + $1.bytes } } }

    /// - Returns: the name by which its visitor finds it.
    func keep(_ form: KeptForm, of owner: Owner, at moment: Date) -> String {
        let new = Kept(id: Visit.random(), form: form, owner: owner, bytes: form.weight, at: moment)
        kept.withLock { kept in
            kept.removeAll { Self.isOver($0, at: moment) }
            kept.append(new)
            Self.bound(&kept, by: .ofVisit) { $0.owner.visit == owner.visit }
            Self.bound(&kept, by: .ofHousehold) { $0.owner.household == owner.household }
            Self.bound(&kept, by: .ofAll) { _ in true }
        }
        return new.id
    }

    /// Nil where it is kept no longer, or is another's.
    func form(_ id: String, visit: String, account: Account?, at moment: Date) -> KeptForm? {
        kept.withLock { kept in
            kept.first {
                $0.id == id && $0.owner.visit == visit && ($0.owner.account == nil || $0.owner.account == account)
                    && !Self.isOver($0, at: moment)
            }?.form
        }
    }

    private static func isOver(_ kept: Kept, at moment: Date) -> Bool {
        moment.timeIntervalSince(kept.at) > lasts
    }

    /// Takes the oldest away until what is left is no more than that.
    private static func bound(_ kept: inout [Kept], by most: Most, of isMeant: (Kept) -> Bool) {
        var (count, bytes) = kept.reduce((0, 0)) { isMeant($1) ? ($0.0 + 1, $0.1 + $1.bytes) : $0 }
        guard count > most.count || bytes > most.bytes else { return }
        kept.removeAll { one in
            guard isMeant(one), count > most.count || bytes > most.bytes else { return false }
            (count, bytes) = (count - 1, bytes - one.bytes)
            return true
        }
    }
}

extension KeptForm {
    /// About how much memory it takes, in bytes.
    fileprivate var weight: Int { sent.bytes + 512 + (refusal.map { Bounds.weight(of: $0) } ?? 0) }
}
