public import Desk
internal import GRDB

extension ShowEntryHistory: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> EntryHistory {
        try Agents.check(tx)
        let stored = try EntryRows.findWork(reference, tx)
        return EntryHistory(
            entry: stored.entry, events: try EntryHistoryRows.events(stored.id, tx.db),
            messages: try EntryHistoryRows.messages(stored.id, tx.db),
            revisions: try EntryHistoryRows.revisions(stored, tx), reports: try VoiceRows.texts(stored.id, tx.db))
    }
}
