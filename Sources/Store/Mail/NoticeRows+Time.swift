import Desk
import Foundation
internal import GRDB

/// What time tells agents, and the digests. `Tick` does it.
extension NoticeRows {
    /// Tells of limits and leases that end soon, and of limits that are over. What one account is told at once about
    /// several questions is one mail.
    static func tellTimes(_ tx: Transaction) throws {
        guard try MailRows.sender(tx.db) != nil else { return }
        var atOnce: [Int64: [(notice: Int64, question: Int64)]] = [:]
        for row in try soon(tx) {
            let question: Int64 = try row["id"]
            for (kind, occasion) in try kinds(row, tx) where try !isTold(kind, of: row, occasion, tx.db) {
                let standing = try QuestionRows.get(id: question, tx.db).question.custody.standing
                for reader in try concerned(by: standing, kind, tx.db) {
                    guard let added = try add(kind, of: .question(question), occasion, to: reader, tx),
                        added.way == .now
                    else { continue }
                    atOnce[reader.id, default: []].append((added.id, question))
                }
            }
        }
        for (account, told) in atOnce.sorted(by: { $0.key < $1.key }) {
            let questions = Set(told.map(\.question))
            let only = questions.count == 1 ? questions.first : nil
            try send(told.map(\.notice), to: account, about: only.map { .question($0) }, tx)
        }
    }

    /// Questions whose limit or lease ends within some days, where somebody of the centre can be written to.
    private static func soon(_ tx: Transaction) throws -> [Row] {
        try Row.fetchAll(
            tx.db,
            sql: """
                SELECT id, custodian, since, due_at, CASE WHEN status = 'claimed' THEN claimed_until END AS claimed_until
                FROM question WHERE status IN ('triage', 'routed', 'claimed', 'review')
                    AND (due_at <= :soon OR claimed_until <= :soon)
                    AND custodian IN (SELECT centre FROM account WHERE email IS NOT NULL AND NOT is_disabled)
                ORDER BY due_at, id
                """, arguments: ["soon": (tx.now + longestPause).seconds])
    }

    /// No pause without a working day is longer, in seconds: ten days.
    private static let longestPause: TimeInterval = 10 * 86_400

    private static func kinds(_ row: Row, _ tx: Transaction) throws -> [(NoticeKind, occasion: Int)] {
        let (dueAt, until): (Int, Int?) = try (row["due_at"], row["claimed_until"])
        let next = try Scenes.calendar(of: row["custodian"], tx).adding(1, to: tx.today)
        var kinds: [(NoticeKind, occasion: Int)] = []
        if dueAt < tx.now.seconds {
            kinds.append((.late, dueAt))
        } else if Day(Date(seconds: dueAt)) <= next {
            kinds.append((.due, dueAt))
        }
        if let until, until > tx.now.seconds, Day(Date(seconds: until)) <= next { kinds.append((.lease, until)) }
        return kinds
    }

    /// Whether it was told since the question came to where it is: one that its agent gives back is told to the others.
    private static func isTold(_ kind: NoticeKind, of question: Row, _ occasion: Int, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM notice WHERE question = ? AND kind = ? AND occasion = ? AND at > ?)
                    """),
            arguments: try [
                question["id"] as Int64, kind.rawValue, occasion, question["since"] as Int,
            ]) ?? false
    }

    // MARK: - Digests

    /// Writes the digest of today to each account, by the first tick from eight o'clock on, on working days of its centre.
    /// What comes later waits for the next one.
    static func writeDigests(_ tx: Transaction) throws {
        guard tx.now >= Digest.time(of: tx.today) else { return }
        let sendsMail = try MailRows.sender(tx.db) != nil
        let accounts = try Row.fetchAll(
            tx.db,
            sql: """
                SELECT \(Reader.columns) FROM account
                WHERE email IS NOT NULL AND NOT is_disabled AND id NOT IN (SELECT account FROM digest WHERE day = ?)
                ORDER BY id
                """, arguments: [tx.today.description])
        for row in accounts {
            let reader = try Reader(row)
            guard try Scenes.calendar(of: reader.account.centre, tx).isWorking(tx.today) else { continue }
            if try isFirst(to: reader.id, tx), sendsMail { try writeDigest(to: reader, tx) }
        }
        try tx.db.execute(
            sql: "DELETE FROM digest WHERE day < ?", arguments: [tx.today.adding(days: -keptDays).description])
        try tx.db.execute(
            sql: "DELETE FROM notice WHERE outbox IS NULL AND at < ?",
            arguments: [(tx.now - TimeInterval(keptDays * 86_400)).seconds])
    }

    /// An account that is written to from now on has its first digest on another day, where today's were written.
    static func begin(_ account: Int64, _ tx: Transaction) throws {
        if tx.now >= Digest.time(of: tx.today) { _ = try isFirst(to: account, tx) }
    }

    /// Notes that the digest of today was written to an account.
    /// - Returns: whether it was not before.
    private static func isFirst(to account: Int64, _ tx: Transaction) throws -> Bool {
        try tx.db.execute(
            sql: "INSERT INTO digest (account, day) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [account, tx.today.description])
        return tx.db.changesCount > 0
    }

    /// The days for which it is kept that a digest was written, and what nobody was told of.
    private static let keptDays = 30

    private static func writeDigest(to reader: Reader, _ tx: Transaction) throws {
        let waiting = try Row.fetchAll(
            tx.db, sql: "\(NoticeItems.select) WHERE account = ? AND outbox IS NULL", arguments: [reader.id])
        guard try !NoticeItems(tx, reader).items(waiting).isEmpty else {
            // Nothing of it is worth telling any more.
            return try tx.db.execute(
                sql: "DELETE FROM notice WHERE account = ? AND outbox IS NULL", arguments: [reader.id])
        }
        try send(waiting.map { try $0["id"] }, to: reader.id, about: nil, tx)
    }
}
