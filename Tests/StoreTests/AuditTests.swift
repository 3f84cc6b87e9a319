import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("The audit: who was let in, who was given access, what left the desk")
struct AuditTests {
    let desk: TemporaryDesk
    let root = Account(name: "Root", centre: Centre.national)

    init() throws {
        desk = try TemporaryDesk()
        _ = try desk.store.perform(AddAccount(account: root, role: .administrator), by: root)
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent), by: root)
    }

    private func deeds(_ account: Account? = nil, since: Date? = nil) throws -> [AuditedDeed] {
        try desk.store.perform(ListAudit(since: since, account: account), by: root).map(\.deed)
    }

    @Test("A line is never changed, deleted or replaced")
    func appendOnly() throws {
        for sql in [
            "UPDATE audit SET actor = NULL", "DELETE FROM audit",
            "INSERT OR REPLACE INTO audit (id, deed, is_remote, at) VALUES (1, 'exported', 0, 0)",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try desk.execute(sql) }
        }
        #expect(try deeds() == [.accountSaved, .accountSaved])
    }

    @Test("Tokens, links, accounts, settings, exports, erasures and imports leave a line each, with who did it")
    func deeds() throws {
        let reference = try desk.ask().question.reference
        let token = try desk.store.perform(CreateToken(account: .awa), by: root)
        _ = try desk.store.perform(RevokeToken(id: token.record.id), by: root)
        _ = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        _ = try desk.store.perform(RevokeLinks(reference: reference), by: .awa)
        _ = try desk.store.perform(
            SetCentreSettings(slug: "profession-banlieue", answerDays: 4, secondReader: nil, selfPublish: nil), by: root
        )
        try desk.addEntry("Un titre", "Une réponse.")
        _ = try desk.store.perform(ExportEntries(everything: false), by: root)
        _ = try desk.store.perform(ExportPerson(person: "lea@example.org"), by: .nadia)
        _ = try desk.store.erase("lea@example.org", by: .nadia)
        _ = try desk.store.perform(DisableAccount(account: .awa), by: root)
        #expect(
            try deeds() == [
                .accountSaved, .accountSaved, .tokenCreated, .tokenRevoked, .linkCreated, .linksRevoked,
                .settingsChanged, .imported, .exported, .personExported, .personsErased, .accountDisabled,
            ])
        #expect(
            try deeds(.awa) == [
                .accountSaved, .tokenCreated, .tokenRevoked, .linkCreated, .linksRevoked, .accountDisabled,
            ])
    }

    @Test("An account that was only named on the file is not shown as proven; one with a token is")
    func proven() throws {
        _ = try desk.store.perform(ListPersons(expired: false), by: .nadia)
        _ = try desk.store.serve(ListPersons(expired: false), for: .nadia)
        _ = try desk.store.perform(SetDeskSetting(setting: .siteURL, value: "https://guichet.example.org"), by: root)
        let lines = try desk.store.perform(ListAudit(), by: root)
        #expect(lines.filter { $0.deed == .personsListed }.map(\.isProven) == [false, true])
        #expect(lines.last?.isProven == false)
        #expect(lines.last?.actor == root)
    }

    @Test("A session's number never means another session")
    func numbers() throws {
        let token = try desk.store.perform(CreateToken(account: .awa), by: root).token
        func open() throws -> [Int64] {
            _ = try desk.store.perform(OpenSession(token: token), by: nil)
            return try desk.store.perform(ListSessions(), by: root).map(\.id)
        }
        let first = try #require(try open().first)
        desk.clock.advance(hours: 400 * 24)
        _ = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try desk.store.perform(ListSessions(), by: root).isEmpty)
        let renewed = try desk.store.perform(CreateToken(account: .awa), by: root).token
        _ = try desk.store.perform(OpenSession(token: renewed), by: nil)
        #expect(try desk.store.perform(ListSessions(), by: root).map(\.id) == [first + 1])
    }

    @Test("What is refused, or only shown, leaves no line")
    func refused() throws {
        try desk.ask()
        _ = try desk.store.perform(ErasePerson(person: "lea@example.org"), by: .nadia)
        #expect(throws: Refusal.self) { try desk.store.perform(DisableAccount(account: .basile), by: root) }
        #expect(try deeds() == [.accountSaved, .accountSaved])
    }

    @Test("No line holds a secret, a text or who asked")
    func discreet() throws {
        let reference = try desk.ask("Un mot rare : xylophone ?").question.reference
        let token = try desk.store.perform(CreateToken(account: .awa), by: root).token
        let link = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        let session = try desk.store.perform(OpenSession(token: token), by: nil)
        _ = try desk.store.perform(ExportPerson(person: "lea@example.org"), by: .nadia)
        let kept = try desk.store.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM audit").map(\.description).joined(separator: "\n")
        }
        for planted in [token, link, session, "lea@example.org", "xylophone"] {
            #expect(!kept.contains(planted.split(separator: ".").last ?? ""), "\(planted)")
        }
    }

    @Test("It is the administrators', on the file too once there is one")
    func administrators() throws {
        for account in [Account.awa, .nadia] {
            #expect(throws: Refusal.administratorNeeded(account)) { try desk.store.perform(ListAudit(), by: account) }
        }
        #expect(throws: Refusal.identityNeeded) { try desk.store.perform(ListAudit(), by: nil) }
    }

    @Test("Since a day: what came before is left out")
    func since() throws {
        desk.clock.advance(hours: 24)
        _ = try desk.store.perform(DisableAccount(account: .awa), by: root)
        #expect(try deeds(since: desk.clock.now) == [.accountDisabled])
    }
}
