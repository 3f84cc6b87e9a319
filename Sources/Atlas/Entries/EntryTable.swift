import Desk

/// Entries in CSV: a line of column names, then one line for each entry. Several items of a field are on lines of their
/// own.
enum EntryTable {
    private static let columns = [
        "reference", "id", "status", "stale", "title", "question", "answer", "sources", "territory", "themes",
        "audience", "see_also", "centre", "author", "reviewer", "verified_on", "review_by", "published_at",
        "replaced_by",
    ]

    static func header(isForExcel: Bool) -> String {
        Delimited.file([columns], isForExcel: isForExcel)
    }

    static func line(_ record: EntryRecord, isForExcel: Bool) -> String {
        let fields = EntryJSON.fields(record).map { $0.key == "id" ? kept($0.value, isForExcel: isForExcel) : $0.value }
        return Delimited.row(fields, isForExcel: isForExcel)
    }

    /// How many texts of a record Excel would cut.
    static func cutCells(of record: EntryRecord) -> Int {
        EntryJSON.fields(record).count { $0.value.utf16.count > cellLimit }
    }

    /// The most characters (UTF-16 code units) of a cell
    /// (https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3).
    private static let cellLimit = 32_767

    // MARK: - What a spreadsheet makes of a value

    /// An identifier that Excel would convert to a number gets an apostrophe in front: 00042, 201205310000001.
    private static func kept(_ id: String, isForExcel: Bool) -> String {
        isNumberLike(id) && (isForExcel || id.hasPrefix("'")) ? "'" + id : id
    }

    /// The identifier from which `kept` made the text.
    private static func given(_ id: String) -> String {
        id.hasPrefix("'") && isNumberLike(id) ? String(id.dropFirst()) : id
    }

    /// Whether a spreadsheet program would change the text: a number with a leading zero or with more than 11 digits, a
    /// date, a power of ten.
    private static func isNumberLike(_ text: String) -> Bool {
        let text = text.drop { $0 == "'" }
        guard text.contains(where: \.isNumber), text.allSatisfy({ "0123456789.,/-:+Ee ".contains($0) }) else {
            return false
        }
        return text.first == "0" || text.count > 11 || !text.allSatisfy(\.isNumber)
    }

    /// How a spreadsheet program damaged a cell; nil if it may be as typed.
    private static func damage(_ value: String, in name: String) -> Damage.Reason? {
        if value.utf16.count == cellLimit { return .cutCell(column: name) }
        if errors.contains(value.trimmed.uppercased()) { return .value(column: name, value: value.trimmed) }
        // 201205310000001 as a spreadsheet rounds it.
        let isRounded = EntryRecord.columns.column(name) == "id" && value.contains(/^\d([.,]\d+)?[Ee]\+\d+$/)
        return isRounded ? .value(column: name, value: value) : nil
    }

    /// The values that spreadsheet programs show for a formula without a result, in English and in French.
    private static let errors: Set<String> = [
        "#NAME?", "#NOM?", "#REF!", "#VALUE!", "#VALEUR!", "#DIV/0!", "#N/A", "#NULL!", "#NUL!", "#NUM!", "#NOMBRE!",
    ]

    /// Whether the header has a column of answers.
    static func isTable(_ text: String) -> Bool {
        let lines = text.split(separator: "\n", maxSplits: 2)
        let header = lines.first { !$0.lowercased().contains("sep=") } ?? ""
        return header.split { ",;\t|".contains($0) }.contains { EntryRecord.columns.column(String($0)) == "answer" }
    }

    static func read(_ text: String, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        let table = try Delimited.read(text, file: name, fillsShortRows: true)
        try check(table, name)
        var damages = EntryDamages(file: name)
        var entries: [PlacedEntry] = []
        let columns = Dictionary(
            table.header.compactMap { written in EntryRecord.columns.column(written).map { ($0, written.trimmed) } }
        ) { first, _ in first }
        for row in table.records {
            let fields = zip(table.header, row.fields.map(Delimited.unguarded)).filter { !$0.0.trimmed.isEmpty }
            do {
                for (name, value) in fields {
                    if let damage = damage(value, in: name) { throw damage }
                }
                let record = Dictionary(
                    fields.map { name, value in
                        (name, RecordValue.text(EntryRecord.columns.column(name) == "id" ? given(value) : value))
                    }
                ) { first, _ in first }
                entries.append(PlacedEntry(place: row.place, record: try EntryRecord(record), columns: columns))
            } catch Damage.Reason.missing(let column) {
                damages.add(Damage.Reason.missing(column: columns[column] ?? column), at: row.place)
            } catch {
                damages.add(error, at: row.place)
            }
        }
        try damages.check()
        return entries
    }

    /// Checks that all columns are known, and that there are answers.
    private static func check(_ table: Table, _ name: String) throws(FileDamage) {
        var log = DamageLog(file: name)
        guard table.header.contains(where: { EntryRecord.columns.column($0) == "answer" }) else {
            throw log.refusal(.noColumn("answer", header: table.header), at: table.place)
        }
        for reason in EntryRecord.columns.damages(of: table) { log.add(reason, at: table.place) }
        try log.check()
    }
}
