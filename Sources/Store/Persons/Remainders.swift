import Crypto
import Desk
import Foundation
internal import GRDB

/// Places where an erased person may still be named, as stored: the range in a text, not the words.
enum Remainders {
    private struct StoredPlace {
        let id: Int64
        let column: WrittenColumn
        let text: WrittenColumn.Text
        let range: Range<Int>
        let at: Date
    }

    /// - Parameter id: the number of a place that was listed before and has moved.
    static func add(
        _ column: WrittenColumn, _ text: WrittenColumn.Text, _ range: Range<Int>, at moment: Date, id: Int64? = nil,
        _ db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO remainder (id, kind, source, field, row, start, length, hash, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            try id ?? LastNumber.remainder.next(db), column.kind.rawValue, column.source, column.field, text.id,
            range.lowerBound, range.count,
            hash(text.text), moment.seconds,
        ])
    }

    private static func hash(_ text: String) -> Data { Data(SHA256.hash(data: Data(text.utf8))) }

    /// The remainders whose text has not changed since.
    static func all(_ db: Database) throws -> [Remainder] {
        try stored("1", [], db).map { stored in
            Remainder(
                id: stored.id,
                place: TextPlace(
                    reference: try stored.column.reference(of: stored.text.owner, db), kind: stored.column.kind,
                    in: stored.text.text, stored.range), at: stored.at)
        }
    }

    /// The words that are listed in the texts of a question or an entry.
    static func places(in columns: [WrittenColumn], of owner: Int64, _ db: Database) throws -> [(
        words: String, at: Date
    )] {
        let sources = Set(columns.map(\.source))
        return try stored("source IN (SELECT value FROM json_each(?))", [JSON.encode(sources.sorted())], db)
            .filter { $0.text.owner == owner && !$0.column.isOfMails }
            .map { (String(decoding: Array($0.text.text.utf8)[$0.range], as: UTF8.self), $0.at) }
    }

    private static func stored(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws
        -> [StoredPlace]
    {
        try Row.fetchAll(db, sql: "SELECT * FROM remainder WHERE \(condition) ORDER BY id", arguments: arguments)
            .compactMap { row in
                let start: Int = try row["start"]
                guard let (column, text) = try text(row, db), try hash(text.text) == row["hash"] else { return nil }
                let (length, size) = (try row["length"] as Int, text.text.utf8.count)
                guard start >= 0, length >= 0, start <= size, length <= size else {
                    throw DatabaseError.damage("place of a remainder")
                }
                return try StoredPlace(
                    id: row["id"], column: column, text: text, range: start..<(start + length),
                    at: Date(seconds: row["at"]))
            }
    }

    /// The text of a stored place. A mail's belongs to the mail until it is on a question.
    private static func text(_ row: Row, _ db: Database) throws -> (WrittenColumn, WrittenColumn.Text)? {
        let (source, field, id): (String, String, Int64) = try (row["source"], row["field"], row["row"])
        for column in WrittenColumn.all where column.source == source && column.field == field {
            if let text = try column.texts(row: id, db).first { return (column, text) }
        }
        return nil
    }

    /// Deletes the remainders whose text has changed.
    static func prune(_ db: Database) throws {
        let known = try Int64.fetchAll(db, sql: "SELECT id FROM remainder")
        guard !known.isEmpty else { return }
        let sound = Set(try stored("1", [], db).map(\.id))
        for id in known where !sound.contains(id) { try remove(id, db) }
    }

    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM remainder") ?? 0
    }

    private static func remove(_ id: Int64, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM remainder WHERE id = ?", arguments: [id])
    }

    /// - Throws: `Refusal.unknownRemainder`.
    static func settle(_ id: Int64, erases: Bool, _ db: Database) throws {
        guard let place = try stored("id = ?", [id], db).first else { throw Refusal.unknownRemainder(id) }
        try remove(id, db)
        guard erases else { return }
        try TombstoneRows.add(place.range, of: place.text.text, db)
        try erase([place.range], in: place.column, place.text, db)
    }

    /// Erases places of a text. The listed places that remain in it move; those within an erased place are gone.
    static func erase(
        _ ranges: [Range<Int>], in column: WrittenColumn, _ text: WrittenColumn.Text, _ db: Database
    ) throws {
        let kept = WrittenColumn.Text(
            id: text.id, owner: text.owner, text: text.text.replacing(ranges, with: Eraser.mark),
            isAskers: text.isAskers)
        try column.write(kept.text, over: text, db)
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM remainder WHERE source = ? AND field = ? AND row = ? AND hash = ?",
            arguments: [column.source, column.field, text.id, hash(text.text)])
        // All are deleted first, because two may have the same place meanwhile.
        for row in rows { try remove(row["id"], db) }
        for row in rows {
            let (start, length): (Int, Int) = try (row["start"], row["length"])
            let place = start..<(start + length)
            guard !ranges.contains(where: { $0.overlaps(place) }) else { continue }
            try add(
                column, kept, moved(place, byErasing: ranges), at: Date(seconds: row["at"]), id: row["id"], db)
        }
    }

    /// Where a place is after earlier places were replaced by the mark.
    static func moved(_ place: Range<Int>, byErasing ranges: [Range<Int>]) -> Range<Int> {
        let shift = ranges.filter { $0.upperBound <= place.lowerBound }.reduce(0) {
            $0 + Eraser.mark.utf8.count - $1.count
        }
        return (place.lowerBound + shift)..<(place.upperBound + shift)
    }
}
