public import Desk
internal import GRDB

extension SaveCentre: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Centre {
        let (centre, settings) = (try centre.checked(), try settings?.validated())
        let exists = try CentreRows.slugs(tx.db).contains(centre.slug)
        if isNew, exists { throw Refusal.centreExists(centre.slug) }
        // Only a coordinator changes the facts; the centre itself may change its settings.
        if try isNew || CentreRows.find(centre.slug, tx.db) != centre {
            try Agents.requireCoordinator(tx)
            try tx.audit(.settingsChanged, of: centre.slug)
        }
        try CentreRows.save(centre, in: tx.db)
        try CoverageRows.check(tx.db)
        _ = try settings?.perform(in: tx)
        return try CentreRows.find(centre.slug, tx.db)
    }
}
