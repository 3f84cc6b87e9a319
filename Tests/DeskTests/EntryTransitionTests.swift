import Foundation
import Testing

@testable import Desk

struct EntryTransitionTests {
    private let now = Date(timeIntervalSince1970: 1_780_000_000)
    private let awa = Account(name: "Awa", centre: "profession-banlieue")
    private let zoe = Account(name: "Zoé", centre: "profession-banlieue")

    private func standing(_ status: Entry.Status, writer: Account? = nil) -> EntryStanding {
        var standing = EntryStanding(status: status, centre: "profession-banlieue", verifiedOn: Day(now))
        standing.writer = writer
        return standing
    }

    private func after(_ act: EntryAct, by account: Account? = nil, on before: EntryStanding, at moment: Date? = nil)
        throws -> EntryStanding
    {
        try EntryTransition.check(act, by: account, on: before, at: moment ?? now)
        return EntryTransition.after(EntryEvent(act: act, by: account, at: moment ?? now), on: before)
    }

    private func published(alone: Bool = false) -> EntryAct { .published(revision: 1, mentions: 0, alone: alone) }

    @Test(
        "An act is possible in these states, and in no other",
        arguments: [
            (EntryAct.edited(revision: 2), [Entry.Status.draft, .review, .published, .stale]),
            (.submitted(to: nil), [.draft, .review]),
            (.returned, [.review]),
            (.reported, [.published, .stale]),
            (.sourceChanged("Code de l'urbanisme, L. 121-1"), [.draft, .review, .published, .stale]),
            (.retired(replacedBy: nil), [.draft, .review, .published, .stale]),
        ])
    func states(act: EntryAct, possible: [Entry.Status]) {
        let found = Entry.Status.allCases.filter { status in
            (try? EntryTransition.check(act, by: awa, on: standing(status), at: now)) != nil
        }
        #expect(Set(found) == Set(possible))
    }

    @Test("A text is published by someone else than its writer, unless its centre lets writers publish")
    func secondReader() throws {
        let review = standing(.review, writer: awa)
        #expect(throws: Refusal.self) { try after(published(), by: awa, on: review) }
        #expect(throws: Refusal.self) {
            try after(published(), by: Account(name: "AWA", centre: "profession-banlieue"), on: review)
        }
        #expect(try after(published(), by: zoe, on: review).status == .published)
        #expect(try after(published(alone: true), by: awa, on: review).status == .published)
    }

    @Test("Who takes names out has not written the text, and may publish it")
    func redacted() throws {
        let redacted = try after(.redacted(revision: 2), by: zoe, on: standing(.review, writer: awa))
        #expect(redacted.writer == awa)
        #expect(try after(published(), by: zoe, on: redacted).status == .published)
    }

    @Test("An edited text that readers see is a proposal until it is published")
    func proposal() throws {
        let edited = try after(.edited(revision: 2), by: awa, on: standing(.published))
        #expect(edited.revision == 1)
        #expect(edited.proposal == 2)
        #expect(try after(.returned, by: zoe, on: edited).proposal == nil)
        let replaced = try after(.published(revision: 2, mentions: 0, alone: false), by: zoe, on: edited)
        #expect(replaced.revision == 2)
        #expect(replaced.proposal == nil)
    }

    @Test("There must be a text to read before one is published or returned")
    func nothingToRead() {
        #expect(throws: Refusal.self) { try after(published(), by: zoe, on: standing(.published)) }
        #expect(throws: Refusal.self) { try after(.returned, by: zoe, on: standing(.published)) }
    }

    @Test("A review date has passed the day after it, not before", arguments: [(365, false), (366, true)])
    func expired(days: Int, isPast: Bool) {
        let moment = now + TimeInterval(days) * 86_400
        let isPossible = (try? EntryTransition.check(.expired, by: nil, on: standing(.published), at: moment)) != nil
        #expect(isPossible == isPast)
    }

    @Test("A published entry turns stale, and is verified until a later day")
    func stale() throws {
        let stale = try after(.reported, on: standing(.published))
        #expect(stale.status == .stale)
        #expect(stale.stale == .report)
        #expect(throws: Refusal.self) { try after(.verified(reviewBy: Day(now)), by: awa, on: stale) }
        let reviewBy = Day(now).adding(days: 30)
        let verified = try after(.verified(reviewBy: reviewBy), by: awa, on: stale)
        #expect(verified.status == .published)
        #expect(verified.stale == nil)
        #expect(verified.reviewBy == reviewBy)
    }

    @Test("A draft that cites a changed source stays a draft")
    func draft() throws {
        #expect(try after(.sourceChanged("L. 121-1"), by: awa, on: standing(.draft)).status == .draft)
    }
}
