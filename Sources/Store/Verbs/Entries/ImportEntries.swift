import Crypto
public import Desk
import Foundation
internal import GRDB

extension ImportEntries: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ImportedEntries {
        let themes = try lookup(records.flatMap(\.themes)) { try ThemeRows.find($0, tx.db) }
        let places = try lookup(records.compactMap(\.territory)) { try place($0, tx) }
        let centres = try lookup(records.compactMap(\.centre) + [centre ?? Centre.national]) {
            try CentreRows.find(called: $0, tx.db)
        }
        guard activate else { return ImportedEntries(imported: 0, known: 0, unlinked: try unlinked(tx.db)) }
        let nation = try EntryRows.nation(tx.db)
        let kept = Set(records.compactMap(\.reference))
        var series = try References.Series(prefix: Entry.referencePrefix, at: tx.now, keeping: kept, tx.db)
        var (imported, known) = (0, 0)
        var entries: [ImportedEntries.Placed] = []
        for record in records {
            let key = identifier(of: record)
            if let there = try existing(record, key, tx.db) {
                known += 1
                entries.append(there)
                continue
            }
            let content = EntryWriting.Content(
                text: record.text, territory: record.territory.flatMap { places[$0] } ?? nation,
                themes: record.themes.compactMap { themes[$0] }, audience: record.audience)
            let taken = try free(record.reference, tx.db) ?? series.next(tx.db)
            try insert(record, content, key, as: taken, centres, tx)
            entries.append(ImportedEntries.Placed(reference: taken, isUntouched: true))
            imported += 1
        }
        try series.save(tx.db)
        if imported > 0 { try tx.audit(.imported, of: "entries", imported) }
        return ImportedEntries(imported: imported, known: known, entries: entries)
    }

    /// Links of records to entries that are neither among the records nor on the desk.
    private func unlinked(_ db: Database) throws -> [String] {
        let own = Set(records.compactMap(\.reference) + records.compactMap(\.id))
        return try Set(records.flatMap(\.links)).subtracting(own).sorted().filter { name in
            try set == nil
                ? !isThere("reference", name, db) && !isThere("external_key", name, db)
                : !isThere("external_key", "\(set ?? "")/\(name)", db)
        }
    }

    private func insert(
        _ record: EntryRecord, _ content: EntryWriting.Content, _ key: String?, as reference: String,
        _ centres: [String: String], _ tx: Transaction
    ) throws {
        let given = record.centre ?? centre ?? Centre.national
        let standing = record.standing(centre: centres[given] ?? given, today: tx.today)
        var new = EntryWriting.New(
            content: content, reference: reference, author: record.author ?? tx.account?.description ?? "import",
            event: EntryEvent(act: .imported(standing), by: tx.account, at: tx.now))
        new.externalKey = key
        new.publishedAt = record.publishedAt ?? (standing.status.isPublic ? tx.now : nil)
        _ = try EntryWriting.insert(new, tx)
    }

    // MARK: - What is there already

    /// The key by which a later import recognises the entry: its identifier in the set or, if it has neither an
    /// identifier nor a reference, a hash of its content. Nil where only its reference identifies it.
    private func identifier(of record: EntryRecord) -> String? {
        // In a set of another desk, a reference is an identifier like any other.
        let own = record.id ?? (set == nil ? nil : record.reference)
        let said = record.reference == nil ? Self.hash(of: record) : nil
        return (own ?? said).map { id in set.map { "\($0)/\(id)" } ?? id }
    }

    /// The identifier that the record had; nil for a key made by hashing its content.
    static func given(_ key: String?) -> String? {
        key.flatMap { $0.hasPrefix(saidPrefix) || $0.contains("/" + saidPrefix) ? nil : $0 }
    }

    private static let saidPrefix = "sha256:"
    /// After each part.
    private static let end = Data([0])

    /// SHA-256 (FIPS 180-4) of a record's content.
    private static func hash(of record: EntryRecord) -> String {
        var hasher = SHA256()
        let parts = [
            record.text.title, record.text.question, record.text.answer, record.territory ?? "", record.centre ?? "",
            record.audience?.rawValue ?? "",
        ]
        for part in parts + record.text.sources.map(\.text) + record.themes.sorted() {
            var part = part
            part.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
            hasher.update(data: Self.end)
        }
        return saidPrefix + Data(hasher.finalize().prefix(16)).hexadecimal
    }

    /// An entry that is there already: with the identifier, or, where no set is named, with the reference.
    private func existing(_ record: EntryRecord, _ key: String?, _ db: Database) throws -> ImportedEntries.Placed? {
        if let key, let known = try known("external_key", key, db) { return known }
        guard set == nil, let reference = record.reference else { return nil }
        return try known("reference", reference, db)
    }

    private func known(_ column: String, _ value: String, _ db: Database) throws -> ImportedEntries.Placed? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT reference, version FROM entry WHERE \(column) = ?"), arguments: [value])
        return try row.map {
            ImportedEntries.Placed(reference: try $0["reference"], isUntouched: try $0["version"] == 1)
        }
    }

    /// The record's reference, if no other entry has it here.
    private func free(_ reference: String?, _ db: Database) throws -> String? {
        try reference.flatMap { try isThere("reference", $0, db) ? nil : $0 }
    }

    private func isThere(_ column: String, _ value: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM entry WHERE \(column) = ?"), arguments: [value]) ?? false
    }

    // MARK: - Names

    /// Each name is looked up once, because a set of thousands names few.
    private func lookup<Value>(_ names: [String], _ find: (String) throws -> Value) throws -> [String: Value] {
        try Set(names).sorted().reduce(into: [:]) { $0[$1] = try find($1) }
    }

    /// A place by its label, even a former one, or as typed.
    private func place(_ name: String, _ tx: Transaction) throws -> Int64 {
        let label = name.split(separator: ":", maxSplits: 1).map(String.init)
        if label.count == 2,
            let id = try Int64.fetchOne(
                tx.db.cachedStatement(sql: "SELECT id FROM territory WHERE kind = ? AND code = ?"),
                arguments: [label[0], label[1]])
        {
            return id
        }
        return try Routing(tx).place(name).id
    }
}

extension EntryRecord {
    /// The state of the entry: as the record states, or published and verified today.
    fileprivate func standing(centre: String, today: Day) -> EntryStanding {
        let verified = verifiedOn ?? today
        var standing = EntryStanding(
            status: status ?? .published, centre: centre, verifiedOn: verified, reviewBy: reviewBy)
        standing.writer = author.flatMap { Account($0) }
        standing.reviewer = reviewer.flatMap { Account($0) }
        standing.stale = standing.status == .stale ? stale ?? .reviewDate : nil
        return standing
    }
}
