public import Desk

/// Reads and writes delimited text: RFC 4180 with a comma, a semicolon or a tab as delimiter.
public enum Delimited {
    /// Reads the records of a text whose first line is the header.
    ///
    /// The delimiter is the one of a first line `sep=;`, which Excel writes, or else the most frequent of the three in
    /// the header. Lines end in LF, CRLF or CR. Records with only blank fields are ignored: spreadsheets and the DGCL
    /// write them at the end.
    /// - Parameter fillsShortRows: a row with fewer fields than the header lacks its last, empty ones, as spreadsheets
    ///   write it. Otherwise it is damage: a truncated line.
    public static func read(_ text: String, file: String, fillsShortRows: Bool = false) throws(FileDamage) -> Table {
        var log = DamageLog(file: file)
        let table = try table(text, log: &log, fillsShortRows: fillsShortRows)
        try log.check()
        return table
    }

    /// One line without its line end. Fields are quoted where necessary.
    public static func line(_ fields: [String], delimiter: Character) -> String {
        let special = Set("\"\r\n".unicodeScalars).union(delimiter.unicodeScalars)
        return fields.map { field in
            guard field.unicodeScalars.contains(where: special.contains) else { return field }
            return "\"" + field.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: String(delimiter))
    }

    /// A whole file. For a French Excel, which opens it by a double click, it has semicolons and a byte order mark;
    /// without the mark Excel reads Windows-1252.
    static func file(_ rows: [[String]], isForExcel: Bool) -> String {
        (isForExcel ? "\u{FEFF}" : "") + rows.map { row($0, isForExcel: isForExcel) }.joined()
    }

    /// One line of such a file, with its line end.
    static func row(_ cells: [String], isForExcel: Bool) -> String {
        let fields = cells.map(guarded)
        return isForExcel ? line(fields, delimiter: ";") + "\r\n" : line(fields, delimiter: ",") + "\n"
    }

