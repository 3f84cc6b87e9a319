import Desk
import Foundation
internal import GRDB

extension MailRows {
    /// Puts a mail into the outbox for the asker and, if it is an answer or the entry made of it, for the askers
    /// of the duplicates.
    /// - Parameter stored: the question before the event.
    static func tellAskers(_ stored: StoredQuestion, of event: Event, version: Int, _ tx: Transaction) throws {
        let act = event.act
        guard act.tellsAsker, !isOwn(event, on: stored.question.custody.standing) else { return }
        var questions = [stored.id]
        switch act {
        case .answered, .approved, .published: questions += try DuplicateRows.rows(of: stored, tx)
        // Askers see contributions with the answer.
        case .contributed:
            guard try DuplicateRows.isAnswered(stored, tx) else { return }
        // A duplicate of a question out of scope is out of scope too.
        case .closed(.outOfScope) where try !DuplicateRows.isAnswered(stored, tx):
            questions += try DuplicateRows.rows(of: stored, tx)
        case .asked, .confirmed, .claimed, .released, .expired, .takenOver, .askedBack, .replied, .wrote, .reminded,
            .noted, .offered, .accepted, .declined, .assigned, .submitted, .returned, .closed, .merged, .reopened,
            .detached, .restricted, .unrestricted, .undone:
            break
        }
        for question in questions {
            try queue(act, question: question, source: stored.id, version: version, tx)
        }
    }

    /// Whether a mail to the asker of a question told of an act of a kind before.
    static func hasTold(_ kind: Act.Kind, about question: Int64, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM outbox WHERE question = ? AND kind = ?)"),
            arguments: [question, kind.rawValue]) ?? false
    }

    /// Whether the asker did it: nobody is written to about their own act. What nobody in particular closed as
    /// satisfying was closed by its asker, or by time where the answer is old enough.
    private static func isOwn(_ event: Event, on standing: Standing) -> Bool {
        guard event.by == nil else { return false }
        return switch event.act {
        case .closed(.satisfied): standing.since > Deadline.settled(at: event.at)
        case .reopened: true
        case .asked, .confirmed, .claimed, .released, .expired, .takenOver, .askedBack, .replied, .wrote, .reminded,
            .noted, .offered, .accepted, .declined, .assigned, .submitted, .returned, .answered, .approved,
            .contributed, .closed, .merged, .detached, .published, .restricted, .unrestricted, .undone:
            false
        }
    }
}
