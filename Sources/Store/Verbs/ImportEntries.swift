public import Desk
import Foundation
internal import GRDB

extension ImportEntries: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> ImportedEntries {
        let themes = try lookup(records.flatMap(\.themes)) { try ThemeRows.find($0, tx.db) }
        let places = try lookup(records.compactMap(\.territory)) { try place($0, tx) }
        _ = try lookup(records.compactMap(\.centre) + [centre ?? Centre.national]) {
            try CentreRows.find($0, tx.db).slug
        }
        guard activate else { return ImportedEntries(imported: 0, known: 0) }
        let nation = try EntryRows.nation(tx.db)
        for reference in records.compactMap(\.reference) { try References.reserve(reference, tx.db) }
        var series = try References.Series(prefix: Entry.referencePrefix, at: tx.now, tx.db)
        var (imported, known) = (0, 0)
        var references: [String: String] = [:]
        for record in records {
            guard let key = try newKey(record, tx.db) else {
                known += 1
                continue
            }
            let content = EntryWriting.Content(
                text: record.text, territory: record.territory.flatMap { places[$0] } ?? nation,
                themes: record.themes.compactMap { themes[$0] }, audience: record.audience)
            let taken = try free(key.reference, tx.db) ?? series.next()
            try insert(record, content, key, as: taken, tx)
            if let reference = record.reference { references[reference] = taken }
            imported += 1
        }
        try series.save(tx.db)
        return ImportedEntries(imported: imported, known: known, references: references)
    }

    private func insert(
        _ record: EntryRecord, _ content: EntryWriting.Content, _ key: Key, as reference: String, _ tx: Transaction
    ) throws {
        let standing = record.standing(centre: record.centre ?? centre ?? Centre.national, today: tx.today)
        var new = EntryWriting.New(
            content: content, reference: reference, author: record.author ?? tx.account?.description ?? "import",
            event: EntryEvent(act: .imported(standing), by: tx.account, at: tx.now))
        new.externalKey = key.external
        new.publishedAt = record.publishedAt ?? (standing.status.isPublic ? tx.now : nil)
        _ = try EntryWriting.insert(new, tx)
    }

    // MARK: - What is there already

    /// By what an entry is known again.
    private struct Key {
        /// The identifier it has, within its set.
        let external: String?
        /// The reference that it had, and may keep.
        let reference: String?
    }

    /// Nil for an entry that is there already: with the identifier, or, where no set is named, with the reference.
    private func newKey(_ record: EntryRecord, _ db: Database) throws -> Key? {
        // In a set of another desk a reference is an identifier as any other.
        let own = record.id ?? (set == nil ? nil : record.reference)
        let external = own.map { id in set.map { "\($0)/\(id)" } ?? id }
        if let external, try isThere("external_key", external, db) { return nil }
        if set == nil, let reference = record.reference, try isThere("reference", reference, db) { return nil }
        return Key(external: external, reference: record.reference)
    }

    /// The reference it had, where no other has it here.
    private func free(_ reference: String?, _ db: Database) throws -> String? {
        try reference.flatMap { try isThere("reference", $0, db) ? nil : $0 }
    }

    private func isThere(_ column: String, _ value: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM entry WHERE \(column) = ?"), arguments: [value]) ?? false
    }

    // MARK: - Names

    /// Each name once: a set of thousands names few.
    private func lookup<Value>(_ names: [String], _ find: (String) throws -> Value) throws -> [String: Value] {
        try Set(names).sorted().reduce(into: [:]) { $0[$1] = try find($1) }
    }

    /// A place by its label, whatever became of it since, or as typed.
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
    /// Where it stands: as it says, or published and verified today.
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

extension LinkEntries: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Int {
        var count = 0
        for link in links {
            guard let id = try row(link.reference, tx.db) else { continue }
            for other in try link.seeAlso.compactMap({ try row($0, tx.db) }) where other != id {
                try EntryWriting.see(other, from: id, tx.db)
                count += 1
            }
            guard let other = try link.replacedBy.flatMap({ try row($0, tx.db) }), other != id else { continue }
            try tx.db.execute(
                sql: "UPDATE entry SET replaced_by = ? WHERE id = ? AND status = 'retired'", arguments: [other, id])
            count += 1
        }
        return count
    }

    private func row(_ reference: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM entry WHERE reference = ?"), arguments: [reference])
    }
}
