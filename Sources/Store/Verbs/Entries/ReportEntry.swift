public import Desk
internal import GRDB

extension ReportEntry: Stored {
    /// An agent's report makes the entry stale at once. Those of unidentified readers are stored for the centre, and
    /// make it stale when there are enough (`Voices`).
    public func perform(in tx: Transaction) throws -> Entry {
        if tx.account != nil { try Agents.check(tx) }
        let stored = try EntryRows.find(reference, tx)
        let act = act(on: stored.entry.custody.standing, today: tx.today)
        if tx.account == nil {
            guard stored.entry.status.isPublic else {
                throw Refusal.wrongEntryStatus(stored.entry.status, act: act.kind)
            }
            try VoiceRows.report(stored.id, text ?? "", tx)
            try NoticeRows.tellReported(stored.id, of: stored.entry.centre, tx)
            guard try stored.entry.status == .published && VoiceRows.reports(stored.id, tx).areEnough else {
                return try EntryRows.get(id: stored.id, tx).entry
            }
        }
        if let account = tx.account, try isRepeated(by: account, stored, tx.db) { return stored.entry.unchanged }
        // Texts of readers without an account are stored with their reports.
        try EntryWriting.move(
            stored, by: act, account: tx.account, message: tx.account == nil ? nil : text, seen: seen, in: tx)
        return try EntryRows.get(id: stored.id, tx).entry
    }

    /// Whether the agent reported the entry in the same words since it was last verified or published.
    private func isRepeated(by account: Account, _ stored: StoredEntry, _ db: Database) throws -> Bool {
        let events = try EntryHistoryRows.events(stored.id, db)
        let messages = try EntryHistoryRows.messages(stored.id, db)
        let settled = events.lastIndex { $0.act.settlesReports } ?? -1
        return events.indices.contains { index in
            let event = events[index]
            return index > settled && event.act.kind == .reported && event.by == account && messages[index + 1] == text
        }
    }
}
