public import Desk
internal import GRDB

extension IdentifySession: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Bearer? {
        guard let id = try Secret.row(of: secret, prefix: "", in: "session", tx.db),
            let token = try Int64.fetchOne(
                tx.db, sql: "SELECT token FROM session WHERE id = ? AND expires_at > ?",
                arguments: [id, tx.now.seconds])
        else { return nil }
        return try TokenRows.bearer(token, tx)
    }
}
