import Desk
import Foundation
internal import GRDB

/// One row of the table `asker`.
struct AskerRow {
    let id: Int64
    let asker: Asker

    init(_ row: Row) throws {
        id = try row["id"]
        asker = try Asker(row)
    }

    /// The person's key. Persons of whom neither an address nor a number is stored are identified by their row.
    fileprivate var person: String { PersonKey(of: asker).map { "\($0)" } ?? "row \(id)" }
}

/// Askers, as stored.
enum AskerRows {
    /// A person: all rows with one e-mail address, or with one telephone number and no address, or one row without
    /// both.
    struct Group {
        let rows: [AskerRow]
        let person: Person

        /// Whether none of the person's questions is open.
        var isSettled: Bool { person.open == 0 }
    }

    /// The rows of a person.
    /// - Parameter centre: only askers of questions that this centre has.
    /// - Throws: `Refusal.unknownPerson` where there is none.
    static func find(_ key: PersonKey, heldBy centre: String? = nil, _ db: Database) throws -> [AskerRow] {
        let condition =
            switch key {
            case .email: "email = :key"
            // Numbers are stored as they were typed.
            case .telephone: ":key IS NOT NULL AND email IS NULL AND telephone IS NOT NULL"
            case .question:
                """
                coalesce(name, email, telephone, organisation) IS NOT NULL
                AND id = (SELECT asker FROM question WHERE reference = :key)
                """
            }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, name, email, telephone, organisation FROM asker WHERE \(condition)
                AND (:lister_centre IS NULL OR EXISTS (
                    SELECT 1 FROM question AS item WHERE item.asker = asker.id AND \(Visibility.holdsAsker))) ORDER BY id
                """, arguments: ["key": key.text, "lister_centre": centre]
        ).map { try AskerRow($0) }.filter { row in
            guard case .telephone(let number) = key else { return true }
            return Telephone.numbers(in: row.asker.telephone ?? "").contains(number)
        }
        guard let first = rows.first else { throw Refusal.unknownPerson }
        if case .question = key, let known = PersonKey(of: first.asker) { return try find(known, heldBy: centre, db) }
        return rows
    }

    /// Whether two rows are one person's.
    static func areSame(_ one: Int64, _ other: Int64, _ db: Database) throws -> Bool {
        if one == other { return true }
        let keys = try [one, other].map { id in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, name, email, telephone, organisation FROM asker WHERE id = ?"),
                arguments: [id]
            ).flatMap { PersonKey(of: try AskerRow($0).asker) }
        }
        return keys[0] != nil && keys[0] == keys[1]
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
    ///   - centre: only questions that this centre has.
    static func groups(askedUntil limit: Int? = nil, heldBy centre: String? = nil, _ db: Database) throws -> [Group] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT asker.id, name, email, telephone, organisation, reference, asked_at, status
                FROM asker JOIN question AS item ON item.asker = asker.id
                WHERE \(Visibility.holdsAsker) AND coalesce(name, email, telephone, organisation) IS NOT NULL
                    AND (:limit IS NULL OR email IS NOT NULL OR asked_at <= :limit)
                    AND (:limit IS NULL OR email IS NULL OR NOT EXISTS (
                        SELECT 1 FROM asker AS same JOIN question AS later ON later.asker = same.id
                        WHERE same.email = asker.email AND later.asked_at > :limit))
                ORDER BY asked_at, item.id
                """, arguments: ["limit": limit, "lister_centre": centre])
        let later = try numbers(askedAfter: limit, db)
        return try Dictionary(grouping: rows) { try AskerRow($0).person }.values.compactMap(group)
            .filter { !$0.isKnown(by: later) }
            .sorted { ($0.person.lastAskedAt, $0.rows[0].id) < ($1.person.lastAskedAt, $1.rows[0].id) }
    }

    /// The numbers of those without an address who asked after a moment; none where there is no moment.
    private static func numbers(askedAfter limit: Int?, _ db: Database) throws -> Set<String> {
        guard let limit else { return [] }
        let telephones = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT telephone FROM asker JOIN question ON question.asker = asker.id
                WHERE email IS NULL AND telephone IS NOT NULL AND asked_at > ?
                """, arguments: [limit])
        return Set(telephones.flatMap(Telephone.numbers))
    }

    /// - Parameter rows: one for each question, oldest first.
    private static func group(_ rows: [Row]) throws -> Group? {
        guard let last = rows.last else { return nil }
        var seen: Set<Int64> = []
        let askers = try rows.filter { try seen.insert($0["id"]).inserted }.map { try AskerRow($0) }
        return try Group(
            rows: askers,
            person: Person(
                asker: AskerRow(last).asker, lastAskedAt: Date(seconds: last["asked_at"]),
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

extension AskerRows.Group {
    /// Whether they gave no address, and one of these numbers.
    fileprivate func isKnown(by numbers: Set<String>) -> Bool {
        guard person.asker.email == nil, !numbers.isEmpty else { return false }
        return !numbers.isDisjoint(with: Telephone.numbers(in: person.asker.telephone ?? ""))
    }
}
