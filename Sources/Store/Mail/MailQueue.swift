public import Desk
import Foundation
internal import GRDB

/// Sending: a mail is taken for a time, handed over outside of any transaction, and settled.
extension Store: Outbox {
    /// The number of mails that can be sent now; none while they are paused, or where the desk sends none.
    public func waitingMail() throws -> Int {
        let moment = Date(seconds: now().seconds)
        return try pool.read { db in
            guard try MailRows.isSending(db) else { return 0 }
            return try Int.fetchOne(
                db, sql: "SELECT count(*) FROM outbox WHERE \(Self.isDue)", arguments: ["now": moment.seconds]) ?? 0
        }
    }

    private static let isDue = "state = 'waiting' AND next_at <= :now AND coalesce(leased_until, 0) <= :now"

    /// Takes the mail that waits longest; nil where none is due, mails are paused or the desk sends none. Nobody else
    /// takes it before the lease has ended. Its link holds from now on.
    public func takeMail() throws -> TakenMail? {
        let moment = Date(seconds: now().seconds)
        guard try waitingMail() > 0 else { return nil }
        return try change { db in
            guard try MailRows.isSending(db) else { return nil }
            let row = try Row.fetchOne(
                db,
                sql: """
                    UPDATE outbox SET attempts = attempts + 1, leased_until = :until
                    WHERE id = (SELECT id FROM outbox WHERE \(Self.isDue) ORDER BY next_at, id LIMIT 1)
                    RETURNING id, attempts, secret
                    """, arguments: ["now": moment.seconds, "until": (moment + MailSchedule.lease).seconds])
            guard let row else { return nil }
            // What is taken from a file that is the desk's no more would be sent twice.
            try file.check()
            let taken = try TakenMail(id: row["id"], attempt: row["attempts"])
            if let secret = try (row["secret"] as Data?).map(MailSecret.init),
                try SettingRows.value(.siteURL, db) != nil
            {
                try db.execute(
                    sql: "UPDATE outbox SET link_hash = ? WHERE id = ? AND asker IS NOT NULL",
                    arguments: [secret.linkHash, taken.id])
            }
            return taken
        }
    }

    public func mail(_ taken: TakenMail) throws -> OutboxMail? {
        let moment = Date(seconds: now().seconds)
        return try pool.read { db in
            let tx = transaction(db, nil, moment)
            if let mail = try AccountMailRows(tx: tx).matter(of: taken) { return .account(mail) }
            return try MailMatterRows(tx).matter(of: taken).map { .asker($0) }
        }
    }

    /// Notes what became of a mail. That it was sent is noted even where the lease has ended.
    public func settle(_ taken: TakenMail, _ outcome: MailOutcome) throws {
        let moment = Date(seconds: now().seconds)
        try change { db in
            switch outcome {
            case .sent: try Self.end(taken, .sent, nil, moment, db)
            case .refused(let words): try Self.end(taken, .refused, words, moment, db)
            case .pointless: try Self.end(taken, .dropped, nil, moment, db)
            case .failed(let words):
                // The three days count from the first try, however long sending was paused before.
                if taken.attempt == 1 {
                    try db.execute(
                        sql: "UPDATE outbox SET queued_at = ? WHERE id = ?", arguments: [moment.seconds, taken.id])
                }
                guard
                    let queued = try Int.fetchOne(
                        db, sql: "SELECT queued_at FROM outbox WHERE id = ?", arguments: [taken.id]),
                    let next = MailSchedule.next(
                        after: taken.attempt, queuedAt: Date(seconds: queued), now: moment)
                else { return try Self.end(taken, .expired, words, moment, db) }
                try db.execute(
                    sql: """
                        UPDATE outbox SET leased_until = NULL, next_at = ?, error = ?
                        WHERE id = ? AND attempts = ? AND state = 'waiting'
                        """, arguments: [next.seconds, Self.kept(words), taken.id, taken.attempt])
            }
        }
    }

    private static func end(
        _ taken: TakenMail, _ state: Mail.State, _ error: String?, _ moment: Date, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET state = :state, next_at = NULL, leased_until = NULL, secret = NULL, ended_at = :now,
                    error = CASE WHEN state = 'dropped' THEN NULL ELSE :error END
                WHERE id = :id AND (
                    -- A notice that it did not arrive may come before it is noted as sent.
                    (:state = 'sent' AND state <> 'refused') OR (attempts = :attempt AND state = 'waiting'))
                """,
            arguments: [
                "state": state.rawValue, "now": moment.seconds, "error": error.flatMap(Self.kept), "id": taken.id,
                "attempt": taken.attempt,
            ])
    }

    /// What a mail program said, in one line of at most 300 characters; nil where it said nothing.
    private static func kept(_ words: String) -> String? {
        let line = words.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
        let seen = String(line.unicodeScalars.filter { !Text.isControl($0) }.map(Character.init).prefix(300))
        return seen.isEmpty ? nil : seen
    }
}
