public import Desk
import Foundation
internal import GRDB

extension Publish: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry {
        let account = try Agents.check(tx)
        let stored = try QuestionRows.find(reference, tx.db)
        guard try !QuestionRows.answers(stored.id, tx.db).isEmpty else {
            throw Refusal.noAnswer(stored.question.reference)
        }
        if let entry = try String.fetchOne(
            tx.db,
            sql:
                "SELECT reference FROM entry_question JOIN entry ON entry.id = entry_question.entry WHERE entry_question.question = ?",
            arguments: [stored.id])
        {
            throw Refusal.alreadyPublished(entry: entry)
        }
        let scope = try scope(stored.question, tx)
        let new = EntryRows.New(
            text: text, territory: scope, themes: try themes.map { try ThemeRows.find($0, tx.db) },
            centre: stored.question.custody.custodian, author: account.name, externalKey: nil)
        let id = try EntryRows.publish(new, at: tx.now, tx.db)
        try tx.db.execute(
            sql: "INSERT INTO entry_question (entry, question) VALUES (?, ?)", arguments: [id, stored.id])
        let entry = try EntryRows.get(id: id, tx.db)
        try QuestionRows.move(stored, by: .published(entry: entry.reference), account: account, seen: seen, in: tx)
        return entry
    }

    /// The row of the place the entry holds for: the one named, else the nation.
    private func scope(_ question: Question, _ tx: Transaction) throws -> Int64 {
        guard let territory else { return try EntryRows.nation(tx.db) }
        return try Routing(tx).place(territory).id
    }
}

extension ShowEntry: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Entry {
        try EntryRows.get(
            id: References.find(reference, in: "entry", prefix: "F-", tx.db, unknown: Refusal.unknownEntry), tx.db)
    }
}
