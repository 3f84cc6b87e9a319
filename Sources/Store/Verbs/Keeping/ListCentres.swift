public import Desk
internal import GRDB

extension ListCentres: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [Centre] { try CentreRows.all(tx.db) }
}
