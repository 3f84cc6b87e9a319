import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Who asked: shown to the centre that has the question, kept by the coordinator")
struct PersonRightsTests {
    let desk: TemporaryDesk

    init() throws {
        desk = try TemporaryDesk()
        try desk.ask("Une question de Bobigny ?", email: "lea@example.org")
        try desk.ask("Une question de Strasbourg ?", territory: "Strasbourg", email: "max@example.org")
        try desk.ask("Une autre de Strasbourg ?", territory: "Strasbourg", email: "lea@example.org")
    }

    private func persons(_ account: Account, requested: Bool? = nil) throws -> [String] {
        try desk.store.perform(ListPersons(expired: false, requested: requested), by: account).compactMap(
            \.asker.email
        ).sorted()
    }

    @Test("An agent lists and exports those who asked what their centre has, and of them only that")
    func agents() throws {
        #expect(try persons(.awa) == ["lea@example.org"])
        #expect(try persons(.nadia) == ["lea@example.org", "max@example.org"])
        let file = try desk.store.perform(ExportPerson(person: "lea@example.org"), by: .awa)
        #expect(file.questions.map(\.question.title) == ["Une question de Bobigny ?"])
        #expect(try desk.store.perform(ExportPerson(person: "lea@example.org"), by: .nadia).questions.count == 2)
        #expect(throws: Refusal.unknownPerson) {
            try desk.store.perform(ExportPerson(person: "max@example.org"), by: .awa)
        }
    }

    @Test("Only the coordinator erases; an agent asks for it, and the coordinator sees it until it is done")
    func erasure() throws {
        #expect(throws: Refusal.erasureIsRequested(.awa)) {
            try desk.store.erase("lea@example.org", by: .awa)
        }
        #expect(throws: Refusal.unknownPerson) {
            try desk.store.perform(RequestErasure(person: "max@example.org"), by: .awa)
        }
        #expect(try persons(.nadia, requested: true) == [])
        #expect(try desk.store.perform(RequestErasure(person: "lea@example.org"), by: .awa).by == .awa)
        #expect(try persons(.nadia, requested: true) == ["lea@example.org"])
        _ = try desk.store.erase("lea@example.org", by: .nadia)
        #expect(try persons(.nadia, requested: true) == [])
    }

    @Test("An agent of another centre sees a question, and not who asked it")
    func askers() throws {
        #expect(try desk.show("1", as: .odile).asker.email == nil)
        #expect(try desk.show("1", as: .awa).asker.email == "lea@example.org")
        #expect(try desk.show("1", as: .nadia).asker.email == "lea@example.org")
        _ = try desk.store.perform(Transfer(reference: "1", to: "oriv", reason: "À vous."), by: .awa)
        #expect(try desk.show("1", as: .odile).asker.email == "lea@example.org")
    }

    @Test("A centre that is offered a question sees its asker with it, and has no file of them until it accepts")
    func offered() throws {
        _ = try desk.store.perform(Transfer(reference: "1", to: "oriv", reason: "À vous."), by: .awa)
        #expect(try persons(.odile) == ["lea@example.org", "max@example.org"])
        #expect(
            try desk.store.perform(ExportPerson(person: "lea@example.org"), by: .odile).questions.map(
                \.question.reference)
                == [desk.show("3", as: .odile).question.reference])
        _ = try desk.store.perform(Transfer(reference: "2", to: "profession-banlieue", reason: "À vous."), by: .odile)
        #expect(try persons(.awa) == ["lea@example.org"])
        #expect(throws: Refusal.unknownPerson) {
            try desk.store.perform(ExportPerson(person: "max@example.org"), by: .awa)
        }
        #expect(throws: Refusal.unknownPerson) {
            try desk.store.perform(RequestErasure(person: "max@example.org"), by: .awa)
        }
        _ = try desk.store.perform(Accept(reference: "2"), by: .awa)
        #expect(try persons(.awa) == ["lea@example.org", "max@example.org"])
    }

    @Test("The last administrator is neither disabled nor made something else")
    func lastAdministrator() throws {
        let root = Account(name: "Root", centre: Centre.national)
        _ = try desk.store.perform(AddAccount(account: root, role: .administrator), by: root)
        #expect(throws: Refusal.lastAdministrator(root)) {
            try desk.store.perform(DisableAccount(account: root), by: root)
        }
        #expect(throws: Refusal.lastAdministrator(root)) {
            try desk.store.perform(AddAccount(account: root, role: .agent), by: root)
        }
        let other = Account(name: "Autre", centre: Centre.national)
        _ = try desk.store.perform(AddAccount(account: other, role: .administrator), by: root)
        #expect(try desk.store.perform(DisableAccount(account: root), by: other).isDisabled)
    }
}
