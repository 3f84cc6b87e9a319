import Desk
import Foundation
internal import GRDB

/// Reads the facts that a `Move` is checked against: the question's state, the calendar and the deadline.
enum Scenes {
    static func scene(of question: Question, _ tx: Transaction) throws -> Scene {
        let custodian = question.custody.custodian
        return Scene(
            standing: question.custody.standing, calendar: try calendar(of: custodian, tx),
            answerDays: try answerDays(of: custodian, tx), now: tx.now)
    }

    /// The number of working days in which a centre answers.
    private static func answerDays(of centre: String, _ tx: Transaction) throws -> Int {
        try Int.fetchOne(
            tx.db.cachedStatement(sql: "SELECT answer_days FROM centre WHERE slug = ?"), arguments: [centre])
            ?? Deadline.answerDays
    }

    /// The deadline of a question that the centre receives now.
    static func newLimit(of centre: String, _ tx: Transaction) throws -> Date {
        Deadline.end(of: try answerDays(of: centre, tx), from: tx.now, calendar: try calendar(of: centre, tx))
    }

    /// The working days of a centre, from the territory that it covers today.
    static func calendar(of centre: String, _ tx: Transaction) throws -> WorkingDays {
        let departements = try String.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT departements FROM coverage JOIN territory ON territory.id = territory WHERE centre = ?
                    AND coalesce(coverage.valid_until > ?, 1)
                    """), arguments: [centre, tx.today.description])
        return Deadline.calendar(covering: Set(departements.flatMap { $0.split(separator: " ").map(String.init) }))
    }
}
