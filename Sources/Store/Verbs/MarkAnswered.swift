public import Desk
internal import GRDB

extension MarkAnswered: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Deflection {
        let stored = try EntryRows.find(reference, tx)
        guard stored.entry.status.isPublic else { throw Refusal.unknownEntry(reference) }
        try tx.db.execute(
            sql: """
                INSERT INTO deflection (entry, day, count) VALUES (?, ?, 1)
                ON CONFLICT (entry, day) DO UPDATE SET count = count + 1
                """, arguments: [stored.id, tx.today.description])
        if let words { try Wordings.add(words, to: stored, tx) }
        return Deflection(reference: stored.entry.reference, answered: stored.entry.answered + 1)
    }
}
