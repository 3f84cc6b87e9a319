public import Desk
import Foundation
internal import GRDB
import Mail

extension ExportPerson: Stored {
    /// It leaves a line in the audit.
    public static var access: Access { .write }
    public static var onlyReads: Bool { true }

    public func perform(in tx: Transaction) throws -> PersonFile {
        let centre = try Visibility(tx).askersOfOnly()
        let rows = try AskerRows.find(PersonKey(person), heldBy: centre, tx.db)
        try tx.audit(.personExported, 1)
        let references = try rows.flatMap { row in
            try String.fetchAll(
                tx.db, sql: "SELECT reference FROM question AS item WHERE asker = :asker AND \(Visibility.holdsAsker)",
                arguments: ["asker": row.id, "lister_centre": centre])
        }
        let mails = try rows.flatMap { row in
            try Row.fetchAll(
                tx.db,
                sql: """
                    SELECT reference, kind, outbox.created_at AS created_at,
                        CASE state WHEN 'sent' THEN ended_at END AS sent_at
                    FROM outbox JOIN question AS item ON item.id = outbox.question
                    WHERE outbox.asker = :asker AND \(Visibility.holdsAsker) ORDER BY outbox.id
                    """, arguments: ["asker": row.id, "lister_centre": centre]
            ).map { row in
                try PersonFile.Mail(
                    question: row["reference"], kind: MailRows.kind(row["kind"]),
                    createdAt: Date(seconds: row["created_at"]),
                    sentAt: (row["sent_at"] as Int?).map { Date(seconds: $0) })
            }
        }
        return PersonFile(
            person: person, askers: rows.map(\.asker),
            questions: try references.sorted().map { try QuestionFile(of: QuestionRows.locate($0, tx.db), tx) },
            mails: mails.sorted { $0.createdAt < $1.createdAt }, received: try received(from: rows, heldBy: centre, tx))
    }

    /// What came from the person by mail. A centre has what is on its questions; what waits is the coordination's.
    private func received(from rows: [AskerRow], heldBy centre: String?, _ tx: Transaction) throws
        -> [PersonFile.Received]
    {
        let addresses = rows.compactMap { $0.asker.email.map(Mailbox.key) }
        let ids = try Int64.fetchAll(
            tx.db,
            sql: """
                SELECT mail.id FROM received AS mail LEFT JOIN question AS item ON item.id = mail.question
                WHERE sender IN (SELECT value FROM json_each(:addresses)) AND raw IS NOT NULL
                    AND (:lister_centre IS NULL OR (item.id IS NOT NULL AND \(Visibility.holdsAsker)))
                ORDER BY mail.id
                """, arguments: ["addresses": JSON.encode(Set(addresses).sorted()), "lister_centre": centre])
        return try ids.map { id in
            let texts = try ReceivedRows.texts(of: id, tx.db)
            return try PersonFile.Received(
                mail: ReceivedRows.find(id, tx.db), written: texts.written, whole: texts.whole)
        }
    }
}
