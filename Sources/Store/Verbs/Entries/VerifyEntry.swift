public import Desk
internal import GRDB

extension VerifyEntry: Stored {
    public func perform(in tx: Transaction) throws -> Entry {
        try checkReview(on: tx.today)
        return try move(in: tx)
    }
}
