import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("What askers are written to about, and by which link they come back")
struct MailNewsTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
        try desk.set(.siteURL, "https://guichet.exemple.fr")
        try desk.set(.mailReply, "guichet@exemple.fr")
    }

    private func kinds() throws -> [Mail.Kind] { try store.perform(ListMail(), by: nil).map(\.kind) }

    /// The matter of the next mail; nil if none is due, or it has no content.
    private func next() throws -> MailMatter? {
        guard let taken = try store.takeMail() else { return nil }
        let matter: MailMatter? = if case .asker(let matter)? = try store.mail(taken) { matter } else { nil }
        try store.settle(taken, matter == nil ? .pointless : .sent)
        return matter
    }

    /// The secret of the link in the next mail.
    private func nextLink() throws -> String {
        let matter = try next()
        return try #require(matter?.link?.split(separator: "/").last.map(String.init))
    }

    // MARK: - Which acts

    @Test("An agent who asks for someone has them told; who asks on their own has the page")
    func received() throws {
        let asker = try Asker(name: "Léa", email: "lea@example.org", telephone: nil, organisation: nil)
        let ask = try Ask(title: "Qui paie ?", body: "", territory: "Bobigny", asker: asker)
        try desk.ask("Qui décide ?")
        #expect(try next() == nil)
        let question = try store.perform(ask, by: .awa).question
        let matter = try #require(try next())
        #expect(matter.news == .received(dueAt: question.dueAt, entries: []))
        #expect(matter.recipient == MailMatter.Recipient(name: "Léa", address: "lea@example.org"))
        #expect(matter.subject.reference == question.reference)
        #expect(matter.subject.centre == "Profession Banlieue")
    }

    @Test("A question back, and the answer with its sources")
    func answered() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        try desk.claim(reference)
        _ = try store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        #expect(try next()?.news == .askedBack("Où ?"))
        _ = try store.perform(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        let source = Source(text: "Le code", url: "https://exemple.fr/code")
        try desk.answer(reference, "L'État.", sources: [source])
        #expect(
            try next()?.news
                == .answered(.init(text: "L'État.", sources: [source]), additions: [], isRevised: false))
        try desk.answer(reference, "L'État, à 80 %.")
        #expect(try next()?.news == .answered(.init(text: "L'État, à 80 %."), additions: [], isRevised: true))
    }

    @Test("What another centre adds is told with the answer, or by itself after it")
    func contributed() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        _ = try store.perform(Contribute(reference: reference, contribution: "Avant."), by: .odile)
        #expect(try next() == nil)
        try desk.answer(reference)
        guard case .answered(_, let additions, false) = try next()?.news else {
            Issue.record("no answer")
            return
        }
        #expect(additions.map(\.text) == ["Avant."])
        _ = try store.perform(Contribute(reference: reference, contribution: "Après."), by: .odile)
        guard case .contributed(let writing) = try next()?.news else {
            Issue.record("no contribution")
            return
        }
        #expect(writing.text == "Après.")
        #expect(writing.centre != nil)
    }

    @Test("Nobody is told of their own act")
    func own() throws {
        let reference = try desk.answered("Qui paie ?")
        _ = try next()
        _ = try store.perform(Close(reference: reference, closing: .satisfied, asAsker: true), by: nil)
        _ = try store.perform(Reopen(reference: reference, reason: "Il manque le montant.", asAsker: true), by: nil)
        _ = try store.perform(Withdraw(reference: reference), by: nil)
        #expect(try kinds() == [.answered])
    }

    @Test("What time closes is told, with how to open it again")
    func closedByTime() throws {
        _ = try desk.answered("Qui paie ?")
        _ = try next()
        desk.clock.advance(hours: 24 * 31)
        _ = try store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try next()?.news == .closed(.satisfied, why: nil))
    }

    @Test("What was refused is told with the reason, and what was published with the entry's address")
    func ends() throws {
        let refused = try desk.ask("Quel temps fera-t-il ?").question.reference
        _ = try store.perform(
            Close(reference: refused, closing: .outOfScope, words: "Ce n'est pas notre objet."), by: .awa)
        #expect(try next()?.news == .closed(.outOfScope, why: "Ce n'est pas notre objet."))
        let reference = try desk.answered("Qui paie ?")
        _ = try next()
        let entry = try desk.publish(reference)
        #expect(
            try next()?.news
                == .published(title: entry.text.title, link: "https://guichet.exemple.fr/entries/\(entry.reference)"))
    }

    @Test("A duplicate of what is answered gets the answer in the mail that tells so")
    func merged() throws {
        let original = try desk.answered("Qui paie ?")
        let duplicate = try desk.ask("Qui finance ?", email: "paul@example.org").question.reference
        _ = try next()
        _ = try store.perform(Merge(reference: duplicate, into: original), by: .awa)
        let matter = try #require(try next())
        #expect(matter.subject.reference == duplicate)
        #expect(
            matter.news
                == .merged(answers: [.init(text: "L'État paie une part du poste.", centre: "Profession Banlieue")]))
    }

    @Test("The entry made from an original is told to the askers of its duplicates too, as its answer was")
    func publishedToAll() throws {
        let original = try desk.answered("Qui paie ?")
        let duplicate = try desk.ask("Qui finance ?", email: "paul@example.org").question.reference
        _ = try next()
        _ = try store.perform(Merge(reference: duplicate, into: original), by: .awa)
        _ = try next()
        let entry = try desk.publish(original)
        let mails = try [#require(try next()), #require(try next())]
        #expect(Set(mails.map(\.recipient.address)) == ["lea@example.org", "paul@example.org"])
        #expect(mails.map(\.subject.reference) == [original, duplicate])
        let link = "https://guichet.exemple.fr/entries/\(entry.reference)"
        #expect(mails.allSatisfy { $0.news == .published(title: entry.text.title, link: link) })
        #expect(try next() == nil)
    }

    @Test("An answer that was restricted before its mail left is not told to the asker of a duplicate")
    func restricted() throws {
        let original = try desk.ask("Qui paie ?").question.reference
        let duplicate = try desk.ask("Qui finance ?", email: "paul@example.org").question.reference
        _ = try store.perform(Merge(reference: duplicate, into: original), by: .awa)
        _ = try next()
        try desk.answer(original)
        _ = try store.perform(Restrict(reference: original, reason: "Un nom y est."), by: .awa)
        #expect(try next()?.recipient.address == "lea@example.org")
        #expect(try next() == nil)
        #expect(try store.waitingMail() == 0)
    }

    // MARK: - The thread

    @Test("What its asker wrote by mail is in the thread, between the mails to them")
    func thread() throws {
        let reference = try desk.ask("Qui paie ?").question.reference
        try desk.claim(reference)
        _ = try store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        let address = try desk.replyAddress(reference)
        let first = try #require(try next())
        #expect(first.earlier.isEmpty)
        try desk.receive(
            "From: lea@example.org\nTo: \(address)\nMessage-ID: <1@example.org>\nSubject: Re: Qui paie ?\n\nIci.\n")
        desk.clock.advance(hours: 1)
        try desk.answer(reference)
        #expect(try next()?.earlier == [first.messageID, "1@example.org"])
    }

    // MARK: - Links

    @Test("The link of a mail opens its question and acts for its asker")
    func link() throws {
        let reference = try desk.answered("Qui paie ?")
        let link = try nextLink()
        #expect(try store.perform(ShowFollowUp(link: link), by: nil).reference == reference)
        _ = try store.perform(try ActByLink(link: link, act: .satisfied), by: nil)
        #expect(try desk.show(reference).question.custody.status == .closed)
    }

    @Test(
        "Another key, another number or a link of another kind opens nothing",
        arguments: ["m2.", "1.", "m1.A", "mm1.", "m1"])
    func wrongLink(beginning: String) throws {
        _ = try desk.answered("Qui paie ?")
        let key = try nextLink().drop { $0 != "." }.dropFirst()
        #expect(throws: Refusal.deadLink) {
            try store.perform(ShowFollowUp(link: beginning + key), by: nil)
        }
    }

    @Test("An asker who revokes the link of a mail revokes those of all mails about the question")
    func revokedByAsker() throws {
        let reference = try desk.answered("Qui paie ?")
        let first = try nextLink()
        try desk.answer(reference, "L'État, à 80 %.")
        let second = try nextLink()
        _ = try store.perform(try ActByLink(link: second, act: .revoke), by: nil)
        for link in [first, second] {
            #expect(throws: Refusal.deadLink) { try store.perform(ShowFollowUp(link: link), by: nil) }
        }
    }

    @Test("An agent who revokes the links is told how many, those in mails among them")
    func revokedByAgent() throws {
        let reference = try desk.answered("Qui paie ?")
        let link = try nextLink()
        #expect(try store.perform(RevokeLinks(reference: reference), by: .awa) == 1)
        #expect(throws: Refusal.deadLink) { try store.perform(ShowFollowUp(link: link), by: nil) }
    }

    @Test("Whoever erases a person ends the links in their mails")
    func erased() throws {
        _ = try desk.answered("Qui paie ?")
        let link = try nextLink()
        _ = try store.erase("lea@example.org", by: .nadia)
        #expect(throws: Refusal.deadLink) { try store.perform(ShowFollowUp(link: link), by: nil) }
    }

    @Test("A desk without a site or an address for replies has no link and none of these in its mails")
    func bare() throws {
        for setting in [DeskSetting.siteURL, .mailReply] {
            _ = try store.perform(UnsetDeskSetting(setting: setting), by: nil)
        }
        _ = try desk.answered("Qui paie ?")
        let matter = try #require(try next())
        #expect(matter.link == nil)
        #expect(matter.site == nil)
        #expect(matter.replyTo == nil)
        #expect(matter.envelopeSender == "guichet@exemple.fr")
        #expect(try desk.number("SELECT count(link_hash) FROM outbox") == 0)
    }

    @Test("The suffix of bounces and that of replies lead to one mail, in any case")
    func suffixes() throws {
        let secret = MailSecret()
        #expect(MailSecret.hash(suffix: secret.bounceSuffix.uppercased()) == secret.replyHash)
        #expect(MailSecret.hash(suffix: secret.suffix) == secret.replyHash)
    }

    // MARK: - What agents see

    @Test("An agent sees on the question that the address takes no mail, until one is taken")
    func fault() throws {
        let reference = try desk.answered("Qui paie ?")
        #expect(try desk.show(reference, as: .awa).mailFault == nil)
        try store.settle(try #require(try store.takeMail()), .refused("550 inconnue"))
        let fault = try #require(try desk.show(reference, as: .awa).mailFault)
        #expect(fault.isRefused)
        #expect(fault.error == "550 inconnue")
        #expect(try desk.show(reference, as: .odile).mailFault == nil)
        desk.clock.advance(hours: 1)
        try desk.answer(reference, "L'État, à 80 %.")
        _ = try next()
        #expect(try desk.show(reference, as: .awa).mailFault == nil)
    }
}
