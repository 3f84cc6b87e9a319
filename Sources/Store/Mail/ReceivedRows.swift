import Crypto
import Desk
import Foundation
internal import GRDB
import Mail

/// A mail that nobody has read.
struct UnreadMail {
    let id: Int64
    let raw: Data
    let envelope: Envelope
    /// How often a later run found it unread.
    let attempts: Int
}

/// Mails that came in, as stored.
enum ReceivedRows {
    private struct KeptEnvelope: Codable {
        let sender: String?
        let recipients: [String]
    }

    // MARK: - Storing

    /// Stores a mail as it came. The same bytes again are the mail that was stored.
    /// - Returns: its number.
    static func keep(_ mail: ReceiveMail, _ tx: Transaction) throws -> Int64 {
        let hash = Data(SHA256.hash(data: mail.raw))
        let known = try Int64.fetchOne(
            tx.db.cachedStatement(sql: "SELECT id FROM received WHERE hash = ?"), arguments: [hash])
        if let known { return known }
        let isBare = mail.sender == nil && mail.recipients.isEmpty
        try tx.db.cachedStatement(
            sql: "INSERT INTO received (raw, hash, envelope, received_at, state) VALUES (?, ?, ?, ?, 'unread')"
        ).execute(arguments: [
            mail.raw, hash,
            isBare ? nil : try JSON.encode(KeptEnvelope(sender: mail.sender, recipients: mail.recipients)),
            tx.now.seconds,
        ])
        return tx.db.lastInsertedRowID
    }

    /// A mail that is to be read; nil where it was.
    static func unread(_ id: Int64, _ db: Database) throws -> UnreadMail? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT raw, envelope, attempts FROM received WHERE id = ? AND state = 'unread'"), arguments: [id])
        guard let row else { return nil }
        let envelope = try (row["envelope"] as String?).map { try JSON.decode(KeptEnvelope.self, $0) }
        return try UnreadMail(
            id: id, raw: row["raw"],
            envelope: Envelope(sender: envelope?.sender, recipients: envelope?.recipients ?? []),
            attempts: row["attempts"])
    }

    /// The mails that an earlier run left unread, and that this one has noted as tried again.
    static func takeUnread(limit: Int, _ db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                UPDATE received SET attempts = attempts + 1
                WHERE id IN (SELECT id FROM received WHERE state = 'unread' ORDER BY id LIMIT ?) RETURNING id
                """, arguments: [limit]
        ).sorted()
    }

    // MARK: - Reading

    private static let columns = """
        mail.id AS id, received_at, state, kind, reason, note, sender, name, subject, files, left_out, acknowledge_at,
        (SELECT reference FROM question WHERE question.id = mail.question) AS reference
        """

    static func list(isWhole: Bool, after: Int64?, limit: Int, _ db: Database) throws -> [ReceivedMail] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns) FROM received AS mail
                WHERE id > coalesce(:after, 0) \(isWhole ? "" : "AND state IN ('unread', 'waiting')")
                ORDER BY id \(after == nil ? "DESC" : "ASC") LIMIT :limit
                """, arguments: ["after": after, "limit": limit]
        ).map(mail).sorted { $0.id < $1.id }
    }

    /// How many wait for a coordinator.
    static func countWaiting(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM received WHERE state IN ('unread', 'waiting')")) ?? 0
    }

    /// - Throws: `Refusal.unknownReceived`.
    static func find(_ id: Int64, _ db: Database) throws -> ReceivedMail {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(columns) FROM received AS mail WHERE id = ?"), arguments: [id])
        guard let row else { throw Refusal.unknownReceived(id) }
        return try mail(row)
    }

    private static func mail(_ row: Row) throws -> ReceivedMail {
        try ReceivedMail(
            id: row["id"], receivedAt: Date(seconds: row["received_at"]),
            state: ReceivedMail.State(rawValue: row["state"]) ?? .waiting,
            kind: (row["kind"] as String?).flatMap { ReceivedMail.Kind(rawValue: $0) },
            reason: (row["reason"] as String?).flatMap { ReceivedMail.Reason(rawValue: $0) }, note: row["note"],
            from: row["sender"], name: row["name"], subject: row["subject"] as String? ?? "",
            question: row["reference"],
            files: files(row), leftOut: leftOut(row),
            acknowledgeAt: (row["acknowledge_at"] as Int?).map { Date(seconds: $0) })
    }

    private static func files(_ row: Row) throws -> [String] {
        try (row["files"] as String?).map { try JSON.decode([String].self, $0) } ?? []
    }

    private static func leftOut(_ row: Row) throws -> [LeftOut] {
        try (row["left_out"] as String?).map { try JSON.decode([LeftOut].self, $0) } ?? []
    }

    /// What was written in a mail, the whole text where that is more, and its language. What became a message is there.
    static func texts(of id: Int64, _ db: Database) throws -> (written: String, whole: String?, language: Language?) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT folded, language, coalesce(written, (
                    SELECT text FROM message WHERE message.question = mail.question AND message.version = mail.version),
                    (SELECT body FROM question WHERE question.id = mail.question AND mail.version = 1)) AS text
                FROM received AS mail WHERE id = ?
                """, arguments: [id])
        guard let row else { return ("", nil, nil) }
        let language: String? = try row["language"]
        return try (row["text"] as String? ?? "", row["folded"], language.flatMap { Language(rawValue: $0) })
    }

    static func raw(of id: Int64, _ db: Database) throws -> Data? {
        try Data.fetchOne(db, sql: "SELECT raw FROM received WHERE id = ?", arguments: [id])
    }

    /// Whether the text of an event came by mail from another address than the asker's.
    static func isOthers(question: Int64, version: Int, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM received WHERE question = ? AND version = ? AND is_others)"),
            arguments: [question, version]) ?? false
    }

    /// How the texts of a question came that came by mail, by the version of the event.
    /// - Parameter showsSenders: whether the actor sees who wrote.
    static func origins(of question: Int64, showsSenders: Bool, _ db: Database) throws -> [Int: MailOrigin] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, version, kind, is_others, sender, name, folded IS NOT NULL AS is_folded, files, left_out
                    FROM received
                    WHERE question = ? AND version IS NOT NULL
                    """), arguments: [question]
        ).reduce(into: [:]) { origins, row in
            let isOthers: Bool = try row["is_others"]
            let (name, sender): (String?, String?) = try (row["name"], row["sender"])
            let person = [name, sender].compactMap(\.self).joined(separator: ", ")
            let (version, kind): (Int, String?) = try (row["version"], row["kind"])
            origins[version] = try MailOrigin(
                id: row["id"], isAutomatic: kind != ReceivedMail.Kind.person.rawValue, isOthers: isOthers,
                sender: isOthers && showsSenders && !person.isEmpty ? person : nil, isFolded: row["is_folded"],
                files: files(row), leftOut: leftOut(row))
        }
    }
}

