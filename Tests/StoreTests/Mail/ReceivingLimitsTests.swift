import Desk
import Foundation
import GRDB
import Mail
import Support
import Testing

@testable import Store

@Suite("Mails that come in: once each, bounded, erased in time, and no two programs answer each other for ever")
struct ReceivingLimitsTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
    }

    private func list(isWhole: Bool = true) throws -> [ReceivedMail] {
        try store.perform(ListReceivedMail(isWhole: isWhole), by: .nadia)
    }

    // MARK: - Once

    @Test("The same bytes are one mail; the same Message-ID in other bytes is one message")
    func once() throws {
        let reference = try desk.waiting()
        let text = message(to: try desk.replyAddress(reference), "Oui.")
        let first = try desk.receive(text)
        #expect(try desk.receive(text) == first)
        let again = try desk.receive("Received: from mx.example.org\n" + text)
        #expect(again.reason == .repeated)
        #expect(try desk.show(reference).messages.values.filter { $0 == "Oui." }.count == 1)
        #expect(try list().count == 2)
    }

    @Test("A mail that was stored when the program was killed is placed by the next run, once")
    func killed() throws {
        let reference = try desk.waiting()
        let mail = try ReceiveMail(raw: Data(message(to: desk.replyAddress(reference), "Oui.").utf8))
        let stored = try store.perform(mail, by: nil)
        #expect(stored.state == .unread)
        let next = try Store(path: desk.path) { [clock = desk.clock] in clock.now }
        #expect(try next.placeUnread().placed == 1)
        #expect(try next.placeUnread() == MailCount())
        #expect(try desk.show(reference).messages.values.contains("Oui."))
    }

    @Test("One that ends the program each time it is read is left to the coordination")
    func deadly() throws {
        let stored = try store.perform(ReceiveMail(raw: Data(message("Oui.").utf8)), by: nil)
        for _ in 0...PlaceMail.mostAttempts {
            _ = try store.change { try ReceivedRows.takeUnread(limit: 9, $0) }
        }
        #expect(try store.perform(PlaceMail(id: stored.id), by: nil).reason == .unreadable)
        #expect(try store.perform(ShowReceivedMail(id: stored.id, isRaw: true), by: .nadia).raw != nil)
    }

    @Test("Each mail of a Maildir is fetched once, and is marked as seen")
    func maildir() throws {
        let reference = try desk.waiting()
        let folder = try TemporaryFolder()
        for place in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: place), withIntermediateDirectories: false)
        }
        try folder.write(message(to: desk.replyAddress(reference), "Oui."), to: "new/1.a.hote")
        try folder.write(message(id: "deux@example.org", "Une question."), to: "cur/2.b.hote:2,F")
        try folder.write(message(id: "trois@example.org", "Déjà lu."), to: "cur/3.c.hote:2,S")
        try folder.write("", to: "new/4.d.hote")
        let maildir = try #require(Maildir(path: folder.url.path))
        let count = try store.fetch(try maildir.unseen(), of: maildir)
        #expect(count.placed == 1)
        #expect(count.waiting == 1)
        #expect(count.skipped == 1)
        let seen = try FileManager.default.contentsOfDirectory(atPath: folder.path("cur"))
        #expect(Set(seen) == ["1.a.hote:2,S", "2.b.hote:2,FS", "3.c.hote:2,S"])
        #expect(try store.fetch(try maildir.unseen(), of: maildir).total == 0)
        #expect(try list().count == 2)
    }

    @Test("A mail that was stored and not marked, because the program was killed, is placed once")
    func unmarked() throws {
        let text = message("Une question.")
        _ = try desk.receive(text)
        let folder = try TemporaryFolder()
        for place in ["new", "cur"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: place), withIntermediateDirectories: false)
        }
        try folder.write(text, to: "new/1.a.hote")
        let maildir = try #require(Maildir(path: folder.url.path))
        _ = try store.fetch(try maildir.unseen(), of: maildir)
        #expect(try list().count == 1)
        #expect(try maildir.unseen().isEmpty)
    }

    @Test("What is no Maildir is none, and is not set as one")
    func noMaildir() throws {
        #expect(Maildir(path: desk.folder.url.path) == nil)
        #expect(throws: Refusal.badMaildir(desk.folder.url.path)) {
            try store.perform(SetDeskSetting(setting: .mailMaildir, value: desk.folder.url.path), by: nil)
        }
    }

    // MARK: - Bounds

    @Test("Above twenty mails in an hour from one sender the rest waits; an hour later they are taken again")
    func flood() throws {
        let reference = try desk.waiting()
        let address = try desk.replyAddress(reference)
        func write(_ number: Int) throws -> ReceivedMail {
            try desk.receive(message(to: address, id: "\(number)@example.org", "Message \(number)."))
        }
        let mails = try (1...22).map(write)
        #expect(mails.prefix(20).allSatisfy { $0.state == .placed })
        #expect(mails.suffix(2).map(\.reason) == [.tooMany, .tooMany])
        #expect(
            try desk.receive(message(from: "paul@example.org", to: address, id: "p@example.org", "Moi.")).state
                == .placed)
        desk.clock.advance(hours: 1.1)
        #expect(try write(23).state == .placed)
    }

    @Test("A sender is acknowledged once a day")
    func acknowledged() throws {
        try desk.haveSite()
        func write(_ number: Int) throws -> ReceivedMail {
            try desk.receive(message(id: "\(number)@example.org", "Question \(number)."))
        }
        #expect(try write(1).acknowledgeAt == desk.clock.now)
        desk.clock.advance(hours: 23)
        #expect(try write(2).acknowledgeAt == nil)
        desk.clock.advance(hours: 1)
        #expect(try write(3).acknowledgeAt == desk.clock.now)
    }

    // MARK: - Erasing

    @Test("The raw mail is erased 30 days after it was placed; what was written stays on the question")
    func pruned() throws {
        let reference = try desk.waiting()
        let placed = try desk.receive(message(to: desk.replyAddress(reference), "Oui."))
        let waiting = try desk.receive(message(id: "deux@example.org", "Une question."))
        let letter = try desk.receive(message(id: "trois@example.org", more: ["List-Id: <l.example>"], "La lettre."))
        func raws() throws -> [Int64] {
            try store.pool.read {
                try Int64.fetchAll($0, sql: "SELECT id FROM received WHERE raw IS NOT NULL ORDER BY id")
            }
        }
        desk.clock.advance(hours: 29 * 24)
        _ = try store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try raws() == [placed.id, waiting.id, letter.id])
        desk.clock.advance(hours: 25)
        _ = try store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try raws() == [waiting.id])
        #expect(try desk.show(reference).messages.values.contains("Oui."))
        #expect(try store.perform(ShowReceivedMail(id: letter.id), by: .nadia).written.isEmpty)
        #expect(throws: Refusal.receivedErased(placed.id)) {
            try store.perform(ShowReceivedMail(id: placed.id, isRaw: true), by: .nadia)
        }
    }

    @Test("With a person go the mails from them, and those on their questions")
    func erased() throws {
        let reference = try desk.waiting()
        let address = try desk.replyAddress(reference)
        _ = try desk.receive(message(to: address, "Oui, dit Léa Petit."))
        _ = try desk.receive(message(from: "paul@example.org", to: address, id: "p@example.org", "Léa est absente."))
        let waiting = try desk.receive(message(id: "deux@example.org", "Une autre question."))
        let foreign = try desk.receive(message(from: "max@example.net", id: "max@example.net", "La mienne."))
        let shown = try store.perform(ErasePerson(person: "lea@example.org"), by: .nadia)
        _ = try store.perform(ErasePerson(person: "lea@example.org", confirmed: shown.hash), by: .nadia)
        let left = try store.pool.read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM received
                    WHERE coalesce(raw, hash, envelope, message_id, sender, name, subject, written, folded) IS NOT NULL
                    """)
        }
        #expect(left == [foreign.id])
        #expect(try list().first { $0.id == waiting.id }?.reason == .erased)
    }
}
