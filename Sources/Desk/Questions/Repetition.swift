package import Foundation

/// Recognises repeated acts. An act whose result is already there changes nothing: it makes no event and no mail.
package enum Repetition {
    /// The same text within ten minutes, in seconds, is a repetition.
    private static let window: TimeInterval = 600

    /// Whether the question already is as the act would leave it, or the act is a repetition of the last event with the
    /// same text.
    /// - Parameters:
    ///   - last: the question's last event.
    ///   - isSameText: whether the text equals that event's.
    ///   - now: a note or a contribution is a repetition only within ten minutes: two unsuccessful calls on two days
    ///     are two notes.
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
        case .wrote, .noted, .contributed:
            return isLast && now.timeIntervalSince(last?.at ?? .distantPast) <= window
        // The caller compares the texts.
        case .submitted, .answered: return false
        case .asked, .expired, .reminded, .detached, .published, .undone: return false
        }
    }
}

extension Repetition {
    /// Whether repeating an act on an entry changes nothing.
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

    /// Another review date, or another source, is another act.
    private static func isSame(_ act: EntryAct, _ last: EntryAct?) -> Bool {
        switch act {
        case .verified, .sourceChanged: act == last
        case .drafted, .imported, .edited, .redacted, .submitted, .returned, .published, .reported, .expired, .retired:
            true
        }
    }
}
