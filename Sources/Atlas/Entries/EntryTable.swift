import Desk

/// Entries in CSV: a line of column names, then a line an entry; what there may be several of is one a line in its field.
enum EntryTable {
    private static let columns = [
        "reference", "id", "status", "stale", "title", "question", "answer", "sources", "territory", "themes",
        "audience", "see_also", "centre", "author", "reviewer", "verified_on", "review_by", "published_at",
        "replaced_by",
    ]

    static var header: String { Delimited.line(columns, delimiter: ",") + "\n" }

    static func line(_ record: EntryRecord) -> String {
        Delimited.line(EntryJSON.fields(record).map(\.value), delimiter: ",") + "\n"
    }

    /// The first line names a column of answers.
    static func isTable(_ text: String) -> Bool {
        let header = text.split(separator: "\n", maxSplits: 1).first ?? ""
        return header.split { ",;\t".contains($0) }.contains { ["answer", "text"].contains(Table.key(String($0))) }
    }

    static func read(_ text: String, _ name: String) throws(FileDamage) -> [EntryRecord] {
        let table = try Delimited.read(text, file: name)
        guard table.column("answer") != nil || table.column("text") != nil else {
            let damage = Damage(place: .file, reason: .unknownFormat(header: table.header))
            throw FileDamage(file: name, damages: [damage], total: 1)
        }
        // Names are compared as everywhere: `Verified on` is `verified_on`.
        let known = Dictionary(
            (columns + ["text"]).map { (Table.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let keys = table.header.map { known[Table.key($0)] }
        var damages = EntryDamages(file: name)
        var records: [EntryRecord] = []
        for row in table.records {
            var fields: [String: String] = [:]
            for (key, value) in zip(keys, row.fields) { if let key { fields[key] = value } }
            do {
                records.append(try EntryJSON.record(fields))
            } catch {
                damages.add(error, at: row.place)
            }
        }
        try damages.check()
        return records
    }
}
