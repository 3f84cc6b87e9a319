import Desk
import Support
import Testing

@testable import Store

@Suite("Entries: whatever people try, what always holds holds")
struct EntryPropertyTests {
    private static let people: [Account?] = [.awa, .basile, .odile, .nadia, nil]

    @Test("Hundreds of attempts at random leave every invariant true", arguments: [1, 2, 3])
    func random(seed: UInt64) throws {
        let desk = try TemporaryDesk()
        var dice = SeededGenerator(seed: seed)
        for number in 0..<3 {
            let reference = try desk.ask("Question \(number) ?").question.reference
            try desk.answer(reference, "Réponse \(number), de M. Dupont.")
        }
        var done: Set<String> = []
        for round in 0..<250 {
            let who = Self.people.randomElement(using: &dice) ?? nil
            let before = try states(desk)
            do {
                done.insert(try attempt(round, by: who, desk, &dice))
            } catch is Refusal {
                #expect(try states(desk) == before, "a refusal changed something")
            }
            try check(desk)
        }
        #expect(done.count >= 8, "\(done)")
        #expect(try desk.store.examine().isEmpty)
    }

    /// - Returns: the attempted act.
    private func attempt(_ round: Int, by who: Account?, _ desk: TemporaryDesk, _ dice: inout SeededGenerator) throws
        -> String
    {
        let reference = String(Int.random(in: 1...3, using: &dice))
        let form = EntryForm(
            text: try EntryText(
                title: "Titre \(round)", question: "",
                answer: Bool.random(using: &dice) ? "Écrire à M. Dupont." : "Rien.",
                sources: [try Source("https://exemple.fr")]))
        func perform<V: Stored>(_ verb: V) throws -> String {
            _ = try desk.store.perform(verb, by: who)
            return String(describing: V.self)
        }
        switch Int.random(in: 0..<13, using: &dice) {
        case 0: return try perform(DraftEntry(question: reference, form: form))
        case 1: return try perform(EditEntry(reference: reference, form: form))
        case 2: return try perform(SubmitEntry(reference: reference, toNational: Bool.random(using: &dice)))
        case 3: return try perform(ReturnEntry(reference: reference, reason: "Non"))
        case 4: return try perform(PublishEntry(reference: reference))
        case 5: return try perform(PublishEntry(reference: reference, checked: true))
        case 6: return try perform(PublishEntry(reference: reference, redacts: true))
        case 7: return try perform(Publish(reference: reference, checked: true))
        case 8: return try perform(VerifyEntry(reference: reference))
        case 9: return try perform(ReportEntry(reference: reference, reason: "Faux"))
        case 10: return try perform(SourceChanged(source: "https://exemple.fr"))
        case 11:
            desk.clock.advance(hours: 24 * 100)
            return try perform(Tick(clockIsRight: true))
        default:
            guard Int.random(in: 0..<8, using: &dice) == 0 else {
                return try perform(MarkAnswered(reference: reference))
            }
            return try perform(RetireEntry(reference: reference, reason: "Vieille"))
        }
    }

    private func states(_ desk: TemporaryDesk) throws -> [EntryCustody] { try entries(desk).map(\.custody) }

    private func entries(_ desk: TemporaryDesk) throws -> [Entry] {
        try desk.store.perform(ListEntries(statuses: Set(Entry.Status.allCases)), by: .nadia).map {
            try desk.store.perform(ShowEntry(reference: $0.reference), by: .nadia)
        }
    }

    /// Checks the invariants of entries: replaying the events gives the stored state; readers find exactly the public
    /// entries; the writer and the publisher of a published text differ.
    private func check(_ desk: TemporaryDesk) throws {
        let entries = try entries(desk)
        for entry in entries {
            let history = try desk.store.perform(ShowEntryHistory(reference: entry.reference), by: .nadia)
            #expect(try EntryCustody(replaying: history.events) == entry.custody)
            #expect(history.revisions.map(\.number) == Array(1...history.revisions.count))
            var writer: Account?
            for event in history.events {
                switch event.act {
                case .drafted, .edited: writer = event.by
                case .published(_, _, let alone):
                    #expect(!alone)
                    #expect(event.by != nil)
                    #expect(event.by != writer)
                default: break
                }
            }
        }
        let visible = Set(entries.filter(\.status.isPublic).map(\.reference))
        #expect(try Set(desk.search("titre question").hits.map(\.reference)) == visible)
    }
}
