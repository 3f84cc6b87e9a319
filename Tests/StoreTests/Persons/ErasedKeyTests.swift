import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("The key of a question whose asker was erased")
struct ErasedKeyTests {
    private func ask(_ title: String) throws -> Ask {
        let asker = try Asker(name: "Zwindor Kossivi", email: "z@example.org", telephone: nil, organisation: nil)
        return try Ask(title: title, body: "Un texte.", territory: "Bobigny", asker: asker, idempotencyKey: "clef")
    }

    @Test("What proved that it was sent before is another value then; the same is still known, and stores nobody again")
    func erased() throws {
        let desk = try TemporaryDesk()
        func proof() throws -> Data? {
            try desk.store.pool.read { try Data.fetchOne($0, sql: "SELECT idempotency_proof FROM question") }
        }
        let reference = try desk.store.perform(ask("Qui paie ?"), by: nil).question.reference
        let before = try #require(try proof())
        _ = try desk.store.erase("z@example.org", by: .nadia)
        #expect(try proof() != before)
        #expect(try desk.store.perform(ask("Qui paie ?"), by: nil).question.reference == reference)
        #expect(throws: Refusal.keyReused("clef")) { try desk.store.perform(ask("Autre chose ?"), by: nil) }
        #expect(throws: Refusal.unknownPerson) {
            try desk.store.perform(ExportPerson(person: "z@example.org"), by: .nadia)
        }
    }
}
