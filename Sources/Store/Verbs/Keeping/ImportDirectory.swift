public import Desk
internal import GRDB

extension ImportDirectory: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> DirectoryChanges {
        try Agents.requireCoordinator(tx)
        let centres = try centres.map { try $0.checked() }
        let current = Dictionary(uniqueKeysWithValues: try CentreRows.all(tx.db).map { ($0.slug, $0) })
        var added: [String] = []
        var changed: [String] = []
        var unchanged: [String] = []
        for centre in centres {
            switch current[centre.slug] {
            case nil: added.append(centre.slug)
            case centre.inOrder: unchanged.append(centre.slug)
            default: changed.append(centre.slug)
            }
        }
        // The import runs in both cases, so that the preview refuses what the activation would refuse.
        try tx.db.inSavepoint {
            for centre in centres { try CentreRows.save(centre, in: tx.db) }
            try CoverageRows.check(tx.db)
            return activate ? .commit : .rollback
        }
        if activate { try tx.audit(.imported, of: "centres", centres.count) }
        return DirectoryChanges(added: added, changed: changed, unchanged: unchanged)
    }
}

extension Centre {
    /// In the form in which the store returns it, with sorted coverage.
    fileprivate var inOrder: Centre {
        var copy = self
        copy.coverage.sort { ($0.code, $0.from?.description ?? "") < ($1.code, $1.from?.description ?? "") }
        return copy
    }
}
