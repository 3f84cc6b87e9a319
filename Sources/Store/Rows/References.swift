import Desk
import Foundation
internal import GRDB

/// Public references: a year and a number that begins at 1 each year, for example `2026-00042` and `F-2026-00042`.
enum References {
    /// The next reference of the year, given in the write transaction, so that none is given twice or lost.
    static func next(prefix: String, at moment: Date, _ db: Database) throws -> String {
        var series = try Series(prefix: prefix, at: moment, db)
        let reference = try series.next(db)
        try series.save(db)
        return reference
    }

    /// The references of a year for an import: taking each from the database took a fourteenth of the import's time.
    ///
    /// A series continues after the last number that this desk gave. References of imported entries do not count, so a
    /// high one does not move the series.
    struct Series {
        private let name: String
        private let table: String
        private let kept: Set<String>
        private var last: Int

        /// - Parameter kept: references that are not given because an import will use them.
        init(prefix: String, at moment: Date, keeping kept: Set<String> = [], _ db: Database) throws {
            name = prefix + Day(moment).description.prefix(4)
            table = prefix == Entry.referencePrefix ? "entry" : "question"
            self.kept = kept
            let stored = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT last FROM reference_series WHERE series = ?"), arguments: [name])
            last = try (stored ?? 0).counted("last reference of a year")
        }

        /// The next reference that is not used.
        mutating func next(_ db: Database) throws -> String {
            let taken = try db.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE reference = ?")
            while true {
                last += 1
                let reference = References.text(name, last)
                if !kept.contains(reference), try Bool.fetchOne(taken, arguments: [reference]) == nil {
                    return reference
                }
            }
        }

        /// Stores the last number given.
        func save(_ db: Database) throws { if last > 0 { try References.raise(name, to: last, db) } }
    }

    /// The references with a number in any year, also those that an import brought.
    private static func numbered(_ number: Int, prefix: String) -> [String] {
        (1970...2099).map { text("\(prefix)\($0)", number) }
    }

    /// Raises the last number of a series; a higher one is kept.
    static func raise(_ series: String, to number: Int, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO reference_series (series, last) VALUES (?1, ?2)
                ON CONFLICT (series) DO UPDATE SET last = max(last, ?2)
                """
        ).execute(arguments: [series, number])
    }

    private static func text(_ series: String, _ number: Int) -> String {
        let digits = String(number)
        return "\(series)-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }

    /// SQL: the year and the number of a reference as one integer. As texts, 2026-100000 would come before 2026-99999.
    static func order(of column: String) -> String {
        let text = "ltrim(\(column), 'F-')"
        return "CAST(substr(\(text), 1, 4) AS INTEGER) * 10000000000 + CAST(substr(\(text), 6) AS INTEGER)"
    }

    /// Whether a text is a complete reference that is in use.
    static func isTaken(_ text: String, in corpora: [Corpus], _ db: Database) throws -> Bool {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return false }
        let wanted = text.trimmed.uppercased()
        guard wanted.utf8.count <= longest else { return false }
        return try corpora.contains { try !rows($0.table, "reference = ?", [wanted], db).isEmpty }
    }

    /// The longest reference, in bytes.
    private static let longest = 40

    /// The rows whose reference is the text, or has its number in any year.
    static func named(_ text: String, in table: String, _ db: Database) throws -> [Int64] {
        let wanted = text.trimmed.uppercased()
        guard wanted.utf8.count <= longest else { return [] }
        var references = [wanted]
        if let number = Int(wanted), wanted.allSatisfy(\.isNumber) {
            references += Self.numbered(number, prefix: table == "entry" ? Entry.referencePrefix : "")
        }
        return try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT id FROM \(table) WHERE reference IN (SELECT value FROM json_each(?))"),
            arguments: [try JSON.encode(references)])
    }

    /// The row with a reference, or with an ending that no other has.
    static func find(
        _ text: String, in table: String, prefix: String, _ db: Database, unknown: (String) -> Refusal
    ) throws -> Int64 {
        let wanted = text.trimmed.uppercased()
        // SQLite would take a text up to its first NUL only.
        guard !wanted.isEmpty, wanted.utf8.count <= longest, !wanted.unicodeScalars.contains("\0")
        else {
            throw Refusal.badReference(text)
        }
        // Numbers begin with 1. As an ending, 0 would mean every tenth.
        let number = wanted.hasPrefix(prefix) ? String(wanted.dropFirst(prefix.count)) : wanted
        if let number = Int(number), number < 1 { throw Refusal.badReference(text) }
        let exact = try rows(table, "reference = ?", [wanted], db)
        let found = try exact.isEmpty ? ending(number, in: table, prefix: prefix, db) : exact
        guard let first = found.first else { throw unknown(text) }
        guard found.count == 1 else {
            throw try Refusal.ambiguousReference(text, candidates: found.map { try $0["reference"] })
        }
        return try first["id"]
    }

    /// A number is first taken as the whole number in any year (42 is 00042, not the end of 00142), then as an ending.
    private static func ending(_ text: String, in table: String, prefix: String, _ db: Database) throws -> [Row] {
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else { return [] }
        if let number = Int(text), number > 0 {
            let references = try JSON.encode(Self.numbered(number, prefix: prefix))
            let numbered = try rows(table, "reference IN (SELECT value FROM json_each(?))", [references], db)
            if !numbered.isEmpty { return numbered }
        }
        return try rows(table, "reference GLOB ?", ["*" + text], db)
    }

    private static func rows(_ table: String, _ condition: String, _ arguments: StatementArguments, _ db: Database)
        throws -> [Row]
    {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT id, reference FROM \(table) WHERE \(condition) ORDER BY reference DESC LIMIT 10"),
            arguments: arguments)
    }
}
