import Desk
import Foundation
import Phrasebook
import Store
import Support
import Testing

@testable import Mail

@Suite("Mails are handed to the mail program, each once, and what it says is noted")
struct CourierTests {
    private let desk: TemporaryDesk
    private let program: FakeSendmail

    init() throws {
        desk = try TemporaryDesk()
        program = try FakeSendmail()
        try desk.sendMail(by: program, site: "https://guichet.exemple.fr", reply: "guichet@exemple.fr")
    }

    @discardableResult
    private func send() throws -> Courier.Report {
        let clock = desk.clock
        return try Courier(desk.store, Language.french.phrases, now: { clock.now }).sendAll()
    }

    private func mails() throws -> [Mail] { try desk.store.perform(ListMail(), by: nil) }

    @Test("One run sends all that is due")
    func all() throws {
        for title in ["Un ?", "Deux ?", "Trois ?"] { _ = try desk.answered(title) }
        let report = try send()
        #expect(report.sent == 3)
        #expect(try program.mails.count == 3)
        #expect(try mails().map(\.state) == [.sent, .sent, .sent])
        #expect(try send().isEmpty)
    }

    @Test("The program gets the sender for bounces and the recipient, as arguments")
    func arguments() throws {
        _ = try desk.answered("Qui paie ?")
        try send()
        let words = try #require(try program.mails.first).arguments
        #expect(words.first == "-i")
        #expect(words[1] == "-f")
        #expect(words[2].hasPrefix("guichet+bounce-"))
        #expect(words[2].hasSuffix("@exemple.fr"))
        #expect(words[3...] == ["--", "lea@example.org"])
    }

    @Test("Where replies do not come back, bounces go to the desk's address")
    func noReply() throws {
        _ = try desk.store.perform(UnsetDeskSetting(setting: .mailReply), by: nil)
        _ = try desk.answered("Qui paie ?")
        try send()
        #expect(try program.mails.first?.arguments == ["-i", "-f", "guichet@exemple.fr", "--", "lea@example.org"])
    }

    @Test("The link in a mail opens the question's page, also while the mail is not yet noted as sent")
    func link() throws {
        let reference = try desk.answered("Qui paie ?")
        try program.fail(75)
        try send()
        let text = ReceivedMessage(try #require(try program.mails.first).bytes).text
        let link = try #require(text.firstMatch(of: /https:\/\/guichet\.exemple\.fr\/follow\/(\S+)/)?.1)
        #expect(try desk.store.perform(ShowFollowUp(link: String(link)), by: nil).reference == reference)
        desk.clock.advance(hours: 1)
        try program.recover()
        try send()
        #expect(try desk.store.perform(ShowFollowUp(link: String(link)), by: nil).reference == reference)
    }

    @Test("Tried again it has the same Message-ID, the same link and the same address for replies")
    func again() throws {
        _ = try desk.answered("Qui paie ?")
        try program.fail(75, "occupé")
        #expect(try send().fault == "occupé")
        desk.clock.advance(hours: 1)
        try program.recover()
        #expect(try send().sent == 1)
        let tries = try program.mails.map { ReceivedMessage($0.bytes) }
        #expect(tries.count == 2)
        #expect(tries[0].messageID == tries[1].messageID)
        #expect(tries[0].replyTo == tries[1].replyTo)
        #expect(tries[0].text == tries[1].text)
    }

    @Test("Mails about one question are one thread")
    func thread() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        try desk.claim(reference)
        _ = try desk.store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        _ = try desk.store.perform(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        try desk.answer(reference)
        try send()
        let messages = try program.mails.map { ReceivedMessage($0.bytes) }
        #expect(messages.count == 2)
        #expect(messages[0].references.isEmpty)
        #expect(messages[1].references == [messages[0].messageID])
        #expect(messages[1].inReplyTo == [messages[0].messageID])
        #expect(messages[0].subject == messages[1].subject)
    }

    @Test("What the mail server refuses for good is noted, and not tried again")
    func refused() throws {
        _ = try desk.answered("Qui paie ?")
        try program.fail(69, "msmtp: server message: 550 5.1.1 inconnue\nmsmtp: could not send mail")
        let report = try send()
        #expect(report.refused == 1)
        #expect(report.failed == 0)
        #expect(try mails().first?.state == .refused)
        #expect(try mails().first?.error == "550 5.1.1 inconnue")
    }

    @Test("Where the program itself fails, the other mails keep their attempts for the next run")
    func programAtFault() throws {
        for number in 0..<10 { _ = try desk.answered("Question \(number) ?") }
        try program.fail(78, "configuration")
        #expect(try send().failed == 3)
        #expect(try mails().map(\.attempts) == [1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
        try program.recover()
        #expect(try send().sent == 7)
    }

    @Test("A program that is not there is told by name")
    func noProgram() throws {
        _ = try desk.answered("Qui paie ?")
        try program.remove()
        try send()
        let error = try #require(try mails().first?.error)
        #expect(error.hasSuffix("/sendmail ne se lance pas (No such file or directory)"))
        #expect(try mails().first?.state == .waiting)
    }

    @Test("A mail that would tell what was taken back is not sent")
    func takenBack() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        _ = try desk.store.perform(Assign(reference: reference, to: "oriv", reason: "À eux."), by: .nadia)
        _ = try desk.store.perform(Undo(reference: reference), by: .nadia)
        desk.clock.advance(hours: 1)
        #expect(try send().isEmpty)
        #expect(try mails().map(\.state) == [.dropped])
    }

    @Test("A mail waits while someone may undo what it tells of")
    func secondThought() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        _ = try desk.store.perform(Assign(reference: reference, to: "oriv", reason: "À eux."), by: .nadia)
        #expect(try send().isEmpty)
        desk.clock.advance(hours: 0.2)
        #expect(try send().sent == 1)
        let text = ReceivedMessage(try #require(try program.mails.first).bytes).text
        #expect(text.contains("est maintenant chez"))
    }
}
