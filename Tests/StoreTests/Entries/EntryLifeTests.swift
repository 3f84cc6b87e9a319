import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("An entry's life: draft, review, published, stale, retired")
struct EntryLifeTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("Drafted, returned with a reason, written again, submitted, published, verified, retired")
    func wholeLife() throws {
        let reference = try answered()
        var entry = try perform(DraftEntry(question: reference, form: form("Premier jet")), .awa)
        #expect(entry.status == .draft)
        #expect(entry.reference == "F-2012-00001")
        #expect(try kind { try perform(PublishEntry(reference: "1"), .basile) } == .conflict)
        entry = try perform(SubmitEntry(reference: "1"), .awa)
        entry = try perform(ReturnEntry(reference: "1", reason: "La source manque"), .basile)
        #expect(entry.status == .draft)
        entry = try perform(EditEntry(reference: "1", form: form("Second jet")), .awa)
        #expect(entry.text.title == "Second jet")
        #expect(entry.custody.standing.revision == 2)
        _ = try perform(SubmitEntry(reference: "1"), .awa)
        entry = try perform(PublishEntry(reference: "1"), .basile)
        #expect(entry.status == .published)
        #expect(entry.publishedAt == desk.clock.now)

        let history = try perform(ShowEntryHistory(reference: "1"), .odile)
        #expect(
            history.events.map(\.act.kind.rawValue) == [
                "drafted", "submitted", "returned", "edited", "submitted", "published",
            ])
        #expect(history.messages == [3: "La source manque"])
        #expect(history.revisions.map(\.text.title) == ["Premier jet", "Second jet"])
        #expect(try EntryCustody(replaying: history.events) == entry.custody)

        entry = try perform(RetireEntry(reference: "1", reason: "Le dispositif n'existe plus"), .awa)
        #expect(entry.status == .retired)
        #expect(entry.replacedBy == nil)
        #expect(entry.reason == "Le dispositif n'existe plus")
        #expect(try desk.search("jet").hits.isEmpty)
        #expect(try perform(ShowEntry(reference: "1"), nil).status == .retired)
        for refused in [
            { _ = try perform(EditEntry(reference: "1", form: form("Encore")), .awa) },
            { _ = try perform(VerifyEntry(reference: "1"), .awa) },
            { _ = try perform(ReportEntry(reference: "1", reason: "Faux"), nil) },
        ] {
            #expect(try kind(refused) == .conflict)
        }
        let again = try perform(RetireEntry(reference: "1", reason: "Encore"), .awa)
        #expect(again.isUnchanged)
        #expect(again.reason == entry.reason)
        #expect(again.custody.version == entry.custody.version)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test(
        "Of a published entry a revision is proposed: readers see the old text until a second person publishes the new")
    func proposal() throws {
        try desk.publish(try answered(), title: "Les gymnases", answer: "Ouverts le lundi.")
        var entry = try perform(EditEntry(reference: "1", form: form("Les piscines")), .awa)
        #expect(entry.text.title == "Les gymnases")
        #expect(entry.status == .published)
        #expect(entry.custody.standing.proposal == 2)
        #expect(try desk.search("gymnase").total == 1)
        #expect(try desk.search("piscine").total == 0)
        #expect(try inbox("profession-banlieue").map(\.isProposed) == [true])
        #expect(throws: Refusal.entryReaderNeeded(.awa)) { try perform(PublishEntry(reference: "1"), .awa) }
        entry = try perform(ReturnEntry(reference: "1", reason: "Non"), .basile)
        #expect(entry.custody.standing.proposal == nil)
        #expect(entry.status == .published)
        #expect(try kind { try perform(PublishEntry(reference: "1"), .basile) } == .conflict)

        _ = try perform(EditEntry(reference: "1", form: form("Les stades")), .awa)
        desk.clock.advance(hours: 72)
        entry = try perform(PublishEntry(reference: "1"), .basile)
        #expect(entry.text.title == "Les stades")
        #expect(entry.custody.standing.revision == 3)
        #expect(entry.verifiedOn == Day("2012-06-04"))
        #expect(try desk.search("stade").total == 1)
        #expect(try desk.search("gymnase").total == 0)
        let revisions = try perform(ShowEntryHistory(reference: "1"), .awa).revisions
        #expect(revisions.map(\.text.title) == ["Les gymnases", "Les piscines", "Les stades"])
        #expect(try desk.store.examine().isEmpty)
    }

    @Test(
        "Stale when its review date passes or a reader reports it: still found, in its centre's inbox, until verified")
    func stale() throws {
        try desk.publish(try answered(), title: "Les gymnases")
        desk.clock.advance(hours: 8760)
        #expect(try perform(Tick(clockIsRight: true), nil).stale == [])
        desk.clock.advance(hours: 24)
        #expect(try perform(Tick(clockIsRight: true), nil).stale == ["F-2012-00001"])
        #expect(try perform(Tick(clockIsRight: true), nil).isEmpty)
        #expect(try inbox("profession-banlieue").map(\.stale) == [.reviewDate])
        #expect(try inbox("oriv").isEmpty)
        #expect(try desk.search("gymnase").hits.map(\.status) == ["stale"])
        #expect(try kind { try perform(VerifyEntry(reference: "1"), .odile) } == .notAllowed)
        #expect(try kind { try perform(VerifyEntry(reference: "1"), nil) } == .notAllowed)
        #expect(try kind { try perform(VerifyEntry(reference: "1", reviewBy: Day("2013-06-01")), .awa) } == .usage)
        var entry = try perform(VerifyEntry(reference: "1", reviewBy: Day("2014-01-01")), .awa)
        #expect(entry.status == .published)
        #expect(entry.verifiedOn == Day("2013-06-02"))
        #expect(entry.reviewBy == Day("2014-01-01"))
        #expect(try inbox("profession-banlieue").isEmpty)

        entry = try perform(ReportEntry(reference: "1", reason: "Le montant a changé"), .awa)
        #expect(entry.status == .stale)
        #expect(entry.custody.standing.stale == .report)
        _ = try perform(ReportEntry(reference: "1", reason: "Oui, vraiment"), .odile)
        let history = try perform(ShowEntryHistory(reference: "1"), .awa)
        #expect(Set(history.messages.values) == ["Le montant a changé", "Oui, vraiment"])
        #expect(try kind { _ = try ReportEntry(reference: "1", reason: " ") } == .usage)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A retired entry leads to what replaces it; nothing retired, nor itself, replaces anything")
    func replaced() throws {
        for title in ["Une", "Deux", "Trois"] { try desk.publish(try answered("\(title) ?"), title: title) }
        #expect(throws: Refusal.badReplacement("F-2012-00001")) {
            try perform(RetireEntry(reference: "1", reason: "Vieille", replacedBy: "1"), .awa)
        }
        let entry = try perform(RetireEntry(reference: "1", reason: "Vieille", replacedBy: "F-2012-00002"), .awa)
        #expect(entry.replacedBy == EntryLink(reference: "F-2012-00002", title: "Deux"))
        #expect(throws: Refusal.badReplacement("F-2012-00001")) {
            try perform(RetireEntry(reference: "2", reason: "Vieille", replacedBy: "1"), .awa)
        }
        #expect(try kind { try perform(RetireEntry(reference: "2", reason: "x", replacedBy: "9"), .awa) } == .notFound)
        _ = try perform(RetireEntry(reference: "2", reason: "Vieille", replacedBy: "3"), .awa)
        // Readers get no link to an entry that they cannot see.
        #expect(try perform(ShowEntry(reference: "1"), nil).replacedBy == nil)
        #expect(try perform(ShowEntry(reference: "2"), nil).replacedBy?.reference == "F-2012-00003")
    }

    @Test("Whoever saw another version changes nothing, and is told who was faster")
    func seen() throws {
        try desk.publish(try answered())
        _ = try perform(VerifyEntry(reference: "1"), .basile)
        let refusal = Refusal.entryChanged(by: .basile, at: desk.clock.now, seen: 3, now: 4)
        #expect(throws: refusal) { try perform(EditEntry(reference: "1", form: form("Trop tard"), seen: 3), .awa) }
        #expect(throws: refusal) { try perform(VerifyEntry(reference: "1", seen: 3), .awa) }
        #expect(throws: refusal) { try perform(RetireEntry(reference: "1", reason: "x", seen: 3), .awa) }
        #expect(try perform(ShowEntryHistory(reference: "1"), .awa).revisions.count == 1)
        #expect(throws: Refusal.sameText) {
            let history = try perform(ShowEntryHistory(reference: "1"), .awa)
            _ = try perform(EditEntry(reference: "1", form: history.latestForm), .awa)
        }
    }

    @Test("All that is written of an entry is kept, and comes back")
    func facts() throws {
        try desk.publish(try answered("Une autre ?"), title: "À voir")
        let source = try Source("Le décret [décret n° 2014-1750] <https://exemple.fr> (2014-12-30)")
        let written = EntryForm(
            text: try EntryText(title: "Tout", question: "Quoi ?", answer: "Voici.", sources: [source]),
            territory: "Bobigny", themes: ["CUCS", "emploi"], audience: .association, seeAlso: ["1"])
        let entry = try perform(DraftEntry(question: try answered(), form: written), .awa)
        #expect(entry.text.sources == [source])
        #expect(entry.audience == .association)
        #expect(entry.territory.label == "commune:93008")
        #expect(entry.themes.count == 2)
        #expect(entry.seeAlso == [EntryLink(reference: "F-2012-00001", title: "À voir")])
        let history = try perform(ShowEntryHistory(reference: entry.reference), .awa)
        // An entry cannot be related to itself.
        let own = EntryForm(
            text: written.text, territory: "Bobigny", themes: written.themes, audience: .association,
            seeAlso: ["1", entry.reference])
        #expect(throws: Refusal.sameText) { try perform(EditEntry(reference: entry.reference, form: own), .awa) }
        #expect(throws: Refusal.sameText) {
            try perform(EditEntry(reference: entry.reference, form: history.latestForm), .awa)
        }
    }

    @Test("\"This answers me\" is counted by day, and nothing else is kept")
    func answeredMe() throws {
        try desk.publish(try answered())
        let before = try desk.rowCounts()
        #expect(try perform(MarkAnswered(reference: "1", words: "aide de lea@example.org"), nil).answered == 1)
        #expect(try perform(MarkAnswered(reference: "F-2012-00001"), .awa).answered == 2)
        desk.clock.advance(hours: 24)
        #expect(try perform(MarkAnswered(reference: "1"), nil).answered == 3)
        #expect(try perform(ShowEntry(reference: "1"), nil).answered == 3)
        #expect(try desk.number("SELECT count(*) FROM deflection") == 2)
        #expect(try desk.rowCounts() == before)
        #expect(try kind { try perform(MarkAnswered(reference: "9"), nil) } == .notFound)
        _ = try perform(RetireEntry(reference: "1", reason: "Vieille"), .awa)
        #expect(try kind { try perform(MarkAnswered(reference: "1"), nil) } == .notFound)
    }

    @Test("Only agents list what is not published; the list is narrowed as searches are")
    func list() throws {
        try desk.publish(try answered(), title: "Publiée", territory: "93", themes: ["emploi"])
        _ = try perform(DraftEntry(question: try answered("Une autre ?"), form: form("Brouillon")), .awa)
        #expect(try perform(ListEntries(), nil).map(\.title) == ["Publiée"])
        #expect(throws: Refusal.identityNeeded) { try perform(ListEntries(statuses: [.draft]), nil) }
        #expect(try perform(ListEntries(statuses: [.draft]), .odile).map(\.title) == ["Brouillon"])
        #expect(try perform(ListEntries(territory: "Bobigny"), nil).count == 1)
        #expect(try perform(ListEntries(territory: "Rennes"), nil).isEmpty)
        #expect(try perform(ListEntries(centre: "oriv"), nil).isEmpty)
    }

    @Test("What happened is never changed, deleted or replaced")
    func history() throws {
        try desk.publish(try answered())
        for sql in [
            "UPDATE entry_event SET actor = NULL", "DELETE FROM entry_event",
            "INSERT OR REPLACE INTO entry_event (entry, version, kind, act, at) VALUES (1, 1, 'x', '{}', 0)",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try desk.execute(sql) }
        }
        try desk.execute("UPDATE entry SET status = 'stale'")
        #expect(try desk.store.examine() == ["state: F-2012-00001"])
    }

    // MARK: - People

    @discardableResult
    private func perform<V: Stored>(_ verb: V, _ account: Account?) throws -> V.Reply {
        try desk.store.perform(verb, by: account)
    }

    private func answered(_ title: String = "Une question ?") throws -> String {
        let reference = try desk.ask(title).question.reference
        try desk.answer(reference)
        return reference
    }

    private func form(_ title: String) throws -> EntryForm {
        EntryForm(text: try EntryText(title: title, question: "", answer: "Voici.", sources: []))
    }

    private func inbox(_ centre: String) throws -> [EntrySummary] {
        try perform(ListInbox(centre: centre), nil).entries
    }
}
