import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("A question's life: one custodian, one worker, one history")
struct CustodyTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("The second to claim is told who was faster")
    func claimConflict() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference, by: .awa)
        desk.clock.advance(hours: 1)
        #expect(throws: Refusal.taken(by: .awa, at: SettableClock.founding)) { try desk.claim(reference, by: .basile) }
        #expect(throws: Refusal.taken(by: .awa, at: SettableClock.founding)) { try desk.answer(reference, by: .basile) }
        let file = try desk.show(reference)
        #expect(file.question.custody.claim?.by == .awa)
        #expect(file.question.custody.version == 2)
        #expect(file.events.map(\.act.kind.rawValue) == ["asked", "claimed"])
        #expect(file.answers.isEmpty)
    }

    @Test("A write that names an old version changes nothing, and says who was faster and what is current")
    func seen() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference, by: .awa, seen: 1)
        let before = try desk.rowCounts()
        #expect(throws: Refusal.changed(by: .awa, at: SettableClock.founding, seen: 1, now: 2)) {
            try desk.answer(reference, by: .awa, seen: 1)
        }
        #expect(try desk.rowCounts() == before)
        #expect(try desk.answer(reference, by: .awa, seen: 2).question.custody.version == 3)
    }

    @Test("Only the centre that holds a question, or the coordinator, works on it")
    func otherCentre() throws {
        let reference = try desk.ask().question.reference
        let before = try desk.rowCounts()
        let refusal = Refusal.otherCentre(custodian: "profession-banlieue", actor: .odile)
        #expect(throws: refusal) { try desk.claim(reference, by: .odile) }
        #expect(throws: refusal) { try desk.answer(reference, by: .odile) }
        let nowhere = Account(name: "Zoé", centre: "nulle-part")
        #expect(try kind { try desk.answer(reference, by: nowhere) } == .notFound)
        #expect(throws: Refusal.identityNeeded) {
            try desk.store.perform(Claim(reference: reference), by: nil)
        }
        #expect(try desk.rowCounts() == before)
        #expect(try desk.claim(reference, by: .nadia).custody.claim?.by == .nadia)
    }

    @Test("Answered means an answer exists and its mail waits in the outbox, once; a second revision has its own")
    func answered() throws {
        try desk.sendMail()
        let reference = try desk.ask().question.reference
        let file = try desk.answer(
            reference, sources: [try Source("Code du travail <https://www.legifrance.gouv.fr>")])
        #expect(file.question.custody.status == .answered)
        #expect(file.answers.map(\.revision) == [1])
        #expect(file.answers.first?.sources.first?.url == "https://www.legifrance.gouv.fr")
        let mails = """
            SELECT count(*) FROM outbox JOIN question ON question.id = outbox.question
            AND outbox.asker = question.asker AND outbox.kind = 'answered' AND outbox.state = 'waiting'
            """
        #expect(try desk.number(mails) == 1)
        try desk.answer(reference, "Correction : la part est de 80 %.")
        #expect(try desk.show(reference).answers.map(\.revision) == [1, 2])
        #expect(try desk.number(mails) == 2)
        #expect(try desk.rowCounts()["outbox"] == 2)
        #expect(throws: (any Error).self) {
            try desk.execute(
                """
                INSERT INTO outbox (message_id, kind, language, question, source, version, asker, created_at, queued_at,
                    state, next_at)
                SELECT 'autre@exemple.fr', kind, language, question, source, version, asker, 0, 0, 'waiting', 0
                FROM outbox LIMIT 1
                """)
        }
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("An empty answer, or one of control characters, is refused")
    func badAnswer() throws {
        let reference = try desk.ask().question.reference
        #expect(throws: Refusal.empty(.answer)) { try desk.answer(reference, " \n ") }
        #expect(throws: Refusal.controlCharacter(.answer, scalar: 7)) { try desk.answer(reference, "ding\u{7}") }
        #expect(try desk.show(reference).question.custody.status == .routed)
    }

    @Test("An answered question is not claimed")
    func claimAnswered() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference, by: .awa)
        #expect(try kind { try desk.claim(reference, by: .basile) } == .conflict)
    }

    @Test("Replaying a question's events gives its state, and a state that its events deny is found")
    func replay() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference)
        try desk.answer(reference)
        try desk.publish(reference)
        let file = try desk.show(reference)
        #expect(file.events.map(\.act.kind.rawValue) == ["asked", "claimed", "answered", "published"])
        #expect(try Custody(replaying: file.events) == file.question.custody)
        #expect(try desk.store.examine().isEmpty)
        try desk.execute("UPDATE question SET custodian = 'oriv'")
        #expect(try desk.store.examine() == ["state: \(reference)"])
    }

    @Test("A history that could not have happened is found, and named")
    func impossibleHistory() throws {
        let reference = try desk.ask().question.reference
        try desk.execute(
            "INSERT INTO event (question, version, kind, act, at) SELECT id, 2, 'confirmed', '{\"confirmed\":{}}', asked_at FROM question"
        )
        #expect(try desk.store.examine() == ["state: \(reference)"])
    }

    @Test("An event is never changed nor deleted, whatever tool tries")
    func eventsStay() throws {
        try desk.ask()
        for sql in ["UPDATE event SET actor = 'X@oriv'", "DELETE FROM event", "REPLACE INTO event SELECT * FROM event"]
        {
            let error = try #require(throws: DatabaseError.self) { try desk.execute(sql) }
            #expect(error.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
        #expect(try desk.show("1").events.count == 1)
    }

    @Test("The inbox lists what is open, by the day it is due; new, mine and late narrow it")
    func inbox() throws {
        for number in 1...3 { try desk.ask("Question \(number)") }
        try desk.ask("Ailleurs", territory: "Strasbourg")
        try desk.claim("2012-00002", by: .awa)
        try desk.answer("2012-00003", by: .basile)
        #expect(try references() == ["2012-00001", "2012-00002"])
        #expect(try references(.new) == ["2012-00001"])
        #expect(try references(.mine) == ["2012-00002"])
        #expect(try references(.late).isEmpty)
        #expect(try references(.waiting).isEmpty)
        desk.clock.advance(hours: 24 * 7)
        #expect(try references(.late) == ["2012-00001", "2012-00002"])
        #expect(try references(.late, .mine) == ["2012-00002"])
    }

    private func references(_ parts: ListInbox.Part...) throws -> [String] {
        let inbox = try desk.store.perform(ListInbox(centre: "profession-banlieue", parts: Set(parts)), by: .awa)
        return inbox.questions.map(\.reference)
    }
}
