public import Desk
import Foundation
internal import GRDB

extension Stored where Self: Move {
    public static var access: Access { .write }

    /// Every move is made alike: who acts, what is there, what happens, in one transaction.
    public func perform(in tx: Transaction) throws -> Question {
        let account = isAskers ? nil : try Agents.check(tx)
        let stored = try QuestionRows.find(reference, tx)
        if isAskers { try Agents.checkProxy(tx, stored.question) }
        let act = try act(in: Scenes.scene(of: stored.question, tx))
        for centre in act.centres { _ = try CentreRows.find(centre, tx.db) }
        if try QuestionRows.holds(stored, act, account: account, text: text, in: tx) {
            return stored.question.unchanged
        }
        try QuestionRows.move(stored, by: act, account: account, text: text, seen: seen, in: tx)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }
}

extension Claim: Stored {}
extension Release: Stored {}
extension TakeOver: Stored {}
extension AskBack: Stored {}
extension ReplyAsAsker: Stored {}
extension Note: Stored {}
extension Contribute: Stored {}
extension Transfer: Stored {}
extension Accept: Stored {}
extension Decline: Stored {}
extension Assign: Stored {}
extension Restrict: Stored {}
extension Unrestrict: Stored {}
extension ReturnAnswer: Stored {}
extension Close: Stored {}
extension Withdraw: Stored {}
extension Reopen: Stored {}
extension Confirm: Stored {
    public func perform(in tx: Transaction) throws -> Question {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        if try QuestionRows.holds(stored, .confirmed, account: nil, in: tx) { return stored.question.unchanged }
        try QuestionRows.move(stored, by: .confirmed, account: nil, seen: seen, in: tx)
        // Before, it was nobody's to find.
        try SearchIndex.questions.add(stored.id, tx.db)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }
}

extension Act {
    /// The slugs of the centres it names.
    fileprivate var centres: [String] {
        switch self {
        case .offered(let to), .assigned(let to): [to]
        case .restricted(let to): to
        default: []
        }
    }
}

/// What moves look at.
enum Scenes {
    static func scene(of question: Question, _ tx: Transaction) throws -> Scene {
        let custodian = question.custody.custodian
        return Scene(
            standing: question.custody.standing, calendar: try calendar(of: custodian, tx),
            answerDays: try answerDays(of: custodian, tx), now: tx.now)
    }

    /// The working days in which a centre answers.
    private static func answerDays(of centre: String, _ tx: Transaction) throws -> Int {
        try Int.fetchOne(
            tx.db.cachedStatement(sql: "SELECT answer_days FROM centre WHERE slug = ?"), arguments: [centre])
            ?? Deadline.answerDays
    }

    /// The instant until which a centre is to answer what it is asked now.
    static func newLimit(of centre: String, _ tx: Transaction) throws -> Date {
        Deadline.end(of: try answerDays(of: centre, tx), from: tx.now, calendar: try calendar(of: centre, tx))
    }

    /// The working days of a centre, by what it covers today.
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
