import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("An entry made from a restricted question: until it is published, seen by those who see the question")
struct EntryVisibilityTests {
    let desk: TemporaryDesk
    private let zoe = Account(name: "Zoé", centre: "irev")

    init() throws { desk = try TemporaryDesk() }

    /// A restricted question of Awa's centre with an answer, and an entry drafted from it that names the asker.
    private func draft(sharedWith centres: [String] = []) throws -> (question: String, entry: String) {
        let question = try desk.ask("Une situation singulière ?").question.reference
        try desk.answer(question, "Écrire à Mme Xylophone.")
        _ = try desk.store.perform(
            Restrict(reference: question, sharedWith: centres, reason: "Un cas."), by: .awa)
        let text = try EntryText(
            title: "Le cas Xylophone", question: "", answer: "Voir https://exemple.fr/amiante.", sources: [])
        let entry = try desk.store.perform(DraftEntry(question: question, form: EntryForm(text: text)), by: .awa)
        return (question, entry.reference)
    }

    /// For each way to see an entry, whether it shows this one. A refusal must be the same as for a question.
    private func seen(_ entry: String, by account: Account) throws -> [String: Bool] {
        func perform<V: Stored>(_ verb: V) throws -> V.Reply { try desk.store.perform(verb, by: account) }
        func shows<V: Stored>(_ verb: V) throws -> Bool {
            do {
                _ = try perform(verb)
                return true
            } catch Refusal.role(.restricted(entry, centre: "profession-banlieue")) { return false }
        }
        return [
            "show": try shows(ShowEntry(reference: entry)),
            "check": try shows(CheckEntry(reference: entry)),
            "history": try shows(ShowEntryHistory(reference: entry)),
            "its events": try shows(ListEntryEvents(reference: entry)),
            "all events": try perform(ListEntryEvents()).lines.contains { $0.reference == entry },
            "inbox": try perform(ListInbox(centre: "profession-banlieue")).entries.contains { $0.reference == entry },
            "list": try perform(ListEntries(statuses: Set(Entry.Status.allCases))).contains { $0.reference == entry },
            "export": try perform(ExportEntries(everything: true)).records.contains { $0.reference == entry },
            "similar": try shows(Similar(reference: entry)),
            "source": try perform(SourceChanged(source: "https://exemple.fr/amiante", reason: "Changé")).contains {
                $0.reference == entry
            },
        ]
    }

    @Test("Its centre, a centre it is shared with and the coordinator see it every way, others none")
    func draft() throws {
        let entry = try draft(sharedWith: ["oriv"]).entry
        for account in [Account.awa, .basile, .odile, .nadia] {
            let ways = try seen(entry, by: account).filter { !$0.value }.keys
            #expect(ways.isEmpty, "\(account): \(ways)")
        }
        let ways = try seen(entry, by: zoe).filter(\.value).keys
        #expect(ways.isEmpty, "\(ways)")
    }

    @Test("Nobody of another centre writes to it, links to it or learns its text from a refusal")
    func refused() throws {
        let (_, entry) = try draft()
        let refusal = Refusal.restricted(entry, centre: "profession-banlieue")
        let form = EntryForm(
            text: try EntryText(title: "T", question: "", answer: "R", sources: []), seeAlso: [entry])
        func isRefused<V: Stored>(_ verb: V) { #expect(throws: refusal) { try desk.store.perform(verb, by: .odile) } }
        isRefused(try EditEntry(reference: entry, form: form))
        isRefused(SubmitEntry(reference: entry))
        isRefused(try ReturnEntry(reference: entry, reason: "Non"))
        isRefused(PublishEntry(reference: entry))
        isRefused(Publish(reference: entry))
        isRefused(VerifyEntry(reference: entry))
        isRefused(try ReportEntry(reference: entry, reason: "Faux"))
        isRefused(try RetireEntry(reference: entry, reason: "Non", replacedBy: nil))
        isRefused(MarkAnswered(reference: entry))
        let own = try desk.ask(territory: "Strasbourg").question.reference
        try desk.answer(own, by: .odile)
        isRefused(DraftEntry(question: own, form: form))
    }

    @Test(
        "Once published everyone reads it; how it came to be, and what is proposed instead, stay with those who see the question"
    )
    func published() throws {
        let (question, entry) = try draft()
        _ = try desk.store.perform(SubmitEntry(reference: entry), by: .awa)
        _ = try desk.store.perform(PublishEntry(reference: entry, checked: true), by: .basile)
        let shown = try desk.store.perform(ShowEntry(reference: entry), by: .odile)
        #expect(shown.text.title == "Le cas Xylophone")
        #expect(shown.questions.isEmpty)
        #expect(try desk.store.perform(ShowEntry(reference: entry), by: .awa).questions == [question])
        let form = EntryForm(text: try EntryText(title: "Le cas de Léa", question: "", answer: "R", sources: []))
        _ = try desk.store.perform(EditEntry(reference: entry, form: form), by: .awa)
        let ways = try seen(entry, by: .odile).filter(\.value).keys.sorted()
        #expect(ways == ["export", "list", "show", "similar", "source"])
        #expect(
            try desk.store.perform(ExportEntries(everything: true), by: .odile).records.map(\.text.title) == [
                "Le cas Xylophone"
            ])
    }

