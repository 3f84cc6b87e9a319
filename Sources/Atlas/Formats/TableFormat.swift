import Desk
import Foundation

/// A format of territory file, recognised by the names of its columns.
protocol TableFormat {
    associatedtype Row

    /// Finds the columns; nil for a table in another format.
    init?(_ table: Table)

    /// The rows of one record. Invalid values go to the reader's log.
    func rows(_ reader: inout RecordReader) -> [Row]

    /// The key that must be unique; nil where the producer repeats rows.
    func key(_ row: Row) -> String?
}

extension TableFormat {
    func read(_ table: Table, log: DamageLog) throws(FileDamage) -> [Row] {
        var reader = RecordReader(header: table.header, log: log)
        var places: [String: Damage.Place] = [:]
        var rows: [Row] = []
        for record in table.records {
            reader.record = record
            for row in self.rows(&reader) {
                if let key = key(row) {
                    if let first = places[key] {
                        reader.log.add(.duplicate(key: key, first: first), at: record.place)
                    }
                    places[key] = places[key] ?? record.place
                }
                rows.append(row)
            }
        }
        try reader.log.check()
        if rows.isEmpty { throw reader.log.refusal(.empty) }
        return rows
    }
}

/// Takes values from a record and logs invalid ones, so that all damages are found in one pass.
struct RecordReader {
    let header: [String]
    var log: DamageLog
    var record = Table.Record(place: .file, fields: [])

    init(header: [String], log: DamageLog) {
        self.header = header
        self.log = log
    }

    /// A value as text; empty if the file lacks the column.
    func text(_ column: Int?) -> String {
        guard let column else { return "" }
        let field = record.fields[column]
        // Trimming every field is slow, and few need it.
        guard let first = field.utf8.first, let last = field.utf8.last,
            first <= 0x20 || last <= 0x20 || first == 0xC2 || last == 0xA0
        else { return field }
        return field.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A value that follows a rule, perhaps after a repair.
    mutating func code(
        _ column: Int, repairedBy repair: (String) -> String = { $0 }, _ isValid: (String) -> Bool
    ) -> String {
        let value = repair(text(column))
        if !isValid(value) { refuse(column) }
        return value
    }

    /// A value that follows a rule; nil for an empty field.
    mutating func codeIfAny(_ column: Int, _ isValid: (String) -> Bool) -> String? {
        text(column).isEmpty ? nil : code(column, isValid)
    }

    /// A name, which must not be empty.
    mutating func name(_ column: Int) -> String {
        code(column) { !$0.isEmpty }
    }

    /// A number of people; nil if the field is empty or the column is missing.
    mutating func population(_ column: Int?) -> Int? {
        guard let column, !text(column).isEmpty else { return nil }
        guard TerritoryCode.isDigits(text(column)), let number = Int(text(column)) else {
            refuse(column)
            return nil
        }
        return number
    }

    /// Logs an invalid value of a column.
    mutating func refuse(_ column: Int) {
        log.add(.value(column: header[column], value: record.fields[column]), at: record.place)
    }
}
