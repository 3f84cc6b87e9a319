public import Desk
import Foundation
internal import GRDB

extension ExportPerson: Stored {
    /// It leaves a line in the audit.
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> PersonFile {
        let centre = try Visibility(tx).askersOfOnly()
        let rows = try AskerRows.find(PersonKey(person), heldBy: centre, tx.db)
        try tx.audit(.personExported, 1)
        let references = try rows.flatMap { row in
            try String.fetchAll(
                tx.db, sql: "SELECT reference FROM question AS item WHERE asker = :asker AND \(Visibility.holdsAsker)",
                arguments: ["asker": row.id, "asker_sight": centre])
        }
        let letters = try rows.flatMap { row in
            try Row.fetchAll(
                tx.db,
                sql: """
                    SELECT reference, kind, created_at, sent_at FROM letter JOIN question AS item ON item.id = letter.question
                    WHERE letter.asker = :asker AND \(Visibility.holdsAsker) ORDER BY letter.id
                    """, arguments: ["asker": row.id, "asker_sight": centre]
            ).map { row in
                try PersonFile.Letter(
                    question: row["reference"], kind: row["kind"], createdAt: Date(seconds: row["created_at"]),
                    sentAt: (row["sent_at"] as Int?).map { Date(seconds: $0) })
            }
        }
        return PersonFile(
            person: person, askers: rows.map(\.asker),
            questions: try references.sorted().map { try ShowQuestion(reference: $0).perform(in: tx) },
            letters: letters.sorted { $0.createdAt < $1.createdAt })
    }
}