    @Test("One that was retired before it was published is nobody's to read but those who saw it")
    func retired() throws {
        let (_, entry) = try draft()
        _ = try desk.store.perform(RetireEntry(reference: entry, reason: "Non", replacedBy: nil), by: .awa)
        #expect(throws: Refusal.restricted(entry, centre: "profession-banlieue")) {
            try desk.store.perform(ShowEntry(reference: entry), by: .odile)
        }
        #expect(throws: Refusal.unknownEntry(entry)) { try desk.store.perform(ShowEntry(reference: entry), by: nil) }
    }

    @Test("How a restricted question was worded does not find the entry made from it")
    func wording() throws {
        let (_, entry) = try draft()
        _ = try desk.store.perform(SubmitEntry(reference: entry), by: .awa)
        _ = try desk.store.perform(PublishEntry(reference: entry, checked: true), by: .basile)
        #expect(try desk.search("singulière").hits.isEmpty)
        #expect(try desk.search("xylophone").hits.map(\.reference) == [entry])
    }

    @Test("Lists show what one by one is shown, whoever has, shares and publishes what", arguments: [1, 2, 3])
    func lists(seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed)
        let centres = ["profession-banlieue", "oriv", "irev", Centre.national]
        var entries: [(entry: String, question: String)] = []
        for number in 1...12 {
            let question = try desk.ask("Question \(number) ?").question.reference
            try desk.answer(question, by: .nadia)
            let entry = try desk.store.perform(DraftEntry(question: question, form: nil), by: .nadia).reference
            if Bool.random(using: &dice) {
                _ = try desk.store.perform(
                    Restrict(
                        reference: question,
                        sharedWith: centres.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }, reason: "Un cas."),
                    by: .nadia)
            }
            if Int.random(in: 0..<3, using: &dice) == 0 {
                _ = try desk.store.perform(SubmitEntry(reference: entry), by: .nadia)
                _ = try desk.store.perform(PublishEntry(reference: entry, checked: true), by: .awa)
            }
            try desk.execute(
                "UPDATE question SET custodian = '\(centres.randomElement(using: &dice) ?? "")' WHERE id = \(number)")
            entries.append((entry, question))
        }
        for account in [Account.awa, .odile, zoe, .nadia] {
            let role: Role = account == .nadia ? .coordinator : .agent
            let rows = try entries.map { entry, question in
                let shown = try desk.store.perform(ShowEntry(reference: entry), by: .nadia)
                let standing = try desk.show(question, as: .nadia).question.custody.standing
                let isWork = Permission.sees(account, as: role, standing)
                return (entry, text: shown.publishedAt != nil || isWork, work: isWork)
            }
            let (texts, works) = (rows.filter(\.text).map(\.0), rows.filter(\.work).map(\.0))
            let every = ListEntries(statuses: Set(Entry.Status.allCases), limit: 100)
            #expect(try desk.store.perform(every, by: account).map(\.reference).sorted() == texts, "\(account)")
            let exported = try desk.store.perform(ExportEntries(everything: true), by: account).records
            #expect(exported.compactMap(\.reference).sorted() == texts, "\(account)")
            let events = try desk.store.perform(ListEntryEvents(limit: 1_000), by: account).lines.map(\.reference)
            #expect(Set(events).sorted() == works, "\(account)")
            for row in rows {
                #expect(row.text == ((try? desk.store.perform(ShowEntry(reference: row.0), by: account)) != nil))
                #expect(row.work == ((try? desk.store.perform(CheckEntry(reference: row.0), by: account)) != nil))
            }
        }
    }
}
