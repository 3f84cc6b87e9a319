public import Desk
internal import GRDB

extension ImportEntries: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ImportedEntries {
        let themes = try lookup(records.flatMap(\.themes)) { try ThemeRows.find($0, tx.db) }
        let places = try lookup(records.compactMap(\.territory)) { try Routing(tx).place($0).id }
        _ = try lookup(records.compactMap(\.centre) + [centre ?? Centre.national]) {
            try CentreRows.find($0, tx.db).slug
        }
        guard activate else { return ImportedEntries(imported: 0, known: 0) }
        let nation = try EntryRows.nation(tx.db)
        var known = 0
        for record in records {
            let key = record.id.map { id in set.map { "\($0)/\(id)" } ?? id }
            if let key, try isKnown(key, tx.db) {
                known += 1
                continue
            }
            let new = EntryRows.New(
                text: record.text, territory: record.territory.flatMap { places[$0] } ?? nation,
                themes: record.themes.compactMap { themes[$0] },
                centre: record.centre ?? centre ?? Centre.national,
                author: tx.account?.name ?? "import", externalKey: key)
            _ = try EntryRows.publish(new, at: tx.now, tx.db)
        }
        return ImportedEntries(imported: records.count - known, known: known)
    }

    /// Each name once: a set of thousands names few.
    private func lookup<Value>(_ names: [String], _ find: (String) throws -> Value) throws -> [String: Value] {
        try Set(names).sorted().reduce(into: [:]) { $0[$1] = try find($1) }
    }

    private func isKnown(_ key: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM entry WHERE external_key = ?"), arguments: [key])
            ?? false
    }
}
