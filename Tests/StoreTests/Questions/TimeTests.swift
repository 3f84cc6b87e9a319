import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("What time does: once, however often it is asked")
struct TimeTests {
    private let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("A claim that ran out goes back to the inbox, after five working days")
    func lease() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference)
        // From Friday to the end of the next Friday there are five working days.
        desk.clock.advance(hours: 24 * 7)
        #expect(try tick().isEmpty)
        desk.clock.advance(hours: 24)
        #expect(try tick().expired == [reference])
        #expect(try tick().isEmpty)
        #expect(try desk.show(reference).question.custody.status == .routed)
    }

    @Test("An asker is reminded after three working days and after seven, and after thirty days the question is closed")
    func reminders() throws {
        let reference = try waiting()
        var reminded: [Int] = []
        for day in 1...31 {
            desk.clock.advance(hours: 24)
            let report = try tick()
            if report.reminded == [reference] { reminded.append(day) }
            #expect(try tick().isEmpty, "day \(day)")
            #expect((report.closed == [reference]) == (day == 30), "day \(day)")
        }
        // From Friday 1 June 2012, the third working day is Wednesday and the seventh is Tuesday of the week after.
        #expect(reminded == [5, 11])
        #expect(try desk.show(reference).question.custody.standing.closing == .noReply)
    }

    @Test("Where time was late, two reminders do not follow at once")
    func late() throws {
        let reference = try waiting()
        desk.clock.advance(hours: 24 * 14)
        #expect(try tick().reminded == [reference])
        #expect(try tick().isEmpty)
        desk.clock.advance(hours: 24 * 3)
        #expect(try tick().isEmpty)
        desk.clock.advance(hours: 24 * 3)
        #expect(try tick().reminded == [reference])
        #expect(try tick().isEmpty)
    }

    @Test(
        "An answer that nobody objects to is closed after thirty days, and the asker cannot reopen it after thirty more"
    )
    func settled() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        desk.clock.advance(hours: 24 * 30 - 1)
        #expect(try tick().isEmpty)
        desk.clock.advance(hours: 1)
        #expect(try tick().closed == [reference])
        desk.clock.advance(hours: 24 * 30 + 1)
        #expect(throws: Refusal.wrongStatus(.closed, act: .reopened, of: reference)) {
            try desk.store.perform(Reopen(reference: reference, reason: "Si", asAsker: true), by: nil)
        }
    }

    @Test("Who follows a question reads whether time closed it or they did", arguments: [true, false])
    func settledAsFollowed(byTime: Bool) throws {
        let link = try #require(
            try desk.store.perform(
                AskOnline(
                    ask: Ask(
                        title: "Qui paie ?", body: "", territory: "93",
                        asker: Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil))),
                by: nil
            ).link)
        try desk.answer("1")
        if byTime {
            desk.clock.advance(hours: 24 * 30)
            #expect(try tick().closed == ["2012-00001"])
        } else {
            desk.clock.advance(hours: 24)
            _ = try desk.store.perform(try ActByLink(link: link, act: .satisfied), by: nil)
        }
        let last = try #require(try desk.store.perform(ShowFollowUp(link: link), by: nil).turns.last)
        #expect(last.kind.rawValue == "closed")
        #expect(last.isOwn != byTime)
    }

    @Test("What waits stops the clock by as many working days; a transfer does not")
    func clock() throws {
        let reference = try desk.ask().question.reference
        let due = try desk.show(reference).question.dueAt
        _ = try desk.store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        desk.clock.advance(hours: 24 * 7)
        _ = try desk.store.perform(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        let moved = try desk.show(reference).question.dueAt
        #expect(moved.timeIntervalSince(due) == 7 * 86_400)
        _ = try desk.store.perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous"), by: .awa)
        _ = try desk.store.perform(Accept(reference: reference), by: .odile)
        #expect(try desk.show(reference).question.dueAt == moved)
    }

    @Test(
        "What waits and is given to another centre waits there, the clock still; an agent who waited keeps the question"
    )
    func movedWhileWaiting() throws {
        let reference = try waiting()
        desk.clock.advance(hours: 24 * 7)
        _ = try desk.store.perform(Assign(reference: reference, to: "oriv", reason: "Mulhouse"), by: .nadia)
        #expect(try desk.show(reference).question.custody.status == .waiting)
        #expect(try desk.show(reference).question.custody.custodian == "oriv")
        _ = try desk.store.perform(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        let question = try desk.show(reference).question
        #expect(question.custody.status == .routed)
        #expect(!question.isLate(at: desk.clock.now))

        let claimed = try desk.ask("Une autre ?").question.reference
        try desk.claim(claimed)
        _ = try desk.store.perform(AskBack(reference: claimed, message: "Où ?"), by: .awa)
        desk.clock.advance(hours: 24 * 14)
        _ = try desk.store.perform(ReplyAsAsker(reference: claimed, message: "Ici."), by: nil)
        #expect(try tick().expired.isEmpty)
        #expect(try desk.show(claimed).question.custody.claim?.by == .awa)
    }

    @Test(
        "A question never confirmed is seen by no centre, and after seven days is gone, from the index and the file too"
    )
    func unconfirmed() throws {
        let reference = try desk.ask("Ma question zwindorienne ?", body: "Zwindor.").question.reference
        try unconfirm()
        #expect(throws: Refusal.unknownQuestion(reference)) { try desk.show(reference, as: .awa) }
        #expect(throws: (any Error).self) { try desk.claim(reference) }
        #expect(try desk.store.perform(ListEvents(), by: .awa).lines.isEmpty)
        desk.clock.advance(hours: 24 * 7 - 1)
        #expect(try tick().isEmpty)
        desk.clock.advance(hours: 1)
        #expect(try tick().purged == [reference])
        #expect(try tick().isEmpty)
        #expect(try desk.store.examine().isEmpty)
        for suffix in ["", "-wal"] {
            guard let file = FileManager.default.contents(atPath: desk.path + suffix) else { continue }
            #expect(file.range(of: Data("zwindor".utf8)) == nil)
            #expect(file.range(of: Data("lea@example.org".utf8)) == nil)
        }
    }

    @Test("Confirmed by its asker, a question is its centre's, and found")
    func confirmed() throws {
        let reference = try desk.ask("Ma question zwindorienne ?").question.reference
        try unconfirm()
        _ = try desk.store.perform(Confirm(reference: reference), by: nil)
        // The index agrees with the documents.
        #expect(try !desk.store.examine().contains { $0.hasPrefix("index") })
        #expect(try desk.show(reference, as: .awa).question.custody.status == .routed)
    }

    /// Makes the question unconfirmed, like one asked on the site without signing in.
    private func unconfirm() throws {
        try desk.execute("UPDATE question SET status = 'unconfirmed'")
        try desk.store.reindex()
    }

    @Test("The whole history is read in pieces, from a day on, and of one question")
    func history() throws {
        for number in 1...5 { try desk.ask("Question \(number)") }
        desk.clock.advance(hours: 24)
        let later = desk.clock.now
        try desk.claim("2012-00002")
        var kinds: [String] = []
        var position: Int64?
        while true {
            let page = try desk.store.perform(ListEvents(after: position, limit: 2), by: .awa)
            if page.lines.isEmpty { break }
            position = page.position
            kinds += page.lines.map(\.event.act.kind.rawValue)
        }
        #expect(kinds == ["asked", "asked", "asked", "asked", "asked", "claimed"])
        #expect(try desk.store.perform(ListEvents(since: later), by: .awa).lines.map(\.reference) == ["2012-00002"])
        #expect(try desk.store.perform(ListEvents(since: later + 1), by: .awa).lines.isEmpty)
        #expect(try desk.store.perform(ListEvents(reference: "2"), by: .awa).lines.count == 2)
    }

    private func waiting() throws -> String {
        let reference = try desk.ask().question.reference
        _ = try desk.store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        return reference
    }

    private func tick() throws -> TickReport { try desk.store.perform(Tick(clockIsRight: true), by: nil) }
}
