import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("What follows from what is done")
struct ConsequenceTests {
    private let desk: TemporaryDesk

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
    }

    private func perform<V: Stored>(_ verb: V, by account: Account? = .awa) throws -> V.Reply {
        try desk.store.perform(verb, by: account)
    }

    private func standing(_ reference: String) throws -> Standing { try desk.show(reference).question.custody.standing }

    private func mails(to reference: String) throws -> Int? {
        try desk.number(
            """
            SELECT count(*) FROM outbox WHERE question = (SELECT id FROM question WHERE reference = '\(reference)')
            """)
    }

    // MARK: - Duplicates of questions that end without an answer

    /// Two questions, the second a duplicate of the first.
    private func merged() throws -> (original: String, duplicate: String) {
        let original = try desk.ask("Qui paie ?").question.reference
        let duplicate = try desk.ask("Qui finance ?", email: "paul@example.org").question.reference
        _ = try perform(Merge(reference: duplicate, into: original))
        return (original, duplicate)
    }

    @Test(
        "A duplicate of what was withdrawn comes back to its centre, with a new time limit, and its asker hears of it")
    func withdrawn() throws {
        let (original, duplicate) = try merged()
        desk.clock.advance(hours: 24 * 28)
        let before = try mails(to: duplicate) ?? 0
        _ = try perform(Withdraw(reference: original), by: nil)
        let standing = try standing(duplicate)
        #expect(standing.status == .routed)
        #expect(standing.duplicateOf == nil)
        #expect(standing.dueAt > desk.clock.now)
        #expect(try mails(to: duplicate) == before + 1)
        #expect(try desk.show(duplicate).events.last?.act == .detached(from: original, dueAt: standing.dueAt))
        #expect(try desk.store.examine().isEmpty)
    }

    @Test(
        "So does one of what was closed for another reason than an answer, by an agent or by time",
        arguments: [Closing.satisfied, .noReply])
    func closed(_ closing: Closing) throws {
        let (original, duplicate) = try merged()
        _ = try perform(Close(reference: original, closing: closing))
        #expect(try standing(duplicate).status == .routed)
    }

    @Test("So does one of what waited in vain for its asker")
    func waitedInVain() throws {
        let (original, duplicate) = try merged()
        _ = try perform(AskBack(reference: original, message: "Où ?"))
        desk.clock.advance(hours: 24 * 31)
        _ = try perform(Tick(clockIsRight: true), by: nil)
        #expect(try standing(original).closing == .noReply)
        #expect(try standing(duplicate).status == .routed)
    }

    @Test("What is out of scope is so for its duplicates: they stay closed, and their askers are told")
    func outOfScope() throws {
        let (original, duplicate) = try merged()
        let before = try mails(to: duplicate) ?? 0
        _ = try perform(Close(reference: original, closing: .outOfScope))
        #expect(try standing(duplicate).duplicateOf == original)
        #expect(try mails(to: duplicate) == before + 1)
    }

    @Test("The link of such a duplicate shows that the question was closed as out of scope, and why")
    func outOfScopeByLink() throws {
        let (original, duplicate) = try merged()
        _ = try perform(Close(reference: original, closing: .outOfScope, words: "Ce n'est pas de notre ressort."))
        let link = try perform(CreateLink(reference: duplicate))
        let turns = try perform(ShowFollowUp(link: link), by: nil).turns
        #expect(turns.last?.kind == .closed)
        #expect(turns.last?.text == "Ce n'est pas de notre ressort.")
        #expect(turns.last?.isOwn == false)
    }

    @Test("A duplicate of what was answered stays one, whatever becomes of the question then")
    func answered() throws {
        let (original, duplicate) = try merged()
        try desk.answer(original)
        _ = try perform(Close(reference: original, closing: .satisfied))
        #expect(try standing(duplicate).duplicateOf == original)
    }

    @Test("Merged into itself, or into its own duplicate: said as what it is, with advice that can be followed")
    func intoItself() throws {
        let (original, duplicate) = try merged()
        #expect(throws: Refusal.ownDuplicate(original)) { try perform(Merge(reference: original, into: original)) }
        #expect(throws: Refusal.ownDuplicate(duplicate, of: original)) {
            try perform(Merge(reference: original, into: duplicate))
        }
        let third = try desk.ask("Et qui encore ?").question.reference
        #expect(throws: Refusal.duplicateCycle(original)) { try perform(Merge(reference: third, into: duplicate)) }
    }

    @Test("Nothing is merged into what ended without an answer")
    func intoWithdrawn() throws {
        let original = try desk.ask("Qui paie ?").question.reference
        let duplicate = try desk.ask("Qui finance ?").question.reference
        _ = try perform(Withdraw(reference: original), by: nil)
        let before = try desk.rowCounts()
        #expect(throws: Refusal.endedUnanswered(original)) {
            try perform(Merge(reference: duplicate, into: original))
        }
        #expect(try desk.rowCounts() == before)
    }

    @Test("A reopening is not taken back where the question it was a duplicate of has ended unanswered meanwhile")
    func undoneReopening() throws {
        let (original, duplicate) = try merged()
        _ = try perform(Reopen(reference: duplicate, reason: "Un autre cas."))
        _ = try perform(Withdraw(reference: original), by: nil)
        #expect(throws: Refusal.endedUnanswered(original)) { try perform(Undo(reference: duplicate)) }
    }

    // MARK: - Repeated acts

    /// Performs an act twice. The second time must change no row and must be reported as unchanged.
    private func expectOnce<V: Stored>(
        _ verb: V, by account: Account? = .awa, _ location: SourceLocation = #_sourceLocation
    ) throws where V.Reply == Question {
        _ = try perform(verb, by: account)
        let before = try desk.rowCounts()
        let again = try perform(verb, by: account)
        #expect(again.isUnchanged, sourceLocation: location)
        #expect(try desk.rowCounts() == before, sourceLocation: location)
    }

    @Test("An act whose result already holds changes nothing: no event, no mail")
    func again() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        let other = try desk.ask("Qui finance ?").question.reference
        try expectOnce(Claim(reference: reference))
        try expectOnce(Note(reference: reference, note: "Vu."))
        try expectOnce(AskBack(reference: reference, message: "Où ?"))
        try expectOnce(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        try expectOnce(Release(reference: reference))
        try expectOnce(Transfer(reference: reference, to: "oriv", reason: "Chez vous."))
        try expectOnce(Accept(reference: reference), by: .odile)
        try expectOnce(Assign(reference: reference, to: "profession-banlieue", reason: "Rendue."), by: .nadia)
        try expectOnce(Restrict(reference: reference, reason: "Un cas."))
        try expectOnce(Unrestrict(reference: reference))
        try expectOnce(Merge(reference: other, into: reference))
        try expectOnce(Close(reference: reference, closing: .outOfScope))
        try expectOnce(Reopen(reference: reference, reason: "Si."))
        try expectOnce(Withdraw(reference: reference), by: nil)
    }

    @Test("The same answer is sent once; another text is a new revision")
    func answerAgain() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference, "Oui.")
        let before = try desk.rowCounts()
        #expect(try desk.answer(reference, "Oui.").question.isUnchanged)
        #expect(try desk.rowCounts() == before)
        #expect(try desk.answer(reference, "Non.").answers.map(\.revision) == [1, 2])
    }

    @Test("After a reopening the same answer is an answer again")
    func answerAfterReopening() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference, "Oui.")
        _ = try perform(Reopen(reference: reference, reason: "Vraiment ?"))
        #expect(try !desk.answer(reference, "Oui.").question.isUnchanged)
        #expect(try standing(reference).status == .answered)
    }

    @Test("Who may not do an act is refused, though its result holds")
    func againByAnother() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference, "Oui.")
        #expect(throws: Refusal.otherCentre(custodian: "profession-banlieue", actor: .odile)) {
            try desk.answer(reference, "Oui.", by: .odile)
        }
    }

    @Test("An entry that is submitted, published or retired again is left as it is")
    func entryAgain() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        let entry = try desk.publish(reference)
        let published = try desk.number("SELECT count(*) FROM entry_event")
        #expect(try perform(PublishEntry(reference: entry.reference, checked: true), by: .nadia).isUnchanged)
        #expect(try desk.number("SELECT count(*) FROM entry_event") == published)
        _ = try perform(RetireEntry(reference: entry.reference, reason: "Périmée."))
        #expect(try perform(RetireEntry(reference: entry.reference, reason: "Périmée.")).isUnchanged)
    }

    // MARK: - Time limits and clocks

    @Test("A reopened question has a new time limit, counted from the reopening")
    func reopened() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        desk.clock.advance(hours: 24 * 28)
        _ = try perform(Reopen(reference: reference, reason: "La loi a changé."))
        let question = try desk.show(reference).question
        #expect(!question.isLate(at: desk.clock.now))
        #expect(Day(question.dueAt) == Day("2012-07-04"))
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A clock that was set back hides no event: history goes by its numbers")
    func clockSetBack() throws {
        let reference = try desk.ask().question.reference
        desk.clock.advance(hours: 48)
        try desk.claim(reference)
        desk.clock.advance(hours: -47)
        _ = try perform(Note(reference: reference, note: "Vu."))
        let kinds = { (since: Date?) in
            try perform(ListEvents(since: since)).lines.map(\.event.act.kind.rawValue)
        }
        #expect(try kinds(nil) == ["asked", "claimed", "noted"])
        #expect(try kinds(SettableClock.founding + 3_600 * 24) == ["claimed", "noted"])
        #expect(try perform(ListEvents(after: 2)).lines.map(\.event.act.kind.rawValue) == ["noted"])
    }

    // MARK: - Changes in the inbox

    @Test("A reply is marked in the inbox until someone of the centre acts; what another centre adds does not count")
    func replied() throws {
        let reference = try desk.ask().question.reference
        _ = try perform(AskBack(reference: reference, message: "Où ?"))
        #expect(try perform(ListInbox(centre: "profession-banlieue")).changes.isEmpty)
        _ = try perform(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        _ = try perform(Contribute(reference: reference, contribution: "Vu ailleurs."), by: .odile)
        #expect(try perform(ListInbox(centre: "profession-banlieue")).changes == [reference: .replied])
        let changed = ListInbox(centre: "profession-banlieue", parts: [.changed])
        #expect(try perform(changed).questions.map(\.reference) == [reference])
        try desk.claim(reference)
        #expect(try perform(changed).questions.isEmpty)
    }

    @Test("An offer is marked for the centre it is made to, a reopening for the one that has the question")
    func offered() throws {
        let reference = try desk.ask().question.reference
        _ = try perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous."))
        #expect(try perform(ListInbox(centre: "oriv")).changes == [reference: .offered])
        #expect(try perform(ListInbox(centre: "profession-banlieue")).changes.isEmpty)
        _ = try perform(Accept(reference: reference), by: .odile)
        try desk.answer(reference, by: .odile)
        _ = try perform(Reopen(reference: reference, reason: "Et moi ?", asAsker: true), by: nil)
        #expect(try perform(ListInbox(centre: "oriv")).changes == [reference: .reopened])
    }

    // MARK: - All questions

    @Test("Every question is listed, to the end, page by page, and whatever is asked meanwhile moves no page")
    func all() throws {
        let references = try (1...5).map { try desk.ask("Question \($0) ?").question.reference }
        let first = try perform(ListQuestions(limit: 2))
        #expect(first.total == 5)
        #expect(first.questions.map(\.reference) == [references[4], references[3]])
        try desk.ask("Question 6 ?")
        let second = try perform(ListQuestions(after: first.next, limit: 2))
        #expect(second.questions.map(\.reference) == [references[2], references[1]])
        let third = try perform(ListQuestions(after: second.next, limit: 2))
        #expect(third.questions.map(\.reference) == [references[0]])
        #expect(third.next == nil)
    }

    @Test("The list is narrowed by status, centre, place, period, and what became no entry")
    func narrowed() throws {
        let answered = try desk.ask("Qui paie ?").question.reference
        try desk.answer(answered)
        desk.clock.advance(hours: 48)
        let elsewhere = try desk.ask("Où aller ?", territory: "Strasbourg").question.reference
        func listed(_ change: (inout ListQuestions.Filters) -> Void) throws -> [String] {
            var filters = ListQuestions.Filters()
            change(&filters)
            return try perform(ListQuestions(filters: filters)).questions.map(\.reference)
        }
        #expect(try listed { $0.statuses = [.answered] } == [answered])
        #expect(try listed { $0.withoutEntry = true } == [answered])
        #expect(try listed { $0.centre = "oriv" } == [elsewhere])
        #expect(try listed { $0.territory = "Strasbourg" } == [elsewhere])
        #expect(try listed { $0.since = Day("2012-06-03") } == [elsewhere])
        #expect(try listed { $0.until = Day("2012-06-01") } == [answered])
        try desk.publish(answered)
        #expect(try listed { $0.withoutEntry = true }.isEmpty)
    }

    @Test("What is restricted to others is in no list, nor counted")
    func restrictedList() throws {
        let reference = try desk.ask().question.reference
        _ = try perform(Restrict(reference: reference, reason: "Un cas."))
        #expect(try perform(ListQuestions(), by: .odile).total == 0)
        #expect(try perform(ListQuestions()).total == 1)
    }

    // MARK: - Pages of a search

    @Test(
        "A page of results begins after the last one seen, though entries were retired or published meanwhile",
        arguments: Search.Sort.allCases)
    func pages(_ sort: Search.Sort) throws {
        for number in 1...6 {
            try desk.addEntry("Conseil citoyen \(number)", "Le conseil citoyen numéro \(number).")
            desk.clock.advance(hours: 24)
        }
        func page(after place: Search.Place?) throws -> Results {
            try perform(Search(words: "conseil citoyen", sort: sort, limit: 2, after: place), by: nil)
        }
        let whole = try perform(Search(words: "conseil citoyen", sort: sort), by: nil).hits.map(\.reference)
        let first = try page(after: nil)
        #expect(first.hits.map(\.reference) == Array(whole[0..<2]))
        _ = try perform(RetireEntry(reference: whole[0], reason: "Périmée."), by: .nadia)
        _ = try perform(RetireEntry(reference: whole[1], reason: "Périmée."), by: .nadia)
        let second = try page(after: first.next)
        #expect(second.hits.map(\.reference) == Array(whole[2..<4]))
        try desk.addEntry("Conseil citoyen", "Conseil citoyen.")
        #expect(try page(after: second.next).hits.map(\.reference) == Array(whole[4..<6]))
    }
}
