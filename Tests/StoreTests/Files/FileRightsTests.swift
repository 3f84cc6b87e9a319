import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("On the desk's file: whoever names an account has its rights")
struct FileRightsTests {
    let desk: TemporaryDesk
    private let root = Account(name: "Root", centre: Centre.national)

    init() throws { desk = try TemporaryDesk() }

    private func addRoot() throws {
        _ = try desk.store.perform(AddAccount(account: root, role: .administrator), by: nil)
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent), by: root)
    }

    @Test("An agent does not do what is the coordinator's, on a desk without an administrator too")
    func coordinators() throws {
        #expect(throws: Refusal.coordinatorNeeded(.awa)) {
            try desk.store.perform(ImportEntries(records: [], activate: true), by: .awa)
        }
        #expect(throws: Refusal.coordinatorNeeded(.awa)) {
            try desk.store.perform(AddTheme(label: "Un thème"), by: .awa)
        }
        #expect(throws: Refusal.coordinatorNeeded(.awa)) { try desk.store.perform(Tick(), by: .awa) }
        #expect(throws: Never.self) { try desk.store.perform(AddTheme(label: "Un thème"), by: .nadia) }
        #expect(throws: Never.self) { try desk.store.perform(Tick(), by: nil) }
    }

    @Test("The first administrator comes from the coordinator or from the owner of the file, never from an agent")
    func first() throws {
        #expect(throws: Refusal.administratorNeeded(.awa)) {
            try desk.store.perform(AddAccount(account: .awa, role: .agent), by: .awa)
        }
        #expect(throws: Refusal.administratorNeeded(.awa)) { try desk.store.perform(ListAudit(), by: .awa) }
        #expect(throws: Never.self) {
            try desk.store.perform(AddAccount(account: root, role: .administrator), by: .nadia)
        }
        #expect(throws: Refusal.administratorNeeded(.nadia)) {
            try desk.store.perform(AddAccount(account: .awa, role: .agent), by: .nadia)
        }
    }

    @Test("An account deals with its own tokens; an administrator, and whoever names none, with everyone's")
    func tokens() throws {
        try addRoot()
        _ = try desk.store.perform(AddAccount(account: .odile, role: .agent), by: root)
        let own = try desk.store.perform(CreateToken(account: .awa), by: .awa).record.id
        let others = try desk.store.perform(CreateToken(account: .odile), by: nil).record.id
        for account in [Account.awa, .nadia] {
            #expect(throws: Refusal.administratorNeeded(account)) {
                try desk.store.perform(CreateToken(account: .odile), by: account)
            }
            #expect(throws: Refusal.administratorNeeded(account)) {
                try desk.store.perform(ListTokens(account: .odile), by: account)
            }
            #expect(throws: Refusal.administratorNeeded(account)) {
                try desk.store.perform(RevokeToken(id: others), by: account)
            }
        }
        #expect(try desk.store.perform(ListTokens(), by: .awa).map(\.id) == [own])
        #expect(try Set(desk.store.perform(ListTokens(), by: root).map(\.id)) == [own, others])
        #expect(try Set(desk.store.perform(ListTokens(), by: nil).map(\.id)) == [own, others])
        #expect(try desk.store.perform(RevokeToken(id: own), by: .awa).revokedAt != nil)
        #expect(try desk.store.perform(RevokeToken(id: others), by: root).revokedAt != nil)
    }
}

@Suite("An act that changes nothing leaves no line in the audit, and no event")
struct NothingChangedTests {
    let desk: TemporaryDesk
    private let root = Account(name: "Root", centre: Centre.national)

    init() throws {
        desk = try TemporaryDesk()
        _ = try desk.store.perform(AddAccount(account: root, role: .administrator), by: nil)
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent), by: root)
    }

    private func lines() throws -> Int { try desk.store.perform(ListAudit(limit: 1_000), by: root).count }

    private func histories() throws -> [Int?] {
        try ["audit", "event", "entry_event", "theme_event", "entry_message", "erasure_request"].map {
            try desk.number("SELECT count(*) FROM \($0)")
        }
    }

    /// Performs a verb twice; the second time changes nothing.
    private func twice<V: Stored>(_ verb: V, by account: Account?) throws -> V.Reply {
        _ = try desk.store.perform(verb, by: account)
        let before = try histories()
        let again = try desk.store.perform(verb, by: account)
        #expect(try histories() == before, "\(V.self)")
        return again
    }

    @Test("Accounts, settings, tokens, links, requests")
    func access() throws {
        let reference = try desk.ask().question.reference
        #expect(try twice(AddAccount(account: .basile, role: .agent), by: root).role == .agent)
        #expect(try twice(DisableAccount(account: .basile), by: root).isDisabled)
        _ = try twice(SetDeskSetting(setting: .siteURL, value: "https://guichet.example.org"), by: root)
        _ = try twice(UnsetDeskSetting(setting: .siteURL), by: root)
        _ = try twice(
            SetCentreSettings(slug: "profession-banlieue", answerDays: 4, secondReader: true, selfPublish: nil),
            by: root
        )
        let token = try desk.store.perform(CreateToken(account: .awa), by: root).record.id
        _ = try twice(RevokeToken(id: token), by: root)
        _ = try desk.store.perform(CreateLink(reference: reference), by: .awa)
        #expect(try twice(RevokeLinks(reference: reference), by: .awa) == 0)
        _ = try twice(RequestErasure(person: "lea@example.org"), by: .awa)
    }

    @Test("A disabled account that is added again is enabled, and that is a line")
    func enabled() throws {
        _ = try desk.store.perform(DisableAccount(account: .awa), by: root)
        let before = try lines()
        #expect(try !desk.store.perform(AddAccount(account: .awa, role: .agent), by: root).isDisabled)
        #expect(try lines() == before + 1)
    }

    @Test("Themes added, renamed and merged again say so")
    func themes() throws {
        let terms = [try Theme.Term("UIAA = union des alpinistes")]
        #expect(try twice(AddTheme(label: "Alpinisme", terms: terms), by: .nadia).isUnchanged)
        #expect(try twice(RenameTheme(theme: "alpinisme", label: "Montagne"), by: .nadia).isUnchanged)
        let merged = try twice(MergeThemes(theme: "alpinisme", into: "sante"), by: .nadia)
        #expect(merged.isUnchanged)
        #expect(merged.theme.slug == "sante")
        #expect(throws: Refusal.sameTheme("sante")) {
            try desk.store.perform(MergeThemes(theme: "sante", into: "sante"), by: .nadia)
        }
        let others = [try Theme.Term("bien-être")]
        #expect(throws: Refusal.themeTaken("Santé", theme: "sante")) {
            try desk.store.perform(AddTheme(label: "Santé", terms: others), by: .nadia)
        }
    }

    @Test("A report by the same agent in the same words counts once")
    func reports() throws {
        let reference = try desk.answered("Qui paie ?")
        let entry = try desk.publish(reference).reference
        #expect(try twice(ReportEntry(reference: entry, reason: "Le décret a changé."), by: .odile).isUnchanged)
        let events = try desk.store.perform(ShowEntryHistory(reference: entry), by: .awa).events
        #expect(events.count { $0.act.kind == .reported } == 1)
    }
}
