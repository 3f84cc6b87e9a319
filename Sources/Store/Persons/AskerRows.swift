import Desk
import Foundation
internal import GRDB

/// One row of the table `asker`.
struct AskerRow {
    let id: Int64
    let asker: Asker
}

/// Askers, as stored.
enum AskerRows {
    /// A person: all rows with one e-mail address, or one row without an address.
    struct Group {
        let rows: [AskerRow]
        let person: Person

        /// None of the person's questions is open.
        var isSettled: Bool { person.open == 0 }
    }

    /// The rows with an address.
    /// - Parameter centre: only askers of questions that this centre has or is offered.
    /// - Throws: `Refusal.unknownPerson` where there is none.
    static func find(_ email: String, heldBy centre: String? = nil, _ db: Database) throws -> [AskerRow] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, name, email, telephone, organisation FROM asker WHERE email = :email
                AND (:asker_sight IS NULL OR EXISTS (
                    SELECT 1 FROM question AS item WHERE item.asker = asker.id AND \(Visibility.seesAsker))) ORDER BY id
                """, arguments: ["email": email, "asker_sight": centre]
        ).map(stored)
        guard !rows.isEmpty else { throw Refusal.unknownPerson }
        return rows
    }

    private static func stored(_ row: Row) throws -> AskerRow {
        try AskerRow(id: row["id"], asker: Asker(row))
    }

    /// The persons whose last question is older than the retention period.
    static func expired(_ tx: Transaction, heldBy centre: String? = nil) throws -> [Group] {
        let limit = try Int.fetchOne(
            tx.db, sql: "SELECT unixepoch(?, 'unixepoch', ?)",
            arguments: [tx.now.seconds, "-\(ListPersons.term) years"])
        return try groups(askedUntil: limit, heldBy: centre, tx.db)
    }

    /// The persons with stored data, those who asked longest ago first.
    /// - Parameters:
    ///   - limit: only persons who asked nothing later, in seconds since 1970.
    ///   - centre: only questions that this centre has or is offered.
    static func groups(askedUntil limit: Int? = nil, heldBy centre: String? = nil, _ db: Database) throws -> [Group] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT asker.id, name, email, telephone, organisation, coalesce(email, 'row ' || asker.id) AS person,
                    reference, asked_at, status
                FROM asker JOIN question AS item ON item.asker = asker.id
                WHERE \(Visibility.seesAsker) AND coalesce(name, email, telephone, organisation) IS NOT NULL
                    AND (:limit IS NULL OR email IS NOT NULL OR asked_at <= :limit)
                    AND (:limit IS NULL OR email IS NULL OR NOT EXISTS (
                        SELECT 1 FROM asker AS same JOIN question AS later ON later.asker = same.id
                        WHERE same.email = asker.email AND later.asked_at > :limit))
                ORDER BY asked_at, item.id
                """, arguments: ["limit": limit, "asker_sight": centre])
        return try Dictionary(grouping: rows) { try $0["person"] as String }.values.compactMap(group)
            .sorted { ($0.person.lastAskedAt, $0.rows[0].id) < ($1.person.lastAskedAt, $1.rows[0].id) }
    }

    /// - Parameter rows: one for each question, oldest first.
    private static func group(_ rows: [Row]) throws -> Group? {
        guard let last = rows.last else { return nil }
        var seen: Set<Int64> = []
        let askers = try rows.filter { try seen.insert($0["id"]).inserted }.map(stored)
        return try Group(
            rows: askers,
            person: Person(
                asker: stored(last).asker, lastAskedAt: Date(seconds: last["asked_at"]),
                questions: rows.map { try $0["reference"] },
                open: rows.filter { try $0["status"] as String != Status.closed.rawValue }.count))
    }
}

extension Asker {
    init(_ row: Row) throws {
        try self.init(
            name: row["name"], email: row["email"], telephone: row["telephone"], organisation: row["organisation"])
    }
}
