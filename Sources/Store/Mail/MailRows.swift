import Crypto
import Desk
import Foundation
internal import GRDB

/// The outbox, as stored.
enum MailRows {
    private static let columns = """
        mail.id AS id, message_id, kind, mail.language AS language, item.reference AS reference,
        coalesce(asker.email, account.email) AS email,
        state, mail.created_at AS created_at, next_at, attempts, ended_at, error
        """
    private static let tables = """
        outbox AS mail LEFT JOIN question AS item ON item.id = mail.question LEFT JOIN asker ON asker.id = mail.asker
        LEFT JOIN account ON account.id = mail.account
        """

    /// Whether mails are sent now: the desk has an address to send from, and does not pause.
    static func isSending(_ db: Database) throws -> Bool {
        try SettingRows.value(.mailFrom, db) != nil && !DeskSetting.isYes(SettingRows.value(.mailPaused, db))
    }

    /// Of the Message-IDs of a thread the first and the last ones: it holds by them, and a header stays short.
    static func thread(_ identities: [String]) -> [String] {
        identities.count > 10 ? identities.prefix(1) + identities.suffix(9) : identities
    }

    // MARK: - Writing

    /// The address that mails come from; nil where the desk sends none.
    static func sender(_ db: Database) throws -> MailAddress? {
        try SettingRows.value(.mailFrom, db).map { try MailAddress($0) }
    }

    /// Puts a mail to the asker of a question into the outbox, where the desk sends mail and the asker has an address.
    /// - Parameters:
    ///   - question: the row of the asker's question.
    ///   - source: the row of the question of the event: the same, or the original of a duplicate.
    ///   - version: of the event. The mail waits as long as the event can be undone.
    static func queue(_ act: Act, question: Int64, source: Int64, version: Int, _ tx: Transaction) throws {
        guard let sender = try sender(tx.db),
            let row = try Row.fetchOne(
                tx.db.cachedStatement(
                    sql: """
                        SELECT asker, language FROM question JOIN asker ON asker.id = asker
                        WHERE question.id = ? AND email IS NOT NULL
                        """), arguments: [question])
        else { return }
        let secret = MailSecret()
        try tx.db.cachedStatement(
            sql: """
                INSERT INTO outbox (message_id, kind, language, question, source, version, asker, secret, reply_hash,
                    created_at, queued_at, state, next_at)
                VALUES (:message, :kind, :language, :question, :source, :version, :asker, :secret, :reply, :now, :now,
                    'waiting', :next)
                ON CONFLICT (source, version, asker) WHERE asker IS NOT NULL DO NOTHING
                """
        ).execute(arguments: [
            "message": "\(tx.now.seconds).\(secret.name)@\(sender.domain)", "kind": act.kind.rawValue,
            "language": try row["language"] as String? ?? Language.french.rawValue, "question": question,
            "source": source, "version": version, "asker": try row["asker"] as Int64, "secret": secret.bytes,
            "reply": secret.replyHash, "now": tx.now.seconds,
            "next": tx.now.seconds + (act.canBeUndone ? Undo.window + 1 : 0),
        ])
    }

    /// - Throws: `Refusal.mailInHand` where someone is sending it.
    static func checkFree(_ id: Int64, _ tx: Transaction) throws {
        let isFree = try Bool.fetchOne(
            tx.db, sql: "SELECT coalesce(leased_until, 0) <= ? FROM outbox WHERE id = ?",
            arguments: [tx.now.seconds, id])
        guard isFree != false else { throw Refusal.mailInHand(id) }
    }

    /// Has a mail tried again, for as long as a new one. Its Message-ID stays; its link is made anew.
    static func requeue(_ id: Int64, _ tx: Transaction) throws {
        let secret = MailSecret()
        try tx.db.execute(
            sql: """
                UPDATE outbox SET state = 'waiting', next_at = :now, queued_at = :now, ended_at = NULL, leased_until = NULL,
                    error = NULL, secret = :secret, link_hash = NULL, reply_hash = :reply WHERE id = :id
                """,
            arguments: ["now": tx.now.seconds, "secret": secret.bytes, "reply": secret.replyHash, "id": id])
    }

