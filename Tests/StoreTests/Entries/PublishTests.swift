import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Publishing: an answer rewritten for everyone, by one, read by another")
struct PublishTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("Without an answer there is nothing to publish")
    func noAnswer() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference)
        #expect(throws: Refusal.noAnswer(reference)) { try desk.publish(reference) }
        #expect(try desk.rowCounts()["entry"] == 0)
    }

    @Test("The entry is a text of its own, with its place and the day it was verified, and is found")
    func published() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try desk.search("médiation sociale").hits.isEmpty)
        let entry = try desk.publish(
            reference, title: "Financer la médiation sociale", territory: "93", themes: ["emploi"])
        #expect(entry.reference == "F-2012-00001")
        #expect(entry.status == .published)
        #expect(entry.verifiedOn == Day("2012-06-01"))
        #expect(entry.reviewBy == Day("2013-06-01"))
        #expect(entry.territory.label == "departement:93")
        #expect(entry.centre == "profession-banlieue")
        #expect(entry.author == "Awa@profession-banlieue")
        #expect(entry.custody.standing.reviewer == .nadia)
        #expect(try desk.search("mediations").hits.map(\.reference) == ["F-2012-00001"])
        #expect(try desk.show(reference).entries == ["F-2012-00001"])
        #expect(try desk.show(reference).events.last?.act == .published(entry: "F-2012-00001"))
        let shown = try desk.store.perform(ShowEntry(reference: "f-2012-00001"), by: nil)
        #expect(shown.text == entry.text)
        #expect(shown.questions.isEmpty)
        #expect(try desk.store.perform(ShowEntry(reference: "1"), by: .odile).questions == [reference])
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("Until a second person publishes it, no reader finds it; its writer does not publish it alone")
    func twoPeople() throws {
        let entry = try draft("Nos conseils")
        #expect(entry.status == .review)
        #expect(try desk.search("conseils").hits.isEmpty)
        #expect(try desk.show("1").entries.isEmpty)
        #expect(throws: Refusal.unknownEntry("1")) { try desk.store.perform(ShowEntry(reference: "1"), by: nil) }
        for writer in [Account.awa, Account(name: "AWA", centre: "profession-banlieue")] {
            #expect(throws: Refusal.entryReaderNeeded(writer)) {
                try desk.store.perform(Publish(reference: "2012-00001"), by: writer)
            }
        }
        #expect(try kind { _ = try desk.store.perform(Publish(reference: entry.reference), by: .odile) } == .notAllowed)
        #expect(try desk.store.perform(Publish(reference: "2012-00001"), by: .basile).status == .published)
        #expect(try desk.search("conseils").total == 1)
    }

    @Test("Who reads it and writes it anew has it read by another")
    func rewritten() throws {
        let entry = try draft("Une phrase")
        let text = try EntryText(title: "Une autre phrase", question: "", answer: "Oui.", sources: [])
        let again = try desk.store.perform(Publish(reference: "1", form: EntryForm(text: text)), by: .basile)
        #expect(again.status == .review)
        #expect(again.custody.standing.isWritten(by: .basile))
        #expect(throws: Refusal.entryReaderNeeded(.basile)) {
            try desk.store.perform(PublishEntry(reference: entry.reference), by: .basile)
        }
        #expect(
            try desk.store.perform(PublishEntry(reference: entry.reference), by: .awa).text.title == "Une autre phrase")
    }

    @Test("A centre of one asks the national desk, or is let through by its own setting, and the history says so")
    func centreOfOne() throws {
        let entry = try draft("Seule ici", toNational: true)
        #expect(entry.custody.standing.reader == "national")
        #expect(try inbox("national") == [entry.reference])
        #expect(try inbox("profession-banlieue") == [entry.reference])
        #expect(try desk.store.perform(Publish(reference: entry.reference), by: .nadia).status == .published)

        #expect(try kind { try selfPublish(by: .odile) } == .notAllowed)
        try selfPublish(by: .awa)
        let second = try draft("Seule encore")
        #expect(second.status == .published)
        #expect(second.custody.standing.reviewer == .awa)
        let history = try desk.store.perform(ShowEntryHistory(reference: second.reference), by: .awa)
        #expect(history.events.last?.act == .published(revision: 1, mentions: 0, alone: true))
    }

    @Test(
        "Where a centre has two active accounts, only the coordinator lets it publish alone; the audit names the setting"
    )
    func centreOfTwo() throws {
        let root = Account(name: "Root", centre: Centre.national)
        for (account, role) in [(root, Role.administrator), (.nadia, .coordinator), (.awa, .agent), (.basile, .agent)] {
            _ = try desk.store.perform(AddAccount(account: account, role: role), by: root)
        }
        #expect(throws: Refusal.coordinatorNeeded(.awa)) { try selfPublish(by: .awa) }
        #expect(try !desk.store.perform(ShowCentreSettings(slug: "profession-banlieue"), by: .awa).selfPublish)
        try selfPublish(by: .nadia)
        let line = try desk.store.perform(ListAudit(), by: root).first { $0.deed == .settingsChanged }
        #expect(line?.subject == "profession-banlieue self_publish=true")
        // Switching it off takes no right away, and a centre of one decides for itself.
        _ = try desk.store.perform(SetCentreSettings(slug: "profession-banlieue", selfPublish: false), by: .awa)
        _ = try desk.store.perform(DisableAccount(account: .basile), by: root)
        try selfPublish(by: .awa)
    }

    @Test("What may name someone is pointed at; it is published only redacted, or knowingly, and the history says so")
    func mentions() throws {
        let asker = try Asker(
            name: "Léa Dubreuil", email: nil, telephone: nil, organisation: "Les Lucioles d'Aulnay")
        let ask = try Ask(title: "Une question", body: "", territory: "93", asker: asker)
        let reference = try desk.store.perform(ask, by: nil).question.reference
        try desk.answer(reference, "Chère Léa, les Lucioles d’Aulnay peuvent écrire à aide@exemple.fr.")
        let entry = try desk.store.perform(Publish(reference: reference), by: .awa)
        let check = try desk.store.perform(CheckEntry(reference: entry.reference), by: .basile)
        #expect(check.mentions.map(\.kind) == [.askerName, .askerOrganisation, .email])
        #expect(throws: Refusal.unreadMentions(check.mentions)) {
            try desk.store.perform(Publish(reference: reference), by: .basile)
        }
        #expect(try desk.store.perform(ShowEntry(reference: entry.reference), by: .basile) == entry)
        let redacted = try desk.store.perform(
            PublishEntry(reference: entry.reference, redacts: true, seen: 2), by: .basile)
        #expect(redacted.text.answer == "Chère [nom], [organisme] peuvent écrire à [adresse électronique].")
        let history = try desk.store.perform(ShowEntryHistory(reference: entry.reference), by: .awa)
        #expect(history.events.map(\.act.kind.rawValue) == ["drafted", "submitted", "redacted", "published"])
        #expect(history.events.last?.act == .published(revision: 2, mentions: 0, alone: false))
        try #require(history.revisions.count == 2)
        #expect(history.revisions[0].text.answer.contains("Léa"))

        let other = try draft("Écrire à M. Dupont")
        _ = try desk.store.perform(Publish(reference: other.reference, checked: true), by: .basile)
        let kept = try desk.store.perform(ShowEntryHistory(reference: other.reference), by: .awa)
        #expect(kept.events.last?.act == .published(revision: 1, mentions: 1, alone: false))
    }

    @Test("A question makes one entry; another centre makes none of it; one retired, it may make another")
    func once() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try kind { try desk.publish(reference, by: .odile) } == .notAllowed)
        try desk.publish(reference)
        #expect(try desk.store.perform(Publish(reference: reference), by: .basile).isUnchanged)
        #expect(throws: Refusal.alreadyPublished(entry: "F-2012-00001")) {
            try desk.store.perform(DraftEntry(question: reference), by: .basile)
        }
        #expect(try desk.rowCounts()["entry"] == 1)
        _ = try desk.store.perform(RetireEntry(reference: "1", reason: "Trop vague"), by: .awa)
        try desk.publish(reference, title: "Plus précis")
        #expect(try desk.show(reference, as: .awa).entries == ["F-2012-00001", "F-2012-00002"])
    }

    @Test("An entry outlives what becomes of its question")
    func reopened() throws {
        let entry = try draft("À temps")
        _ = try desk.store.perform(Reopen(reference: "1", reason: "Encore"), by: .awa)
        #expect(try desk.store.perform(Publish(reference: entry.reference), by: .basile).status == .published)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A place that is none, or several, or only guessed, publishes nothing")
    func badPlace() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try kind { try desk.publish(reference, territory: "asdfgh") } == .notFound)
        #expect(try kind { try desk.publish(reference, territory: "Saint-Denis") } == .ambiguous)
        #expect(try kind { try desk.publish(reference, territory: "Bobiny") } == .ambiguous)
        #expect(try kind { try desk.publish(reference, themes: ["jardinage"]) } == .usage)
        #expect(try desk.rowCounts()["entry"] == 0)
        #expect(try desk.show(reference).question.custody.version == 2)
    }

    // MARK: - People

    /// Awa writes and submits an entry.
    private func draft(_ title: String, toNational: Bool = false) throws -> Entry {
        let reference = try desk.ask("\(title) ?").question.reference
        try desk.answer(reference)
        let text = try EntryText(title: title, question: "", answer: "Voici.", sources: [])
        return try desk.store.perform(
            Publish(reference: reference, form: EntryForm(text: text), toNational: toNational), by: .awa)
    }

    private func selfPublish(by account: Account) throws {
        _ = try desk.store.perform(SetCentreSettings(slug: "profession-banlieue", selfPublish: true), by: account)
    }

    private func inbox(_ centre: String) throws -> [String] {
        try desk.store.perform(ListInbox(centre: centre), by: nil).entries.map(\.reference)
    }
}
