public import Desk
internal import GRDB

extension TouchToken: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Bool {
        try TokenRows.touch(id, tx)
        return true
    }
}