    /// Ends a mail that waits as the same mail ended in another copy of the desk.
    /// - Parameter row: `message_id`, `state`, `ended_at` and `error` of the mail that ended.
    static func end(like row: Row, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET state = :state, ended_at = :ended, error = :error, next_at = NULL, leased_until = NULL,
                    secret = NULL
                WHERE message_id = :message AND state = 'waiting'
                """,
            arguments: [
                "message": row["message_id"] as String, "state": row["state"] as String,
                "ended": row["ended_at"] as Int64, "error": row["error"] as String?,
            ])
    }

    /// Takes mails that were not sent out of the outbox.
    /// - Parameter condition: SQL on their rows.
    static func drop(_ condition: String, _ arguments: [Int64], _ tx: Transaction) throws {
        try tx.db.execute(
            sql: """
                UPDATE outbox SET state = 'dropped', next_at = NULL, leased_until = NULL, secret = NULL, link_hash = NULL,
                    reply_hash = NULL, ended_at = \(tx.now.seconds) WHERE state <> 'sent' AND \(condition)
                """, arguments: StatementArguments(arguments))
    }

    /// Links and reply addresses of the mails about a question no longer hold.
    /// - Returns: how many links.
    static func revokeLinks(of question: Int64, _ db: Database) throws -> Int {
        let condition = "question = ? AND state <> 'waiting'"
        let count = try Int.fetchOne(
            db, sql: "SELECT count(link_hash) FROM outbox WHERE \(condition)", arguments: [question])
        try db.execute(
            sql: "UPDATE outbox SET link_hash = NULL, reply_hash = NULL WHERE \(condition)", arguments: [question])
        return count ?? 0
    }

    /// How many links and reply addresses of the mails about a question hold.
    static func links(of question: Int64, _ db: Database) throws -> FollowUpLinks.Mails {
        let row = try Row.fetchOne(
            db, sql: "SELECT count(link_hash) AS links, count(reply_hash) AS replies FROM outbox WHERE question = ?",
            arguments: [question])
        guard let row else { return FollowUpLinks.Mails(links: 0, replyAddresses: 0) }
        return try FollowUpLinks.Mails(links: row["links"], replyAddresses: row["replies"])
    }

    /// The links in the mails to one person about one question no longer hold. Their reply addresses do: they show
    /// nothing.
    static func revokeLinks(inMailsLike id: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET link_hash = NULL
                WHERE (question, asker) = (SELECT question, asker FROM outbox WHERE id = ?)
                """, arguments: [id])
    }

    /// Forgets an erased asker: nothing more is sent to them, no link of a mail holds, and what the mail program said,
    /// which may name the address, goes.
    static func forget(asker: Int64, _ tx: Transaction) throws {
        try drop("asker = ?", [asker], tx)
        try tx.db.execute(
            sql: "UPDATE outbox SET error = NULL, link_hash = NULL, reply_hash = NULL WHERE asker = ?",
            arguments: [asker])
    }

    // MARK: - Reading

    static func list(isFailed: Bool, after: Int64?, limit: Int, _ db: Database) throws -> [Mail] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns) FROM \(tables)
                WHERE mail.id > coalesce(:after, 0)
                    AND (NOT :failed OR state IN ('refused', 'expired') OR (state = 'waiting' AND error IS NOT NULL))
                ORDER BY mail.id \(after == nil ? "DESC" : "ASC") LIMIT :limit
                """, arguments: ["after": after, "failed": isFailed, "limit": limit]
        ).map(mail).sorted { $0.id < $1.id }
    }

    /// - Throws: `DatabaseError`: no mail has this kind.
    static func kind(_ written: String) throws -> Mail.Kind {
        guard let kind = Mail.Kind(rawValue: written) else { throw DatabaseError.damage("kind of a mail") }
        return kind
    }

    /// How many were sent to some askers.
    static func countSent(to askers: [Int64], _ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM outbox WHERE state = 'sent' AND asker IN (SELECT value FROM json_each(?))
                """, arguments: [JSON.encode(askers)]) ?? 0
    }

    /// How many were refused or given up, and nobody has decided what becomes of them.
    static func countFailed(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM outbox WHERE state IN ('refused', 'expired')")) ?? 0
    }

    /// - Throws: `Refusal.unknownMail`.
    static func find(_ id: Int64, _ db: Database) throws -> Mail {
        let row = try Row.fetchOne(
            db, sql: "SELECT \(columns) FROM \(tables) WHERE mail.id = ?", arguments: [id])
        guard let row else { throw Refusal.unknownMail(id) }
        return try mail(row)
    }

    private static func mail(_ row: Row) throws -> Mail {
        try Mail(
            id: row["id"], messageID: row["message_id"], kind: kind(row["kind"]),
            language: Language(rawValue: row["language"]) ?? .french, question: row["reference"], to: row["email"],
            state: Mail.State(rawValue: row["state"]) ?? .waiting, createdAt: Date(seconds: row["created_at"]),
            nextAt: (row["next_at"] as Int?).map { Date(seconds: $0) }, attempts: row["attempts"],
            endedAt: (row["ended_at"] as Int?).map { Date(seconds: $0) }, error: row["error"])
    }
}
