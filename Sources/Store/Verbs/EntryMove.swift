public import Desk
internal import GRDB

extension Stored where Self: EntryMove {
    public static var access: Access { .write }

    /// All moves on entries follow the same steps in one transaction: check the actor, find the entry, apply the act.
    public func perform(in tx: Transaction) throws -> Entry {
        try check(on: tx.today)
        if tx.account != nil || !Self.isForReaders { try Agents.check(tx) }
        let stored = try EntryRows.find(reference, tx)
        let act = act(on: stored.entry.custody.standing, today: tx.today)
        if try EntryWriting.holds(stored, act, account: tx.account, message: text, in: tx) {
            return stored.entry.unchanged
        }
        try EntryWriting.move(stored, by: act, account: tx.account, message: text, seen: seen, in: tx)
        let entry = try EntryRows.get(id: stored.id, tx).entry
        return tx.isStranger ? entry.withoutNames : entry
    }
}
