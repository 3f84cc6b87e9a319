import Desk
import Foundation
import Synchronization

/// Keeps in memory the forms that were not carried out, each for its visitor and for a limited time. Their number and
/// memory are bounded for each visitor, for each address and in total. A restart clears them.
final class KeptForms: Sendable {
    /// How long a form is kept, in seconds: two hours.
    static let lasts: TimeInterval = 7_200

    /// The owner of a kept form.
    struct Owner {
        let visit: String
        /// The account that was signed in; the form is not shown to any other.
        let account: Account?
        let household: String
    }

    /// A limit on the number of forms and their memory in bytes. When it is exceeded, the oldest forms are dropped.
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

    /// The memory in use, in bytes.
    var bytes: Int { kept.withLock { $0.reduce(0) { $0 + $1.bytes } } }

    /// - Returns: the random name by which its visitor finds it.
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

    /// The form; nil when it has expired or belongs to another visitor.
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

    /// Removes the oldest of the selected forms until the rest is within the limit.
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
    /// The approximate memory in use, in bytes.
    fileprivate var weight: Int { sent.bytes + 512 + (refusal.map { Bounds.weight(of: $0) } ?? 0) }
}
