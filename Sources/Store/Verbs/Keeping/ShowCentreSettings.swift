public import Desk
internal import GRDB

extension ShowCentreSettings: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> CentreSettings { try CentreRows.settings(slug, tx.db) }
}
