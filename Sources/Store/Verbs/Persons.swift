public import Desk
import Foundation
internal import GRDB

extension ExportPerson: Stored {
    /// It leaves a line in the audit.
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> PersonFile {
        try Agents.check(tx)
        let rows = try AskerRows.find(email, tx.db)
        try tx.audit(.personExported, 1)
        let references = try rows.flatMap { row in
            try String.fetchAll(
                tx.db, sql: "SELECT reference FROM question WHERE asker = ?", arguments: [row.id])
        }
        let letters = try rows.flatMap { row in
            try Row.fetchAll(
                tx.db,
                sql: """
                    SELECT reference, kind, created_at, sent_at FROM letter JOIN question ON question.id = letter.question
                    WHERE letter.asker = ? ORDER BY letter.id
                    """, arguments: [row.id]
            ).map { row in
                PersonFile.Letter(
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
        try Agents.check(tx)
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
        try Agents.check(tx)
        let persons = try (expired ? AskerRows.expired(tx) : AskerRows.groups(tx.db)).map(\.person)
        try tx.audit(.personsListed, persons.count)
        return persons
    }
}
