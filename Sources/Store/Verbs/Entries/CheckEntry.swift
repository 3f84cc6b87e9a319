import Atlas
public import Desk
internal import GRDB

extension CheckEntry: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> EntryCheck {
        try Agents.check(tx)
        let stored = try EntryRows.findWork(reference, tx)
        let revision = try EntryHistoryRows.latest(stored, tx)
        let redaction = try Redaction(of: stored, tx)
        return EntryCheck(
            reference: stored.entry.reference, version: stored.entry.custody.version, revision: revision,
            mentions: redaction.mentions(in: revision.text), redacted: try redaction.redacted(revision.text),
            attachments: try AttachmentRows.ofEntry(stored.id, revision: revision.number, tx.db))
    }
}

extension Redaction {
    /// The persons whose names are searched in an entry: the askers of its questions and of their duplicates.
    init(of stored: StoredEntry, _ tx: Transaction) throws {
        let askers = try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT DISTINCT name, email, telephone, organisation FROM asker JOIN question ON question.asker = asker.id
                    WHERE question.id IN (SELECT question FROM entry_question WHERE entry = ?1) OR duplicate_of IN (
                        SELECT reference FROM entry_question JOIN question AS kept ON kept.id = entry_question.question
                        WHERE entry_question.entry = ?1)
                    """), arguments: [stored.id]
        ).map(Asker.init)
        self.init(askers: askers, place: stored.entry.territory.name)
    }

    /// Redacts passages that may name someone from the latest text, and stores it as a new revision.
    /// - Returns: whether anything was redacted.
    static func apply(to stored: StoredEntry, seen: Int?, _ tx: Transaction) throws -> Bool {
        let revision = try EntryHistoryRows.latest(stored, tx)
        let text = try Redaction(of: stored, tx).redacted(revision.text)
        guard text != revision.text else { return false }
        let number = try EntryHistoryRows.next(stored, tx.db)
        let form = revision.form
        let content = try EntryWriting.Content(
            EntryForm(
                text: text, territory: form.territory, themes: form.themes, audience: form.audience,
                seeAlso: form.seeAlso), tx)
        try EntryHistoryRows.write(
            EntryRevision(number: number, content, tx), content, to: stored, by: .redacted(revision: number),
            seen: seen, tx)
        return true
    }
}
