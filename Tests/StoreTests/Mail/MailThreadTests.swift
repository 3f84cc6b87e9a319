import Desk
import Foundation
import GRDB
import Mail
import Support
import Testing

@testable import Store

@Suite("Mails that come by a way of their own: lists, merged questions, revoked and erased threads, odd senders")
struct MailThreadTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
    }

    private func messages(_ reference: String) throws -> [String] {
        try desk.show(reference).messages.sorted { $0.key < $1.key }.map(\.value)
    }

    private func lastSent() throws -> String { try #require(try store.perform(ListMail(), by: nil).last).messageID }

    @Test("A list that delivers its copy first does not make the sender's own a repetition")
    func listCopy() throws {
        let reference = try desk.waiting()
        let answers = "In-Reply-To: <\(try lastSent())>"
        let copy = try desk.receive(message(more: [answers, "List-Id: <equipe.example.org>"], "Depuis avril."))
        #expect(copy.state == .discarded)
        let own = try desk.receive(message(to: desk.replyAddress(reference), more: [answers], "Depuis avril."))
        #expect(own.state == .placed)
        #expect(try messages(reference).last == "Depuis avril.")
    }

    @Test("Who was merged into an open question writes to that one")
    func merged() throws {
        let original = try desk.ask("Qui paie l'adulte-relais ?").question.reference
        let duplicate = try desk.ask("Qui paie un adulte-relais ?", email: "paul@example.org").question.reference
        try desk.claim(original)
        _ = try store.perform(Merge(reference: duplicate, into: original), by: .awa)
        let address = try desk.replyAddress(duplicate)
        let mail = try desk.receive(message(from: "paul@example.org", to: address, "Et pour deux postes ?"))
        #expect(mail.question == original)
        #expect(try messages(original).last == "Et pour deux postes ?")
    }

    @Test("After its links were revoked a reply to an old mail waits for the coordination")
    func revoked() throws {
        let reference = try desk.waiting()
        let sent = try lastSent()
        _ = try desk.nextMail()
        _ = try store.perform(RevokeLinks(reference: reference), by: .awa)
        let mail = try desk.receive(message(more: ["In-Reply-To: <\(sent)>"], "Oui."))
        #expect(mail.state == .waiting)
        #expect(mail.question == nil)
    }

    @Test("After a person was erased a reply to an old mail is not put on the erased question")
    func erased() throws {
        let reference = try desk.answered("Qui paie ?")
        let sent = try lastSent()
        while try desk.nextMail() != nil {}
        _ = try store.perform(Close(reference: reference, closing: .satisfied), by: .awa)
        _ = try store.erase("lea@example.org", by: .nadia)
        let mail = try desk.receive(message(more: ["In-Reply-To: <\(sent)>"], "Merci encore."))
        #expect(mail.question == nil)
    }

    @Test("Two people who write the same are two messages")
    func sameWords() throws {
        let reference = try desk.answered("Qui paie ?")
        let address = try desk.replyAddress(reference)
        try desk.receive(message(to: address, "Ci-joint."))
        try desk.receive(message(from: "paul@example.org", to: address, id: "deux@example.org", "Ci-joint."))
        #expect(try messages(reference).filter { $0 == "Ci-joint." }.count == 2)
    }

    @Test("An address with a suffix is kept as it was written")
    func suffix() throws {
        let mail = try desk.receive(message(from: "Jean.Dupont+guichet@example.org", "Qui paie à Bobigny ?"))
        let asked = try store.perform(AskReceivedMail(id: mail.id, territory: "Bobigny"), by: .nadia)
        let asker = try store.perform(ShowQuestion(reference: asked.question.reference), by: .nadia).asker
        #expect(asker.email?.lowercased() == "jean.dupont+guichet@example.org")
    }

    @Test("The empty return path, as mail servers write it", arguments: ["", "<>", "MAILER-DAEMON", " "])
    func returnPath(sender: String) throws {
        #expect(try ReceiveMail(raw: Data("x".utf8), sender: sender).sender?.isEmpty == true)
    }

    @Test("A message that a mail server gave up is refused, also for a full mailbox", arguments: ["5.2.2", "4.4.7"])
    func givenUp(status: String) throws {
        _ = try desk.waiting()
        while try desk.nextMail() != nil {}
        let sent = try lastSent()
        try desk.receive(bounce(sent, to: "guichet@exemple.fr", action: "failed", status: status))
        #expect(try store.perform(ListMail(), by: nil).last?.state == .refused)
    }

    @Test("The three days of trying begin with the first try, not while sending is paused")
    func paused() throws {
        _ = try desk.waiting()
        desk.clock.advance(hours: 80)
        let taken = try #require(try store.takeMail())
        try store.settle(taken, .failed("451 plus tard"))
        #expect(try store.perform(ListMail(), by: nil).first { $0.id == taken.id }?.state == .waiting)
    }

    @Test("A folder among the mails of a Maildir does not keep the others from being fetched")
    func folderInMaildir() throws {
        let folder = URL.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["cur", "tmp", "new/1.un-dossier"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try Data(message("Qui paie ?").utf8).write(to: folder.appending(path: "new/2.un-courriel"))
        let maildir = try #require(Maildir(path: folder.path))
        let count = try store.fetch(maildir.unseen(), of: maildir)
        #expect(count.skipped == 1)
        #expect(count.total == 1)
    }

    @Test("Who gets a transferred question is told why")
    func reason() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        try desk.claim(reference)
        while try desk.nextMail() != nil {}
        _ = try store.perform(Transfer(reference: reference, to: "oriv", reason: "Le projet est à Lyon."), by: .awa)
        _ = try store.perform(
            Accept(reference: reference), by: Account(name: "Zoe", centre: "oriv"))
        desk.clock.advance(hours: 1)
        let news = try #require(try desk.nextMail()).news
        guard case .moved(_, let why) = news else { return #expect(Bool(false), "\(news)") }
        #expect(why == "Le projet est à Lyon.")
    }
}
