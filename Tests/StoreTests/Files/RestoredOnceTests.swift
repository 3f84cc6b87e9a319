import Desk
import Support
import Testing

@testable import Store

@Suite("What a desk did since its backup is not done twice after a restore")
struct RestoredOnceTests {
    @Test("A mail that was sent since the backup is not sent again; one that still waits is")
    func sentOnce() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        try desk.use { desk in
            _ = try desk.store.perform(SetDeskSetting(setting: .mailFrom, value: "guichet@exemple.fr"), by: nil)
            for title in ["Qui paie ?", "Qui signe ?"] {
                let asker = try Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil)
                let receipt = try desk.store.perform(
                    Ask(title: title, body: "", territory: "Bobigny", asker: asker), by: nil)
                _ = try desk.store.perform(
                    AnswerQuestion(reference: receipt.question.reference, text: "L'État.", sources: []), by: .awa)
            }
            _ = try desk.store.backup(to: backup)
            try desk.store.settle(#require(try desk.store.takeMail()), .sent)
        }
        _ = try Restore(from: backup, to: desk.path).activate()
        let states = try Store(path: desk.path).perform(ListMail(), by: nil).map(\.state)
        #expect(states.filter { $0 == .sent }.count == 1)
        #expect(states.filter { $0 == .waiting }.count == states.count - 1)
    }

    @Test("A session that was opened since the backup keeps its number, which the audit names, for itself")
    func numbers() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        func open(_ store: Store) throws -> [Int64] {
            let token = try store.perform(CreateToken(account: .nadia), by: .nadia).token
            _ = try store.perform(OpenSession(token: token), by: nil)
            return try store.perform(ListSessions(), by: .nadia).map(\.id)
        }
        let given = try desk.use { desk in
            _ = try desk.store.perform(AddAccount(account: .nadia, role: .administrator), by: .nadia)
            _ = try desk.store.backup(to: backup)
            return try open(desk.store)
        }
        _ = try Restore(from: backup, to: desk.path).activate()
        #expect(try Set(open(Store(path: desk.path))).isDisjoint(with: given))
    }

    @Test("A reference that was given since the backup is not given to another question")
    func references() throws {
        let desk = try UnusedDesk()
        let backup = desk.folder.path("nuit.sqlite")
        let given = try desk.use { desk in
            _ = try desk.store.backup(to: backup)
            return try desk.ask("Perdue").question.reference
        }
        _ = try Restore(from: backup, to: desk.path).activate()
        #expect(try desk.use { try $0.ask("Nouvelle").question.reference } != given)
    }
}
