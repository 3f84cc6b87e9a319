import Desk
import Support
import Testing

@testable import Store

@Suite("Taking back one's last act: as a new event, where the model allows it")
struct UndoTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    private func undo(_ reference: String? = nil, by account: Account) throws -> Question {
        try desk.store.perform(Undo(reference: reference), by: account)
    }

    private func standing(_ reference: String) throws -> Standing {
        try desk.show(reference, as: .nadia).question.custody.standing
    }

    /// A question about Seine-Saint-Denis, claimed by Awa and offered to oriv.
    private func offered() throws -> String {
        let reference = try desk.ask().question.reference
        try desk.claim(reference)
        _ = try desk.store.perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous."), by: .awa)
        return reference
    }

    @Test("An acceptance: the transfer is pending again, and the question where it was")
    func accepted() throws {
        let reference = try offered()
        let before = try standing(reference)
        _ = try desk.store.perform(Accept(reference: reference), by: .odile)
        #expect(try undo(by: .odile).custody.standing == before)
        #expect(before.offer == "oriv")
        #expect(before.claim?.by == .awa)
        #expect(before.custodian == "profession-banlieue")
        // This time the acceptance is not undone.
        _ = try desk.store.perform(Accept(reference: reference), by: .odile)
        #expect(try standing(reference).custodian == "oriv")
        let kinds = try desk.show(reference).events.map(\.act.kind.rawValue)
        #expect(kinds == ["asked", "claimed", "offered", "accepted", "undone", "accepted"])
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A refusal, the second too, which had gone to triage: the transfer is pending again")
    func declined() throws {
        let reference = try offered()
        for decline in 1...2 {
            let before = try standing(reference)
            _ = try desk.store.perform(Decline(reference: reference, reason: "Non."), by: .odile)
            #expect(try standing(reference).custodian == (decline == 1 ? "profession-banlieue" : "national"))
            #expect(try undo(reference, by: .odile).custody.standing == before)
            _ = try desk.store.perform(Decline(reference: reference, reason: "Non, vraiment."), by: .odile)
            guard decline == 1 else { continue }
            _ = try desk.store.perform(Transfer(reference: reference, to: "oriv", reason: "Si."), by: .awa)
        }
        #expect(try standing(reference).status == .triage)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A restricted question that was declined is its centre's again for whoever declined it")
    func declinedRestricted() throws {
        let reference = try offered()
        _ = try desk.store.perform(Restrict(reference: reference, reason: "Un cas."), by: .awa)
        _ = try desk.store.perform(Decline(reference: reference, reason: "Non."), by: .odile)
        #expect(throws: Refusal.restricted(reference, centre: "profession-banlieue")) {
            try desk.show(reference, as: .odile)
        }
        #expect(try undo(reference, by: .odile).custody.standing.offer == "oriv")
        #expect(try desk.show(reference, as: .odile).question.custody.standing.restrictedTo == [])
    }

    @Test("A reopening: closed again for the same reason; answered again where it was answered")
    func reopened() throws {
        let closed = try desk.ask("Une ?").question.reference
        let answered = try desk.ask("Deux ?").question.reference
        _ = try desk.store.perform(Close(reference: closed, closing: .outOfScope), by: .awa)
        try desk.answer(answered)
        for (reference, status, closing) in [(closed, Status.closed, Closing.outOfScope), (answered, .answered, nil)] {
            let before = try standing(reference)
            _ = try desk.store.perform(Reopen(reference: reference, reason: "Si."), by: .awa)
            #expect(try standing(reference).status == .routed)
            let after = try undo(by: .awa).custody.standing
            #expect(after == before)
            #expect(after.status == status)
            #expect(after.closing == closing)
        }
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A duplicate that was reopened is one again, unless what it was a duplicate of has become one")
    func reopenedDuplicate() throws {
        for number in 1...3 { try desk.ask("Question \(number) ?") }
        _ = try desk.store.perform(Merge(reference: "2", into: "1"), by: .awa)
        _ = try desk.store.perform(Reopen(reference: "2", reason: "Si."), by: .awa)
        #expect(try undo("2", by: .awa).custody.standing.duplicateOf == "2012-00001")

        _ = try desk.store.perform(Reopen(reference: "2", reason: "Si."), by: .awa)
        _ = try desk.store.perform(Merge(reference: "1", into: "3"), by: .awa)
        let before = try desk.rowCounts()
        #expect(throws: Refusal.duplicateCycle("2012-00003")) { try undo("2", by: .awa) }
        #expect(try desk.rowCounts() == before)
        // It cannot be undone either when another question has become its duplicate.
        _ = try desk.store.perform(Merge(reference: "2", into: "3"), by: .awa)
        _ = try desk.store.perform(Reopen(reference: "2", reason: "Si."), by: .awa)
        try desk.ask("Question 4 ?")
        _ = try desk.store.perform(Merge(reference: "4", into: "2"), by: .awa)
        #expect(throws: Refusal.duplicateCycle("2012-00003")) { try undo("2", by: .awa) }
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("Not by another, not after ten minutes, not what the asker did; who follows the question hears nothing of it")
    func refused() throws {
        let asker = try Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil)
        let ask = try Ask(title: "Qui paie ?", body: "", territory: "93", asker: asker)
        let link = try #require(try desk.store.perform(AskOnline(ask: ask), by: nil).link)
        _ = try desk.store.perform(Transfer(reference: "1", to: "oriv", reason: "Chez vous."), by: .awa)
        _ = try desk.store.perform(Accept(reference: "1"), by: .odile)
        #expect(throws: Refusal.nothingToUndo) { try undo("1", by: .awa) }
        _ = try undo("1", by: .odile)
        #expect(try desk.store.perform(ShowFollowUp(link: link), by: nil).turns.map(\.kind.rawValue) == ["asked"])
        _ = try desk.store.perform(Accept(reference: "1"), by: .odile)
        desk.clock.advance(hours: 1)
        #expect(throws: Refusal.nothingToUndo) { try undo("1", by: .odile) }
        try desk.answer("1", by: .odile)
        _ = try desk.store.perform(try ActByLink(link: link, act: .reopen("Ce n'est pas clair.")), by: nil)
        #expect(throws: Refusal.nothingToUndo) { try undo("1", by: .odile) }
    }
}
