public import Desk
internal import GRDB

extension RenameTheme: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        let account = try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        let old = try ThemeRows.find(theme, tx.db, unknown: Refusal.missingTheme)
        let new = try slug.map { try ThemeRows.slug($0, from: label) } ?? old
        for name in [label, new] { try ThemeRows.checkFree(name, for: old, tx.db) }
        let was = try ThemeRows.label(old, tx.db)
        guard label != was || new != old else { return try ThemeRows.get(old, tx).unchanged }
        try tx.db.execute(
            sql: "UPDATE theme SET slug = ?, label = ? WHERE slug = ?", arguments: [new, label, old])
        for name in [label, new] {
            try ThemeRows.insert(Theme.Term(term: name, expansion: nil), of: new, tx.db)
        }
        try ThemeRows.record(.renamed, of: new, slug: old, label: was, by: account, tx)
        return try ThemeRows.get(new, tx)
    }
}
