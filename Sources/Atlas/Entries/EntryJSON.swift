import Desk
import Foundation

/// Entries in JSON: one object a line, or one array.
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
        for (number, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                let record = try decoder.decode(EntryRecord.self, from: Data(line))
                entries.append(PlacedEntry(place: .line(number + 1), record: record))
            } catch {
                // One object over several lines is one too.
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
            return [PlacedEntry(place: place, record: try record(value))]
        } catch {
            damages.add(error, at: place)
            try damages.check()
            return []
        }
    }

    static func array(_ data: Data, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        var damages = EntryDamages(file: name)
        var entries: [PlacedEntry] = []
        do {
            for (index, value) in try JSONDecoder().decode([RecordValue].self, from: data).enumerated() {
                do {
                    entries.append(PlacedEntry(place: .feature(index + 1), record: try record(value)))
                } catch {
                    damages.add(error, at: .feature(index + 1))
                }
            }
        } catch {
            damages.add(error, at: line(of: error).map { .line($0) } ?? .file)
        }
        try damages.check()
        return entries
    }

    private static func record(_ value: RecordValue) throws -> EntryRecord {
        guard case .record(let record) = value else { throw Damage.Reason.notRecord }
        return try EntryRecord(record)
    }

    /// The line on which a document stops being JSON, as Foundation says it; nil where it does not.
    private static func line(of error: any Error) -> Int? {
        guard case DecodingError.dataCorrupted(let context) = error else { return nil }
        let words = context.underlyingError.map { String(reflecting: $0) } ?? context.debugDescription
        return words.firstMatch(of: /line:? (\d+)/).flatMap { Int($0.1) }
    }

    /// The texts of a record's fields, in the order of the columns, empty where there is nothing.
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
