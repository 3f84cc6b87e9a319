public import Desk
internal import GRDB

extension RetireEntry: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry {
        try Agents.check(tx)
        let stored = try EntryRows.find(reference, tx)
        let other = try replacedBy.map { try EntryRows.find($0, tx) }
        // A retired entry cannot be a replacement, so that chains of replacements end.
        if let other, other.id == stored.id || !other.entry.status.isPublic {
            throw Refusal.badReplacement(other.entry.reference)
        }
        let act = EntryAct.retired(replacedBy: other?.entry.reference)
        if try EntryWriting.holds(stored, act, account: tx.account, message: reason, in: tx) {
            return stored.entry.unchanged
        }
        try EntryWriting.move(stored, by: act, account: tx.account, message: reason, seen: seen, in: tx)
        if let other {
            try tx.db.execute(
                sql: "UPDATE entry SET replaced_by = ? WHERE id = ?", arguments: [other.id, stored.id])
        }
        return try EntryRows.get(id: stored.id, tx).entry
    }
}
