public import Desk
import Foundation
internal import GRDB

extension ListLinks: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> FollowUpLinks {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        let rows = try Row.fetchAll(
            tx.db, sql: "SELECT id, created_at, revoked_at FROM follow_up WHERE question = ? ORDER BY id",
            arguments: [stored.id])
        return try FollowUpLinks(
            reference: stored.question.reference,
            links: rows.map { row in
                let revoked: Int? = try row["revoked_at"]
                return try FollowUpLinks.Link(
                    id: row["id"], createdAt: Date(seconds: row["created_at"]),
                    revokedAt: revoked.map { Date(seconds: $0) })
            }, mails: MailRows.links(of: stored.id, tx.db))
    }
}
