public import Desk
internal import GRDB

extension MarkAnswered: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Deflection {
        if tx.account != nil { try Agents.check(tx) }
        let stored = try EntryRows.find(reference, tx)
        guard stored.entry.status.isPublic else { throw Refusal.unknownEntry(reference) }
        let counts = try tx.account != nil || VoiceRows.isNew("answered", of: stored.id, tx)
        if counts {
            try tx.db.execute(
                sql: """
                    INSERT INTO deflection (entry, day, count) VALUES (?, ?, 1)
                    ON CONFLICT (entry, day) DO UPDATE SET count = count + 1
                    """, arguments: [stored.id, tx.today.description])
        }
        if let words {
            if tx.account == nil {
                try Wordings.hear(words, of: stored, tx)
            } else {
                try Wordings.add(words, to: stored, tx)
            }
        }
        return Deflection(
            reference: stored.entry.reference, answered: stored.entry.answered + (counts ? 1 : 0), isCounted: counts)
    }
}
