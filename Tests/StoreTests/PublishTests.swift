import Desk
import Support
import Testing

@testable import Store

@Suite("Publishing: an answer rewritten for everyone")
struct PublishTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("Without an answer there is nothing to publish")
    func noAnswer() throws {
        let reference = try desk.ask().question.reference
        try desk.claim(reference)
        #expect(throws: Refusal.noAnswer(reference)) { try desk.publish(reference) }
        #expect(try desk.rowCounts()["entry"] == 0)
    }

    @Test("The entry is a text of its own, with its place and the day it was verified, and is found")
    func published() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try desk.search("médiation sociale").hits.isEmpty)
        let entry = try desk.publish(
            reference, title: "Financer la médiation sociale", territory: "93", themes: ["emploi"])
        #expect(entry.reference == "F-2012-00001" && entry.status == .published)
        #expect(entry.verifiedOn == Day("2012-06-01") && entry.reviewBy == Day("2013-06-01"))
        #expect(entry.territory.label == "departement:93" && entry.centre == "profession-banlieue")
        #expect(try desk.search("mediations").hits.map(\.reference) == ["F-2012-00001"])
        #expect(try desk.show(reference).entries == ["F-2012-00001"])
        #expect(try desk.store.perform(ShowEntry(reference: "f-2012-00001"), by: nil) == entry)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A question makes one entry; another centre makes none of it")
    func once() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try kind { try desk.publish(reference, by: .odile) } == .notAllowed)
        try desk.publish(reference)
        #expect(throws: Refusal.alreadyPublished(entry: "F-2012-00001")) { try desk.publish(reference) }
        #expect(try desk.rowCounts()["entry"] == 1)
    }

    @Test("A place that is none, or several, or only guessed, publishes nothing")
    func badPlace() throws {
        let reference = try desk.ask().question.reference
        try desk.answer(reference)
        #expect(try kind { try desk.publish(reference, territory: "asdfgh") } == .notFound)
        #expect(try kind { try desk.publish(reference, territory: "Saint-Denis") } == .ambiguous)
        #expect(try kind { try desk.publish(reference, territory: "Bobiny") } == .ambiguous)
        #expect(try kind { try desk.publish(reference, themes: ["jardinage"]) } == .usage)
        #expect(try desk.rowCounts()["entry"] == 0 && desk.show(reference).question.custody.version == 2)
    }
}
