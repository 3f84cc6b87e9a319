public import Desk
import Foundation
internal import GRDB

extension Tick: Stored {
    public static var access: Access { .write }
    public static var scrubbing: Scrubbing { .whenFree }

    public func perform(in tx: Transaction) throws -> TickReport {
        try checkClock(tx)
        var report = TickReport()
        report.expired = try each("status = 'claimed' AND claimed_until <= :now", tx) { _ in .expired }
        report.closed = try each("status = 'waiting' AND since <= :settled", tx) { _ in .closed(.noReply) }
        report.closed += try each("status = 'answered' AND since <= :settled", tx) { _ in .closed(.satisfied) }
        report.reminded = try each("status = 'waiting'", tx) { question in
            try isReminderDue(question.question, stored: question.id, tx) ? .reminded : nil
        }
        report.stale = try outdate(tx)
        report.purged = try purge(tx)
        try forgetReplies(tx)
        // Nobody looks at a preview, so only the persons' own texts are changed.
        var eraser = Eraser(tx, others: .listed)
        report.erased = try eraser.erase(AskerRows.expired(tx).filter(\.isSettled).map(\.rows)).persons
        try Remainders.prune(tx.db)
        report.remaining = try Remainders.count(tx.db)
        try VoiceRows.forgetDays(before: tx.today, tx.db)
        try VoiceRows.forgetOld(tx)
        try ReceivedRows.prune(tx)
        try SearchLogRows.prune(today: tx.today, tx.db)
        try NoticeRows.tellTimes(tx)
        try NoticeRows.writeDigests(tx)
        if report.erased > 0 { try tx.audit(.personsErased, report.erased) }
        return report
    }

    /// Checks that the clock did not jump, or that someone confirmed it.
    /// - Throws: `Refusal.clockJumped`; `.coordinatorNeeded` where an agent vouches, or someone over the network.
    private func checkClock(_ tx: Transaction) throws {
        if clockIsRight == true {
            if tx.isRemote || tx.account != nil { try Agents.requireCoordinator(tx) }
        } else if let last = try ClockRows.jump(to: tx.now, tx.db) {
            throw Refusal.clockJumped(last: last, now: tx.now)
        }
        try ClockRows.wind(to: tx.now, isVouched: clockIsRight == true, tx.db)
    }

    public static func scrubbed(_ reply: TickReport, _ file: FileTraces) -> TickReport {
        var reply = reply
        reply.file = file
        return reply
    }

    /// Performs a move on every question of a kind, unless it is not possible any more.
    private func each(_ condition: String, _ tx: Transaction, act: (StoredQuestion) throws -> Act?) throws
        -> [String]
    {
        let arguments: StatementArguments = [
            "now": tx.now.seconds, "settled": Deadline.settled(at: tx.now).seconds,
        ]
        let wanted = try Row.fetchAll(
            tx.db,
            sql:
                "SELECT \(QuestionRows.columns) FROM question WHERE \(condition) AND :now >= 0 AND :settled IS NOT NULL",
            arguments: arguments
        ).map { try QuestionRows.stored($0) }
        return try wanted.compactMap { stored in
            guard let act = try act(stored) else { return nil }
            try QuestionRows.move(stored, by: act, account: nil, in: tx)
            return stored.question.reference
        }
    }

    /// Entries whose review date has passed become stale.
    private func outdate(_ tx: Transaction) throws -> [String] {
        let rows = try Row.fetchAll(
            tx.db, sql: "SELECT * FROM entry WHERE status = 'published' AND review_by < ? ORDER BY id",
            arguments: [tx.today.description])
        return try rows.map { row in
            let stored = try EntryRows.stored(row, tx)
            try EntryWriting.move(stored, by: .expired, account: nil, in: tx)
            return stored.entry.reference
        }
    }

    /// A reminder is due after some working days of waiting (`Deadline.reminderDays`). If `Tick` ran late, the next one
    /// is postponed too.
    private func isReminderDue(_ question: Question, stored id: Int64, _ tx: Transaction) throws -> Bool {
        let standing = question.custody.standing
        guard standing.reminders < Deadline.reminderDays.count else { return false }
        let calendar = try Scenes.calendar(of: standing.custodian, tx)
        let due = Deadline.reminderDays[standing.reminders]
        guard calendar.count(from: Day(standing.since), to: tx.today) >= due else { return false }
        guard standing.reminders > 0 else { return true }
        let last = try Int.fetchOne(
            tx.db.cachedStatement(sql: "SELECT max(at) FROM event WHERE question = ? AND kind = 'reminded'"),
            arguments: [id])
        let between = due - Deadline.reminderDays[standing.reminders - 1]
        return calendar.count(from: Day(Date(seconds: last ?? 0)), to: tx.today) >= between
    }

    /// Deletes expired replies, sessions and sign-ins.
    private func forgetReplies(_ tx: Transaction) throws {
        try tx.db.execute(
            sql: "DELETE FROM idempotency WHERE at <= ?", arguments: [(tx.now - Deadline.keyHolds).seconds])
        try tx.db.execute(sql: "DELETE FROM session WHERE expires_at <= ?", arguments: [tx.now.seconds])
        try SignInRows.forgetOld(tx)
    }

    /// Questions never confirmed are deleted with all that belongs to them.
    private func purge(_ tx: Transaction) throws -> [String] {
        let rows = try Row.fetchAll(
            tx.db, sql: "SELECT id, reference FROM question WHERE status = 'unconfirmed' AND asked_at <= ?",
            arguments: [Deadline.unconfirmed(at: tx.now).seconds])
        for row in rows {
            let id: Int64 = try row["id"]
            for table in ["attachment", "notice", "received", "outbox", "event", "message", "question_theme"] {
                try tx.db.execute(sql: "DELETE FROM \(table) WHERE question = ?", arguments: [id])
            }
            try tx.db.execute(sql: "DELETE FROM question WHERE id = ?", arguments: [id])
        }
        try tx.db.execute(sql: "DELETE FROM asker WHERE id NOT IN (SELECT asker FROM question)")
        let persons = tx.db.changesCount
        if persons > 0 {
            // An erasure is recorded, so that the file is cleaned too.
            try tx.db.execute(
                sql: "INSERT INTO erasure (at, persons) VALUES (?, ?)", arguments: [tx.now.seconds, persons])
        }
        return try rows.map { try $0["reference"] }
    }
}
