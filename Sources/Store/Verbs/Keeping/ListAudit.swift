public import Desk
import Foundation
internal import GRDB

extension ListAudit: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [AuditLine] {
        try Agents.requireAdministrator(tx)
        let rows = try Row.fetchAll(
            tx.db,
            sql: """
                SELECT id, deed, subject, number, actor, is_remote, at FROM audit
                WHERE id > coalesce(:after, 0) AND at >= coalesce(:since, at)
                    AND (:account IS NULL OR actor = :account OR subject = :account
                        OR substr(subject, 1, length(:account) + 1) = :account || ' ')
                ORDER BY id \(after == nil ? "DESC" : "ASC") LIMIT :limit
                """,
            arguments: [
                "after": after, "since": since?.seconds, "account": account?.description, "limit": limit.ofResults,
            ])
        return try rows.compactMap { row in
            try AuditedDeed(rawValue: row["deed"]).map {
                try AuditLine(
                    id: row["id"], deed: $0, subject: row["subject"], number: row["number"],
                    actor: (row["actor"] as String?).flatMap { Account($0) }, isRemote: row["is_remote"],
                    at: Date(seconds: row["at"]))
            }
        }.sorted { $0.id < $1.id }
    }
}
