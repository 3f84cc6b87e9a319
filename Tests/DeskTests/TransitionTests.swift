import Foundation
import Testing

@testable import Desk

struct TransitionTests {
    private let now = Date(timeIntervalSince1970: 1_780_000_000)
    private let awa = Account(name: "Awa", centre: "profession-banlieue")
    private let zoe = Account(name: "Zoé", centre: "profession-banlieue")

    private func standing(_ status: Status, heldBy account: Account? = nil) -> Standing {
        var standing = Standing(status: status, custodian: "profession-banlieue", since: now, dueAt: now + 86_400)
        standing.claim = account.map { Standing.Claim(by: $0, at: now, until: now + 3_600) }
        return standing
    }

    private func after(_ act: Act, by account: Account? = nil, on before: Standing, at moment: Date? = nil) throws
        -> Standing
    {
        try Transition.check(act, by: account, on: before, at: moment ?? now)
        return Transition.after(Event(act: act, by: account, at: moment ?? now), on: before)
    }

    @Test(
        "An act is possible in these states, and in no other",
        arguments: [
            (Act.confirmed(custodian: nil, dueAt: nil), [Status.unconfirmed]),
            (.claimed(until: .distantFuture), [.triage, .routed]),
            (.released, [.claimed]),
            (.takenOver(until: .distantFuture), [.claimed]),
            (.askedBack, [.triage, .routed, .claimed]),
            (.offered(to: "oriv"), [.triage, .routed, .claimed]),
            (.replied(dueAt: .distantFuture), [.waiting]),
            (.reminded, [.waiting]),
            (.wrote, Status.allCases),
            (.submitted(revision: 1), [.triage, .routed, .claimed]),
            (.answered(revision: 1), [.triage, .routed, .claimed, .answered]),
            (.closed(.satisfied), [.triage, .routed, .claimed, .waiting, .review, .answered]),
            (.merged(into: "2026-00001"), [.triage, .routed, .claimed, .waiting, .review, .answered, .closed]),
            (.reopened(dueAt: nil), [.answered, .closed]),
            (.noted, [.triage, .routed, .claimed, .waiting, .review, .answered, .closed]),
        ])
    func states(act: Act, possible: [Status]) {
        let found = Status.allCases.filter { status in
            (try? Transition.check(act, by: awa, on: standing(status, heldBy: awa), at: now)) != nil
        }
        #expect(Set(found) == Set(possible))
    }

    @Test(
        "While an agent holds a question, no other sends it on or answers it",
        arguments: [Act.released, .askedBack, .offered(to: "oriv"), .submitted(revision: 1), .answered(revision: 1)])
    func heldByAnother(act: Act) {
        #expect(throws: Refusal.self) {
            try Transition.check(act, by: zoe, on: standing(.claimed, heldBy: awa), at: now)
        }
    }

    @Test("An answer is read by someone else than its writer")
    func secondReader() throws {
        let review = standing(.review, heldBy: awa)
        #expect(throws: Refusal.self) { try after(.approved(revision: 1), by: awa, on: review) }
        #expect(try after(.approved(revision: 1), by: zoe, on: review).status == .answered)
        #expect(try after(.returned, by: zoe, on: review).status == .claimed)
    }

    @Test("An offer leaves the question where it is until the other centre accepts")
    func offer() throws {
        let offered = try after(.offered(to: "oriv"), by: awa, on: standing(.routed))
        #expect(offered.custodian == "profession-banlieue")
        let accepted = try after(.accepted, by: Account(name: "Odile", centre: "oriv"), on: offered)
        #expect(accepted.custodian == "oriv")
        #expect(accepted.status == .routed)
        #expect(accepted.offer == nil)
    }

    @Test("What two centres declined goes to the national desk")
    func declined() throws {
        var standing = standing(.routed)
        for _ in 0..<2 {
            standing = try after(.offered(to: "oriv"), by: awa, on: standing)
            standing = try after(.declined, by: Account(name: "Odile", centre: "oriv"), on: standing)
        }
        #expect(standing.custodian == Centre.national)
        #expect(standing.status == .triage)
        #expect(standing.declines == 0)
    }

    @Test("A question is not offered or assigned to the centre that has it")
    func sameCentre() {
        for act in [Act.offered(to: "profession-banlieue"), .assigned(to: "profession-banlieue")] {
            #expect(throws: Refusal.self) { try Transition.check(act, by: awa, on: standing(.routed), at: now) }
        }
    }

    @Test("A claim ends with its lease, not before", arguments: [(3_599, false), (3_600, true)])
    func lease(seconds: Int, isOver: Bool) {
        let claimed = standing(.claimed, heldBy: awa)
        let moment = now + TimeInterval(seconds)
        #expect(((try? Transition.check(.expired, by: nil, on: claimed, at: moment)) != nil) == isOver)
    }

    @Test("A reply puts the question back where it was, due at the new time, and its lease lasts until then")
    func reply() throws {
        let waiting = try after(.askedBack, by: awa, on: standing(.claimed, heldBy: awa))
        #expect(waiting.status == .waiting)
        let back = try after(.replied(dueAt: now + 900_000), on: waiting, at: now + 500_000)
        #expect(back.status == .claimed)
        #expect(back.dueAt == now + 900_000)
        #expect(back.claim?.until == now + 900_000)
    }

    @Test("Assigned while it waits for its asker, a question goes on waiting at the other centre")
    func waitingElsewhere() throws {
        let waiting = try after(.askedBack, by: awa, on: standing(.routed))
        let assigned = try after(.assigned(to: Centre.national), by: awa, on: waiting)
        #expect(assigned.status == .waiting)
        #expect(assigned.resume == .triage)
    }

    @Test("A duplicate follows one question, and is detached from that one alone")
    func detached() throws {
        let duplicate = try after(.merged(into: "2026-00001"), by: awa, on: standing(.routed))
        #expect(duplicate.closing == .duplicate)
        #expect(throws: Refusal.self) {
            try after(.detached(from: "2026-00002", dueAt: now + 1), on: duplicate)
        }
        let own = try after(.detached(from: "2026-00001", dueAt: now + 1), on: duplicate)
        #expect(own.status == .routed)
        #expect(own.duplicateOf == nil)
        #expect(own.dueAt == now + 1)
    }

    @Test("What an agent takes back is as it was")
    func undone() throws {
        let before = standing(.routed)
        let claimed = try after(.claimed(until: now + 3_600), by: awa, on: before)
        #expect(try after(.undone(kind: .claimed, standing: before), by: awa, on: claimed) == before)
    }
}
