import Atlas
public import Desk
internal import GRDB

extension PublishEntry: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry {
        let account = try Agents.check(tx)
        var stored = try EntryRows.findWork(reference, tx)
        var seen = seen
        if redacts, try Redaction.apply(to: stored, seen: seen, tx) {
            stored = try EntryRows.get(id: stored.id, tx)
            seen = nil
        }
        let standing = stored.entry.custody.standing
        let revision = try EntryHistoryRows.latest(stored, tx)
        let act = EntryAct.published(
            revision: revision.number, mentions: try Redaction(of: stored, tx).mentions(in: revision.text).count,
            alone: try isAlone(account, standing, tx))
        if try standing.unread == nil && EntryWriting.holds(stored, act, account: account, in: tx) {
            return stored.entry.unchanged
        }
        // The rules are checked before the mentions.
        try EntryWriting.move(
            stored, by: act, account: account, seen: seen, in: tx, change: change(stored, to: revision, tx))
        guard checked || act.mentions == 0 else {
            throw Refusal.unreadMentions(try Redaction(of: stored, tx).mentions(in: revision.text))
        }
        if stored.entry.publishedAt == nil { try tell(stored, tx) }
        return try EntryRows.get(id: stored.id, tx).entry
    }

    /// Whether the writer publishes without a second reader, as the centre allows.
    private func isAlone(_ account: Account, _ standing: EntryStanding, _ tx: Transaction) throws -> Bool {
        guard standing.isWritten(by: account) else { return false }
        return try Agents.publishAlone(standing.centre, tx.db)
    }

    /// Writes a proposal into the entry's row; nil where the text is already there.
    private func change(_ stored: StoredEntry, to revision: EntryRevision, _ tx: Transaction) -> (
        () throws -> Void
    )? {
        guard revision.number != stored.entry.custody.standing.revision else { return nil }
        return {
            let content = try EntryWriting.Content(revision.form, tx)
            try EntryHistoryRows.drop(revision.number, of: stored.id, tx.db)
            try EntryWriting.replace(stored, by: content, tx.db)
        }
    }

    /// Notes the publication in the histories of its questions.
    private func tell(_ stored: StoredEntry, _ tx: Transaction) throws {
        for question in try EntryRows.questions(stored.id, tx.db) {
            try QuestionRows.move(
                QuestionRows.get(id: question.id, tx.db), by: .published(entry: stored.entry.reference),
                account: tx.account, in: tx)
            try Wordings.add(of: question.id, to: stored, tx)
        }
    }
}

extension EntryAct {
    /// How many places that may name someone were left in a published text.
    fileprivate var mentions: Int { if case .published(_, let mentions, _) = self { mentions } else { 0 } }
}
