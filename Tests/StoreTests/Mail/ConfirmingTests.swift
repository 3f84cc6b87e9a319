import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("A question from an address that nobody has proven waits until its asker confirms it by the link in a mail")
struct ConfirmingTests {
    private typealias Confirmation = Desk.Confirmation

    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
        try desk.haveSite()
    }

    private func status(_ reference: String) throws -> Status { try desk.show(reference).question.custody.status }

    private func act(_ link: String, _ confirmation: Confirmation) throws -> FollowUp {
        try store.serve(try ActByLink(link: link, act: .confirm(confirmation)), for: nil)
    }

    // MARK: - On the site

    @Test("Until then no centre sees it, no search finds it, and one mail asks for it")
    func asked() throws {
        let receipt = try desk.askOnline("Ma question zwindorienne ?")
        let reference = receipt.receipt.question.reference
        #expect(receipt.link == nil)
        #expect(receipt.isMailed)
        #expect(receipt.receipt.question.custody.status == .unconfirmed)
        #expect(try status(reference) == .unconfirmed)
        #expect(try store.perform(ListInbox(centre: "profession-banlieue"), by: .awa).questions.isEmpty)
        #expect(try store.perform(ListQuestions(), by: .nadia).questions.isEmpty)
        #expect(throws: Refusal.unknownQuestion(reference)) { try desk.show(reference, as: .awa) }
        #expect(try store.perform(ListEvents(), by: .awa).lines.isEmpty)
        let mail = try #require(try desk.nextMail())
        #expect(mail.news == .unconfirmed(until: desk.clock.now + 7 * 86_400))
        #expect(mail.recipient.address == "lea@example.org")
        #expect(mail.link != nil)
        #expect(try desk.nextMail() == nil)
        #expect(try store.examine().isEmpty)
    }

    @Test("Opening the link confirms nothing; confirmed, it is its centre's, from then on, and its asker is told")
    func confirmed() throws {
        let reference = try desk.askOnline("Ma question zwindorienne ?").receipt.question.reference
        let link = try desk.nextLink()
        desk.clock.advance(hours: 72)
        let shown = try store.serve(ShowFollowUp(link: link), for: nil)
        #expect(shown.possible == [.confirm])
        #expect(try status(reference) == .unconfirmed)
        let due = try desk.show(reference).question.dueAt
        let after = try act(link, Confirmation(audience: .electedOfficial))
        #expect(after.status == .routed)
        let question = try desk.show(reference, as: .awa).question
        #expect(question.audience == .electedOfficial)
        #expect(question.dueAt > due)
        #expect(question.custody.custodian == "profession-banlieue")
        #expect(try desk.nextMail()?.news == .received(dueAt: question.dueAt, entries: []))
        #expect(try store.examine().isEmpty)
        // A link that is opened twice confirms once.
        #expect(try act(link, Confirmation()).version == after.version)
        #expect(try desk.nextMail() == nil)
    }

    @Test("Confirmed with another place, it goes to that one's centre; an unsure place is refused")
    func otherPlace() throws {
        let reference = try desk.askOnline().receipt.question.reference
        let link = try desk.nextLink()
        #expect(throws: Refusal.self) { try act(link, Confirmation(territory: "Saint-Denis")) }
        #expect(throws: Refusal.self) { try act(link, Confirmation(territory: "xyzzy")) }
        #expect(try status(reference) == .unconfirmed)
        let confirmed = try act(link, Confirmation(territory: "Strasbourg"))
        #expect(confirmed.centre == "oriv")
        let question = try desk.show(reference, as: .odile).question
        #expect(question.route.input == "Strasbourg")
        #expect(question.custody.status == .routed)
        #expect(try store.examine().isEmpty)
    }

    @Test("A mail that says that it was received names entries that may answer")
    func entries() throws {
        try desk.addEntry("Financer un poste d'adulte-relais", "L'État paie.")
        try desk.askOnline("Qui finance un poste d'adulte-relais ?")
        _ = try act(try desk.nextLink(), Confirmation())
        guard case .received(_, let entries)? = try desk.nextMail()?.news else {
            Issue.record("no such mail")
            return
        }
        #expect(entries.map(\.title) == ["Financer un poste d'adulte-relais"])
        #expect(entries.first?.link == "https://guichet.exemple.fr/entries/F-2012-00001")
    }

    @Test("A proven address needs no second confirmation, its owner is told, and a stranger sees no difference")
    func proven() throws {
        let first = try desk.askOnline()
        _ = try act(try desk.nextLink(), Confirmation())
        _ = try desk.nextMail()
        let second = try desk.askOnline("Qui décide ?")
        #expect(try status(second.receipt.question.reference) == .routed)
        #expect(second.receipt.question.custody == first.receipt.question.custody)
        #expect(second.link == nil)
        #expect(try desk.nextMail()?.subject.reference == second.receipt.question.reference)
    }

    @Test("Whoever an agent asked for has a proven address")
    func byAgent() throws {
        let asker = try Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil)
        _ = try store.perform(Ask(title: "Où ?", body: "", territory: "Bobigny", asker: asker), by: .awa)
        #expect(try status(desk.askOnline().receipt.question.reference) == .routed)
        #expect(try status(desk.askOnline(email: "paul@example.org").receipt.question.reference) == .unconfirmed)
    }

    @Test("Without an address, a sender or a site the link is on the page, and the centre has the question at once")
    func asBefore() throws {
        func isAtOnce(_ email: String?) throws -> Bool {
            let receipt = try desk.askOnline("Qui paie \(UUID()) ?", email: email)
            let isRouted = try status(receipt.receipt.question.reference) == .routed
            return receipt.link != nil && !receipt.isMailed && isRouted
        }
        #expect(try isAtOnce(nil))
        for setting in [DeskSetting.siteURL, .mailFrom] {
            _ = try store.perform(UnsetDeskSetting(setting: setting), by: nil)
            #expect(try isAtOnce("lea@example.org"))
        }
    }

    @Test("Nobody's mailbox is filled: five questions of an address wait to be confirmed, of a day")
    func bounded() throws {
        for number in 1...5 { try desk.askOnline("Question \(number) ?") }
        #expect(throws: Refusal.tooManyUnconfirmed(5)) { try desk.askOnline("Question 6 ?") }
        try desk.askOnline("Question 7 ?", email: "paul@example.org")
        desk.clock.advance(hours: 24)
        try desk.askOnline("Question 8 ?")
    }

    @Test("Never confirmed, it is gone after seven days, with its mails and their links")
    func purged() throws {
        let reference = try desk.askOnline("Ma question zwindorienne ?").receipt.question.reference
        let link = try desk.nextLink()
        desk.clock.advance(hours: 24 * 7)
        #expect(try store.perform(Tick(clockIsRight: true), by: nil).purged == [reference])
        #expect(throws: Refusal.deadLink) { try act(link, Confirmation()) }
        #expect(try store.perform(ListMail(), by: nil).isEmpty)
        #expect(try store.examine().isEmpty)
    }

    @Test("Someone at the centre confirms for an asker on the telephone")
    func confirmedByAgent() throws {
        let reference = try desk.askOnline().receipt.question.reference
        _ = try desk.nextMail()
        _ = try store.perform(Confirm(reference: reference), by: .awa)
        #expect(try status(reference) == .routed)
        #expect(try desk.nextMail()?.subject.reference == reference)
        #expect(try store.examine().isEmpty)
    }
}
