public import Desk
internal import GRDB

extension MergeThemes: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        let account = try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        let gone = try ThemeRows.find(theme, tx.db, unknown: Refusal.missingTheme)
        let kept = try ThemeRows.find(into, tx.db, unknown: Refusal.missingTheme)
        guard gone != kept else {
            guard try ThemeRows.wasMerged(theme, into: kept, tx.db) else { throw Refusal.sameTheme(kept) }
            return try ThemeRows.get(kept, tx).unchanged
        }
        let label = try ThemeRows.label(gone, tx.db)
        let (questions, entries) = (
            try ThemeRows.count("question", gone, tx.db), try ThemeRows.count("entry", gone, tx.db)
        )
        for kind in ["question", "entry"] {
            try tx.db.execute(
                sql: """
                    INSERT OR IGNORE INTO \(kind)_theme (\(kind), theme)
                    SELECT \(kind), ? FROM \(kind)_theme WHERE theme = ?
                    """,
                arguments: [kept, gone])
            try tx.db.execute(sql: "DELETE FROM \(kind)_theme WHERE theme = ?", arguments: [gone])
        }
        for table in ["theme_term", "theme_event"] {
            try tx.db.execute(sql: "UPDATE \(table) SET theme = ? WHERE theme = ?", arguments: [kept, gone])
        }
        try tx.db.execute(sql: "DELETE FROM theme WHERE slug = ?", arguments: [gone])
        try ThemeRows.record(
            .merged, of: kept, slug: gone, label: label, questions: questions, entries: entries, by: account, tx)
        return try ThemeRows.get(kept, tx)
    }
}
