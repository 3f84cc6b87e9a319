import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Crashes and crowds: what was acknowledged is there, once")
struct CrashTests {
    @Test("A process that asks is killed twenty times: no acknowledged question is lost, nothing is damaged")
    func killed() throws {
        let desk = try TemporaryDesk()
        var acknowledged: Set<String> = []
        for round in 1...20 {
            let worker = try Worker("Hammer", ["ask", desk.path, "0", "tour\(round)"])
            // Kills it at another moment in each round.
            worker.wait(forLines: 2 + round % 7)
            let references = worker.kill()
            #expect(references.count >= 2)
            #expect(acknowledged.isDisjoint(with: references))
            acknowledged.formUnion(references)
        }
        let stored = try desk.references()
        #expect(acknowledged.isSubset(of: stored))
        // Each of the 20 rounds may store one more: it was killed before it could report it.
        #expect(stored.count <= acknowledged.count + 20)
        #expect(try desk.store.examine().isEmpty)
        let next = try Store(path: desk.path).perform(
            Ask(
                title: "Et après ?", body: "", territory: "93",
                asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil)),
            by: nil)
        #expect(!stored.contains(next.question.reference))
    }

    @Test("Two processes ask 500 questions each at once: 1,000 references, none lost, none given twice")
    func askingAtOnce() throws {
        let desk = try TemporaryDesk()
        let workers = try ["lea", "max"].map { try Worker("Hammer", ["ask", desk.path, "500", $0]) }
        let finished = workers.map { $0.finish() }
        #expect(finished.map(\.code) == [0, 0])
        let references = finished.flatMap(\.lines)
        #expect(references.count == 1_000)
        #expect(Set(references).count == 1_000)
        #expect(try desk.references() == Set(references))
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("Two agents claim the same 1,000 questions at once: each question has exactly one of them")
    func claimingAtOnce() throws {
        let desk = try TemporaryDesk()
        for number in 1...1_000 { try desk.ask("Question \(number)") }
        let agents: [Account] = [.awa, .basile]
        let workers = try agents.map { try Worker("Hammer", ["claim", desk.path, $0.description]) }
        let finished = workers.map { $0.finish() }
        #expect(finished.map(\.code) == [0, 0])
        let won = finished.map { Set($0.lines) }
        #expect(won[0].isDisjoint(with: won[1]))
        #expect(try won[0].union(won[1]) == desk.references())
        for (agent, references) in zip(agents, won) {
            for reference in references { #expect(try desk.show(reference).question.custody.claim?.by == agent) }
        }
        #expect(try desk.rowCounts()["event"] == 2_000)
        #expect(try desk.store.examine().isEmpty)
    }
}

extension TemporaryDesk {
    /// The references of all stored questions.
    fileprivate func references() throws -> Set<String> {
        try store.pool.read { try String.fetchSet($0, sql: "SELECT reference FROM question") }
    }
}
