public import Desk
internal import GRDB

extension AddTheme: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        let account = try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        let slug = try ThemeRows.slug(slug, from: label)
        if let there = try ThemeRows.same(slug, label, terms, tx) { return there.unchanged }
        for name in [label, slug] + terms.map(\.term) { try ThemeRows.checkFree(name, tx.db) }
        try ThemeRows.insert(Theme(slug: slug, label: label, terms: terms), tx.db)
        try ThemeRows.record(.added, of: slug, slug: slug, label: label, by: account, tx)
        return try ThemeRows.get(slug, tx)
    }
}
