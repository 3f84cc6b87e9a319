public import Desk
internal import GRDB

extension EditEntry: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry { try perform(choosing: nil, in: tx) }

    /// - Parameter choice: files of a question that the entry gets too.
    func perform(choosing choice: AttachmentChoice?, in tx: Transaction) throws -> Entry {
        try Agents.check(tx)
        let stored = try EntryRows.findWork(reference, tx)
        let content = try EntryWriting.Content(form, own: stored.id, tx)
        let latest = try EntryHistoryRows.latest(stored, tx)
        let number = try EntryHistoryRows.next(stored, tx.db)
        let written = try EntryRevision(number: number, content, tx)
        let changesFiles = choice != nil || !files.isEmpty || detached?.isEmpty == false
        guard changesFiles || written.differs(from: latest) else { throw Refusal.sameText }
        try EntryHistoryRows.write(
            written, content, to: stored, by: .edited(revision: number), seen: seen, without: detached ?? [], tx)
        try AttachmentRows.add(files, to: .entry(stored.id, revision: number), tx)
        try choice?.give(to: .entry(stored.id, revision: number), tx)
        return try EntryRows.get(id: stored.id, tx).entry
    }
}
