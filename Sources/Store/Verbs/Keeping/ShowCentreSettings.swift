public import Desk
internal import GRDB

extension ShowCentreSettings: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> CentreSettings {
        try CentreRows.settings(CentreRows.find(inAnyCase: slug, tx.db).slug, tx.db)
    }
}
