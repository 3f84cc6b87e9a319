import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("The outbox: a mail for each act that its asker hears of, taken once at a time")
struct OutboxTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
    }

    private func mails(isFailed: Bool = false) throws -> [Mail] {
        try store.perform(ListMail(isFailed: isFailed), by: nil)
    }

    private func mail() throws -> Mail { try #require(try mails().last) }

    // MARK: - Writing

    @Test("A desk without an address to send from writes no mail, and answers as ever")
    func noSender() throws {
        _ = try store.perform(UnsetDeskSetting(setting: .mailFrom), by: nil)
        let reference = try desk.answered("Qui paie ?")
        #expect(try desk.show(reference).question.custody.status == .answered)
        #expect(try mails().isEmpty)
    }

    @Test("An asker without an address gets none")
    func noAddress() throws {
        try desk.answer(desk.ask(email: nil).question.reference)
        #expect(try mails().isEmpty)
    }

    @Test("It says to whom, about what, and has its Message-ID under the sender's domain")
    func written() throws {
        let reference = try desk.answered("Qui paie ?")
        let mail = try mail()
        #expect(mail.question == reference)
        #expect(mail.kind == .answered)
        #expect(mail.to == "lea@example.org")
        #expect(mail.language == .french)
        #expect(mail.state == .waiting)
        #expect(mail.messageID.hasSuffix("@exemple.fr"))
    }

    @Test("It is in the language in which its asker wrote")
    func language() throws {
        let ask = try Ask(
            title: "Who pays?", body: "", territory: "Bobigny",
            asker: Asker(name: nil, email: "ann@example.org", telephone: nil, organisation: nil), language: .english)
        try desk.answer(store.perform(ask, by: nil).question.reference)
        #expect(try mail().language == .english)
    }

    @Test("What was refused writes none")
    func refusedAct() throws {
        let reference = try desk.ask().question.reference
        #expect(throws: Refusal.self) { try desk.answer(reference, by: .odile) }
        #expect(try mails().isEmpty)
    }

    @Test("The asker of a duplicate is written to about their own question")
    func duplicate() throws {
        let original = try desk.ask("Qui paie ?").question.reference
        let duplicate = try desk.ask("Qui finance ?", email: "paul@example.org").question.reference
        _ = try store.perform(Merge(reference: duplicate, into: original), by: .awa)
        try desk.answer(original)
        let answers = try mails().filter { $0.kind == .answered }
        #expect(answers.map(\.question) == [original, duplicate])
        #expect(answers.map(\.to) == ["lea@example.org", "paul@example.org"])
    }

    // MARK: - Taking and settling

    @Test("A mail that someone has is not given to another, until the lease has ended")
    func lease() throws {
        _ = try desk.answered("Qui paie ?")
        let first = try #require(try store.takeMail())
        #expect(try store.takeMail() == nil)
        desk.clock.advance(hours: 1)
        let second = try #require(try store.takeMail())
        #expect(second.id == first.id)
        #expect(second.attempt == 2)
    }

    @Test("That it was sent is noted even where the lease has ended; a late failure changes nothing")
    func late() throws {
        _ = try desk.answered("Qui paie ?")
        let first = try #require(try store.takeMail())
        desk.clock.advance(hours: 1)
        let second = try #require(try store.takeMail())
        try store.settle(first, .failed("trop tard"))
        #expect(try mail().error == nil)
        try store.settle(first, .sent)
        #expect(try mail().state == .sent)
        try store.settle(second, .failed("occupé"))
        #expect(try mail().state == .sent)
    }

    @Test("What is sent waits no longer, and nothing of its secret is kept")
    func sent() throws {
        _ = try desk.answered("Qui paie ?")
        try store.settle(try #require(try store.takeMail()), .sent)
        #expect(try mail().state == .sent)
        #expect(try store.waitingMail() == 0)
        #expect(try desk.number("SELECT count(*) FROM outbox WHERE secret IS NOT NULL") == 0)
        #expect(throws: Refusal.mailSent(1)) { try store.perform(DropMail(id: 1), by: nil) }
        #expect(throws: Refusal.mailSent(1)) { try store.perform(RetryMail(id: 1), by: nil) }
    }

    @Test(
        "What was not taken is tried again after 1, 5 and 30 minutes, then hourly, for three days, under one Message-ID"
    )
    func schedule() throws {
        _ = try desk.answered("Qui paie ?")
        let identity = try mail().messageID
        var waits: [TimeInterval] = []
        while let taken = try store.takeMail() {
            let before = desk.clock.now
            try store.settle(taken, .failed("pas maintenant"))
            guard let next = try mail().nextAt else { break }
            waits.append(next.timeIntervalSince(before))
            desk.clock.advance(hours: next.timeIntervalSince(before) / 3_600)
        }
        #expect(waits.prefix(5) == [60, 300, 1_800, 3_600, 3_600])
        #expect((70 * 3_600.0...72 * 3_600.0).contains(waits.reduce(0, +)))
        let mail = try mail()
        #expect(mail.state == .expired)
        #expect(mail.error == "pas maintenant")
        #expect(mail.messageID == identity)
        #expect(try mails(isFailed: true).map(\.id) == [mail.id])
    }

    @Test("What was refused for good is tried again where someone says so, under the same Message-ID")
    func retried() throws {
        _ = try desk.answered("Qui paie ?")
        let identity = try mail().messageID
        try store.settle(try #require(try store.takeMail()), .refused("550 adresse\ninconnue"))
        #expect(try mail().state == .refused)
        #expect(try mail().error == "550 adresse inconnue")
        #expect(try store.takeMail() == nil)
        _ = try store.perform(RetryMail(id: 1), by: nil)
        try store.settle(try #require(try store.takeMail()), .sent)
        #expect(try mail().messageID == identity)
        #expect(try mails(isFailed: true).isEmpty)
    }

    @Test("A mail that is being sent is neither dropped nor tried again")
    func inHand() throws {
        _ = try desk.answered("Qui paie ?")
        let taken = try #require(try store.takeMail())
        #expect(throws: Refusal.mailInHand(taken.id)) { try store.perform(DropMail(id: taken.id), by: nil) }
        #expect(throws: Refusal.mailInHand(taken.id)) { try store.perform(RetryMail(id: taken.id), by: nil) }
    }

    @Test("What is dropped is not sent; while mails are paused none is")
    func droppedAndPaused() throws {
        _ = try desk.answered("Qui paie ?")
        _ = try desk.answered("Qui décide ?")
        _ = try store.perform(DropMail(id: 1), by: nil)
        _ = try store.perform(SetDeskSetting(setting: .mailPaused, value: "oui"), by: nil)
        #expect(try store.takeMail() == nil)
        _ = try store.perform(UnsetDeskSetting(setting: .mailPaused), by: nil)
        #expect(try store.takeMail()?.id == 2)
        #expect(try store.takeMail() == nil)
    }

    // MARK: - Rights

    @Test("An erased person gets no mail, and what the mail server said of them is gone")
    func erased() throws {
        _ = try desk.answered("Qui paie ?")
        _ = try desk.answered("Qui décide ?")
        try store.settle(try #require(try store.takeMail()), .refused("lea@example.org inconnue"))
        _ = try store.erase("lea@example.org", by: .nadia)
        #expect(try mails().map(\.state) == [.dropped, .dropped])
        #expect(try mails().compactMap(\.error).isEmpty)
        #expect(try store.takeMail() == nil)
        #expect(throws: Refusal.mailGone(1)) { try store.perform(RetryMail(id: 1), by: nil) }
    }

    @Test("An agent of a centre does not see the desk's mails over the network")
    func rights() throws {
        #expect(throws: Refusal.coordinatorNeeded(.awa)) { try store.serve(ListMail(), for: .awa) }
        #expect(try store.serve(ListMail(), for: .nadia).isEmpty)
    }

    @Test("The program that takes mails is set on the desk's machine, and is one of its programs")
    func command() throws {
        _ = try store.perform(
            AddAccount(account: .nadia, role: .administrator), by: nil)
        let verb = try SetDeskSetting(setting: .mailCommand, value: "/bin/cat -u")
        #expect(throws: Refusal.notRemote("desk set mail-command")) { try store.serve(verb, for: .nadia) }
        #expect(try store.perform(verb, by: .nadia)[.mailCommand] == "/bin/cat -u")
        #expect(throws: Refusal.badCommand("/bin/nulle-part")) {
            try store.perform(SetDeskSetting(setting: .mailCommand, value: "/bin/nulle-part"), by: .nadia)
        }
    }
}
