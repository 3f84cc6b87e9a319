import Desk

extension EntryHistoryRows {
    /// The revision that is edited next: the proposal, or else the entry's own text.
    static func latest(_ stored: StoredEntry, _ tx: Transaction) throws -> EntryRevision {
        let standing = stored.entry.custody.standing
        return try revision(standing.proposal ?? standing.revision, of: stored, tx)
    }

    /// Writes a new revision, with the files of the one before: into the entry's row while readers do not see it, else as a proposal.
    static func write(
        _ revision: EntryRevision, _ content: EntryWriting.Content, to stored: StoredEntry, by act: EntryAct,
        seen: Int?, without detached: [Int] = [], _ tx: Transaction
    ) throws {
        let standing = stored.entry.custody.standing
        try AttachmentRows.carry(
            stored, from: standing.proposal ?? standing.revision, to: revision.number, without: detached, tx.db)
        guard stored.entry.status.isPublic else {
            return try EntryWriting.move(stored, by: act, account: tx.account, seen: seen, in: tx) {
                try EntryWriting.replace(stored, by: content, tx.db)
            }
        }
        try EntryWriting.move(stored, by: act, account: tx.account, seen: seen, in: tx)
        try ListedWords.follow(entry: stored.id, tx.db) {
            try keep(revision, of: stored.id, territory: content.territory, tx.db)
        }
    }
}

extension EntryRevision {
    /// A revision of resolved content.
    init(number: Int, _ content: EntryWriting.Content, _ tx: Transaction) throws {
        self.init(
            number: number, text: content.text, territory: try EntryRows.place(content.territory, tx),
            themes: Set(content.themes).sorted(), audience: content.audience,
            seeAlso: try content.seeAlso.map { try EntryRows.get(id: $0, tx).entry.reference }.sorted())
    }

    func differs(from other: EntryRevision) -> Bool {
        text != other.text || territory != other.territory || themes != other.themes || audience != other.audience
            || seeAlso != other.seeAlso
    }
}
