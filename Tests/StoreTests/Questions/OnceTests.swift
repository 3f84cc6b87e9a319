import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("A key under which a write happens once is its sender's, and opens nothing to anyone else")
struct OnceTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    private func question(_ title: String = "Qui paie ?", body: String = "Le détail.", key: String? = nil) throws -> Ask
    {
        let asker = try Asker(name: "Léa", email: "lea@example.org", telephone: nil, organisation: nil)
        return try Ask(title: title, body: body, territory: "Bobigny", asker: asker, idempotencyKey: key)
    }

    private func count() throws -> Int { try desk.rowCounts()["question"] ?? 0 }

    @Test("A stranger who repeats a request is told that it was received: no second question, no body, no link")
    func stranger() throws {
        let verb = AskOnline(ask: try question())
        let first = try desk.store.serve(verb, for: nil, key: "K")
        let again = try desk.store.serve(verb, for: nil, key: "K")
        #expect(first.link != nil)
        #expect(again.link == nil)
        #expect(again.receipt.already)
        #expect(again.receipt.question.reference == first.receipt.question.reference)
        #expect(again.receipt.question.body.isEmpty)
        #expect(try count() == 1)
    }

    @Test("A token or a link is not kept for a repeat: the second time it is said that it is made")
    func secrets() throws {
        let root = Account(name: "Root", centre: Centre.national)
        _ = try desk.store.perform(AddAccount(account: root, role: .administrator), by: root)
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent), by: root)
        let verb = CreateToken(account: .awa)
        _ = try desk.store.serve(verb, for: root, key: "1")
        #expect(throws: Refusal.replyGone("1")) { try desk.store.serve(verb, for: root, key: "1") }
        #expect(try desk.store.perform(ListTokens(), by: root).count == 1)
    }

    @Test("Once a person is erased no reply is kept that may tell of them; nothing is done twice all the same")
    func erased() throws {
        let verb = AskOnline(ask: try question())
        _ = try desk.store.serve(verb, for: nil, key: "K")
        _ = try desk.store.erase("lea@example.org", by: .nadia)
        #expect(try desk.number("SELECT count(*) FROM idempotency WHERE reply <> x''") == 0)
        #expect(throws: Refusal.replyGone("K")) { try desk.store.serve(verb, for: nil, key: "K") }
        #expect(try count() == 1)
    }

    @Test("Whoever knows a key and sends something else under it gets nothing", arguments: [true, false])
    func takenOver(isHeader: Bool) throws {
        let (header, field) = isHeader ? ("K", nil) : (nil, "K")
        let first = AskOnline(ask: try question(key: field))
        #expect(try desk.store.serve(first, for: nil, key: header).link != nil)
        let other = AskOnline(ask: try question("Autre chose", key: field))
        #expect(throws: Refusal.keyReused("K")) { try desk.store.serve(other, for: nil, key: header) }
        #expect(try count() == 1)
    }

    @Test("A restricted question stays so, whoever knows its key", arguments: [nil, Account.odile])
    func restricted(other: Account?) throws {
        let asked = try desk.store.perform(try question(key: "K"), by: .awa).question
        try desk.claim(asked.reference)
        _ = try desk.store.perform(Restrict(reference: asked.reference, reason: "Personnel"), by: .awa)
        for title in ["Qui paie ?", "Autre chose"] {
            let verb = try question(title, body: "", key: "K")
            #expect(throws: Refusal.keyReused("K")) { try desk.store.serve(AskOnline(ask: verb), for: other) }
            #expect(throws: Refusal.keyReused("K")) { try desk.store.perform(verb, by: other) }
        }
        // Without the key, the repeated question is recognised by its text and its asker.
        let seen = try desk.store.serve(try question(), for: nil)
        #expect(seen.question.body == "Le détail." || seen.question.body.isEmpty)
        #expect(try count() <= 2)
    }

    @Test("What came of a question is not told to a stranger who sends its text again")
    func later() throws {
        let first = try desk.store.serve(AskOnline(ask: try question()), for: nil)
        try desk.claim(first.receipt.question.reference)
        let again = try desk.store.serve(AskOnline(ask: try question()), for: nil)
        #expect(again.receipt.already)
        #expect(again.link == nil)
        #expect(again.receipt.question.body.isEmpty)
        #expect(again.receipt.question.custody.status == .routed)
        #expect(again.receipt.question.custody.standing.claim == nil)
    }

    @Test("An account and a visitor get their own reply again, link and all; the key of one is not the other's")
    func known() throws {
        let verb = AskOnline(ask: try question())
        let first = try desk.store.serve(verb, for: nil, key: "K", visit: "V")
        #expect(try desk.store.serve(verb, for: nil, key: "K", visit: "V") == first)
        #expect(try desk.store.serve(verb, for: nil, key: "K", visit: "W").link == nil)
        #expect(try desk.store.serve(verb, for: nil, key: "K").link == nil)
        #expect(try count() == 1)
        let note = try Note(reference: "1", note: "Vu.")
        let noted = try desk.store.serve(note, for: .awa, key: "K")
        #expect(try desk.store.serve(note, for: .awa, key: "K") == noted)
        #expect(try desk.show("1").events.count == 2)
    }

    @Test("The file holds neither keys, nor links, nor what was replied, in clear")
    func sealed() throws {
        let key = "cle-tres-secrete"
        let receipt = try desk.store.serve(AskOnline(ask: try question(key: "autre-cle-secrete")), for: nil, key: key)
        let link = try #require(receipt.link)
        let file = try ["", "-wal"].reduce(Data()) {
            $0 + (try Data(contentsOf: URL(filePath: desk.path + $1)))
        }
        for secret in [key, "autre-cle-secrete", link, String(link.split(separator: ".")[1])] {
            #expect(file.range(of: Data(secret.utf8)) == nil)
        }
        let reply = try desk.store.pool.read { try Data.fetchOne($0, sql: "SELECT reply FROM idempotency") }
        #expect(reply?.range(of: Data("Qui paie".utf8)) == nil)
    }
}
