import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("What agents are told of by mail")
struct NoticeTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }
    private let root = Account(name: "Root", centre: Centre.national)

    /// Friday 1 June 2012, 12:00. Monday 4 June is a working day.
    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
        try desk.set(.siteURL, "https://guichet.exemple.fr")
        for account in [Account.awa, .basile, .odile] {
            _ = try store.perform(
                AddAccount(account: account, role: .agent, email: "\(account.name.lowercased())@exemple.fr"), by: nil)
        }
    }

    /// The mails to accounts that are due, sent.
    private func mails() throws -> [AccountMail] {
        var mails: [AccountMail] = []
        while let taken = try store.takeMail() {
            let mail = try store.mail(taken)
            if case .account(let mail)? = mail { mails.append(mail) }
            try store.settle(taken, mail == nil ? .pointless : .sent)
        }
        return mails
    }

    private func tick() throws { _ = try store.perform(Tick(clockIsRight: true), by: nil) }

    /// Moves the clock to an hour of a day, counted from Friday 1 June 2012, and ticks.
    private func tick(day: Int, hour: Double) throws {
        let wanted = SettableClock.founding.addingTimeInterval((Double(day) * 24 + hour - 12) * 3_600)
        desk.clock.advance(hours: wanted.timeIntervalSince(desk.clock.now) / 3_600)
        try tick()
    }

    private func choose(_ kind: NoticeKind, _ way: NoticeWay, by account: Account = .awa) throws {
        _ = try store.perform(SetNotices(choices: [NoticeChoice(kind: kind, way: way)]), by: account)
    }

    private func items(_ mail: AccountMail) -> [String] {
        guard case .notices(let items, _) = mail.news else { return [] }
        return items.map { "\($0.kind) \($0.reference)" }
    }

    // MARK: - The digest

    @Test("A new question is in the digest of the next working day at eight, once, for each of the centre")
    func digest() throws {
        let reference = try desk.ask().question.reference
        try tick()
        #expect(try mails().isEmpty)
        // Saturday and Sunday are no working days.
        try tick(day: 1, hour: 9)
        try tick(day: 3, hour: 7.9)
        #expect(try mails().isEmpty)
        try tick(day: 3, hour: 8)
        try tick()
        let mails = try mails()
        #expect(mails.map(\.account) == [.awa, .basile])
        #expect(mails.map(items) == [["new \(reference)"], ["new \(reference)"]])
        #expect(mails.map(\.address) == ["awa@exemple.fr", "basile@exemple.fr"])
        // On Tuesday it is told that the limit is on Wednesday.
        try tick(day: 4, hour: 8)
        #expect(try self.mails().map(items) == [["due \(reference)"], ["due \(reference)"]])
        try tick(day: 5, hour: 8)
        #expect(try self.mails().isEmpty)
    }

    @Test("What comes after eight waits for the next day")
    func later() throws {
        try tick(day: 3, hour: 8)
        let reference = try desk.ask().question.reference
        try tick(day: 3, hour: 12)
        #expect(try mails().isEmpty)
        try tick(day: 4, hour: 8)
        #expect(try mails().map(items) == [["new \(reference)"], ["new \(reference)"]])
    }

    @Test("What is done by eight is told to nobody, and nothing to tell is no mail")
    func done() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        try tick(day: 3, hour: 8)
        #expect(try mails().isEmpty)
    }

    @Test("A second tick, and a clock that is set back, write no second digest")
    func once() throws {
        try desk.ask()
        try tick(day: 3, hour: 8)
        #expect(try mails().count == 2)
        try desk.ask("Une autre ?")
        try tick(day: 3, hour: 7)
        try tick(day: 3, hour: 8.1)
        #expect(try mails().isEmpty)
    }

    @Test("Digests are one thread, and mails about a question another")
    func threads() throws {
        try desk.ask()
        try tick(day: 3, hour: 8)
        let first = try mails()[0]
        try desk.ask("Une autre ?")
        try tick(day: 4, hour: 8)
        let second = try mails()[0]
        #expect(first.earlier == [])
        #expect(second.earlier == [first.messageID])
        try choose(.replied, .now)
        let reference = try desk.waiting("Une troisième ?")
        _ = try store.perform(ReplyAsAsker(reference: reference, message: "Oui."), by: nil)
        let third = try #require(try mails().first)
        #expect(third.earlier == [])
        #expect(items(third) == ["replied \(reference)"])
    }

    // MARK: - At once

    @Test("What comes from another address than the asker's is not told as the asker's words")
    func others() throws {
        try choose(.replied, .now)
        let reference = try desk.waiting("Une troisième ?")
        let address = try desk.replyAddress(reference)
        _ = try desk.receive(message(from: "paul@example.org", to: address, "Elle est absente."))
        guard case .notices(let items, _)? = try mails().first?.news else {
            Issue.record("no notice")
            return
        }
        #expect(items.map(\.isOthers) == [true])
    }

    @Test("An offer is told at once, when it can be undone no more")
    func offered() throws {
        let reference = try desk.ask().question.reference
        _ = try store.perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous."), by: .awa)
        #expect(try mails().isEmpty)
        desk.clock.advance(hours: 0.2)
        let mails = try mails()
        #expect(mails.map(\.account) == [.odile])
        #expect(mails.map(items) == [["offered \(reference)"]])
    }

    @Test("An offer that was undone is told to nobody")
    func undone() throws {
        let reference = try desk.ask().question.reference
        _ = try store.perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous."), by: .awa)
        _ = try store.perform(Undo(reference: reference), by: .awa)
        desk.clock.advance(hours: 0.2)
        #expect(try mails().isEmpty)
    }

    @Test("A limit that is over is told once, and several to one account are one mail")
    func late() throws {
        let references = try ["Une ?", "Deux ?"].map { try desk.ask($0).question.reference }
        try choose(.new, .never)
        try tick(day: 3, hour: 8)
        _ = try mails()
        // Due by the end of Wednesday 6 June.
        try tick(day: 6, hour: 0.1)
        let mails = try mails()
        #expect(mails.map(\.account) == [.awa, .basile])
        #expect(items(mails[0]) == references.map { "late \($0)" })
        try tick(day: 6, hour: 9)
        #expect(try self.mails().allSatisfy { !items($0).contains { $0.hasPrefix("late") } })
    }

    @Test("The agent who has a question hears of it alone, the day before its limit and before the claim ends")
    func held() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference)
        for account in [Account.awa, .basile] { try choose(.new, .never, by: account) }
        try tick(day: 5, hour: 8)
        let due = try mails()
        #expect(due.map(\.account) == [.awa])
        #expect(due.map(items) == [["due \(reference)"]])
        try tick(day: 7, hour: 8)
        let told = try mails()
        #expect(told.map(\.account) == [.awa, .awa])
        #expect(told.map(items) == [["late \(reference)"], ["lease \(reference)"]])
    }

    @Test("A late question that its agent gives back is told to the others of the centre, and not to the agent again")
    func givenBack() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference)
        for account in [Account.awa, .basile] { try choose(.new, .never, by: account) }
        try tick(day: 6, hour: 8)
        _ = try mails()
        _ = try store.perform(Release(reference: reference), by: .awa)
        try tick(day: 6, hour: 8.2)
        try tick(day: 6, hour: 8.4)
        let told = try mails()
        #expect(told.map(\.account) == [.basile])
        #expect(told.map(items) == [["late \(reference)"]])
    }

    @Test("A new question that was offered to another centre is no news any more")
    func offeredAway() throws {
        let reference = try desk.ask().question.reference
        _ = try store.perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous."), by: .awa)
        try tick(day: 3, hour: 8)
        #expect(try mails().allSatisfy { $0.account == .odile })
    }

    // MARK: - To whom

    @Test("Nobody is told of their own act")
    func own() throws {
        try choose(.new, .now)
        try choose(.new, .now, by: .basile)
        let asker = try Asker(name: nil, email: nil, telephone: nil, organisation: nil)
        _ = try store.perform(Ask(title: "Qui ?", body: "", territory: "Bobigny", asker: asker), by: .awa)
        #expect(try mails().map(\.account) == [.basile])
    }

    @Test("Each chooses; a disabled account and one without an address are told nothing")
    func chosen() throws {
        try choose(.new, .now)
        try choose(.new, .never, by: .basile)
        let reference = try desk.ask().question.reference
        #expect(try mails().map(items) == [["new \(reference)"]])
        let choices = try store.perform(ShowNotices(), by: .awa)
        #expect(choices.first { $0.kind == .new }?.way == .now)
        #expect(choices.first { $0.kind == .replied }?.way == .digest)
        #expect(choices.first { $0.kind == .late }?.way == .now)
        _ = try store.perform(AddAccount(account: root, role: .administrator), by: nil)
        _ = try store.perform(EditAccount(account: .awa, email: ""), by: root)
        try desk.ask("Une autre ?")
        #expect(try mails().isEmpty)
        _ = try store.perform(EditAccount(account: .awa, email: "awa@exemple.fr"), by: root)
        try desk.ask("Encore une ?")
        _ = try store.perform(DisableAccount(account: .awa), by: root)
        #expect(try mails().isEmpty)
    }

    @Test("A question that was restricted is told to those alone who see it")
    func restricted() throws {
        try choose(.offered, .digest, by: .odile)
        let reference = try desk.ask().question.reference
        _ = try store.perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous."), by: .awa)
        _ = try store.perform(Decline(reference: reference, reason: "Non."), by: .odile)
        _ = try store.perform(Restrict(reference: reference, reason: "Un cas."), by: .awa)
        try tick(day: 3, hour: 8)
        let told = try mails()
        #expect(told.map(\.account) == [.awa, .basile])
        #expect(told.allSatisfy { $0.account.centre == "profession-banlieue" })
    }

    @Test("A draft is told to its second reader; a report to the centre")
    func entries() throws {
        try choose(.review, .now, by: .basile)
        try choose(.entry, .now)
        let reference = try desk.answered("Qui paie ?")
        let text = try EntryText(title: "Payer", question: "Qui ?", answer: "L'État.", sources: [])
        let entry = try store.perform(Publish(reference: reference, form: EntryForm(text: text)), by: .awa)
        #expect(try mails().map(items) == [["review \(entry.reference)"]])
        _ = try store.perform(Publish(reference: entry.reference), by: .basile)
        for _ in 0..<2 {
            _ = try store.perform(ReportEntry(reference: entry.reference, reason: "C'est faux."), by: nil)
        }
        let told = try mails()
        #expect(told.map(\.account) == [.awa])
        #expect(told.map(items) == [["entry \(entry.reference)"]])
    }

    @Test("A desk that sends no mail writes no notice")
    func off() throws {
        _ = try store.perform(UnsetDeskSetting(setting: .mailFrom), by: nil)
        try desk.ask()
        try tick(day: 3, hour: 8)
        #expect(try desk.number("SELECT count(*) FROM notice") == 0)
    }

    @Test("A mail to an agent, answered, is no message of the asker")
    func answered() throws {
        try choose(.new, .now)
        try desk.ask()
        let mail = try #require(try mails().first)
        let header = "In-Reply-To: <\(mail.messageID)>"
        let received = try desk.receive(
            message(from: "awa@exemple.fr", id: "deux@exemple.fr", more: [header], "Merci."))
        #expect(received.state != .placed)
    }
}
