import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Mails that wait are seen by the coordination, and go with the persons they are from or name")
struct WaitingMailTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
    }

    @Test(
        "The coordination's inbox counts what came in without a place and what was not delivered; a centre's does not")
    func counted() throws {
        _ = try desk.answered("Qui paie ?")
        let taken = try #require(try store.takeMail())
        try store.settle(taken, .refused("550 5.1.1"))
        _ = try desk.receive(message(from: "max@example.net", "Une question."))
        func mails() throws -> Inbox.Mails? {
            try store.perform(ListInbox(centre: Centre.national), by: .nadia).mails
        }
        #expect(try mails() == Inbox.Mails(received: 1, failed: 1))
        #expect(try store.perform(ListInbox(centre: "profession-banlieue"), by: .awa).mails == nil)
        #expect(try store.perform(ListInbox(centre: Centre.national, parts: [.new]), by: .nadia).mails == nil)
        _ = try store.perform(DropMail(id: taken.id), by: .nadia)
        _ = try store.perform(DiscardReceivedMail(id: 1, reason: "Publicité"), by: .nadia)
        #expect(try mails() == Inbox.Mails(received: 0, failed: 0))
    }

    @Test("A notice that a mail did not arrive stays where it comes before the mail is noted as sent")
    func early() throws {
        let reference = try desk.answered("Qui paie ?")
        let sent = try #require(try store.perform(ListMail(), by: nil).last)
        let taken = try #require(try store.takeMail())
        _ = try desk.receive(
            bounce(sent.messageID, to: "guichet@exemple.fr", action: "failed", status: "5.1.1"))
        try store.settle(taken, .sent)
        let noted = try store.perform(ShowMail(id: sent.id), by: nil)
        #expect(noted.state == .refused)
        #expect(noted.error?.contains("User unknown") == true)
        #expect(try desk.show(reference, as: .awa).mailFault?.isRefused == true)
    }

    @Test("A person's file has what came from them by mail; a centre's has what is on its questions")
    func exported() throws {
        let reference = try desk.waiting()
        _ = try desk.receive(message(to: desk.replyAddress(reference), "Oui."))
        _ = try desk.receive(message(id: "deux@example.org", "Une autre question."))
        _ = try desk.receive(message(from: "max@example.net", id: "trois@example.net", "La mienne."))
        let whole = try store.perform(ExportPerson(person: "lea@example.org"), by: .nadia)
        #expect(whole.received.map(\.written) == ["Oui.", "Une autre question."])
        let centre = try store.perform(ExportPerson(person: "lea@example.org"), by: .awa)
        #expect(centre.received.map(\.written) == ["Oui."])
    }

    @Test("An erasure looks through the mails of others: the words go, and the mail as it came")
    func erased() throws {
        try desk.ask("Qui paie ?")
        let mail = try desk.receive(
            message(from: "max@example.net", subject: "Pour lea@example.org", "Répondez à lea@example.org."))
        let shown = try store.perform(ErasePerson(person: "lea@example.org"), by: .nadia)
        #expect(shown.others.map(\.kind) == [.mail, .mail])
        #expect(shown.others.map(\.reference) == ["1", "1"])
        _ = try store.perform(ErasePerson(person: "lea@example.org", confirmed: shown.hash), by: .nadia)
        let rest = try store.perform(ShowReceivedMail(id: mail.id), by: .nadia)
        #expect(rest.mail.subject == "Pour [effacé]")
        #expect(rest.written == "Répondez à [effacé].")
        #expect(rest.mail.from == "max@example.net")
        #expect(throws: Refusal.receivedErased(mail.id)) {
            try store.perform(ShowReceivedMail(id: mail.id, isRaw: true), by: .nadia)
        }
        #expect(try store.examine().isEmpty)
    }

    @Test("An erasure says how many mails were sent before")
    func sentBefore() throws {
        _ = try desk.answered("Qui paie ?")
        _ = try desk.nextMail()
        #expect(try store.perform(ErasePerson(person: "lea@example.org"), by: .nadia).sent == 1)
    }

    @Test("The links and reply addresses of a question's mails are counted, until they are revoked")
    func links() throws {
        try desk.haveSite()
        let reference = try desk.answered("Qui paie ?")
        _ = try desk.nextMail()
        func mails() throws -> FollowUpLinks.Mails {
            try store.perform(ListLinks(reference: reference), by: nil).mails
        }
        #expect(try mails() == FollowUpLinks.Mails(links: 1, replyAddresses: 1))
        _ = try store.perform(RevokeLinks(reference: reference), by: nil)
        #expect(try mails() == FollowUpLinks.Mails(links: 0, replyAddresses: 0))
    }
}
