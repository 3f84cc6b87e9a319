public import Desk
internal import GRDB

extension ShowEntry: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Entry {
        let entry = try EntryRows.find(reference, tx).entry
        return tx.isStranger ? entry.withoutNames : entry
    }
}
