import Crypto
import Desk
import Foundation
internal import GRDB

/// Compares the contents of files with their hashes.
enum AttachmentExamination {
    static func damage(in db: Database) throws -> [DeskDamage] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, name, hash, coalesce((SELECT reference FROM question WHERE id = item.question),
                    (SELECT reference FROM entry WHERE id = item.entry)) AS owner
                FROM attachment AS item ORDER BY id
                """
        ).compactMap { row in
            let id = Int64.fromDatabaseValue(row["id"]) ?? 0
            guard let damage = damage(of: id, Data.fromDatabaseValue(row["hash"]), db) else { return nil }
            return .content(
                of: String.fromDatabaseValue(row["owner"]) ?? "#\(id)",
                name: String.fromDatabaseValue(row["name"]) ?? "?",
                damage)
        }
    }

    /// One content at a time is in memory. A page that cannot be read stops none of the others.
    private static func damage(of id: Int64, _ hash: Data?, _ db: Database) -> TextDamage? {
        do {
            let content = try Data.fetchOne(
                db, sql: "SELECT content FROM attachment_content WHERE id = ?", arguments: [id])
            guard let content else { return .missing }
            return Data(SHA256.hash(data: content)) == hash ? nil : .changed
        } catch { return .unreadable }
    }
}
