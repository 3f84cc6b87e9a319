import Desk
import Foundation
internal import GRDB

/// A question and its row.
struct StoredQuestion {
    let id: Int64
    /// The row of the asker.
    let asker: Int64
    let question: Question
}

/// Questions and their histories, as stored.
enum QuestionRows {
    /// The columns that `stored` reads, in the order in which `columns` selects them. They are read by position: GRDB
    /// would look up 24 names for each row.
    enum Column: Int, CaseIterable {
        case id, reference, title, body, audience, asker, route, askedAt, dueAt, status, custodian, agent, claimedAt
        case claimedUntil, offeredTo, declines, resume, since, reminders, closing, duplicateOf, version, restrictedTo
        case themes

        /// - Parameter table: the table `question`, or its alias.
        fileprivate func sql(of table: String) -> String {
            switch self {
            case .askedAt: "asked_at"
            case .dueAt: "due_at"
            case .claimedAt: "claimed_at"
            case .claimedUntil: "claimed_until"
            case .offeredTo: "offered_to"
            case .duplicateOf: "duplicate_of"
            case .restrictedTo: "restricted_to"
            case .themes: "(SELECT group_concat(theme, ' ') FROM question_theme WHERE question = \(table).id)"
            case .id, .reference, .title, .body, .audience, .asker, .route, .status, .custodian, .agent, .declines,
                .resume,
                .since, .reminders, .closing, .version:
                "\(self)"
            }
        }
    }

    static let columns = columns(of: "question")

    /// The number of columns that `stored` reads.
    static let columnCount = Column.allCases.count

    static func columns(of table: String) -> String {
        Column.allCases.map { $0.sql(of: table) }.joined(separator: ", ")
    }

    /// - Parameter routes: the cache of decoded routes.
    static func stored(_ row: Row, routes: RouteCache? = nil) throws -> StoredQuestion {
        let route: String = try row[.route]
        let themes: String? = try row[.themes]
        let question = try Question(
            reference: row[.reference], title: row[.title], body: row[.body],
            audience: Audience(rawValue: row[.audience]) ?? .unknown,
            themes: themes?.split(separator: " ").map(String.init).sorted() ?? [],
            route: routes?.route(route) ?? JSON.decode(Route.self, route), askedAt: Date(seconds: row[.askedAt]),
            custody: Custody(standing: standing(row), version: (row[.version] as Int).counted("version of a question")))
        return try StoredQuestion(id: row[.id], asker: row[.asker], question: question)
    }

    static func get(id: Int64, _ db: Database) throws -> StoredQuestion {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT \(columns) FROM question WHERE id = ?"), arguments: [id])
        else { throw Refusal.unknownQuestion(String(id)) }
        return try stored(row)
    }

    /// Finds a question that the actor may see, by its reference, or by an ending that no other question has:
    /// `2026-00042`, `42`.
    /// - Throws: `Refusal` where none or several have it, or it is restricted to others.
    static func find(_ text: String, _ tx: Transaction) throws -> StoredQuestion {
        let stored = try locate(text, tx.db)
        try Visibility(tx).check(stored.question, asked: text)
        return stored
    }

    /// Finds a question without checking who may see it.
    static func locate(_ text: String, _ db: Database) throws -> StoredQuestion {
        try get(id: References.find(text, in: "question", prefix: "", db, unknown: Refusal.unknownQuestion), db)
    }

    private static func standing(_ row: Row) throws -> Standing {
        guard let status = try Status(rawValue: row[.status]) else {
            throw DatabaseError.damage("status of a question")
        }
        var standing = try Standing(
            status: status, custodian: row[.custodian], since: Date(seconds: row[.since]),
            dueAt: Date(seconds: row[.dueAt]))
        standing.claim = try (row[.agent] as String?).flatMap { Account($0) }.map {
            try Standing.Claim(
                by: $0, at: Date(seconds: row[.claimedAt]), until: Date(seconds: row[.claimedUntil]))
        }
        standing.offer = try row[.offeredTo]
        standing.declines = try row[.declines]
        standing.resume = try (row[.resume] as String?).flatMap { Status(rawValue: $0) }
        standing.reminders = try (row[.reminders] as Int).counted("reminders of a question")
        standing.closing = try (row[.closing] as String?).flatMap { Closing(rawValue: $0) }
        standing.duplicateOf = try row[.duplicateOf]
        standing.restrictedTo = try (row[.restrictedTo] as String?).map { try JSON.decode([String].self, $0) }
        return standing
    }

    /// Applies an act to a question: writes the new state, the event and the message together.
    /// - Parameters:
    ///   - account: who acts; nil for the asker and for time.
    ///   - seen: the version that the actor saw; nil where it does not matter.
    /// - Returns: the new version.
    /// - Throws: `Refusal.changed` where the version has changed, or the refusal of the rules.
    @discardableResult
    static func move(
        _ stored: StoredQuestion, by act: Act, account: Account?, text: String? = nil, files: [NewAttachment] = [],
        seen: Int? = nil, in tx: Transaction
    ) throws -> Int {
        if let seen, seen != stored.question.custody.version { throw try changed(stored, seen: seen, tx.db) }
        try permit(act, to: account, on: stored, tx)
        return try apply(Event(act: act, by: account, at: tx.now), to: stored, text: text, files: files, in: tx)
    }

