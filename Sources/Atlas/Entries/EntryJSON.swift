import Desk
import Foundation

/// Entries in JSON: one object a line, or one array.
enum EntryJSON {
    static func line(_ record: EntryRecord) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    static func lines(_ data: Data, _ name: String) throws(FileDamage) -> [EntryRecord] {
        let decoder = JSONDecoder()
        var records: [EntryRecord] = []
        var damages = EntryDamages(file: name)
        for (number, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                records.append(try decoder.decode(EntryRecord.self, from: Data(line)))
            } catch {
                damages.add(error, at: .line(number + 1))
            }
        }
        try damages.check()
        return records
    }

    static func array(_ data: Data, _ name: String) throws(FileDamage) -> [EntryRecord] {
        var damages = EntryDamages(file: name)
        do {
            let records = try JSONDecoder().decode([Attempt].self, from: data)
            for (index, record) in records.enumerated() {
                if case .failure(let error) = record.result { damages.add(error, at: .feature(index + 1)) }
            }
            try damages.check()
            return records.compactMap { try? $0.result.get() }
        } catch let damage as FileDamage {
            throw damage
        } catch {
            damages.add(error, at: .file)
            try damages.check()
            return []
        }
    }

    /// A record that may be damaged, so that all damages can be told at once.
    private struct Attempt: Decodable {
        let result: Result<EntryRecord, any Error>

        init(from decoder: any Decoder) throws { result = Result { try EntryRecord(from: decoder) } }
    }

    /// A record from the texts of its fields; lists have one item a line.
    static func record(_ fields: [String: String]) throws -> EntryRecord {
        var object: [String: Any] = [:]
        for (key, value) in fields where !value.isEmpty {
            switch key {
            case "themes", "see_also": object[key] = items(value, separators: ["\n", ";"])
            case "sources":
                object[key] = items(value, separators: ["\n"]).map { line -> Any in
                    let parts = line.hasPrefix("{") ? try? JSONSerialization.jsonObject(with: Data(line.utf8)) : nil
                    return parts ?? line
                }
            default: object[key] = value
            }
        }
        return try JSONDecoder().decode(EntryRecord.self, from: JSONSerialization.data(withJSONObject: object))
    }

    private static func items(_ text: String, separators: Set<Character>) -> [String] {
        text.split(whereSeparator: separators.contains).map(\.trimmed).filter { !$0.isEmpty }
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
