import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Searches that helped nobody are counted by their words")
struct SearchLogTests {
    private func log(_ desk: TemporaryDesk, _ outcome: ListSearches.Outcome? = nil, since: Day? = nil) throws
        -> [LoggedSearch]
    {
        desk.store.settle()
        return try desk.store.perform(ListSearches(outcome: outcome, since: since), by: .nadia)
    }

    @Test("Nothing found is counted, whatever the form of the words; something found is not")
    func zero() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Un gymnase", "Pour tous.")
        for words in ["Les xylophones", "xylophone ?", "un gymnase", "", "!"] {
            _ = try desk.search(words)
        }
        let logged = try log(desk)
        #expect(logged.map(\.words) == ["xylophones"])
        #expect(logged.map(\.zero) == [2])
        #expect(logged.map(\.abandoned) == [0])
        #expect(throws: Refusal.identityNeeded) { try desk.store.perform(ListSearches(), by: nil) }
    }

    @Test("A question asked though entries were shown is a search abandoned")
    func abandoned() throws {
        let desk = try TemporaryDesk()
        let asker = try Asker(name: nil, email: nil, telephone: nil, organisation: nil)
        _ = try desk.store.perform(
            Ask(title: "Un gymnase ?", body: "", territory: "93", asker: asker, searched: "Un gymnase ?"), by: nil)
        try desk.ask("Autre chose")
        #expect(try log(desk, .abandoned).map(\.words) == ["gymnase"])
        #expect(try log(desk, .zero).isEmpty)
    }

    @Test("What may name someone, and a letter pasted in, are not kept")
    func personal() throws {
        let desk = try TemporaryDesk()
        for words in [
            "zzz awa@example.org", "zzz 06.12.34.56.78", "zzz M. Diallo",
            (0..<17).map { "zzz\($0)" }.joined(separator: " "),
        ] {
            _ = try desk.search(words)
        }
        #expect(try log(desk).isEmpty)
    }

    @Test("Another's write lock neither stops a search nor loses its count")
    func locked() throws {
        let desk = try TemporaryDesk()
        let other = try Store(path: desk.path)
        try other.pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                let found = try desk.search("xylophone").total
                desk.store.settle()
                #expect(found == 0)
                return .commit
            }
        }
        #expect(try log(desk).map(\.zero) == [1])
    }

    @Test("A year after the last time it is forgotten")
    func forgotten() throws {
        let desk = try TemporaryDesk()
        _ = try desk.search("xylophone")
        #expect(try log(desk).count == 1)
        desk.clock.advance(hours: 366 * 24)
        _ = try desk.search("zither")
        _ = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try log(desk).map(\.words) == ["zither"])
        #expect(try log(desk, since: Day(desk.clock.now).adding(days: 1)).isEmpty)
    }
}
