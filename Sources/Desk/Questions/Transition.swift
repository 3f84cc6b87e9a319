import Foundation

/// Which acts on a question are possible in which state, and their results.
enum Transition {
    /// - Throws: `Refusal` where the act is not possible in this state.
    static func check(_ act: Act, by account: Account?, on standing: Standing, at now: Date) throws(Refusal) {
        guard allowed(act).contains(standing.status) else {
            if case .claimed = act, let claim = standing.claim, claim.by != account {
                throw .taken(by: claim.by, at: claim.at)
            }
            throw .wrongStatus(standing.status, act: act.kind)
        }
        if needsOwnClaim(act), let claim = standing.claim, claim.by != account, standing.status == .claimed {
            throw .taken(by: claim.by, at: claim.at)
        }
        switch act {
        case .accepted, .declined:
            guard standing.offer != nil else { throw .noOffer() }
        case .offered(let to), .assigned(let to):
            guard to != standing.custodian else { throw .sameCentre(to) }
        case .approved, .returned:
            // The second reader must not be the writer.
            guard let claim = standing.claim, claim.by != account else { throw .secondReaderNeeded() }
        case .reopened:
            guard account != nil || standing.since >= Deadline.settled(at: now) else {
                throw .wrongStatus(standing.status, act: act.kind)
            }
        case .restricted(let centres):
            guard centres != standing.restrictedTo else { throw .wrongStatus(standing.status, act: act.kind) }
        case .unrestricted:
            guard standing.restrictedTo != nil else { throw .wrongStatus(standing.status, act: act.kind) }
        case .detached(let original, _):
            guard standing.duplicateOf == original else { throw .wrongStatus(standing.status, act: act.kind) }
        case .expired:
            guard let claim = standing.claim, claim.until <= now else {
                throw .wrongStatus(standing.status, act: act.kind)
            }
        case .asked, .confirmed, .claimed, .released, .takenOver, .askedBack, .replied, .wrote, .reminded, .noted,
            .submitted, .answered, .contributed, .closed, .merged, .published, .undone:
            break
        }
    }

    /// The states in which an act is possible.
    private static func allowed(_ act: Act) -> Set<Status> {
        let inHand: Set<Status> = [.triage, .routed, .claimed]
        let open: Set<Status> = [.triage, .routed, .claimed, .waiting, .review]
        switch act {
        case .asked: return []
        case .confirmed: return [.unconfirmed]
        case .claimed: return [.triage, .routed]
        case .released, .expired, .takenOver: return [.claimed]
        case .askedBack, .offered: return inHand
        case .replied, .reminded: return [.waiting]
        case .wrote: return open.union([.unconfirmed, .answered, .closed])
        case .noted, .contributed: return open.union([.answered, .closed])
        case .accepted, .declined: return open
        case .assigned: return open
        case .submitted: return inHand
        case .returned, .approved: return [.review]
        case .answered: return inHand.union([.answered])
        case .closed: return open.union([.answered])
        // A closed question can still become a duplicate.
        case .merged: return open.union([.answered, .closed])
        case .reopened: return [.answered, .closed]
        case .detached: return [.closed]
        // An entry can be made from a closed question.
        case .published: return open.union([.answered, .closed])
        case .undone, .restricted, .unrestricted: return open.union([.answered, .closed])
        }
    }

    /// Acts on a claimed question that only the agent who claimed it may do.
    private static func needsOwnClaim(_ act: Act) -> Bool {
        switch act {
        case .released, .askedBack, .offered, .submitted, .answered: true
        case .asked, .confirmed, .claimed, .expired, .takenOver, .replied, .wrote, .reminded, .noted, .accepted,
            .declined, .assigned, .returned, .approved, .contributed, .closed, .merged, .reopened, .detached,
            .published, .restricted, .unrestricted, .undone:
            false
        }
    }

    /// The state after an event that was checked.
    static func after(_ event: Event, on before: Standing) -> Standing {
        var now = before
        switch event.act {
        case .asked, .wrote, .noted, .contributed, .published: break
        case .confirmed(let custodian, let dueAt):
            now.handOver(to: custodian ?? before.custodian, at: event.at)
            if let dueAt { now.dueAt = dueAt }
        case .claimed(let until), .takenOver(let until):
            now.status = .claimed
            now.claim = event.by.map { Standing.Claim(by: $0, at: event.at, until: until) }
        case .released, .expired: now.handOver(to: before.custodian, at: event.at)
        case .askedBack: wait(&now, before, event)
        case .replied(let dueAt): resume(&now, before, dueAt: dueAt)
        case .reminded: now.reminders += 1
        case .offered(let to): now.offer = to
        case .accepted: now.handOver(to: before.offer ?? before.custodian, at: event.at)
        case .declined: decline(&now, event)
        case .assigned(let to): now.handOver(to: to, at: event.at)
        case .submitted: write(&now, .review, event)
        case .returned: write(&now, .claimed, event)
        case .answered, .approved: answer(&now, event)
        case .closed(let closing): close(&now, closing, event)
        case .merged(let into):
            close(&now, .duplicate, event)
            now.duplicateOf = into
        case .reopened(let dueAt): reopen(&now, before, event, dueAt: dueAt)
        case .detached(_, let dueAt): reopen(&now, before, event, dueAt: dueAt)
        case .restricted(let centres): now.restrictedTo = centres
        case .unrestricted: now.restrictedTo = nil
        case .undone(_, let standing): now = standing
        }
        return now
    }

    private static func wait(_ now: inout Standing, _ before: Standing, _ event: Event) {
        now.status = .waiting
        now.resume = before.status
        now.since = event.at
        now.reminders = 0
    }

    /// Restarts the deadline's clock. A lease that ended while the question waited is extended to the deadline.
    private static func resume(_ now: inout Standing, _ before: Standing, dueAt: Date) {
        now.status = before.resume ?? .routed
        now.resume = nil
        now.dueAt = dueAt
        now.claim = before.claim.map { Standing.Claim(by: $0.by, at: $0.at, until: max($0.until, dueAt)) }
    }

    /// After the second refusal the question goes to triage.
    private static func decline(_ now: inout Standing, _ event: Event) {
        now.offer = nil
        now.declines += 1
        guard now.declines >= 2 else { return }
        now.declines = 0
        now.handOver(to: Centre.national, at: event.at)
    }

    private static func answer(_ now: inout Standing, _ event: Event) {
        write(&now, .answered, event)
        now.offer = nil
        now.since = event.at
    }

    /// An answer is written, submitted or returned: whoever does so has the question, if nobody has.
    private static func write(_ now: inout Standing, _ status: Status, _ event: Event) {
        now.status = status
        if now.claim == nil { now.claim = event.by.map { Standing.Claim(by: $0, at: event.at, until: event.at) } }
    }

    private static func close(_ now: inout Standing, _ closing: Closing, _ event: Event) {
        now.status = .closed
        now.closing = closing
        now.offer = nil
        now.resume = nil
        now.since = event.at
    }

    /// A reopened duplicate is an independent question again.
    private static func reopen(_ now: inout Standing, _ before: Standing, _ event: Event, dueAt: Date?) {
        now.handOver(to: before.custodian, at: event.at)
        now.closing = nil
        now.duplicateOf = nil
        now.declines = 0
        if let dueAt { now.dueAt = dueAt }
    }
}
