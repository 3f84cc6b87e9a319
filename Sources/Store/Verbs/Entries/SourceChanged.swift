public import Desk
internal import GRDB

extension SourceChanged: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> [EntrySummary] {
        let account = try Agents.check(tx)
        let cited = try citing(Citation(source), tx)
        for stored in cited where try !isTrial && !isSaid(stored, tx) {
            try EntryWriting.move(stored, by: .sourceChanged(source), account: account, message: reason, in: tx)
        }
        let visibility = Visibility(tx)
        return try cited.filter {
            try visibility.sees(entry: $0.id, isPublished: $0.entry.publishedAt != nil)
        }.compactMap { stored in
            try Row.fetchOne(
                tx.db.cachedStatement(sql: "SELECT \(EntryRows.summary) FROM entry AS item WHERE id = ?"),
                arguments: [stored.id]
            ).map { try EntryRows.summary($0) }
        }
    }

    /// The entries that cite it in their sources or text. All entries are read, because this is rare and an index of
    /// citations would cost at every write.
    private func citing(_ citation: Citation, _ tx: Transaction) throws -> [StoredEntry] {
        let rows = try Row.fetchCursor(
            tx.db,
            sql: """
                SELECT * FROM entry WHERE status <> 'retired'
                AND instr(lower(sources || char(10) || question || char(10) || answer), ?) > 0 ORDER BY id
                """, arguments: [citation.needle])
        var cited: [StoredEntry] = []
        while let row = try rows.next() {
            let stored = try EntryRows.stored(row, tx)
            if citation.isCited(by: stored.entry.text) { cited.append(stored) }
        }
        return cited
    }

    /// Whether this was the last event of the entry.
    private func isSaid(_ stored: StoredEntry, _ tx: Transaction) throws -> Bool {
        try EntryHistoryRows.events(stored.id, tx.db).last?.act == .sourceChanged(source)
    }
}
