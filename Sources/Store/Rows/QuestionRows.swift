import Desk
import Foundation
internal import GRDB

/// Questions and their histories, as stored.
enum QuestionRows {
    static let columns =
        "id, reference, title, body, audience, route, asked_at, due_at, status, custodian, agent, claimed_at, version"

    /// A question and its row.
    struct Stored {
        let id: Int64
        let question: Question
    }

    static func stored(_ row: Row, _ db: Database) throws -> Stored {
        let id: Int64 = row["id"]
        let claim = (row["agent"] as String?).flatMap { Account($0) }.map {
            Custody.Claim(by: $0, at: Date(seconds: row["claimed_at"]))
        }
        guard let status = Status(rawValue: row["status"]) else {
            throw DatabaseError(message: "status of question \(id)")
        }
        let question = Question(
            reference: row["reference"], title: row["title"], body: row["body"],
            audience: Audience(rawValue: row["audience"]) ?? .other,
            themes: try String.fetchAll(
                db.cachedStatement(sql: "SELECT theme FROM question_theme WHERE question = ? ORDER BY theme"),
                arguments: [id]),
            route: try JSON.decode(Route.self, row["route"]), askedAt: Date(seconds: row["asked_at"]),
            dueAt: Date(seconds: row["due_at"]),
            custody: Custody(status: status, custodian: row["custodian"], claim: claim, version: row["version"]))
        return Stored(id: id, question: question)
    }

    static func get(id: Int64, _ db: Database) throws -> Stored {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT \(columns) FROM question WHERE id = ?"), arguments: [id])
        else { throw Refusal.unknownQuestion(String(id)) }
        return try stored(row, db)
    }

    /// Finds a question by its reference, or by any ending of it that only one has: `2026-00042`, `42`.
    /// - Throws: `Refusal` when none or several have it.
    static func find(_ text: String, _ db: Database) throws -> Stored {
        try get(id: References.find(text, in: "question", prefix: "", db, unknown: Refusal.unknownQuestion), db)
    }

    /// Moves a question on by what was done: the state and its event, together.
    /// - Parameter seen: the version that the actor saw; nil when it did not matter.
    /// - Throws: `Refusal.changed` when someone was faster, or what the rules refuse.
    static func move(_ stored: Stored, by act: Act, seen: Int?, in tx: Transaction) throws {
        var custody = stored.question.custody
        if let seen, seen != custody.version { throw try changed(stored, seen: seen, tx.db) }
        let event = Event(act: act, by: tx.account, at: tx.now)
        try custody.apply(event)
        try tx.db.execute(
            sql: "UPDATE question SET status = ?, custodian = ?, agent = ?, claimed_at = ?, version = ? WHERE id = ?",
            arguments: [
                custody.status.rawValue, custody.custodian, custody.claim?.by.description, custody.claim?.at.seconds,
                custody.version, stored.id,
            ])
        try record(event, of: stored.id, version: custody.version, tx.db)
    }

    static func record(_ event: Event, of question: Int64, version: Int, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO event (question, version, kind, act, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                question, version, event.act.kind, try JSON.encode(event.act), event.by?.description, event.at.seconds,
            ])
    }

    static func events(_ question: Int64, _ db: Database) throws -> [Event] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT act, actor, at FROM event WHERE question = ? ORDER BY version"),
            arguments: [question]
        ).map { row in
            Event(
                act: try JSON.decode(Act.self, row[0]), by: (row[1] as String?).flatMap { Account($0) },
                at: Date(seconds: row[2]))
        }
    }

    static func answers(_ question: Int64, _ db: Database) throws -> [Answer] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT revision, text, sources, actor, at FROM answer WHERE question = ? ORDER BY revision"),
            arguments: [question]
        ).compactMap { row in
            guard let account = Account(row[3]) else { return nil }
            return Answer(
                revision: row[0], text: row[1], sources: try JSON.decode([Source].self, row[2]), by: account,
                at: Date(seconds: row[4]))
        }
    }

    private static func changed(_ stored: Stored, seen: Int, _ db: Database) throws -> Refusal {
        let last = try events(stored.id, db).last
        return .changed(
            by: last?.by, at: last?.at ?? stored.question.askedAt, seen: seen, now: stored.question.custody.version)
    }
}
