public import Desk
internal import GRDB

extension DraftEntry: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry {
        let account = try Agents.check(tx)
        let stored = try QuestionRows.find(question, tx)
        let custody = stored.question.custody
        guard let answer = try QuestionRows.answers(stored.id, tx.db).last else {
            throw Refusal.noAnswer(stored.question.reference)
        }
        if let entry = try EntryRows.made(from: stored.id, tx.db) {
            throw Refusal.alreadyPublished(entry: entry.reference)
        }
        if let seen, seen != custody.version { throw try QuestionRows.changed(stored, seen: seen, tx.db) }
        let begins = EntryStanding(status: .draft, centre: custody.custodian, verifiedOn: tx.today)
        let act = EntryAct.drafted(centre: custody.custodian)
        try Permission.check(act, by: account, as: Agents.role(of: account, tx.db), on: begins)
        let form = try form ?? stored.question.entryForm(answer)
        let id = try EntryWriting.insert(
            EntryWriting.New(
                content: EntryWriting.Content(form, tx),
                reference: References.next(prefix: Entry.referencePrefix, at: tx.now, tx.db),
                author: account.description,
                event: EntryEvent(act: act, by: account, at: tx.now)), tx)
        try tx.db.execute(
            sql: "INSERT INTO entry_question (entry, question) VALUES (?, ?)", arguments: [id, stored.id])
        try AttachmentChoice(chosen, of: stored, tx)?.give(to: .entry(id, revision: 1), tx)
        try ListedWords.follow(from: stored.id, to: id, tx.db)
        return try EntryRows.get(id: id, tx).entry
    }
}