    /// A text that a spreadsheet would interpret as a formula gets an apostrophe in front
    /// (https://owasp.org/www-community/attacks/CSV_Injection). A text that already begins so gets another one. The same
    /// for "=" behind a delimiter within the text: a spreadsheet that expects this delimiter starts a cell there. Other
    /// signs are left there: lists and prices begin with them.
    static func guarded(_ field: String) -> String {
        let inner = replaced(/([;,\t\r\n][\s"]*)('*[=＝])/, in: field) { $0 + "'" + $1 }
        return isFormula(field.drop { $0 == "'" }) ? "'" + inner : inner
    }

    /// The text before `guarded`.
    static func unguarded(_ field: String) -> String {
        let isGuarded = field.hasPrefix("'") && isFormula(field.drop { $0 == "'" })
        let text = isGuarded ? String(field.dropFirst()) : field
        return replaced(/([;,\t\r\n][\s"]*)'('*[=＝])/, in: text) { $0 + $1 }
    }

    private static func replaced(
        _ formula: Regex<(Substring, Substring, Substring)>, in text: String,
        by make: (Substring, Substring) -> Substring
    ) -> String {
        // Few texts have the sign, and a regular expression is slow.
        guard text.unicodeScalars.contains(where: { $0 == "=" || $0 == "＝" }) else { return text }
        return text.replacing(formula.matchingSemantics(.unicodeScalar)) { make($0.output.1, $0.output.2) }
    }

    /// Spreadsheets also read the full-width forms, as East Asian keyboards write them, and what follows blanks.
    private static func isFormula(_ text: Substring) -> Bool {
        if let first = text.unicodeScalars.first, "\t\r\n".unicodeScalars.contains(first) { return true }
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace && !Text.isUnseen($0) }
        return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    /// The valid records. The damage of others goes to the log, so that values are checked as well.
    static func table(_ text: String, log: inout DamageLog, fillsShortRows: Bool = false) throws(FileDamage) -> Table {
        var scanner = DelimitedScanner(text)
        guard let header = scanner.next(&log) else {
            try log.check()
            throw log.refusal(.empty)
        }
        try log.check()
        var records: [Table.Record] = []
        while let record = scanner.next(&log) {
            let missing = header.fields.count - record.fields.count
            if missing == 0 {
                records.append(record)
            } else if fillsShortRows, missing > 0 {
                let empty = Array(repeating: "", count: missing)
                records.append(Table.Record(place: record.place, fields: record.fields + empty))
            } else if fillsShortRows, record.fields.dropFirst(header.fields.count).allSatisfy(\.isEmpty) {
                let kept = Array(record.fields.prefix(header.fields.count))
                records.append(Table.Record(place: record.place, fields: kept))
            } else {
                log.add(.fields(expected: header.fields.count, found: record.fields.count), at: record.place)
            }
        }
        return Table(header: header.fields, records: records, place: header.place)
    }
}

/// Scans the bytes of a delimited text: comparing bytes is many times faster than comparing `Character`s.
private struct DelimitedScanner {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1
    /// The damage of the current record, and its line.
    private var fault: (reason: Damage.Reason, line: Int)?

    init(_ text: String) {
        bytes = Array(text.utf8)
        let named = Self.named(bytes)
        delimiter = named?.delimiter ?? Self.delimiter(of: bytes)
        if let named {
            position = named.length
            line = 2
        }
    }

    /// The delimiter of a first line `sep=;`, and that line's length with its end.
    private static func named(_ bytes: [UInt8]) -> (delimiter: UInt8, length: Int)? {
        let first = bytes.prefix { !Ascii.endsLine($0) }
        let word = first.filter { $0 != Ascii.quote }
        guard word.count >= 5, word.prefix(4).elementsEqual("sep=".utf8) || word.prefix(4).elementsEqual("SEP=".utf8),
            // Excel adds a delimiter for each column.
            word.dropFirst(5).allSatisfy({ $0 == word[4] })
        else { return nil }
        let isTwo = bytes.dropFirst(first.count).starts(with: [Ascii.carriageReturn, Ascii.lineFeed])
        return (word[4], min(first.count + (isTwo ? 2 : 1), bytes.count))
    }

    /// The next record that is not empty and has valid quotes.
    mutating func next(_ log: inout DamageLog) -> Table.Record? {
        while position < bytes.count {
            let place = Damage.Place.line(line)
            let fields = record()
            if let fault {
                log.add(fault.reason, at: .line(fault.line))
                self.fault = nil
            } else if fields.contains(where: { $0.utf8.contains { $0 > 0x20 } }) {
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
            if Ascii.endsLine(end) {
                if end == Ascii.carriageReturn, position < bytes.count, bytes[position] == Ascii.lineFeed {
                    position += 1
                }
                line += 1
                return fields
            }
        }
    }

    /// A field up to its delimiter or line end. A quote within it is an ordinary character.
    private mutating func plain() -> String {
        let start = position
        while position < bytes.count, bytes[position] != delimiter, !Ascii.endsLine(bytes[position]) {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted() -> String {
        let opening = line
        var value: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte != Ascii.quote {
                // CRLF counts once.
                let isFirst =
                    byte == Ascii.carriageReturn && position < bytes.count && bytes[position] == Ascii.lineFeed
                if Ascii.endsLine(byte) && !isFirst { line += 1 }
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

    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [Ascii.comma: 0, Ascii.semicolon: 0, Ascii.tab: 0]
        var isQuoted = false
        var hasText = false
        for byte in bytes {
            if byte == Ascii.quote { isQuoted.toggle() }
            // Blank lines may precede the header.
            if Ascii.endsLine(byte) && !isQuoted && hasText { break }
            if !Ascii.endsLine(byte) { hasText = true }
            if !isQuoted { counts[byte]? += 1 }
        }
        // The comma first, so that a tie does not depend on a dictionary's order.
        return [Ascii.semicolon, Ascii.tab].reduce(Ascii.comma) { best, other in
            counts[other, default: 0] > counts[best, default: 0] ? other : best
        }
    }
}
