public import Desk
import Foundation
internal import GRDB

extension ExportPerson: Stored {
    /// It leaves a line in the audit.
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> PersonFile {
        let centre = try Visibility(tx).askersOfOnly()
        let rows = try AskerRows.find(email, heldBy: centre, tx.db)
        try tx.audit(.personExported, 1)
        let references = try rows.flatMap { row in
            try String.fetchAll(
                tx.db, sql: "SELECT reference FROM question AS item WHERE asker = :asker AND \(Visibility.seesAsker)",
                arguments: ["asker": row.id, "asker_sight": centre])
        }
        let letters = try rows.flatMap { row in
            try Row.fetchAll(
                tx.db,
                sql: """
                    SELECT reference, kind, created_at, sent_at FROM letter JOIN question AS item ON item.id = letter.question
                    WHERE letter.asker = :asker AND \(Visibility.seesAsker) ORDER BY letter.id
                    """, arguments: ["asker": row.id, "asker_sight": centre]
            ).map { row in
                try PersonFile.Letter(
                    question: row[0], kind: row[1], createdAt: Date(seconds: row[2]),
                    sentAt: (row[3] as Int?).map { Date(seconds: $0) })
            }
        }
        return PersonFile(
            email: email, askers: rows.map(\.asker),
            questions: try references.sorted().map { try ShowQuestion(reference: $0).perform(in: tx) },
            letters: letters.sorted { $0.createdAt < $1.createdAt })
    }
}

extension ErasePerson: Stored {
    public static var access: Access { .write }
    public static var scrubbing: Scrubbing { .atOnce }

    public func perform(in tx: Transaction) throws -> Erasure {
        let account = try Agents.check(tx)
        try Permission.checkErasure(by: account, as: Agents.role(of: account, tx.db))
        let rows = try AskerRows.find(email, tx.db)
        var eraser = Eraser(tx, isAttended: true)
        var erasure: Erasure?
        // Tried in either case, so that what is shown is what will be.
        try tx.db.inSavepoint {
            erasure = try eraser.erase([rows])
            return activate ? .commit : .rollback
        }
        guard let erasure else { throw Refusal.unknownPerson }
        if activate { try tx.audit(.personsErased, erasure.persons) }
        if activate { return erasure.finished(.waiting) }
        return Erasure(
            persons: erasure.persons, questions: erasure.questions, texts: erasure.texts, done: false,
            changes: erasure.changes, left: erasure.left, remaining: erasure.remaining, common: erasure.common)
    }

    public static func scrubbed(_ reply: Erasure, _ file: FileTraces) -> Erasure {
        reply.done ? reply.finished(file) : reply
    }
}

extension ListPersons: Stored {
    /// It leaves a line in the audit.
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> [Person] {
        let centre = try Visibility(tx).askersOfOnly()
        let groups = try expired ? AskerRows.expired(tx, heldBy: centre) : AskerRows.groups(heldBy: centre, tx.db)
        let persons = try groups.map { try ErasureRequests.marked($0, tx.db) }.filter {
            requested != true || $0.request != nil
        }
        try tx.audit(.personsListed, persons.count)
        return persons
    }
}

extension RequestErasure: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ErasureRequest {
        let account = try Agents.check(tx)
        let rows = try AskerRows.find(email, heldBy: Visibility(tx).askersOfOnly(), tx.db)
        for row in rows {
            try tx.db.execute(
                sql: "INSERT OR IGNORE INTO erasure_request (asker, actor, at) VALUES (?, ?, ?)",
                arguments: [row.id, account.description, tx.now.seconds])
        }
        try tx.audit(.erasureRequested, 1)
        return try ErasureRequests.find(rows.map(\.id), tx.db) ?? ErasureRequest(by: account, at: tx.now)
    }
}

/// Erasures that agents ask for, as stored.
enum ErasureRequests {
    /// How many persons are to be erased.
    static func count(_ db: Database) throws -> Int {
        guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM erasure_request)") == true else { return 0 }
        return try AskerRows.groups(db).filter { try find($0.rows.map(\.id), db) != nil }.count
    }

    /// The first that was made for one of some askers.
    static func find(_ askers: [Int64], _ db: Database) throws -> ErasureRequest? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT actor, at FROM erasure_request WHERE asker IN (SELECT value FROM json_each(?)) ORDER BY at LIMIT 1
                """, arguments: [try JSON.encode(askers)])
        return try row.flatMap { row in
            try Account(row[0] as String).map { try ErasureRequest(by: $0, at: Date(seconds: row[1])) }
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
