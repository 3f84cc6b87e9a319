import Desk
import Support
import Testing

@testable import Store

@Suite("The address of an account")
struct AccountAddressTests {
    let desk: TemporaryDesk
    private let root = Account(name: "Root", centre: Centre.national)

    init() throws {
        desk = try TemporaryDesk()
        _ = try desk.store.perform(AddAccount(account: root, role: .administrator), by: nil)
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent, email: "Awa@Example.org"), by: root)
    }

    private func email(_ account: Account) throws -> String? {
        try desk.store.perform(ListAccounts(), by: root).first { $0.account == account }?.email
    }

    @Test("It is given with the account, changed and removed; adding the account again leaves it")
    func life() throws {
        #expect(try email(.awa) == "awa@example.org")
        #expect(try email(root) == nil)
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent), by: root)
        #expect(try email(.awa) == "awa@example.org")
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent, email: "a@example.org"), by: root)
        #expect(try email(.awa) == "a@example.org")
        _ = try desk.store.perform(EditAccount(account: .awa, email: "awa@exemple.fr", language: .english), by: root)
        #expect(try email(.awa) == "awa@exemple.fr")
        #expect(try desk.store.perform(ShowAccount(), by: .awa).language == .english)
        _ = try desk.store.perform(EditAccount(account: .awa, email: ""), by: root)
        #expect(try email(.awa) == nil)
    }

    @Test("Everyone changes their own, an administrator anyone's, and nobody else another's")
    func rights() throws {
        _ = try desk.store.perform(AddAccount(account: .odile, role: .agent), by: root)
        #expect(try desk.store.perform(EditAccount(account: .awa, email: "a@b.fr"), by: .awa).email == "a@b.fr")
        #expect(try desk.store.serve(EditAccount(account: .awa, email: "c@b.fr"), for: .awa).email == "c@b.fr")
        #expect(throws: Refusal.administratorNeeded(.odile)) {
            try desk.store.perform(EditAccount(account: .awa, email: "x@b.fr"), by: .odile)
        }
        #expect(throws: Refusal.identityNeeded) {
            try desk.store.serve(EditAccount(account: .awa, email: "x@b.fr"), for: nil)
        }
        #expect(try desk.store.perform(EditAccount(account: .odile, email: "o@b.fr"), by: root).email == "o@b.fr")
    }

    @Test("What is no address is refused")
    func refused() throws {
        #expect(throws: Refusal.badEmail("awa")) { try EditAccount(account: .awa, email: "awa") }
        #expect(throws: Refusal.badEmail("a b@c.fr")) {
            try desk.store.perform(AddAccount(account: .awa, role: .agent, email: "a b@c.fr"), by: root)
        }
    }

    @Test("No two accounts have one address; that of a disabled account is free")
    func taken() throws {
        #expect(throws: Refusal.emailTaken("awa@example.org")) {
            try desk.store.perform(AddAccount(account: .odile, role: .agent, email: "AWA@example.org"), by: root)
        }
        #expect(throws: Refusal.unknownAccount(.odile)) {
            try desk.store.perform(EditAccount(account: .odile, email: "o@b.fr"), by: root)
        }
        #expect(throws: Refusal.emailTaken("awa@example.org")) {
            try desk.store.perform(EditAccount(account: root, email: "awa@example.org"), by: root)
        }
        #expect(try desk.store.perform(EditAccount(account: .awa, email: "awa@example.org"), by: root).email != nil)
        _ = try desk.store.perform(DisableAccount(account: .awa), by: root)
        #expect(
            try desk.store.perform(EditAccount(account: root, email: "awa@example.org"), by: root).email
                == "awa@example.org")
    }

    @Test("A disabled account has none, and gets none")
    func disabled() throws {
        _ = try desk.store.perform(DisableAccount(account: .awa), by: root)
        #expect(try email(.awa) == nil)
        #expect(throws: Refusal.disabledAccount(.awa)) {
            try desk.store.perform(EditAccount(account: .awa, email: "awa@exemple.fr"), by: root)
        }
        _ = try desk.store.perform(AddAccount(account: .awa, role: .agent), by: root)
        #expect(try email(.awa) == nil)
    }

    @Test("A change is a line of the audit without the address; the same again is none")
    func audit() throws {
        for _ in 0..<2 {
            _ = try desk.store.perform(EditAccount(account: .awa, email: "a@b.fr"), by: .awa)
        }
        let lines = try desk.store.perform(ListAudit(), by: root).filter { $0.subject?.hasSuffix(" email") == true }
        #expect(lines.map(\.subject) == Array(repeating: "Awa@profession-banlieue email", count: 2))
        #expect(lines.map(\.deed) == [.accountSaved, .accountSaved])
    }
}
