public import Desk
internal import GRDB

extension ShowCentre: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Centre { try CentreRows.find(inAnyCase: slug, tx.db) }
}
