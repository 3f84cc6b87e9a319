import Desk
import Foundation
internal import GRDB

/// Requests by agents to erase persons, as stored.
enum ErasureRequests {
    /// The number of persons to be erased.
    static func count(_ db: Database) throws -> Int {
        guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM erasure_request)") == true else { return 0 }
        return try AskerRows.groups(db).filter { try find($0.rows.map(\.id), db) != nil }.count
    }

    /// The first request that was made for one of some askers.
    static func find(_ askers: [Int64], _ db: Database) throws -> ErasureRequest? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT actor, at FROM erasure_request WHERE asker IN (SELECT value FROM json_each(?)) ORDER BY at LIMIT 1
                """, arguments: [try JSON.encode(askers)])
        return try row.flatMap { row in
            try Account(row["actor"] as String).map { try ErasureRequest(by: $0, at: Date(seconds: row["at"])) }
        }
    }

    /// A person, with the request to erase them.
    static func marked(_ group: AskerRows.Group, _ db: Database) throws -> Person {
        let person = group.person
        return Person(
            asker: person.asker, lastAskedAt: person.lastAskedAt, questions: person.questions, open: person.open,
            request: try find(group.rows.map(\.id), db))
    }
}
