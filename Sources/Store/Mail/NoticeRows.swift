import Desk
import Foundation
internal import GRDB

/// What agents are told of by mail, as stored.
enum NoticeRows {
    /// What the outbox says that a mail tells of: one thing, or several.
    static let (one, several) = (Mail.Kind.notice.rawValue, Mail.Kind.digest.rawValue)

    /// An account that can be written to.
    struct Reader {
        let id: Int64
        let account: Account
        let role: Role

        static let columns = "account.id AS account, name, centre, role"

        /// - Parameter row: with the `columns`.
        init(_ row: Row) throws {
            id = try row["account"]
            account = try Account(name: row["name"], centre: row["centre"])
            role = try Role(rawValue: row["role"]) ?? .agent
        }
    }

    /// What a notice is about.
    enum Subject {
        case question(Int64)
        case entry(Int64)

        var question: Int64? { if case .question(let id) = self { id } else { nil } }
        var entry: Int64? { if case .entry(let id) = self { id } else { nil } }
    }

    static func readers(of centre: String, _ db: Database) throws -> [Reader] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(Reader.columns) FROM account
                    WHERE centre = ? AND email IS NOT NULL AND NOT is_disabled ORDER BY id
                    """), arguments: [centre]
        ).map(Reader.init)
    }

    // MARK: - Choices

    /// Sets choices of an account; kinds that are not named stay as they are.
    static func choose(_ choices: [NoticeChoice], of account: Int64, _ db: Database) throws {
        for choice in choices {
            try db.execute(
                sql: """
                    INSERT INTO notice_choice (account, kind, way) VALUES (?, ?, ?)
                    ON CONFLICT (account, kind) DO UPDATE SET way = excluded.way
                    """, arguments: [account, choice.kind.rawValue, choice.way.rawValue])
        }
    }

    /// What an account is told of, and when: every kind.
    static func choices(of account: Int64, _ db: Database) throws -> [NoticeChoice] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT kind, way FROM notice_choice WHERE account = ?"), arguments: [account])
        let chosen = try Dictionary(
            rows.map { row in try (row["kind"] as String, NoticeWay(rawValue: row["way"])) },
            uniquingKeysWith: { first, _ in first })
        return NoticeKind.allCases.map { NoticeChoice(kind: $0, way: (chosen[$0.rawValue] ?? nil) ?? $0.usual) }
    }

    private static func way(_ kind: NoticeKind, _ reader: Reader, _ db: Database) throws -> NoticeWay {
        try choices(of: reader.id, db).first { $0.kind == kind }?.way ?? kind.usual
    }

    // MARK: - Telling

    /// Tells the agents whom it concerns what happened to a question, where the desk sends mail. Nobody is told of their
    /// own act, or of a question that they do not see.
    /// - Parameters:
    ///   - standing: of the question after the event.
    ///   - before: the centre that had it before; nil for a new question.
    static func tell(
        of event: Event, on question: Int64, _ standing: Standing, before: String?, version: Int, _ tx: Transaction
    ) throws {
        guard standing.status != .unconfirmed,
            let kind = NoticeKind(event.act, moves: standing.custodian != before),
            try MailRows.sender(tx.db) != nil
        else { return }
        let delay = event.act.canBeUndone ? Undo.window + 1 : 0
        for reader in try concerned(by: standing, kind, tx.db) where !reader.account.isSame(as: event.by) {
            try tell(kind, of: .question(question), version, to: reader, delay: delay, tx)
        }
    }

    /// The same of an entry.
    static func tell(of event: EntryEvent, on entry: Int64, _ standing: EntryStanding, version: Int, _ tx: Transaction)
        throws
    {
        guard let kind = NoticeKind(event.act), try MailRows.sender(tx.db) != nil else { return }
        let centre = kind == .review ? standing.reader ?? standing.centre : standing.centre
        for reader in try readers(of: centre, tx.db)
        where !reader.account.isSame(as: event.by) && !(kind == .review && standing.isWritten(by: reader.account)) {
            try tell(kind, of: .entry(entry), version, to: reader, tx)
        }
    }

    /// Tells the centre of an entry, once a day, that readers reported it.
    static func tellReported(_ entry: Int64, of centre: String, _ tx: Transaction) throws {
        guard try MailRows.sender(tx.db) != nil else { return }
        for reader in try readers(of: centre, tx.db) {
            try tell(.entry, of: .entry(entry), -tx.today.daysSinceEpoch, to: reader, tx)
        }
    }

    /// Whom something about a question concerns: the agent who has it, where there is one who can be written to, else
    /// the whole centre; of those only who sees it.
    static func concerned(by standing: Standing, _ kind: NoticeKind, _ db: Database) throws -> [Reader] {
        let centre = kind == .offered ? standing.offer ?? standing.custodian : standing.custodian
        let all = try readers(of: centre, db).filter { Permission.sees($0.account, as: $0.role, standing) }
        let holders = all.filter { $0.account.isSame(as: standing.claim?.by) }
        switch kind {
        case .lease: return holders
        case .late, .due, .replied, .reopened: return holders.isEmpty ? all : holders
        case .offered, .new, .review, .entry: return all
        }
    }

    /// Writes a notice, and the mail where the account is told at once.
    /// - Parameter delay: how long the mail waits, in seconds.
    private static func tell(
        _ kind: NoticeKind, of subject: Subject, _ occasion: Int, to reader: Reader, delay: Int = 0, _ tx: Transaction
    ) throws {
        guard let added = try add(kind, of: subject, occasion, to: reader, tx), added.way == .now else { return }
        try send([added.id], to: reader.id, about: subject, delay: delay, tx)
    }

    /// Writes a notice that waits for its mail.
    /// - Returns: nil where the account is not told, or was told.
    static func add(
        _ kind: NoticeKind, of subject: Subject, _ occasion: Int, to reader: Reader, _ tx: Transaction
    ) throws -> (id: Int64, way: NoticeWay)? {
        let way = try way(kind, reader, tx.db)
        guard way != .never else { return nil }
        try tx.db.cachedStatement(
            sql: """
                INSERT INTO notice (account, kind, question, entry, occasion, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [
            reader.id, kind.rawValue, subject.question, subject.entry, occasion, tx.now.seconds,
        ])
        return tx.db.changesCount > 0 ? (tx.db.lastInsertedRowID, way) : nil
    }

    /// Writes the mail that tells some notices.
    /// - Parameter subject: what it is about; nil for several things.
    static func send(
        _ notices: [Int64], to account: Int64, about subject: Subject?, delay: Int = 0, _ tx: Transaction
    ) throws {
        let mail = try MailRows.queue(
            subject == nil ? several : one, to: account, MailSecret(), question: subject?.question, delay: delay, tx)
        for notice in notices {
            try tx.db.cachedStatement(sql: "UPDATE notice SET outbox = ? WHERE id = ?")
                .execute(arguments: [mail, notice])
        }
    }
}
