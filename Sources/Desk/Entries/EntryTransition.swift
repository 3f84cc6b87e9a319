import Foundation

/// Which acts on an entry are possible in which state, and their results.
enum EntryTransition {
    /// - Throws: `Refusal` where the act is not possible in this state.
    static func check(_ act: EntryAct, by account: Account?, on standing: EntryStanding, at now: Date)
        throws(Refusal)
    {
        guard allowed(act).contains(standing.status) else { throw .wrongEntryStatus(standing.status, act: act.kind) }
        switch act {
        case .returned, .published:
            guard standing.unread != nil else { throw .nothingToRead(standing.status) }
        case .expired:
            guard standing.reviewBy < Day(now) else { throw .wrongEntryStatus(standing.status, act: act.kind) }
        case .verified(let reviewBy):
            guard reviewBy > Day(now) else { throw .badDate(reviewBy.description) }
        case .drafted, .imported, .edited, .redacted, .submitted, .reported, .sourceChanged, .retired: break
        }
        // The writer of a text does not publish it.
        if case .published(_, _, alone: false) = act, let account, standing.isWritten(by: account) {
            throw .entryReaderNeeded(account)
        }
    }

    /// The states in which an act is possible.
    private static func allowed(_ act: EntryAct) -> Set<Entry.Status> {
        switch act {
        case .drafted, .imported: []
        case .edited, .redacted, .sourceChanged, .retired: [.draft, .review, .published, .stale]
        case .submitted: [.draft, .review]
        case .returned, .published: [.review, .published, .stale]
        case .verified, .reported: [.published, .stale]
        case .expired: [.published]
        }
    }

    /// The state after an event that was checked.
    static func after(_ event: EntryEvent, on before: EntryStanding) -> EntryStanding {
        var now = before
        switch event.act {
        case .drafted, .imported: break
        case .edited(let revision): now.write(revision, by: event.by)
        case .redacted(let revision): now.write(revision, by: before.writer)
        case .submitted(let centre):
            now.status = .review
            now.reader = centre
        case .returned:
            now.reader = nil
            if before.proposal == nil { now.status = .draft } else { now.proposal = nil }
        case .published(let revision, _, _):
            now.revision = revision
            now.proposal = nil
            now.reviewer = event.by
            now.vouch(on: Day(event.at))
        case .verified(let reviewBy): now.vouch(on: Day(event.at), until: reviewBy)
        case .reported: now.doubt(.report)
        case .sourceChanged: now.doubt(.source)
        case .expired: now.doubt(.reviewDate)
        case .retired:
            now.status = .retired
            now.proposal = nil
            now.reader = nil
            now.stale = nil
        }
        return now
    }
}

extension EntryStanding {
    /// Readers see the published text until the new one is published.
    fileprivate mutating func write(_ revision: Int, by account: Account?) {
        if status.isPublic { proposal = revision } else { self.revision = revision }
        writer = account
    }

    fileprivate mutating func vouch(on day: Day, until reviewBy: Day? = nil) {
        status = .published
        reader = nil
        stale = nil
        verifiedOn = day
        self.reviewBy = reviewBy ?? day.adding(days: Self.reviewAfterDays)
    }

    /// An unpublished text is not stale.
    fileprivate mutating func doubt(_ why: Staleness) {
        guard status.isPublic else { return }
        status = .stale
        stale = why
    }
}
