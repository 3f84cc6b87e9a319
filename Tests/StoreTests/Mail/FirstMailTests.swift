import Desk
import Foundation
import GRDB
import Mail
import Support
import Testing

@testable import Store

@Suite("A first message by mail is a question that its sender confirms")
struct FirstMailTests {
    private typealias Confirmation = Desk.Confirmation

    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
        try desk.haveSite()
    }

    private static let signed = """
        Bonjour,

        Qui finance un poste ?

        --
        Léa Petit
        Mairie, 1 place de la Paix, 93000 Bobigny
        """

    private func act(_ link: String, _ confirmation: Confirmation) throws -> FollowUp {
        try store.serve(try ActByLink(link: link, act: .confirm(confirmation)), for: nil)
    }

    @Test("Its title is the subject, its body the text, its place the one that the mail names")
    func first() throws {
        let mail = try desk.receive(message(subject: "Adulte-relais", Self.signed))
        #expect(mail.state == .placed)
        let reference = try #require(mail.question)
        let file = try desk.show(reference)
        #expect(file.question.title == "Adulte-relais")
        #expect(file.question.body == "Bonjour,\n\nQui finance un poste ?")
        #expect(file.question.custody.status == .unconfirmed)
        #expect(file.question.custody.custodian == "profession-banlieue")
        #expect(throws: Refusal.unknownQuestion(reference)) { try desk.show(reference, as: .awa) }
        let asked = try #require(try desk.nextMail())
        #expect(asked.news == .unconfirmed(until: desk.clock.now + 7 * 86_400))
        #expect(asked.recipient == MailMatter.Recipient(name: "Léa Petit", address: "lea@example.org"))
        // In the thread of what was written.
        #expect(asked.earlier == ["un@example.org"])
        #expect(try store.perform(ListReceivedMail(), by: .nadia).isEmpty)
    }

    @Test("Where it names no place the confirmation asks for one")
    func noPlace() throws {
        let mail = try desk.receive(message("Qui finance un poste ?"))
        let reference = try #require(mail.question)
        #expect(try desk.show(reference).question.custody.custodian == Centre.national)
        let link = try desk.nextLink()
        #expect(throws: Refusal.empty(.territory)) { try act(link, Confirmation()) }
        #expect(try act(link, Confirmation(territory: "Bobigny")).centre == "profession-banlieue")
        #expect(try desk.show(reference, as: .awa).question.custody.status == .routed)
        #expect(try store.examine().isEmpty)
    }

    @Test("Without a subject the first line is the title; a subject alone is a question; a long one is in the body")
    func subjects() throws {
        func question(_ subject: String, _ text: String, from sender: String) throws -> Question {
            let mail = try desk.receive(message(from: sender, subject: subject, id: "\(sender).id", text))
            return try desk.show(try #require(mail.question)).question
        }
        let untitled = try question("", "Qui paie ?\nC'est pour Bobigny.", from: "a@example.org")
        #expect(untitled.title == "Qui paie ?")
        #expect(untitled.body == "Qui paie ?\nC'est pour Bobigny.")
        let bare = try question("Qui paie un poste à Bobigny ?", "", from: "b@example.org")
        #expect(bare.title == "Qui paie un poste à Bobigny ?")
        #expect(bare.body.isEmpty)
        let words = String(repeating: "Qui paie ? ", count: 40).trimmed
        let long = try question(words, "Merci.", from: "c@example.org")
        #expect(long.title.hasSuffix("…"))
        #expect(long.body == words + "\n\nMerci.")
    }

    @Test("Neither subject nor text waits for the coordination, without an answer")
    func nothing() throws {
        let mail = try desk.receive(message(subject: "", ""))
        #expect(mail.state == .waiting)
        #expect(mail.reason == .nothingWritten)
        #expect(mail.acknowledgeAt == nil)
    }

    @Test("A second one of the day waits for the coordination, until the first is confirmed")
    func second() throws {
        _ = try desk.receive(message("Qui paie à Bobigny ?"))
        let waiting = try desk.receive(message(id: "deux@example.org", "Qui décide à Bobigny ?"))
        #expect(waiting.state == .waiting)
        #expect(waiting.reason == .newQuestion)
        _ = try act(try desk.nextLink(), Confirmation())
        _ = try desk.nextMail()
        let third = try desk.receive(message(id: "trois@example.org", "Qui choisit à Bobigny ?"))
        let reference = try #require(third.question)
        #expect(try desk.show(reference, as: .awa).question.custody.status == .routed)
        // One mail a day.
        #expect(try desk.nextMail() == nil)
        desk.clock.advance(hours: 25)
        let fourth = try desk.receive(message(id: "quatre@example.org", "Qui signe à Bobigny ?"))
        #expect(try desk.nextMail()?.subject.reference == fourth.question)
    }

    @Test("The same question again is the same question")
    func again() throws {
        let first = try desk.receive(message("Qui paie à Bobigny ?"))
        _ = try act(try desk.nextLink(), Confirmation())
        let again = try desk.receive(message(id: "deux@example.org", "Qui paie à Bobigny ?"))
        #expect(again.question == first.question)
    }

    @Test("Without a site there is no link: it waits for the coordination, which asks it for its sender")
    func noSite() throws {
        _ = try store.perform(UnsetDeskSetting(setting: .siteURL), by: nil)
        let mail = try desk.receive(message(subject: "Adulte-relais", Self.signed))
        #expect(mail.state == .waiting)
        #expect(mail.reason == .newQuestion)
        #expect(mail.acknowledgeAt == nil)
        let receipt = try store.perform(AskReceivedMail(id: mail.id), by: .nadia)
        #expect(receipt.question.custody.custodian == "profession-banlieue")
        #expect(try desk.nextMail()?.subject.reference == receipt.question.reference)
    }

    @Test(
        "Programs get no question and no mail",
        arguments: ["Precedence: bulk", "List-Id: <l.example>", "Auto-Submitted: auto-replied"])
    func programs(header: String) throws {
        let mail = try desk.receive(message(more: [header], "Qui paie à Bobigny ?"))
        #expect(mail.state == .discarded)
        #expect(try desk.nextMail() == nil)
    }
}

