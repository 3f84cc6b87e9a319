import Desk
import Foundation
import Store
import Testing

@Suite struct TermTests {
    private let year = 365

    @Test func whatIsPastItsTermIsErasedOnce() throws {
        let desk = try PersonDesk()
        let first = try desk.ask("Première question", name: "Oumou Kossivi", email: "oumou@kaolack.fr")
        try desk.ask("Sans adresse", name: "Zoé Fulgence")
        desk.pass(days: 2 * year)
        let second = try desk.ask("Seconde question", name: "Oumou K.", email: "oumou@kaolack.fr")
        for reference in [first, second] {
            _ = try desk.store.perform(Withdraw(reference: reference), by: nil)
        }
        desk.pass(days: year + 30)
        // The last question of one person is a year old; the other person's term has passed, but a question is not
        // closed.
        let expired = try desk.store.perform(ListPersons(expired: true), by: desk.coordinator)
        #expect(expired.map(\.asker.name) == ["Zoé Fulgence"])
        #expect(expired.map(\.open) == [1])
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).erased == 0)
        desk.pass(days: 2 * year)
        let both = try desk.store.perform(ListPersons(expired: true), by: desk.coordinator)
        #expect(both.map(\.asker.email) == [nil, "oumou@kaolack.fr"])
        #expect(both.map(\.questions) == [["2023-00002"], [first, second]])
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).erased == 1)
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).erased == 0)
        #expect(try desk.count("SELECT count(*) FROM asker WHERE email IS NOT NULL") == 0)
        #expect(try desk.count("SELECT count(*) FROM erasure WHERE scrubbed_at IS NOT NULL AND actor IS NULL") == 1)
        #expect(try desk.store.examine() == [])
    }

    @Test func whatSomeoneStillReadsIsScrubbedTheNextTime() throws {
        let desk = try PersonDesk()
        let reference = try desk.ask("Question", name: "Oumou Kossivi", email: "oumou@kaolack.fr")
        _ = try desk.store.perform(Withdraw(reference: reference), by: nil)
        desk.pass(days: 4 * year)
        let unscrubbed = "SELECT count(*) FROM erasure WHERE scrubbed_at IS NULL"
        let report = try desk.whileReading { try desk.store.perform(Tick(clockIsRight: true), by: nil) }
        #expect(report.erased == 1)
        #expect(try desk.count(unscrubbed) == 1)
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).isEmpty)
        #expect(try desk.count(unscrubbed) == 0)
    }

    @Test func anAnonymousQuestionHasAnAskerOfItsOwn() throws {
        let desk = try PersonDesk()
        for title in ["Une", "Deux", "Trois"] { try desk.ask(title) }
        #expect(try desk.count("SELECT count(DISTINCT asker) FROM question") == 3)
        #expect(try desk.store.perform(ListPersons(expired: false), by: desk.coordinator).isEmpty)
    }

    @Test func oneAddressIsOnePerson() throws {
        let desk = try PersonDesk()
        try desk.ask("Une", name: "Oumou", email: "oumou@kaolack.fr", organisation: "Mairie")
        try desk.ask("Deux", email: "Oumou@Kaolack.fr")
        try desk.ask("Trois", name: "Oumou K.", email: "oumou@kaolack.fr")
        try desk.ask("Quatre", name: "Oumou", organisation: "Mairie")
        #expect(try desk.count("SELECT count(DISTINCT asker) FROM question") == 3)
        let file = try desk.store.perform(ExportPerson(person: "oumou@kaolack.fr"), by: desk.coordinator)
        #expect(file.askers.map(\.name) == ["Oumou", "Oumou K."])
        #expect(file.questions.map(\.question.title) == ["Une", "Deux", "Trois"])
    }

    @Test func anExportHoldsTheThreadAndTheMails() throws {
        let desk = try PersonDesk()
        _ = try desk.store.perform(
            SetDeskSetting(setting: .mailFrom, value: "guichet@exemple.fr"), by: desk.coordinator)
        let reference = try desk.ask("Une", email: "oumou@kaolack.fr")
        _ = try desk.store.perform(Claim(reference: reference), by: desk.agent)
        _ = try desk.store.perform(AnswerQuestion(reference: reference, text: "Voici.", sources: []), by: desk.agent)
        let file = try desk.store.perform(ExportPerson(person: "oumou@kaolack.fr"), by: desk.coordinator)
        #expect(file.questions.first?.answers.map(\.text) == ["Voici."])
        #expect(file.mails.map(\.kind) == [.answered])
        #expect(file.mails.map(\.question) == [reference])
    }
}
