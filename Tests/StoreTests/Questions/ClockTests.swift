import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("A clock that jumps: what cannot be undone waits until someone says that it is right")
struct ClockTests {
    private let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("In 2040 one tick closes, erases and outdates nothing, until someone vouches for the clock")
    func forward() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try tick().isEmpty)
        let last = desk.clock.now
        desk.clock.advance(hours: 24 * 365 * 28)
        #expect(throws: Refusal.clockJumped(last: last, now: desk.clock.now)) { try tick() }
        #expect(try desk.show(reference).question.custody.status == .answered)
        #expect(try desk.store.doubtedClock() == .clock(last: last, now: desk.clock.now))
        let report = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        #expect(report.closed == [reference])
        #expect(report.erased == 1)
        #expect(try desk.store.doubtedClock() == nil)
        #expect(try tick().isEmpty)
    }

    @Test("What was asked under a wrong clock does not make it right")
    func eventsInTheFuture() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try tick().isEmpty)
        let last = desk.clock.now
        desk.clock.advance(hours: 24 * 365 * 28)
        try desk.ask("Une autre ?", email: "max@example.org")
        #expect(throws: Refusal.clockJumped(last: last, now: desk.clock.now)) { try tick() }
        #expect(try desk.show(reference).question.custody.status == .answered)
    }

    @Test("A clock that goes back by more than a day stops time as well, also where only an event is ahead of it")
    func backward() throws {
        desk.clock.advance(hours: 20)
        #expect(try tick().isEmpty)
        desk.clock.advance(hours: -48)
        #expect(throws: Refusal.self) { try tick() }
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).isEmpty)
        desk.clock.advance(hours: 24 * 40)
        let ahead = desk.clock.now
        try desk.ask()
        desk.clock.advance(hours: -24 * 40)
        #expect(throws: Refusal.clockJumped(last: ahead, now: desk.clock.now)) { try tick() }
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).isEmpty)
        #expect(try tick().isEmpty)
    }

    @Test(
        "A desk where something happens each day needs nobody to vouch, though cron was off; two weeks of nothing do, once"
    )
    func holidays() throws {
        #expect(try tick().isEmpty)
        for day in 1...10 {
            desk.clock.advance(hours: 24)
            try desk.ask("Question du jour \(day)")
        }
        #expect(try tick().isEmpty)
        desk.clock.advance(hours: 24 * 14)
        #expect(throws: Refusal.self) { try tick() }
        // One event of an agent does not close the gap.
        try desk.claim("1")
        #expect(throws: Refusal.self) { try tick() }
        _ = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        desk.clock.advance(hours: 24)
        _ = try tick()
    }

    @Test("An agent who is named does not vouch for the clock on the file either")
    func agents() throws {
        let desk = try TemporaryDesk()
        let root = Account(name: "Root", centre: Centre.national)
        _ = try desk.store.perform(AddAccount(account: root, role: .administrator), by: root)
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent), by: root)
        #expect(throws: Refusal.coordinatorNeeded(.awa)) { try desk.store.perform(Tick(clockIsRight: true), by: .awa) }
    }

    @Test("Over the network only a coordinator vouches for the clock")
    func vouching() throws {
        for account in [Account.awa, .nadia] {
            _ = try desk.store.perform(
                AddAccount(account: account, role: account == .nadia ? .coordinator : .agent), by: nil)
        }
        #expect(throws: Refusal.coordinatorNeeded(.awa)) {
            try desk.store.serve(Tick(clockIsRight: true), for: .awa)
        }
        #expect(try desk.store.serve(Tick(clockIsRight: true), for: .nadia).isEmpty)
    }

    private func tick() throws -> TickReport { try desk.store.perform(Tick(), by: nil) }
}