@Suite("Who writes where nobody reads is told what to do, once, and no two programs answer each other for ever")
struct AnsweringMailTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
        try desk.haveSite()
    }

    /// A question that was answered and closed by its asker, and the address to which replies to it go.
    private func closed() throws -> (reference: String, address: String) {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        _ = try desk.nextMail()
        _ = try store.perform(Close(reference: reference, closing: .satisfied, asAsker: true), by: nil)
        return (reference, address)
    }

    @Test("A mail to a closed question is kept with it, reopens nothing, and is answered once with how to reopen it")
    func kept() throws {
        let (reference, address) = try closed()
        let mail = try desk.receive(message(to: address, "Une dernière chose."))
        #expect(mail.state == .placed)
        let file = try desk.show(reference)
        #expect(file.question.custody.status == .closed)
        #expect(file.messages[file.question.custody.version] == "Une dernière chose.")
        let told = try #require(try desk.nextMail())
        #expect(told.news == .kept(canReopen: true))
        let link = try #require(told.link?.split(separator: "/").last.map(String.init))
        // The second of the day waits for the coordination, which has to read what nobody answers.
        let second = try desk.receive(message(to: address, id: "deux@example.org", "Et encore."))
        #expect(second.reason == .closed)
        #expect(try desk.nextMail() == nil)
        _ = try store.serve(try ActByLink(link: link, act: .reopen("Il manque la date.")), for: nil)
        #expect(try desk.show(reference).question.custody.status == .routed)
    }

    @Test("After thirty days it says that a new question is to be asked")
    func tooLate() throws {
        let (_, address) = try closed()
        desk.clock.advance(hours: 24 * 31)
        _ = try desk.receive(message(to: address, "Une dernière chose."))
        #expect(try desk.nextMail()?.news == .kept(canReopen: false))
    }

    @Test("A colleague's mail to a closed question, whose link is not theirs, waits for the coordination")
    func colleague() throws {
        let (_, address) = try closed()
        let mail = try desk.receive(message(from: "paul@example.org", to: address, "Une dernière chose."))
        #expect(mail.reason == .closed)
        #expect(try desk.nextMail() == nil)
    }

    @Test("Where it was reopened before the mail went, nothing is told")
    func reopened() throws {
        let (reference, address) = try closed()
        _ = try desk.receive(message(to: address, "Une dernière chose."))
        _ = try store.perform(Reopen(reference: reference, reason: "Suite", asAsker: true), by: nil)
        #expect(try desk.nextMail() == nil)
    }

    // MARK: - Answers to the mail that asks to confirm

    private func status(_ reference: String) throws -> Status { try desk.show(reference).question.custody.status }

    @Test("Whoever answers it from their address has confirmed: the centre has the question, and what they wrote")
    func confirmed() throws {
        let reference = try desk.askOnline("Ma question zwindorienne ?").receipt.question.reference
        let address = try desk.replyAddress(reference)
        _ = try desk.nextMail()
        _ = try desk.receive(message(to: address, "Je confirme."))
        let file = try desk.show(reference, as: .awa)
        #expect(file.question.custody.status == .routed)
        #expect(file.messages.values.contains("Je confirme."))
        #expect(try desk.nextMail()?.news == .received(dueAt: file.question.dueAt, entries: []))
        #expect(try desk.nextMail() == nil)
        #expect(try store.examine().isEmpty)
    }

    @Test("That holds for whoever asked by mail too, who had a mail that day, and proves the address")
    func confirmedFirstMail() throws {
        let reference = try #require(try desk.receive(message("Qui paie à Bobigny ?")).question)
        let address = try desk.replyAddress(reference)
        _ = try desk.nextMail()
        _ = try desk.receive(message(to: address, id: "deux@example.org", "Oui."))
        #expect(try status(reference) == .routed)
        #expect(try status(desk.askOnline("Qui décide ?").receipt.question.reference) == .routed)
    }

    @Test("Where no place is known they are told once that the page of the link asks for it, however often they answer")
    func placeless() throws {
        let until = desk.clock.now + 7 * 86_400
        let reference = try #require(try desk.receive(message("Qui paie ?")).question)
        let address = try desk.replyAddress(reference)
        _ = try desk.nextMail()
        for number in 1...3 {
            let mail = try desk.receive(message(to: address, id: "\(number)@example.org", "Oui, c'est moi \(number)."))
            #expect(mail.state == .placed)
            desk.clock.advance(hours: 25)
        }
        #expect(try status(reference) == .unconfirmed)
        #expect(try desk.nextMail()?.news == .unconfirmed(until: until))
        #expect(try desk.nextMail() == nil)
    }

    @Test("Neither another address, nor a program, nor an answer that does not go to the reply address confirms")
    func notConfirmed() throws {
        let reference = try desk.askOnline().receipt.question.reference
        let address = try desk.replyAddress(reference)
        let asked = try #require(try desk.nextMail())
        _ = try desk.receive(message(from: "paul@example.org", to: address, id: "a@example.org", "Je confirme."))
        _ = try desk.receive(
            message(to: address, id: "b@example.org", more: ["Auto-Submitted: auto-replied"], "Absente."))
        _ = try desk.receive(
            message(id: "c@example.org", more: ["In-Reply-To: <\(asked.messageID)>"], "Je confirme."))
        #expect(try status(reference) == .unconfirmed)
        #expect(try status(desk.askOnline("Qui décide ?").receipt.question.reference) == .unconfirmed)
    }

    @Test(
        "A responder that answers the reply address as a person does has one answer, with a place or without",
        arguments: ["Qui paie à Bobigny ?", "Qui paie ?"])
    func responder(text: String) throws {
        try desk.set(.mailReply, "guichet@exemple.fr")
        _ = try desk.receive(message(text))
        var count = 0
        while count < 10, let mail = try desk.nextMail() {
            count += 1
            _ = try desk.receive(
                message(to: mail.replyTo ?? "", subject: "Absence", id: "\(count)@example.org", "De retour lundi."))
        }
        #expect(count == 2)
        #expect(try desk.store.waitingMail() == 0)
    }

    // MARK: - Loops

    /// What a mail program hands on: the bytes of the next mail, without the headers that say that a program wrote it
    /// where a mail server takes them away.
    private func bytes(of desk: TemporaryDesk, isMarked: Bool) throws -> String? {
        while try store(of: desk).waitingMail() > 0 {
            guard let matter = try desk.nextMail() else { continue }
            let text = String(decoding: try OutgoingMail(matter, at: desk.clock.now).bytes, as: UTF8.self)
            return isMarked
                ? text
                : text.replacing("Auto-Submitted: auto-generated\n", with: "").replacing(
                    "X-Auto-Response-Suppress: All\n", with: "")
        }
        return nil
    }

    private func store(of desk: TemporaryDesk) -> Store { desk.store }

    @Test(
        "Two desks stop after one exchange, also where their mails lose the mark of programs",
        arguments: [true, false])
    func desks(isMarked: Bool) throws {
        let other = try TemporaryDesk()
        try other.sendMail(from: "Autre guichet <guichet@ailleurs.fr>")
        try other.haveSite()
        let sides = [desk, other]
        // It says the other desk's address as its sender, and is not marked.
        _ = try desk.receive(message(from: "guichet@ailleurs.fr", id: "0@ailleurs.fr", "Bonjour, qui paie ?"))
        var (count, side) = (0, 0)
        while count < 10, let text = try bytes(of: sides[side], isMarked: isMarked) {
            count += 1
            side = 1 - side
            _ = try sides[side].receive(text)
        }
        #expect(count == 1)
        #expect(try desk.store.waitingMail() + other.store.waitingMail() == 0)
    }

    @Test(
        "An out-of-office responder is written to once, whether or not it says what it is, and whether or not it names the mail",
        arguments: [true, false], [true, false])
    func outOfOffice(isMarked: Bool, isThreaded: Bool) throws {
        _ = try desk.receive(message("Qui paie à Bobigny ?"))
        var count = 0
        while count < 10, let text = try bytes(of: desk, isMarked: true) {
            count += 1
            let sent = ReceivedMessage(Data(text.utf8))
            let marks: [String] =
                (isMarked ? ["Auto-Submitted: auto-replied"] : [])
                + (isThreaded ? ["In-Reply-To: <\(sent.messageID ?? "")>"] : [])
            _ = try desk.receive(
                message(
                    subject: "Je suis absente", id: "absence\(count)@example.org", more: marks, "De retour lundi."))
        }
        #expect(count == 1)
        #expect(try desk.store.waitingMail() == 0)
    }

    @Test("An out-of-office reply to the mail about a closed question changes nothing")
    func absentFromClosed() throws {
        let (reference, address) = try closed()
        _ = try desk.receive(message(to: address, "Merci."))
        _ = try desk.nextMail()
        _ = try desk.receive(
            message(
                to: address, subject: "Absence", id: "a@example.org", more: ["Auto-Submitted: auto-replied"], "Lundi."))
        _ = try desk.receive(message(to: address, subject: "Absence", id: "b@example.org", "Lundi, sans le dire."))
        #expect(try desk.nextMail() == nil)
        #expect(try desk.show(reference).question.custody.status == .closed)
    }
}
