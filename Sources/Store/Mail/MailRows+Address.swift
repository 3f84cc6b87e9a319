import Desk
internal import GRDB

/// What becomes of the mails to an asker whose address is corrected.
extension MailRows {
    /// Has the mails to the earlier address of some askers give nobody access: it may be a stranger's.
    /// - Throws: `Refusal.mailInHand` where one is being sent to it.
    static func leaveAddress(of askers: [Int64], _ tx: Transaction) throws {
        let theirs = "asker IN (SELECT value FROM json_each(?))"
        let arguments: StatementArguments = [try JSON.encode(askers)]
        // What was tried may have arrived, whatever was said.
        let tried = try Int64.fetchAll(
            tx.db, sql: "SELECT id FROM outbox WHERE \(theirs) AND state = 'waiting' AND attempts > 0",
            arguments: arguments)
        for id in tried {
            try checkFree(id, tx)
            try requeue(id, tx)
        }
        try tx.db.execute(
            sql: "UPDATE outbox SET link_hash = NULL, reply_hash = NULL WHERE \(theirs) AND state <> 'waiting'",
            arguments: arguments)
    }

    /// Has the mails about a question that its asker did not get tried again: of those that tell the same the last one,
    /// unless a later one waits. The others are dropped.
    static func retryUndelivered(of question: Int64, _ tx: Transaction) throws {
        let rows = try Row.fetchAll(
            tx.db,
            sql: """
                SELECT id, kind, state FROM outbox
                WHERE question = ? AND asker IS NOT NULL AND state IN ('waiting', 'refused', 'expired') ORDER BY id DESC
                """, arguments: [question])
        var told: Set<Mail.Kind> = []
        for row in rows {
            let (id, state): (Int64, String) = try (row["id"], row["state"])
            let matter = try Self.matter(kind(row["kind"]))
            let isNews = matter.map { told.insert($0).inserted } ?? true
            guard state != Mail.State.waiting.rawValue else { continue }
            if isNews { try requeue(id, tx) } else { try drop("id = ?", [id], tx) }
        }
    }

    /// The kind under which mails tell the same, so that the last one is enough; nil where each tells something else.
    private static func matter(_ kind: Mail.Kind) -> Mail.Kind? {
        switch kind {
        case .asked, .confirmed: .asked
        case .accepted, .assigned: .accepted
        case .askedBack, .reminded: .askedBack
        case .answered, .approved: .answered
        case .wrote, .closed, .merged, .detached, .reopened: kind
        case .contributed, .published, .notice, .digest, .signIn: nil
        }
    }
}
