public import Desk

/// Delimited text: RFC 4180 with a comma, a semicolon or a tab.
public enum Delimited {
    /// The records of a text whose first line names the columns.
    ///
    /// The delimiter is the one of the three that the header holds most often. Lines end in LF or CRLF. Records whose
    /// fields are all empty are left out: spreadsheets write some at the end of a sheet, and so does the DGCL.
    public static func read(_ text: String, file: String) throws(FileDamage) -> Table {
        var log = DamageLog(file: file)
        let table = try table(text, log: &log)
        try log.check()
        return table
    }

    /// One line of delimited text, without its line end; a field is quoted when it has to be.
    public static func line(_ fields: [String], delimiter: Character) -> String {
        let special = Set("\"\r\n".unicodeScalars).union(delimiter.unicodeScalars)
        return fields.map { field in
            guard field.unicodeScalars.contains(where: special.contains) else { return field }
            return "\"" + field.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: String(delimiter))
    }

    /// The sound records; what is wrong with the others goes to the log, so that the values can be looked at as well.
    static func table(_ text: String, log: inout DamageLog) throws(FileDamage) -> Table {
        var scanner = DelimitedScanner(text)
        guard let header = scanner.next(&log) else {
            try log.check()
            throw log.refusal(.empty)
        }
        try log.check()
        var records: [Table.Record] = []
        while let record = scanner.next(&log) {
            if record.fields.count == header.fields.count {
                records.append(record)
            } else {
                log.add(.fields(expected: header.fields.count, found: record.fields.count), at: record.place)
            }
        }
        return Table(header: header.fields, records: records)
    }
}

/// Walks over the bytes of a delimited text: comparing bytes is many times faster than comparing `Character`s.
private struct DelimitedScanner {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1
    /// What is wrong with the record under way, at the line where it went wrong.
    private var fault: (reason: Damage.Reason, line: Int)?

    init(_ text: String) {
        bytes = Array(text.utf8)
        delimiter = Self.delimiter(of: bytes)
    }

    /// The next record that holds something and is well quoted.
    mutating func next(_ log: inout DamageLog) -> Table.Record? {
        while position < bytes.count {
            let place = Damage.Place.line(line)
            let fields = record()
            if let fault {
                log.add(fault.reason, at: .line(fault.line))
                self.fault = nil
            } else if fields.contains(where: { !$0.isEmpty }) {
                return Table.Record(place: place, fields: fields)
            }
        }
        return nil
    }

    private mutating func record() -> [String] {
        var fields: [String] = []
        while true {
            fields.append(position < bytes.count && bytes[position] == Ascii.quote ? quoted() : plain())
            guard position < bytes.count else { return fields }
            let end = bytes[position]
            position += 1
            if end == Ascii.lineFeed {
                line += 1
                return fields
            }
        }
    }

    /// A field up to its delimiter or line end. A quote inside it is a quote like any other character.
    private mutating func plain() -> String {
        let start = position
        while position < bytes.count, bytes[position] != delimiter, bytes[position] != Ascii.lineFeed {
            position += 1
        }
        return String(decoding: bytes[start..<endWithoutReturn(from: start)], as: UTF8.self)
    }

    private mutating func quoted() -> String {
        let opening = line
        var value: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte != Ascii.quote {
                if byte == Ascii.lineFeed { line += 1 }
                value.append(byte)
            } else if position < bytes.count, bytes[position] == Ascii.quote {
                value.append(byte)
                position += 1
            } else {
                if !plain().isEmpty { fault = fault ?? (.strayQuote, opening) }
                return String(decoding: value, as: UTF8.self)
            }
        }
        fault = fault ?? (.unclosedQuote, opening)
        return ""
    }

    /// The end of the field that was just walked over, before the CR of a CRLF.
    private func endWithoutReturn(from start: Int) -> Int {
        let atLineEnd = position == bytes.count || bytes[position] == Ascii.lineFeed
        return atLineEnd && position > start && bytes[position - 1] == Ascii.carriageReturn ? position - 1 : position
    }

    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [Ascii.comma: 0, Ascii.semicolon: 0, Ascii.tab: 0]
        var isQuoted = false
        var hasText = false
        for byte in bytes {
            if byte == Ascii.quote { isQuoted.toggle() }
            // Blank lines may come before the header.
            if byte == Ascii.lineFeed && !isQuoted && hasText { break }
            if byte != Ascii.lineFeed && byte != Ascii.carriageReturn { hasText = true }
            if !isQuoted { counts[byte]? += 1 }
        }
        // The comma first, so that a tie does not depend on the order of a dictionary.
        return [Ascii.semicolon, Ascii.tab].reduce(Ascii.comma) { best, other in
            counts[other, default: 0] > counts[best, default: 0] ? other : best
        }
    }
}
