import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("What strangers say counts from several, slowly; an agent's word at once")
struct VoicesTests {
    let desk: TemporaryDesk

    init() throws {
        desk = try TemporaryDesk()
        try desk.addEntry("Financer un adulte-relais", "Une convention.")
        try desk.addEntry("Former un médiateur", "Une semaine.")
    }

    private func say<V: Stored>(_ verb: V, from visitor: String) throws -> V.Reply {
        try desk.store.serve(verb, for: nil, visitor: visitor)
    }

    private func report(_ reference: String = "1", _ text: String = "Faux", from visitor: String) throws {
        _ = try say(ReportEntry(reference: reference, reason: text), from: visitor)
    }

    private func entry(_ reference: String = "1") throws -> Entry {
        try desk.store.perform(ShowEntry(reference: reference), by: .nadia)
    }

    @Test(
        "Enough are three, on two days, two of them on one",
        arguments: [
            ([], false), ([1], false), ([17], false), ([1, 1], false), ([1, 1, 1, 1, 1, 1], false), ([2], false),
            ([2, 1], true), ([1, 2], true), ([2, 2], true),
        ])
    func enough(daily: [Int], isEnough: Bool) {
        #expect(Voices(daily: daily).areEnough == isEnough)
    }

    @Test("One stranger makes no entry stale, however often and on however many days")
    func oneReporter() throws {
        for _ in 0..<20 {
            for _ in 0..<3 { try report(from: "192.0.2.1") }
            desk.clock.advance(hours: 24)
        }
        #expect(try entry().status == .published)
        #expect(try entry().reports == 20)
    }

    @Test("One reader who reports again and again displaces no text of another reader")
    func displacing() throws {
        try report("1", "Le taux a changé", from: "192.0.2.1")
        for number in 1...40 { try report("1", "Bruit \(number)", from: "192.0.2.2") }
        try report("1", "Le lien est mort", from: "192.0.2.3")
        let texts = try desk.store.perform(ShowEntryHistory(reference: "1"), by: .nadia).reports.map(\.text)
        #expect(texts.count == 20)
        #expect(texts.contains("Le taux a changé"))
        #expect(texts.contains("Le lien est mort"))
        #expect(texts.contains("Bruit 1"))
    }

    @Test("Reports of several readers on several days make it stale; until then its centre sees them")
    func severalReporters() throws {
        try report("1", "Le montant a changé", from: "192.0.2.1")
        try report("1", "Le taux aussi", from: "192.0.2.2")
        #expect(try entry().status == .published)
        #expect(try entry().reports == 2)
        let inbox = try desk.store.perform(ListInbox(centre: Centre.national), by: .nadia).entries
        #expect(inbox.map(\.reports) == [2])
        #expect(inbox.map(\.status) == [.published])
        let history = try desk.store.perform(ShowEntryHistory(reference: "1"), by: .nadia)
        #expect(history.reports.map(\.text) == ["Le montant a changé", "Le taux aussi"])
        #expect(try desk.store.perform(ShowEntry(reference: "1"), by: nil).reports == 0)
        #expect(try desk.store.perform(ListEntries(), by: nil).allSatisfy { $0.reports == 0 })
        desk.clock.advance(hours: 24)
        try report(from: "192.0.2.3")
        #expect(try entry().custody.standing.stale == .report)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("Once someone has vouched for it, what was reported before counts no longer")
    func vouched() throws {
        for visitor in ["192.0.2.1", "192.0.2.2"] { try report(from: visitor) }
        _ = try desk.store.perform(VerifyEntry(reference: "1"), by: .nadia)
        desk.clock.advance(hours: 24)
        try report(from: "192.0.2.3")
        #expect(try entry().status == .published)
        #expect(try entry().reports == 1)
    }

    @Test("What was reported long ago counts no longer")
    func old() throws {
        for visitor in ["192.0.2.1", "192.0.2.2"] { try report(from: visitor) }
        desk.clock.advance(hours: 24 * 91)
        try report(from: "192.0.2.3")
        #expect(try entry().reports == 1)
    }

    @Test("An agent's report counts at once")
    func agent() throws {
        _ = try desk.store.serve(ReportEntry(reference: "1", reason: "Faux"), for: .odile)
        #expect(try entry().custody.standing.stale == .report)
    }

    @Test("\"This answers me\" counts once a day for each visitor, and says so")
    func deflections() throws {
        let mark = MarkAnswered(reference: "1")
        #expect(try say(mark, from: "192.0.2.1").isCounted)
        #expect(try !say(mark, from: "192.0.2.1").isCounted)
        #expect(try say(mark, from: "192.0.2.2").answered == 2)
        desk.clock.advance(hours: 24)
        #expect(try say(mark, from: "192.0.2.1").answered == 3)
    }

    @Test("One stranger's word gives an entry no wording: it is not first for another's title")
    func oneWording() throws {
        let mark = MarkAnswered(reference: "1", words: "Former un médiateur")
        for _ in 0..<10 {
            _ = try say(mark, from: "192.0.2.1")
            desk.clock.advance(hours: 24)
        }
        #expect(try desk.search("former un médiateur").hits.map(\.title) == ["Former un médiateur"])
        #expect(try desk.number("SELECT count(*) FROM wording") == 0)
    }

    @Test("The same words from several readers on several days are a wording, however they are written")
    func severalWordings() throws {
        for (visitor, words) in [("192.0.2.1", "payer les gilets"), ("192.0.2.2", "Payer le gilet ?")] {
            _ = try say(MarkAnswered(reference: "1", words: words), from: visitor)
        }
        #expect(try desk.search("payer gilet").hits.isEmpty)
        desk.clock.advance(hours: 24)
        _ = try say(MarkAnswered(reference: "1", words: "payer gilets"), from: "192.0.2.3")
        #expect(try desk.search("payer gilet").hits.map(\.title) == ["Financer un adulte-relais"])
        #expect(try desk.number("SELECT count(*) FROM wording_voice") == 0)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("One reader who tries many words displaces none of another reader's")
    func displacingWords() throws {
        _ = try say(MarkAnswered(reference: "1", words: "payer les gilets"), from: "192.0.2.1")
        for number in 1...210 {
            _ = try say(MarkAnswered(reference: "1", words: "bruit numéro \(number)"), from: "192.0.2.2")
        }
        #expect(try desk.number("SELECT count(*) FROM wording_voice") == 200)
        #expect(try desk.number("SELECT count(*) FROM wording_voice WHERE text = 'payer les gilets'") == 1)
    }

    @Test("By what a day's visitors were told apart is gone the next day")
    func forgotten() throws {
        try report(from: "192.0.2.1")
        #expect(try desk.number("SELECT count(*) FROM voice") == 1)
        let first = try key()
        #expect(first != nil)
        desk.clock.advance(hours: 24)
        _ = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try desk.number("SELECT count(*) FROM voice") == 0)
        #expect(try desk.number("SELECT count(*) FROM voice_key") == 0)
        try report(from: "192.0.2.1")
        #expect(try key() != first)
        let bytes = try Data(contentsOf: URL(filePath: desk.path + "-wal"))
        #expect(bytes.range(of: Data("192.0.2.1".utf8)) == nil)
    }

    private func key() throws -> Data? {
        try desk.store.pool.read { try Data.fetchOne($0, sql: "SELECT key FROM voice_key") }
    }
}
