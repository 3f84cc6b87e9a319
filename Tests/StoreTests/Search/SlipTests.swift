import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

struct SlipTests {
    @Test(
        "One slip in a commune's name: the commune is among the first three names proposed, 95 times of 100 or more (978 of 1,000)"
    )
    func oneSlip() throws {
        let desk = try TemporaryDesk()
        let names = try desk.store.pool.read {
            try String.fetchAll($0, sql: "SELECT name FROM territory WHERE kind = 'commune' ORDER BY code")
        }
        #expect(names.count > 36_000)
        var random = SeededGenerator(seed: 2012)
        var found = 0
        for _ in 0..<1_000 {
            let name = try #require(names.randomElement(using: &random))
            var typed = random.slip(name)
            while typed == name { typed = random.slip(name) }
            let finding = try desk.route(typed).finding
            // A slip can produce the name of another place, which then comes first.
            var proposed: [String] = []
            for place in finding.territories + finding.suggestions where !proposed.contains(place.name) {
                proposed.append(place.name)
            }
            if proposed.prefix(3).contains(name) { found += 1 }
        }
        #expect(found >= 950, "\(found) of 1,000")
    }
}
