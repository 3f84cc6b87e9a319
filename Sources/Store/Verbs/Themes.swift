public import Desk
internal import GRDB

extension ListThemes: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [ThemeFile] { try ThemeRows.all(tx.db) }
}

extension ShowTheme: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        try ThemeRows.get(ThemeRows.find(theme, tx.db, unknown: Refusal.missingTheme), tx.db)
    }
}

extension AddTheme: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        let account = try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        let slug = try ThemeRows.slug(slug, from: label)
        for name in [label, slug] + terms.map(\.term) { try ThemeRows.checkFree(name, tx.db) }
        try ThemeRows.insert(Theme(slug: slug, label: label, terms: terms), tx.db)
        try ThemeRows.record(.added, of: slug, slug: slug, label: label, by: account, tx)
        return try ThemeRows.get(slug, tx.db)
    }
}

extension MergeThemes: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        let account = try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        let gone = try ThemeRows.find(theme, tx.db, unknown: Refusal.missingTheme)
        let kept = try ThemeRows.find(into, tx.db, unknown: Refusal.missingTheme)
        guard gone != kept else { throw Refusal.sameTheme(kept) }
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
        return try ThemeRows.get(kept, tx.db)
    }
}

extension RenameTheme: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        let account = try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        let old = try ThemeRows.find(theme, tx.db, unknown: Refusal.missingTheme)
        let new = try slug.map { try ThemeRows.slug($0, from: label) } ?? old
        for name in [label, new] { try ThemeRows.checkFree(name, for: old, tx.db) }
        let was = try ThemeRows.label(old, tx.db)
        guard label != was || new != old else { throw Refusal.themeTaken(label, theme: old) }
        try tx.db.execute(
            sql: "UPDATE theme SET slug = ?, label = ? WHERE slug = ?", arguments: [new, label, old])
        for name in [label, new] {
            try ThemeRows.insert(Theme.Term(term: name, expansion: nil), of: new, tx.db)
        }
        try ThemeRows.record(.renamed, of: new, slug: old, label: was, by: account, tx)
        return try ThemeRows.get(new, tx.db)
    }
}
