public import Desk
internal import GRDB

extension ExportEntries: Stored {
    public static var access: Access { .read }
    public var exports: String? { after == 0 ? "entries" : nil }

    public func perform(in tx: Transaction) throws -> ExportedEntries {
        if everything { try Agents.check(tx) }
        var filter = try Filter(Search.Filters(theme: theme, centre: centre), tx).conditions(on: .entries)
        if everything { filter.add(try Visibility(tx).entries()) }
        let rows = try Row.fetchCursor(
            tx.db,
            sql: """
                SELECT * FROM entry AS item WHERE id > :after \(everything ? "" : "AND status IN ('published', 'stale')")
                \(filter.sql) ORDER BY id LIMIT :limit
                """,
            arguments: StatementArguments(
                filter.arguments.merging(["after": after, "limit": limit]) { _, new in new }))
        var (records, size) = ([EntryRecord](), 0)
        while let row = try rows.next() {
            var record = try EntryRecord(EntryRows.stored(row, tx).entry, id: ImportEntries.given(row["external_key"]))
            // The export names the centre instead of the author.
            if tx.isStranger { (record.author, record.reviewer) = (nil, nil) }
            records.append(record)
            size += try (row["question"] as String).utf8.count + (row["answer"] as String).utf8.count
            if records.count == limit || size >= Self.largest {
                return try ExportedEntries(records: records, position: row["id"])
            }
        }
        return ExportedEntries(records: records, position: nil)
    }

    /// The bytes of text after which a page of an export ends, even with few entries.
    private static let largest = 1 << 20
}

extension EntryRecord {
    /// - Parameter id: its identifier in the set it was taken from.
    fileprivate init(_ entry: Entry, id: String?) {
        let standing = entry.custody.standing
        self.init(text: entry.text)
        reference = entry.reference
        self.id = id
        status = entry.status
        stale = standing.stale
        territory = entry.territory.kind == .country ? nil : entry.territory.label
        themes = entry.themes
        audience = entry.audience
        seeAlso = entry.seeAlso.map(\.reference)
        centre = entry.centre
        author = entry.author
        reviewer = standing.reviewer?.description
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        publishedAt = entry.publishedAt
        replacedBy = entry.replacedBy?.reference
    }
}
