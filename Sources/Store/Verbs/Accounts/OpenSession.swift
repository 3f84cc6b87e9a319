public import Desk
import Foundation
internal import GRDB

extension OpenSession: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> String {
        guard let id = try Secret.row(of: token, prefix: TokenRows.prefix, in: "token", tx.db),
            let bearer = try TokenRows.bearer(id, tx)
        else { throw Refusal.badToken }
        return try SessionRows.open(id, of: bearer.account, tx)
    }
}
