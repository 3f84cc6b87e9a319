import Crypto
import Desk
import Foundation
internal import GRDB

/// Files of questions and entries, as stored.
enum AttachmentRows {
    /// What files belong to, by its row.
    enum Owner {
        /// A question, and the version of it after the event that they come with.
        case question(Int64, version: Int)
        /// An entry, and the revision from which on it has them.
        case entry(Int64, revision: Int)

        /// The column of the table.
        fileprivate var column: String {
            switch self {
            case .question: "question"
            case .entry: "entry"
            }
        }

        fileprivate var row: Int64 {
            switch self {
            case .question(let id, _), .entry(let id, _): id
            }
        }
    }

    private static let columns = "item.id AS id, number, name, type, size, hash, version"

    private static func attachment(_ row: Row) throws -> Attachment {
        guard let type = try AttachmentType(rawValue: row["type"]) else { throw DatabaseError.damage("type of a file") }
        return try Attachment(
            id: row["id"], number: (row["number"] as Int).counted("number of a file"), name: row["name"], type: type,
            size: (row["size"] as Int).counted("size of a file"), hash: row["hash"], version: row["version"])
    }

    // MARK: - Adding

    /// Stores files that were checked before.
    /// - Throws: `Refusal` where there is no room for them, or the check that is set did not find them clean.
    static func add(_ files: [NewAttachment], to owner: Owner, _ tx: Transaction) throws {
        for file in files { try tx.check.pass(file, tx.db) }
        try store(files, to: owner, tx)
    }

    /// Stores copies of files, which were checked when they were taken.
    static func copy(_ files: [Attachment], to owner: Owner, _ tx: Transaction) throws {
        let copies = try files.map { try NewAttachment(name: $0.name, content: content(of: $0, tx.db).content) }
        try store(copies, to: owner, tx)
    }

    private static func store(_ files: [NewAttachment], to owner: Owner, _ tx: Transaction) throws {
        guard !files.isEmpty else { return }
        let row = try Row.fetchOne(
            tx.db,
            sql: """
                SELECT coalesce(sum(size), 0) AS size, coalesce(max(number), 0) AS last FROM attachment
                WHERE \(owner.column) = ?
                """, arguments: [owner.row])
        let (size, last): (Int, Int) = try (row?["size"] ?? 0, row?["last"] ?? 0)
        let bytes = files.reduce(size) { $0 + $1.content.count }
        guard bytes <= Bounds.attachmentsOfQuestion else { throw Refusal.noAttachmentRoom(bytes: bytes) }
        var names = try String.fetchAll(
            tx.db, sql: "SELECT name FROM attachment WHERE \(owner.column) = ?", arguments: [owner.row])
        for (index, file) in files.enumerated() {
            let name = AttachmentName.unlike(names, file.name)
            names.append(name)
            try insert(file, named: name, number: last + index + 1, to: owner, tx)
        }
    }

    private static func insert(
        _ file: NewAttachment, named name: String, number: Int, to owner: Owner, _ tx: Transaction
    ) throws {
        let id = try LastNumber.attachment.next(tx.db)
        let (question, version, entry): (Int64?, Int?, Int64?) =
            switch owner {
            case .question(let question, let version): (question, version, nil)
            case .entry(let entry, _): (nil, nil, entry)
            }
        try tx.db.execute(
            sql: """
                INSERT INTO attachment (id, question, version, entry, number, name, type, size, hash, added_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, question, version, entry, number, name, file.type.rawValue, file.content.count, file.hash,
                tx.now.seconds,
            ])
        try tx.db.execute(
            sql: "INSERT INTO attachment_content (id, content) VALUES (?, ?)", arguments: [id, file.content])
        if case .entry(_, let revision) = owner { try tie(id, revision, tx.db) }
    }

    // MARK: - Reading

    /// The files of a question, by number.
    static func ofQuestion(_ id: Int64, _ db: Database) throws -> [Attachment] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT \(columns) FROM attachment AS item WHERE question = ? ORDER BY number"), arguments: [id]
        ).map(attachment)
    }

    /// The files that the asker of a question attached, or that an agent attached for them.
    static func ofAsker(_ id: Int64, _ db: Database) throws -> [Attachment] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(columns) FROM attachment AS item
                    WHERE question = ? AND EXISTS (
                        SELECT 1 FROM event WHERE event.question = item.question AND event.version = item.version
                            AND (event.kind IN ('asked', 'replied') OR event.actor IS NULL))
                    ORDER BY number
                    """), arguments: [id]
        ).map(attachment)
    }

    /// The files of a revision of an entry, by number.
    static func ofEntry(_ id: Int64, revision: Int, _ db: Database) throws -> [Attachment] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(columns) FROM attachment AS item
                    JOIN revision_attachment AS tied ON tied.attachment = item.id
                    WHERE entry = ? AND revision = ? ORDER BY number
                    """), arguments: [id, revision]
        ).map(attachment)
    }

    /// - Throws: `DatabaseError` where the content is not there, or is another one.
    static func content(of attachment: Attachment, _ db: Database) throws -> AttachmentContent {
        let content = try Data.fetchOne(
            db, sql: "SELECT content FROM attachment_content WHERE id = ?", arguments: [attachment.id])
        guard let content, Data(SHA256.hash(data: content)) == attachment.hash else {
            throw DatabaseError.damage("content of a file")
        }
        return AttachmentContent(attachment: attachment, content: content)
    }

    /// Whether an event of a question came with the same files, and no others.
    static func came(_ files: [NewAttachment], with version: Int, of question: Int64, _ db: Database) throws -> Bool {
        let kept = try Data.fetchAll(
            db.cachedStatement(sql: "SELECT hash FROM attachment WHERE question = ? AND version = ? ORDER BY number"),
            arguments: [question, version])
        return kept == files.map(\.hash)
    }

    // MARK: - Revisions of entries

    /// Gives a revision the files of the one it was made from, without those that were taken off.
    /// - Parameter numbers: of the files that are taken off.
    /// - Throws: `Refusal.unknownAttachment`.
    static func carry(
        _ entry: StoredEntry, from base: Int, to revision: Int, without numbers: [Int] = [], _ db: Database
    ) throws {
        let files = try ofEntry(entry.id, revision: base, db)
        for number in numbers { _ = try files.named(String(number), of: entry.entry.reference) }
        for file in files where !numbers.contains(file.number) { try tie(file.id, revision, db) }
    }

    private static func tie(_ attachment: Int64, _ revision: Int, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO revision_attachment (attachment, revision) VALUES (?, ?)",
            arguments: [attachment, revision])
    }

    // MARK: - Removing

    /// Removes the files that came with an event which was undone.
    static func remove(with version: Int, of question: Int64, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM attachment WHERE question = ? AND version = ?", arguments: [question, version])
    }

    static func remove(_ id: Int64, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM attachment WHERE id = ?", arguments: [id])
    }
}

extension NewAttachment {
    /// SHA-256 of the content.
    var hash: Data { Data(SHA256.hash(data: content)) }
}
