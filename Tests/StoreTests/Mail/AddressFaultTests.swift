import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("An address that takes no mail is marked until a mail is sent, its owner writes, or an agent corrects it")
struct AddressFaultTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
        try desk.haveSite()
    }

    /// Has the next mail refused for good, an hour ago.
    private func refuse() throws {
        try store.settle(try #require(try store.takeMail()), .refused("550 inconnue"))
        desk.clock.advance(hours: 1)
    }

    /// A question whose answer did not arrive.
    private func refused() throws -> String {
        let reference = try desk.answered("Qui paie ?")
        try refuse()
        return reference
    }

    private func isMarked(_ reference: String) throws -> Bool {
        try desk.show(reference, as: .awa).mailFault?.isRefused == true
    }

    private func correct(_ reference: String, _ email: String = "lea@example.net") throws -> Question {
        try store.perform(CorrectAddress(reference: reference, email: email), by: .awa)
    }

    // MARK: - The mark

    @Test("The mark is the address's: each question of its owner has it, and nobody else's")
    func everywhere() throws {
        _ = try refused()
        #expect(try isMarked(try desk.ask("Qui décide ?").question.reference))
        let paul = try Asker(name: nil, email: "paul@example.org", telephone: nil, organisation: nil)
        let other = try store.perform(Ask(title: "Où ?", body: "", territory: "Bobigny", asker: paul), by: nil)
        #expect(try !isMarked(other.question.reference))
    }

    @Test("A later mail that is sent ends it, whatever question that was about")
    func sent() throws {
        let reference = try refused()
        _ = try desk.answered("Qui décide ?")
        _ = try desk.nextMail()
        #expect(try !isMarked(reference))
    }

    @Test("Whoever writes from the address ends it, until a mail to it is refused again; a program does not")
    func written() throws {
        let reference = try refused()
        _ = try desk.receive(
            message(
                to: desk.replyAddress(reference), id: "a@example.org", more: ["Auto-Submitted: auto-replied"],
                "Absente."
            ))
        #expect(try isMarked(reference))
        _ = try desk.receive(message("Je demande autre chose, à Bobigny."))
        #expect(try !isMarked(reference))
        desk.clock.advance(hours: 1)
        try refuse()
        #expect(try isMarked(reference))
    }

    @Test("An agent who asks for someone is told that the address takes no mail")
    func told() throws {
        _ = try refused()
        func ask(_ email: String) throws -> Receipt {
            let asker = try Asker(name: nil, email: email, telephone: nil, organisation: nil)
            return try store.perform(
                Ask(title: "Pour \(email) ?", body: "", territory: "Bobigny", asker: asker), by: .awa)
        }
        #expect(try ask("lea@example.org").mailFault?.error == "550 inconnue")
        #expect(try ask("paul@example.org").mailFault == nil)
    }

    // MARK: - Correcting

    @Test("Corrected, what did not arrive goes to the new address, which is the one of all their questions")
    func corrected() throws {
        let reference = try refused()
        let other = try desk.ask("Qui décide ?").question.reference
        _ = try correct(reference, " Lea@Example.NET ")
        for name in [reference, other] {
            #expect(try desk.show(name, as: .awa).asker.email == "lea@example.net")
            #expect(try !isMarked(name))
        }
        let mail = try #require(try desk.nextMail())
        #expect(mail.recipient.address == "lea@example.net")
        #expect(mail.subject.reference == reference)
        #expect(try desk.nextMail() == nil)
        // An agent vouches for it: what is asked from it goes to its centre at once.
        let next = try desk.askOnline("Où ?", email: "lea@example.net").receipt.question.reference
        #expect(try desk.show(next).question.custody.status == .routed)
        let line = try #require(try store.perform(ListAudit(), by: nil).last { $0.deed == .addressCorrected })
        #expect(line.subject == reference)
        #expect(line.actor == .awa)
        #expect(try store.examine().isEmpty)
    }

    @Test("The same address again changes nothing and sends nothing")
    func again() throws {
        let reference = try refused()
        _ = try correct(reference)
        _ = try desk.nextMail()
        #expect(try correct(reference).isUnchanged)
        #expect(try desk.nextMail() == nil)
    }

    @Test("Of several mails that tell the same the last goes, and none is left as not delivered")
    func last() throws {
        let reference = try refused()
        try desk.answer(reference, "L'État, à 80 %.")
        try refuse()
        _ = try correct(reference)
        let mail = try #require(try desk.nextMail())
        guard case .answered(let answer, _, _) = mail.news else {
            Issue.record("no answer")
            return
        }
        #expect(answer.text == "L'État, à 80 %.")
        #expect(try desk.nextMail() == nil)
        #expect(try store.perform(ListMail(isFailed: true), by: nil).isEmpty)
    }

    @Test("Links and reply addresses in mails to the earlier address, which may be a stranger's, lead nowhere")
    func revoked() throws {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        let link = try desk.nextLink()
        _ = try correct(reference)
        #expect(throws: Refusal.deadLink) { try store.perform(ShowFollowUp(link: link), by: nil) }
        #expect(try desk.receive(message(to: address, "Oui.")).reason == .unknownSuffix)
    }

    @Test("A mail that was tried and waits has another link from then on, since it may have arrived")
    func tried() throws {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        let taken = try #require(try store.takeMail())
        #expect(throws: Refusal.mailInHand(taken.id)) { try correct(reference) }
        try store.settle(taken, .failed("451"))
        _ = try correct(reference)
        #expect(try desk.receive(message(to: address, "Oui.")).reason == .unknownSuffix)
        #expect(try desk.nextMail()?.recipient.address == "lea@example.net")
    }

    @Test("What is no address, the desk's own, and an asker without one are refused")
    func notCorrected() throws {
        let reference = try refused()
        #expect(throws: Refusal.badEmail("lea")) { try correct(reference, "lea") }
        for own in ["guichet@exemple.fr", "guichet+abc@exemple.fr"] {
            #expect(throws: Refusal.deskAddress(own)) { try correct(reference, own) }
        }
        let nobody = try Asker(name: nil, email: nil, telephone: nil, organisation: nil)
        let bare = try store.perform(Ask(title: "Où ?", body: "", territory: "Bobigny", asker: nobody), by: nil)
        #expect(throws: Refusal.noAskerAddress(bare.question.reference)) { try correct(bare.question.reference) }
        _ = try store.erase("lea@example.org", by: .nadia)
        #expect(throws: Refusal.noAskerAddress(reference)) { try correct(reference) }
    }
}
