import Desk
import Foundation
import Store
import Support
import Testing

@testable import Web

@Suite("A question that waits for its asker to confirm it is unknown to every account")
struct UnconfirmedTests {
    private static let boss = Account(name: "Root", centre: Centre.national)
    private static let reference = "2012-00001"

    /// The verbs whose sample names the question. An agent confirms for an asker on the telephone; what lists or
    /// compares leaves it out; the last two are about an entry and a mail first.
    private static let verbs = VerbSamples.all.filter {
        $0.value.contains("\"\(reference)\"")
            && !["Confirm", "ListEvents", "FindDuplicates", "ListQuestions", "MarkAnswered", "AssignReceivedMail"]
                .contains($0.key)
    }.keys.sorted()

    private static func desk() throws -> TemporaryDesk {
        let desk = try TemporaryDesk()
        try desk.sendMail()
        _ = try desk.store.perform(SetDeskSetting(setting: .siteURL, value: "https://guichet.exemple.fr"), by: nil)
        let lea = try Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil)
        let ask = try Ask(title: "Qui paie ?", body: "", territory: "Bobigny", asker: lea)
        let asked = try desk.store.serve(AskOnline(ask: ask), for: nil).receipt.question
        try #require(asked.reference == reference)
        try desk.ask("Qui décide ?")
        _ = try desk.store.perform(AddAccount(account: boss, role: .administrator), by: boss)
        return desk
    }

    private static func perform(_ verb: any Stored, by account: Account, at desk: TemporaryDesk) throws {
        func perform<V: Stored>(_ verb: V) throws { _ = try desk.store.serve(verb, for: account) }
        try perform(verb)
    }

    @Test("Whatever is to be done with it, it is unknown to an agent and to the coordination", arguments: verbs)
    func unknown(name: String) throws {
        let desk = try Self.desk()
        let verb = try #require(ServedVerb.all[name]).read(Data(VerbSamples.all[name, default: ""].utf8))
        // Only the coordination assigns.
        for account in name == "Assign" ? [Self.boss] : [Account.awa, Self.boss] {
            #expect(throws: Refusal.unknownQuestion(Self.reference)) {
                try Self.perform(verb, by: account, at: desk)
            }
        }
    }

    @Test("It is no original of a duplicate")
    func original() throws {
        let desk = try Self.desk()
        #expect(throws: Refusal.unknownQuestion(Self.reference)) {
            try desk.store.serve(Merge(reference: "2012-00002", into: Self.reference), for: .awa)
        }
    }

    @Test("A person is exported with it")
    func exported() throws {
        let desk = try Self.desk()
        let persons = try desk.store.serve(ExportPerson(person: "lea@example.org"), for: Self.boss)
        #expect(persons.questions.map(\.question.reference).contains(Self.reference))
    }

    @Test("An agent confirms it for its asker, who says its reference on the telephone")
    func telephone() throws {
        let desk = try Self.desk()
        let confirmed = try desk.store.serve(Confirm(reference: Self.reference), for: .awa)
        #expect(confirmed.custody.status == .routed)
    }
}
