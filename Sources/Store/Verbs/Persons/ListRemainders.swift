import Crypto
public import Desk
internal import GRDB

extension ListRemainders: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [Remainder] {
        try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        return try Remainders.all(tx.db)
    }
}