    /// Moves a question by an event that was permitted before, such as one of another copy of the desk.
    /// - Returns: the new version.
    static func apply(
        _ event: Event, to stored: StoredQuestion, text: String? = nil, files: [NewAttachment] = [], in tx: Transaction
    ) throws -> Int {
        var custody = stored.question.custody
        let act = event.act
        do throws(Refusal) { try custody.apply(event) } catch { throw error.about(stored.question.reference) }
        let standing = custody.standing
        try tx.db.cachedStatement(
            sql: """
                UPDATE question SET status = ?, custodian = ?, agent = ?, claimed_at = ?, claimed_until = ?, offered_to = ?,
                    declines = ?, resume = ?, since = ?, reminders = ?, due_at = ?, closing = ?, duplicate_of = ?,
                    restricted_to = ?, version = ?
                WHERE id = ?
                """
        ).execute(arguments: [
            standing.status.rawValue, standing.custodian, standing.claim?.by.description, standing.claim?.at.seconds,
            standing.claim?.until.seconds, standing.offer, standing.declines, standing.resume?.rawValue,
            standing.since.seconds, standing.reminders, standing.dueAt.seconds, standing.closing?.rawValue,
            standing.duplicateOf, try standing.restrictedTo.map { try JSON.encode($0) }, custody.version, stored.id,
        ])
        try record(event, of: stored.id, version: custody.version, tx.db)
        if let text {
            try tx.db.execute(
                sql: "INSERT INTO message (question, version, text) VALUES (?, ?, ?)",
                arguments: [stored.id, custody.version, text])
        }
        try AttachmentRows.add(files, to: .question(stored.id, version: custody.version), tx)
        try MailRows.tellAskers(stored, of: event, version: custody.version, tx)
        try NoticeRows.tell(
            of: event, on: stored.id, standing, before: stored.question.custody.custodian, version: custody.version, tx)
        try DuplicateRows.follow(stored, ending: act, tx)
        try followRestriction(of: stored, to: standing, tx)
        return custody.version
    }

    /// Removes a title that became restricted from the log of searches, which every agent can list, and from the
    /// wordings that find entries; adds it again when the restriction ends. Undo and restore change a restriction, too.
    private static func followRestriction(of stored: StoredQuestion, to standing: Standing, _ tx: Transaction) throws {
        let wasOpen = stored.question.custody.standing.restrictedTo == nil
        switch (wasOpen, standing.restrictedTo == nil) {
        case (true, false):
            try SearchLogRows.remove(of: stored.question, tx.db)
            try Wordings.remove(of: stored.id, tx.db)
        case (false, true): try Wordings.addAgain(of: stored.id, tx)
        case (true, true), (false, false): break
        }
        try DuplicateRows.followRestriction(of: stored, to: standing.restrictedTo, tx)
    }

    /// Whether an act would change nothing. An actor without the right is refused even then.
    static func holds(
        _ stored: StoredQuestion, _ act: Act, account: Account?, text: String? = nil, files: [NewAttachment] = [],
        in tx: Transaction
    ) throws -> Bool {
        let standing = stored.question.custody.standing
        let last = try events(stored.id, tx.db).last
        let written = try String.fetchOne(
            tx.db.cachedStatement(sql: "SELECT text FROM message WHERE question = ? AND version = ?"),
            arguments: [stored.id, stored.question.custody.version])
        let isSame =
            try written == text
            && AttachmentRows.came(files, with: stored.question.custody.version, of: stored.id, tx.db)
        guard Repetition.holds(act, by: account, on: standing, after: last, isSameText: isSame, at: tx.now)
        else { return false }
        try permit(act, to: account, on: stored, tx)
        return true
    }

    /// - Throws: `Refusal` where the account has no right to the act.
    static func permit(_ act: Act, to account: Account?, on stored: StoredQuestion, _ tx: Transaction) throws {
        let role = try account.map { try Agents.role(of: $0, tx.db) } ?? .agent
        do throws(Refusal) {
            try Permission.check(act, by: account, as: role, on: stored.question.custody.standing)
        } catch { throw error.about(stored.question.reference) }
    }

    static func record(_ event: Event, of question: Int64, version: Int, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO event (question, version, kind, act, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                question, version, event.act.kind.rawValue, try JSON.encode(event.act), event.by?.description,
                event.at.seconds,
            ])
    }

    static func events(_ question: Int64, _ db: Database) throws -> [Event] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT act, actor, at FROM event WHERE question = ? ORDER BY version"),
            arguments: [question]
        ).map { row in
            try Event(
                act: JSON.decode(Act.self, row["act"]), by: (row["actor"] as String?).flatMap { Account($0) },
                at: Date(seconds: row["at"]))
        }
    }

    static func answers(_ question: Int64, _ db: Database) throws -> [Answer] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT revision, text, sources, actor, at FROM answer WHERE question = ? ORDER BY revision"),
            arguments: [question]
        ).compactMap { row in
            guard let account = try Account(row["actor"]) else { return nil }
            return try Answer(
                revision: row["revision"], text: row["text"], sources: JSON.decode([Source].self, row["sources"]),
                by: account,
                at: Date(seconds: row["at"]))
        }
    }

    /// The refusal that says who changed the question before.
    static func changed(_ stored: StoredQuestion, seen: Int, _ db: Database) throws -> Refusal {
        let last = try events(stored.id, db).last
        return .changed(
            by: last?.by, at: last?.at ?? stored.question.askedAt, seen: seen, now: stored.question.custody.version)
    }
}

extension Row {
    fileprivate subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: QuestionRows.Column
    ) -> Value {
        get throws { try self[column.rawValue] }
    }
}
