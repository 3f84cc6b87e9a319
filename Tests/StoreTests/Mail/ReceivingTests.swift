import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Mails that come in: each is stored, then placed once, and nothing is lost")
struct ReceivingTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
    }

    private func list(isWhole: Bool = false) throws -> [ReceivedMail] {
        try store.perform(ListReceivedMail(isWhole: isWhole), by: .nadia)
    }

    private func status(_ reference: String) throws -> Status { try desk.show(reference).question.custody.status }

    private func lastMessage(_ reference: String) throws -> String? {
        let file = try desk.show(reference)
        return file.messages[file.question.custody.version]
    }

    // MARK: - Replies

    @Test("A reply wakes the question that waits for it; what it quotes is folded, and can be unfolded")
    func reply() throws {
        let reference = try desk.waiting()
        let text = """
            Le 01/06/2012 à 10:00, Guichet a écrit :
            > Depuis quand ?

            Depuis le 3 avril.
            """
        let mail = try desk.receive(message(to: desk.replyAddress(reference), subject: "Re: Qui paie ?", text))
        #expect(mail.state == .placed)
        #expect(mail.question == reference)
        #expect(try status(reference) == .claimed)
        #expect(try lastMessage(reference) == "Depuis le 3 avril.")
        let origin = try #require(try desk.show(reference).mails.values.first)
        #expect(
            origin
                == MailOrigin(
                    id: mail.id, isAutomatic: false, isOthers: false, sender: nil, isFolded: true, files: []))
        let shown = try store.perform(ShowReceivedMail(id: mail.id), by: .awa)
        #expect(shown.written == "Depuis le 3 avril.")
        #expect(shown.whole?.contains("> Depuis quand ?") == true)
    }

    @Test("Servers may change the case of the reply address, and hide it in the envelope")
    func envelope() throws {
        let reference = try desk.waiting()
        let address = try desk.replyAddress(reference).uppercased()
        let mail = try desk.receive(message(to: "undisclosed-recipients:;", "Oui."), recipients: [address])
        #expect(mail.question == reference)
    }

    @Test("A reply without the suffix is placed by the Message-IDs that it answers")
    func references() throws {
        let reference = try desk.waiting()
        let sent = try #require(try store.perform(ListMail(), by: nil).last).messageID
        let mail = try desk.receive(
            message(more: ["References: <autre@example.org>\n\t(un commentaire) <\(sent)>"], "Oui."))
        #expect(mail.question == reference)
        #expect(try status(reference) == .claimed)
        let second = try desk.receive(
            message(id: "deux@example.org", more: ["In-Reply-To: <un@example.org>"], "J'oubliais : merci."))
        #expect(second.question == reference)
    }

    @Test("An answered question gets the message, stays answered, and its centre sees that something changed")
    func answered() throws {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        _ = try desk.receive(message(to: address, "Et pour un mi-temps ?"))
        #expect(try status(reference) == .answered)
        #expect(try lastMessage(reference) == "Et pour un mi-temps ?")
        let inbox = try store.perform(ListInbox(centre: "profession-banlieue"), by: .awa)
        #expect(inbox.changes == [reference: .wrote])
        try desk.answer(reference, "La moitié.")
        #expect(try store.perform(ListInbox(centre: "profession-banlieue"), by: .awa).questions.isEmpty)
    }

    @Test("A closed question keeps its state: where no site can reopen it the mail waits for the coordination")
    func closed() throws {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        _ = try store.perform(Close(reference: reference, closing: .satisfied, asAsker: true), by: nil)
        let mail = try desk.receive(message(to: address, "Une dernière chose."))
        #expect(mail.state == .waiting)
        #expect(mail.reason == .closed)
        #expect(mail.question == reference)
        #expect(mail.acknowledgeAt == nil)
        #expect(try status(reference) == .closed)
        let assigned = try store.perform(AssignReceivedMail(id: mail.id, reference: reference), by: .nadia)
        #expect(assigned.state == .placed)
        #expect(try lastMessage(reference) == "Une dernière chose.")
        #expect(try status(reference) == .closed)
    }

    @Test("A colleague's reply is placed too, and noted as theirs, for those who see the asker")
    func colleague() throws {
        let reference = try desk.waiting()
        let address = try desk.replyAddress(reference)
        _ = try desk.receive(message(from: "Paul Roux <paul@example.org>", to: address, "Léa est absente."))
        let origin = try #require(try desk.show(reference, as: .awa).mails.values.first)
        #expect(origin.isOthers)
        #expect(origin.sender == "Paul Roux, paul@example.org")
        let seen = try #require(try desk.show(reference, as: .odile).mails.values.first)
        #expect(seen.isOthers)
        #expect(seen.sender == nil)
    }

    @Test("What came from another address is the asker's neither on their page nor in the inbox")
    func notTheAskers() throws {
        let reference = try desk.waiting()
        let address = try desk.replyAddress(reference)
        _ = try desk.receive(message(from: "paul@example.org", to: address, "Léa est absente."))
        let link = try store.perform(CreateLink(reference: reference), by: .awa)
        let turn = try #require(try store.perform(ShowFollowUp(link: link), by: nil).turns.last)
        #expect(turn.kind == .othersWrote)
        #expect(!turn.isOwn)
        #expect(turn.text == "Léa est absente.")
        let inbox = try store.perform(ListInbox(centre: "profession-banlieue"), by: .awa)
        #expect(inbox.changes[reference] == .othersWrote)
        _ = try desk.receive(message(to: address, id: "deux@example.org", "C'est moi."))
        let later = try store.perform(ListInbox(centre: "profession-banlieue"), by: .awa)
        #expect(later.changes[reference] == .wrote)
    }

    @Test("A reply that is longer than a message is cut there, and whole in the mail")
    func long() throws {
        let reference = try desk.waiting()
        let text = String(repeating: "Une phrase. ", count: 3_000)
        let mail = try desk.receive(message(to: desk.replyAddress(reference), text))
        #expect(try lastMessage(reference)?.hasSuffix("…") == true)
        let whole = try store.perform(ShowReceivedMail(id: mail.id), by: .awa).whole
        #expect(whole?.trimmed == text.trimmed)
    }

    // MARK: - Programs

    @Test("An out-of-office reply is shown as such to the centre, wakes nothing and is not answered")
    func outOfOffice() throws {
        let reference = try desk.waiting()
        let address = try desk.replyAddress(reference)
        let mail = try desk.receive(
            message(to: address, subject: "Absence", more: ["Auto-Submitted: auto-replied"], "De retour lundi."))
        #expect(mail.state == .placed)
        #expect(mail.acknowledgeAt == nil)
        #expect(try status(reference) == .waiting)
        let file = try desk.show(reference)
        #expect(file.events.last?.act == .noted)
        #expect(file.mails[file.question.custody.version]?.isAutomatic == true)
    }

    @Test("A newsletter, a receipt and the desk's own mail are discarded, kept, and not answered")
    func machines() throws {
        let reference = try desk.waiting()
        let address = try desk.replyAddress(reference)
        let letter = try desk.receive(message(more: ["List-Id: <lettre.example.org>"], "La lettre de mai."))
        let receipt = try desk.receive(
            message(to: address, id: "lu@example.org", more: ["Auto-Submitted: auto-generated"], "Message lu."))
        let own = try desk.receive(
            message(from: "Guichet <guichet@exemple.fr>", to: address, id: "soi@exemple.fr", "Bonjour."))
        for (mail, reason) in [(letter, ReceivedMail.Reason.machine), (receipt, .machine), (own, .ownAddress)] {
            #expect(mail.state == .discarded)
            #expect(mail.reason == reason)
            #expect(mail.acknowledgeAt == nil)
            #expect(try store.perform(ShowReceivedMail(id: mail.id, isRaw: true), by: .nadia).raw?.isEmpty == false)
        }
        #expect(try status(reference) == .waiting)
    }

    @Test("A bounce finds its mail by the envelope, or by the Message-ID; for good, it is refused with what was said")
    func bounces() throws {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        let sent = try #require(try store.perform(ListMail(), by: nil).last)
        try store.settle(try #require(try store.takeMail()), .sent)
        let late = try desk.receive(
            bounce(sent.messageID, to: "guichet@exemple.fr", action: "delayed", status: "4.4.1"))
        #expect(late.state == .placed)
        #expect(try store.perform(ShowMail(id: sent.id), by: nil).state == .sent)
        let gone = try desk.receive(bounce("inconnu@exemple.fr", to: address, action: "failed", status: "5.1.1"))
        #expect(gone.question == reference)
        #expect(gone.acknowledgeAt == nil)
        let refused = try store.perform(ShowMail(id: sent.id), by: nil)
        #expect(refused.state == .refused)
        #expect(refused.error?.contains("User unknown") == true)
        #expect(try status(reference) == .answered)
        #expect(try desk.show(reference).mails.isEmpty)
    }

    @Test("A bounce of a mail that the desk did not send is discarded")
    func backscatter() throws {
        let mail = try desk.receive(
            bounce("rien@ailleurs.example", to: "guichet@exemple.fr", action: "failed", status: "5.1.1"))
        #expect(mail.reason == .unknownMail)
        #expect(mail.state == .discarded)
    }

    // MARK: - First messages

    @Test("Where no site can confirm it a first message waits, and becomes its sender's question")
    func first() throws {
        let mail = try desk.receive(
            message(
                subject: "Adulte-relais",
                """
                Bonjour,

                Qui finance un poste ?

                --
                Léa Petit
                Mairie, 1 place de la Paix, 93000 Bobigny
                """))
        #expect(mail.state == .waiting)
        #expect(mail.reason == .newQuestion)
        #expect(mail.acknowledgeAt == nil)
        let shown = try store.perform(ShowReceivedMail(id: mail.id), by: .nadia)
        #expect(shown.places.first?.contains("Bobigny") == true)
        let receipt = try store.perform(AskReceivedMail(id: mail.id), by: .nadia)
        #expect(receipt.question.title == "Adulte-relais")
        #expect(receipt.question.body == "Bonjour,\n\nQui finance un poste ?")
        #expect(receipt.question.custody.custodian == "profession-banlieue")
        let file = try desk.show(receipt.question.reference, as: .awa)
        #expect(file.asker.email == "lea@example.org")
        #expect(file.asker.name == "Léa Petit")
        #expect(try list().isEmpty)
        #expect(throws: Refusal.receivedPlaced(mail.id, question: receipt.question.reference)) {
            try store.perform(AskReceivedMail(id: mail.id), by: .nadia)
        }
    }

    @Test("Where it names no place, the coordination gives one")
    func noPlace() throws {
        let mail = try desk.receive(message("Qui finance un poste ?"))
        #expect(throws: Refusal.self) { try store.perform(AskReceivedMail(id: mail.id), by: .nadia) }
        let receipt = try store.perform(
            AskReceivedMail(id: mail.id, territory: "Bobigny", title: "Un poste"), by: .nadia)
        #expect(receipt.question.custody.custodian == "profession-banlieue")
    }

    @Test("What answers an unknown message, or a reply address that holds no longer, waits")
    func unknown() throws {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        let thread = try desk.receive(message(subject: "Re: bonjour", more: ["In-Reply-To: <x@y.example>"], "Oui."))
        #expect(thread.reason == .unknownThread)
        try desk.execute("UPDATE outbox SET reply_hash = NULL")
        let revoked = try desk.receive(message(to: address, id: "deux@example.org", "Oui."))
        #expect(revoked.reason == .unknownSuffix)
        #expect(try list().map(\.id) == [thread.id, revoked.id])
    }

    @Test(
        "What is no message a person could have written waits too, as it came",
        arguments: ["\u{0}\u{1}\u{2}", "Bonjour, sans en-tête", "From: <\n\n", "\n\n\n"])
    func garbage(text: String) throws {
        let mail = try desk.receive(text)
        #expect(mail.state == .waiting)
        #expect(try store.perform(ShowReceivedMail(id: mail.id, isRaw: true), by: .nadia).raw == Data(text.utf8))
    }

    @Test("The coordination discards what waits, with a reason")
    func discard() throws {
        let mail = try desk.receive(message("Achetez nos stylos."))
        let discarded = try store.perform(DiscardReceivedMail(id: mail.id, reason: "Publicité"), by: .nadia)
        #expect(discarded.state == .discarded)
        #expect(discarded.note == "Publicité")
        #expect(try list().isEmpty)
        #expect(try list(isWhole: true).map(\.id) == [mail.id])
    }

    @Test("Agents see the mails of questions whose asker they see; the rest is for the coordination")
    func rights() throws {
        let reference = try desk.waiting()
        let placed = try desk.receive(message(to: desk.replyAddress(reference), "Oui."))
        let waiting = try desk.receive(message(id: "deux@example.org", "Une question."))
        #expect(try store.perform(ShowReceivedMail(id: placed.id), by: .awa).written == "Oui.")
        #expect(throws: Refusal.coordinatorNeeded(.odile)) {
            try store.perform(ShowReceivedMail(id: placed.id), by: .odile)
        }
        #expect(throws: Refusal.coordinatorNeeded(.awa)) {
            try store.perform(ShowReceivedMail(id: waiting.id), by: .awa)
        }
        #expect(throws: Refusal.coordinatorNeeded(.awa)) { try store.perform(ListReceivedMail(), by: .awa) }
    }
}
