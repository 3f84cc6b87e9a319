import Desk
import Foundation
import GRDB
import Store
import Support
import Testing

@Suite("Who gave a telephone number and no address")
struct TelephoneTests {
    private let desk: PersonDesk
    private let nadia = Account(name: "Nadia", centre: "national")
    private static let forms = [
        "01 23 45 67 89", "0123456789", "01.23.45.67.89", "+33 1 23 45 67 89", "+33 (0)1 23 45 67 89", "0033123456789",
        "01-23-45-67-89",
    ]

    init() throws { desk = try PersonDesk() }

    @Test("is one person, however the number was written, and found by it", arguments: forms)
    func found(typed: String) throws {
        let references = try Self.forms.map { try desk.ask("Une question", name: "Zoé Fulgence", telephone: $0) }
        try desk.ask("Autre", name: "Paul", telephone: "01 23 45 67 80")
        // Others may share the number of someone with an address.
        try desk.ask("Autre", name: "Léa", email: "lea@exemple.fr", telephone: "01 23 45 67 89")
        let persons = try desk.store.perform(ListPersons(expired: false), by: nadia)
        #expect(persons.map(\.questions.count).sorted() == [1, 1, references.count])
        let file = try desk.store.perform(ExportPerson(person: typed), by: nadia)
        #expect(file.person == "0123456789")
        #expect(file.questions.map(\.question.reference) == references)
        _ = try desk.store.erase(typed, by: nadia)
        #expect(try desk.count("SELECT count(*) FROM asker WHERE name = 'Zoé Fulgence'") == 0)
        #expect(try desk.count("SELECT count(*) FROM asker WHERE telephone IS NOT NULL") == 2)
        #expect(throws: Refusal.unknownPerson) { try desk.store.perform(ExportPerson(person: typed), by: nadia) }
    }

    @Test("is erased after the term, counted from the last question under the number")
    func term() throws {
        let first = try desk.ask("Une question", name: "Zoé Fulgence", telephone: "01 23 45 67 89")
        desk.pass(days: 2 * 365)
        let second = try desk.ask("Une autre", name: "Zoé Fulgence", telephone: "+33123456789")
        for reference in [first, second] { _ = try desk.store.perform(Withdraw(reference: reference), by: nil) }
        desk.pass(days: 2 * 365)
        #expect(try desk.store.perform(ListPersons(expired: true), by: nadia).isEmpty)
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).erased == 0)
        desk.pass(days: 2 * 365)
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).erased == 1)
    }

    @Test("is erased again after a restore")
    func restored() throws {
        let reference = try desk.ask("Une question", name: "Zoé Fulgence", telephone: "01 23 45 67 89")
        try DatabaseQueue(path: desk.path).writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let copy = try Data(contentsOf: URL(fileURLWithPath: desk.path))
        desk.pass(days: 1)
        _ = try desk.store.erase("+33 1 23 45 67 89", by: nadia)
        let path = desk.path + "-restored"
        try copy.write(to: URL(fileURLWithPath: path))
        let store = try Store(path: path) { Date(timeIntervalSince1970: 1_699_873_200 + 864_000) }
        try store.carry(desk.store.tombstones())
        let erasure = try store.eraseAgain()
        #expect(erasure.questions == [reference])
        #expect(try store.perform(ListPersons(expired: false), by: nadia).isEmpty)
    }

    @Test("Someone who gave a name only is found and erased by one of their questions")
    func question() throws {
        let reference = try desk.ask("Une question", name: "Zoé Fulgence")
        try desk.ask("Autre", name: "Paul Martin")
        let file = try desk.store.perform(ExportPerson(person: reference), by: nadia)
        #expect(file.questions.map(\.question.reference) == [reference])
        _ = try desk.store.erase(reference, by: nadia)
        #expect(try desk.count("SELECT count(*) FROM asker WHERE name IS NOT NULL") == 1)
        #expect(throws: Refusal.unknownPerson) { try desk.store.perform(ExportPerson(person: reference), by: nadia) }
    }

    @Test("A question names all that its asker asked under the same number")
    func questions() throws {
        let first = try desk.ask("Une question", name: "Zoé Fulgence", telephone: "01 23 45 67 89")
        let second = try desk.ask("Une autre", name: "Zoé Fulgence", telephone: "+33123456789")
        let file = try desk.store.perform(ExportPerson(person: second), by: nadia)
        #expect(file.questions.map(\.question.reference) == [first, second])
    }

    @Test("A question that another centre has names nobody to an agent")
    func notTheirs() throws {
        let reference = try desk.ask("Une question", name: "Zoé Fulgence")
        #expect(throws: Refusal.unknownPerson) {
            try desk.store.perform(ExportPerson(person: reference), by: Account(name: "Odile", centre: "oriv"))
        }
    }

    @Test("What is neither an address nor a number is refused", arguments: ["rien", "12 34", "01 23 45 67 89 ou Paul"])
    func refused(text: String) {
        #expect(throws: Refusal.badPerson(text)) { try ExportPerson(person: text) }
    }

    @Test("Two numbers in one field, and what stands beside a number")
    func numbers() {
        #expect(
            Telephone.numbers(in: "01 23 45 67 89 / 06 12 34 56 78 (bureau)") == ["0123456789", "0612345678"])
        #expect(Telephone.numbers(in: "01 23 45 67 89 poste 12") == ["0123456789"])
        #expect(Telephone.numbers(in: "+41 22 345 67 89") == ["41223456789"])
        #expect(Telephone.numbers(in: "à rappeler") == [])
    }
}
