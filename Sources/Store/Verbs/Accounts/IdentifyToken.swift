public import Desk
internal import GRDB

extension IdentifyToken: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Bearer? {
        guard let id = try Secret.row(of: token, prefix: TokenRows.prefix, in: "token", tx.db) else { return nil }
        return try TokenRows.bearer(id, tx)
    }
}
