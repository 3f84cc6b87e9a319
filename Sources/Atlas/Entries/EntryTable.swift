import Desk

/// Entries in CSV: a line of column names, then a line an entry; what there may be several of is one a line in its field.
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
        Delimited.row(EntryJSON.fields(record).map(\.value), isForExcel: isForExcel)
    }

    /// The first line names a column of answers.
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
        for row in table.records {
            let fields = zip(table.header, row.fields.map(Delimited.unguarded)).filter { !$0.0.trimmed.isEmpty }
            do {
                let record = Dictionary(fields.map { ($0.0, RecordValue.text($0.1)) }) { first, _ in first }
                entries.append(PlacedEntry(place: row.place, record: try EntryRecord(record)))
            } catch {
                damages.add(error, at: row.place)
            }
        }
        try damages.check()
        return entries
    }

    /// Each column is known, and answers are among them.
    private static func check(_ table: Table, _ name: String) throws(FileDamage) {
        var log = DamageLog(file: name)
        guard table.header.contains(where: { EntryRecord.columns.column($0) == "answer" }) else {
            throw log.refusal(.noColumn("answer", header: table.header), at: table.place)
        }
        for reason in EntryRecord.columns.damages(of: table) { log.add(reason, at: table.place) }
        try log.check()
    }
}
