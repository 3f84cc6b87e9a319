public import Desk
internal import GRDB

extension SetNotices: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> [NoticeChoice] {
        let account = try AccountRows.id(Agents.check(tx), tx.db)
        try NoticeRows.choose(choices, of: account, tx.db)
        return try NoticeRows.choices(of: account, tx.db)
    }
}
