import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("The workflow: whatever people try, what always holds holds")
struct WorkflowPropertyTests {
    @Test(
        "Thousands of attempts at random do what a small model says, and leave every invariant true",
        arguments: [1, 2, 3])
    func againstTheModel(seed: UInt64) throws {
        let desk = try TemporaryDesk()
        try desk.sendMail()
        let references = try (1...12).map { try desk.ask("Question \($0)").question.reference }
        var work = RandomWork(desk.store, on: references, seed: seed)
        var model = WorkflowModel(references)
        var done = 0
        for step in 1...1_200 {
            let attempt = try work.attempt()
            let isExpected = model.attempt(attempt)
            let context = "\(step): \(attempt)"
            try #require((attempt.refusal == nil) == isExpected, "\(context)")
            done += isExpected ? 1 : 0
            let standing = try desk.show(attempt.reference, as: .nadia).question.custody.standing
            try #require(model.questions[attempt.reference] == WorkflowModel.Question(standing), "\(context)")
        }
        // The random attempts must have changed enough.
        #expect(done > 150)
        try desk.expectSight(of: references)
        try desk.expectInvariants()
    }

    @Test("Two processes that work on the same questions at once leave every invariant true")
    func atOnce() throws {
        let desk = try TemporaryDesk()
        try desk.sendMail()
        for number in 1...10 { try desk.ask("Question \(number)") }
        let workers = try ["11", "12"].map { try Worker("Hammer", ["work", desk.path, $0, "600"]) }
        let finished = workers.map { $0.finish() }
        #expect(finished.map(\.code) == [0, 0])
        // Each acknowledged act created at least one event.
        let acknowledged = finished.map(\.lines.count).reduce(0, +)
        #expect(acknowledged > 100)
        #expect(try desk.number("SELECT count(*) FROM event WHERE kind <> 'asked'") ?? 0 >= acknowledged)
        try desk.expectInvariants()
    }
}

extension WorkflowModel.Question {
    fileprivate init(_ standing: Standing) {
        self.init(
            status: standing.status, custodian: standing.custodian, agent: standing.claim?.by, offer: standing.offer,
            declines: standing.declines, resume: standing.resume, duplicateOf: standing.duplicateOf,
            restrictedTo: standing.restrictedTo, closing: standing.closing)
    }
}

extension TemporaryDesk {
    /// Checks for each account that lists show exactly the questions it may see individually.
    fileprivate func expectSight(of references: [String]) throws {
        let standings = try references.map { try show($0, as: .nadia).question.custody.standing }
        #expect(standings.contains { $0.restrictedTo != nil })
        for account in RandomWork.people + [Account(name: "Zoé", centre: "irev")] {
            let role: Role = account.centre == Centre.national ? .coordinator : .agent
            let seen = zip(references, standings).filter { Permission.sees(account, as: role, $1) }.map(\.0)
            let listed = try store.perform(ListEvents(limit: 100_000), by: account).lines.map(\.reference)
            #expect(Set(listed).sorted() == seen, "\(account)")
            let found = try store.perform(Search(words: "question", everything: true, limit: 100), by: account)
            #expect(found.hits.map(\.reference).sorted() == seen, "\(account)")
            let held = zip(references, standings).filter { Permission.holdsAsker(account, as: role, $1) }.map(\.0)
            let persons = try store.perform(ListPersons(expired: false), by: account)
            #expect(persons.flatMap(\.questions).sorted() == held, "\(account)")
        }
    }

    /// Checks the invariants of questions, numbered 1 to 10.
    fileprivate func expectInvariants() throws {
        // 2: replaying the events gives the stored state, and the file is not damaged.
        #expect(try store.examine().isEmpty)
        let never: [(invariant: String, sql: String)] = [
            (
                "1: exactly one custodian",
                "SELECT count(*) FROM question WHERE custodian NOT IN (SELECT slug FROM centre)"
            ),
            (
                "3: a version counts the events",
                """
                SELECT count(*) FROM question WHERE version <> (SELECT count(*) FROM event WHERE question = question.id)
                """
            ),
            (
                "4: answered means an answer",
                """
                SELECT count(*) FROM event WHERE kind IN ('answered', 'approved')
                AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.question = event.question)
                """
            ),
            (
                "4: and its mail, once",
                """
                SELECT count(*) FROM event JOIN question ON question.id = event.question
                WHERE kind IN ('answered', 'approved') AND 1 <> (SELECT count(*) FROM outbox
                WHERE source = event.question AND outbox.version = event.version AND outbox.asker = question.asker)
                """
            ),
            (
                "6: no duplicate of a duplicate, no cycle",
                """
                SELECT count(*) FROM question JOIN question AS kept ON kept.reference = question.duplicate_of
                WHERE kept.duplicate_of IS NOT NULL
                """
            ),
            (
                "8: refusing and reopening carry a reason",
                """
                SELECT count(*) FROM event WHERE kind IN ('declined', 'reopened', 'returned', 'offered', 'assigned')
                AND NOT EXISTS (SELECT 1 FROM message WHERE message.question = event.question AND message.version = event.version)
                """
            ),
            (
                "8: closing carries a reason",
                "SELECT count(*) FROM question WHERE status = 'closed' AND closing IS NULL"
            ),
            (
                "9: a route keeps its rule and data version",
                """
                SELECT count(*) FROM question WHERE route ->> '$.finding.rule' IS NULL OR route ->> '$.dataVersion' IS NULL
                """
            ),
        ]
        for (invariant, sql) in never { #expect(try number(sql) == 0, "\(invariant)") }
        try expectErasureChangesNothingElse()
        // 5: the custodian changes by acceptance, assignment or triage, never by an offer.
        #expect(try number("SELECT count(*) FROM question WHERE offered_to = custodian") == 0)
    }

    /// 10: erasing a person changes no statistic and no published text.
    private func expectErasureChangesNothingElse() throws {
        let before = try statistics()
        let erasure = try store.erase("lea@example.org", by: .nadia)
        #expect(erasure.persons > 0)
        #expect(try statistics() == before)
        #expect(
            try number("SELECT count(*) FROM asker WHERE coalesce(name, email, telephone, organisation) NOT NULL") == 0)
        #expect(try store.examine().isEmpty)
    }

    /// The numbers of questions, events, answers and mails by kind, and the texts of entries.
    private func statistics() throws -> [String] {
        try store.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT 'question ' || status || ' ' || custodian || ' ' || coalesce(closing, '') || ' ' || audience || ' '
                        || asked_at / 86400 || ' ' || count(*) FROM question GROUP BY status, custodian, closing, audience
                    UNION ALL SELECT 'event ' || kind || ' ' || count(*) FROM event GROUP BY kind
                    UNION ALL SELECT 'answer ' || count(*) FROM answer
                    UNION ALL SELECT 'mail ' || kind || ' ' || count(*) FROM outbox GROUP BY kind
                    UNION ALL SELECT 'theme ' || theme || ' ' || count(*) FROM question_theme GROUP BY theme
                    UNION ALL SELECT 'entry ' || title || question || answer FROM entry
                    """)
        }
    }
}
