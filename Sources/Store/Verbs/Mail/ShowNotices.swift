public import Desk
internal import GRDB

extension ShowNotices: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [NoticeChoice] {
        try NoticeRows.choices(of: AccountRows.id(Agents.check(tx), tx.db), tx.db)
    }
}
