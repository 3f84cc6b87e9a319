public import Desk
internal import GRDB

extension Stored where Self: Move {
    public static var access: Access { .write }

    /// All moves on questions follow the same steps: check the actor, find the question, apply the act.
    public func perform(in tx: Transaction) throws -> Question {
        let account = isAskers ? nil : try Agents.check(tx)
        let stored = try QuestionRows.find(reference, tx)
        if isAskers { try Agents.checkProxy(tx, stored.question) }
        let act = try act(in: Scenes.scene(of: stored.question, tx))
        for centre in act.centres { _ = try CentreRows.find(centre, tx.db) }
        let files = attachments ?? []
        if try QuestionRows.holds(stored, act, account: account, text: text, files: files, in: tx) {
            return stored.question.unchanged
        }
        try QuestionRows.move(stored, by: act, account: account, text: text, files: files, seen: seen, in: tx)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }
}

extension Act {
    /// The slugs of the centres it names.
    fileprivate var centres: [String] {
        switch self {
        case .offered(let to), .assigned(let to): [to]
        case .restricted(let to): to
        case .asked, .confirmed, .claimed, .released, .expired, .takenOver, .askedBack, .replied, .wrote, .reminded,
            .noted, .accepted, .declined, .submitted, .returned, .answered, .approved, .contributed, .closed, .merged,
            .reopened, .detached, .published, .unrestricted, .undone:
            []
        }
    }
}
