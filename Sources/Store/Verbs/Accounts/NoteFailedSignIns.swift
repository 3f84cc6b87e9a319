public import Desk
internal import GRDB

extension NoteFailedSignIns: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Bool {
        try tx.audit(.signInFailed, count)
        return true
    }
}
