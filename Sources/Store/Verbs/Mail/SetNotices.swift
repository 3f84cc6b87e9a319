public import Desk
internal import GRDB

extension SetNotices: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> [NoticeChoice] {
        let account = try AccountRows.id(Agents.check(tx), tx.db)
        for choice in choices {
            try tx.db.execute(
                sql: """
                    INSERT INTO notice_choice (account, kind, way) VALUES (?, ?, ?)
                    ON CONFLICT (account, kind) DO UPDATE SET way = excluded.way
                    """, arguments: [account, choice.kind.rawValue, choice.way.rawValue])
        }
        return try NoticeRows.choices(of: account, tx.db)
    }
}