/// What is asked when a mail is placed.
extension ReceivedRows {
    /// Whether another mail that came has a Message-ID. A copy that was discarded as a program's is none: a list may
    /// deliver its own before the sender's.
    static func isKnown(_ messageID: String, besides id: Int64, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM received WHERE message_id = ? AND id <> ?
                        AND NOT (state = 'discarded' AND reason = ?))
                    """), arguments: [messageID, id, ReceivedMail.Reason.machine.rawValue]) ?? false
    }

    /// What came from a sender before a mail.
    static func traffic(of sender: String?, before id: Int64, _ tx: Transaction) throws -> SenderTraffic {
        guard let sender else { return SenderTraffic() }
        let row = try Row.fetchOne(
            tx.db.cachedStatement(
                sql: """
                    SELECT max(acknowledge_at) AS acknowledged, coalesce(sum(received_at > :since), 0) AS count FROM received
                    WHERE sender = :sender AND id < :id AND received_at > :day
                    """),
            arguments: [
                "since": (tx.now - SenderTraffic.hour).seconds, "sender": sender, "id": id,
                "day": (tx.now - SenderTraffic.acknowledgementGap).seconds,
            ])
        guard let row else { return SenderTraffic() }
        let acknowledged: Int? = try row["acknowledged"]
        return try SenderTraffic(acknowledgedAt: acknowledged.map { Date(seconds: $0) }, lastHour: row["count"])
    }

    /// The question to whose asker a mail with this suffix was written.
    static func question(bySuffix suffix: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT question FROM outbox WHERE reply_hash = ? AND question IS NOT NULL"),
            arguments: [MailSecret.hash(suffix: suffix)])
    }

    /// The question that a mail to an asker, or one that came in, is about. Agents do not answer by mail. A mail whose
    /// reply address was revoked, or whose asker was erased, leads nowhere, and neither does what came before.
    static func question(byMessageID messageID: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT question FROM outbox
                    WHERE message_id = ?1 AND question IS NOT NULL AND asker IS NOT NULL AND reply_hash IS NOT NULL
                    UNION ALL SELECT question FROM received AS mail
                    WHERE message_id = ?1 AND question IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM outbox
                        WHERE outbox.question = mail.question AND asker IS NOT NULL AND state = 'sent'
                            AND reply_hash IS NULL)
                    """), arguments: [messageID])
    }

    /// The mail of which a bounce tells.
    static func sent(_ bounce: Bounce, _ db: Database) throws -> (id: Int64, question: Int64?)? {
        for suffix in bounce.suffixes {
            if let found = try sent("reply_hash = ?", MailSecret.hash(suffix: suffix), db) { return found }
        }
        return try bounce.originalMessageID.flatMap { try sent("message_id = ?", $0, db) }
    }

    private static func sent(_ condition: String, _ value: any DatabaseValueConvertible, _ db: Database) throws
        -> (id: Int64, question: Int64?)?
    {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, question FROM outbox WHERE \(condition)"), arguments: [value])
        guard let row else { return nil }
        return try (row["id"], row["question"])
    }
}
