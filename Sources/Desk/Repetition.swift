package import Foundation

/// Acts that are done again. An act whose result already holds changes nothing: it makes no event and no mail.
package enum Repetition {
    /// A text that is sent again within ten minutes, in seconds, was sent twice.
    private static let window: TimeInterval = 600

    /// Whether a question already stands as an act would leave it, or the act was the last thing done, in the same words.
    /// - Parameters:
    ///   - last: the question's last event.
    ///   - isSameText: what is written with the act was written with that event too.
    ///   - now: a note or a contribution is the same one only for a while: who calls in vain on two days writes it twice.
    package static func holds(
        _ act: Act, by account: Account?, on standing: Standing, after last: Event?, isSameText: Bool, at now: Date
    ) -> Bool {
        let isLast = last?.by == account && last?.act.kind == act.kind && isSameText
        switch act {
        case .claimed, .takenOver: return standing.status == .claimed && standing.claim?.by == account
        case .confirmed: return standing.status != .unconfirmed
        case .offered(let centre): return standing.offer == centre
        case .assigned(let centre): return standing.custodian == centre && standing.status.isOpen
        case .closed(let closing): return standing.closing == closing
        case .merged(let original): return standing.duplicateOf == original
        case .restricted(let centres): return standing.restrictedTo == centres
        case .unrestricted: return standing.restrictedTo == nil
        case .released, .askedBack, .replied, .accepted, .declined, .returned, .approved, .reopened: return isLast
        case .noted, .contributed:
            return isLast && now.timeIntervalSince(last?.at ?? .distantPast) <= window
        // Whether the text is the one that was sent is asked where the text is known.
        case .submitted, .answered: return false
        case .asked, .expired, .reminded, .detached, .published, .undone: return false
        }
    }
}

extension Repetition {
    /// The same for an entry.
    package static func holds(
        _ act: EntryAct, by account: Account?, on standing: EntryStanding, after last: EntryEvent?, isSameText: Bool
    ) -> Bool {
        switch act {
        case .submitted(let centre): standing.status == .review && standing.reader == centre
        case .retired: standing.status == .retired && last?.act == act
        case .returned, .published, .verified, .reported, .sourceChanged:
            last?.by == account && last?.act.kind == act.kind && isSameText && isSame(act, last?.act)
        case .drafted, .imported, .edited, .redacted, .expired: false
        }
    }

    /// A date of review that is another one, or another source, is another act.
    private static func isSame(_ act: EntryAct, _ last: EntryAct?) -> Bool {
        switch act {
        case .verified, .sourceChanged: act == last
        default: true
        }
    }
}
