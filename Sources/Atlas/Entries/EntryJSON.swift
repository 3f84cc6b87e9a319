import Desk
import Foundation

/// Entries in JSON: one object on each line, or one array.
enum EntryJSON {
    static func line(_ record: EntryRecord) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    static func lines(_ data: Data, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        let decoder = JSONDecoder()
        var entries: [PlacedEntry] = []
        var damages = EntryDamages(file: name)
        for (number, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > 0x20 }) {
            do {
                let record = try decoder.decode(EntryRecord.self, from: Data(line))
                entries.append(PlacedEntry(place: .line(number + 1), record: record))
            } catch {
                // A single object may have several lines.
                if entries.isEmpty, let whole = try? decoder.decode(RecordValue.self, from: data) {
                    return try single(whole, at: .line(number + 1), name)
                }
                damages.add(error, at: .line(number + 1))
            }
        }
        try damages.check()
        return entries
    }

    private static func single(_ value: RecordValue, at place: Damage.Place, _ name: String) throws(FileDamage)
        -> [PlacedEntry]
    {
        var damages = EntryDamages(file: name)
        do {
            guard case .record(let record) = value else { throw Damage.Reason.notRecord }
            return [PlacedEntry(place: place, record: try EntryRecord(record))]
        } catch {
            damages.add(error, at: place)
            try damages.check()
            return []
        }
    }

    static func array(_ data: Data, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        let decoder = JSONDecoder()
        var entries: [PlacedEntry] = []
        var damages = EntryDamages(file: name)
        for item in JSONItems(data) {
            do {
                guard let json = item.json else { throw Damage.Reason.json }
                let record = try decoder.decode(EntryRecord.self, from: json)
                entries.append(PlacedEntry(place: .line(item.line), record: record))
            } catch {
                damages.add(error, at: .line(item.line))
            }
        }
        try damages.check()
        return entries
    }

    /// The texts of a record's fields in the order of the columns; empty for missing ones.
    static func fields(_ record: EntryRecord) -> [(key: String, value: String)] {
        [
            ("reference", record.reference ?? ""), ("id", record.id ?? ""), ("status", record.status?.rawValue ?? ""),
            ("stale", record.stale?.rawValue ?? ""), ("title", record.text.title), ("question", record.text.question),
            ("answer", record.text.answer), ("sources", record.text.sources.map(\.line).joined(separator: "\n")),
            ("territory", record.territory ?? ""), ("themes", record.themes.joined(separator: "\n")),
            ("audience", record.audience?.rawValue ?? ""), ("see_also", record.seeAlso.joined(separator: "\n")),
            ("centre", record.centre ?? ""), ("author", record.author ?? ""), ("reviewer", record.reviewer ?? ""),
            ("verified_on", record.verifiedOn?.description ?? ""), ("review_by", record.reviewBy?.description ?? ""),
            ("published_at", record.publishedAt.map { EntryRecord.text($0) } ?? ""),
            ("replaced_by", record.replacedBy ?? ""),
        ]
    }
}
