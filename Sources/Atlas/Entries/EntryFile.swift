public import Desk
public import Foundation

/// Files of entries: JSON, JSON Lines, Markdown or CSV. Each holds every fact of a record, and reads back as it was written.
public enum EntryFormat: String, CaseIterable, Sendable {
    /// One array with an entry a line.
    case json
    /// One object a line.
    case jsonl
    case md
    case csv
}

/// A file of entries, written entry by entry, so that a large set need not be in memory.
public struct EntryFileWriter {
    private let format: EntryFormat
    private var count = 0

    public init(format: EntryFormat) { self.format = format }

    /// The file's text up to and with an entry, where the ones before are written already.
    public mutating func text(_ record: EntryRecord) throws -> String {
        count += 1
        switch format {
        case .json: return (count == 1 ? "[\n" : ",\n") + (try EntryJSON.line(record))
        case .jsonl: return try EntryJSON.line(record) + "\n"
        case .md: return (count == 1 ? "" : "\n") + EntryMarkdown.text(record)
        case .csv: return (count == 1 ? EntryTable.header : "") + EntryTable.line(record)
        }
    }

    /// What ends the file.
    public func end() -> String {
        switch format {
        case .json: count == 0 ? "[]\n" : "\n]\n"
        case .csv: count == 0 ? EntryTable.header : ""
        case .jsonl, .md: ""
        }
    }
}

/// Reads a file of entries, whose format is known by how it begins.
public enum EntryFile {
    /// - Parameter name: the file's, for what is said of damage.
    /// - Throws: `Refusal.damagedFile` with all that cannot be read: then nothing is.
    public static func read(_ data: Data, name: String) throws(Refusal) -> [EntryRecord] {
        do {
            switch data.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) {
            case UInt8(ascii: "["): return try EntryJSON.array(data, name)
            case UInt8(ascii: "{"), nil: return try EntryJSON.lines(data, name)
            default:
                let text = try text(data, name)
                // An entry of a table may well write about the marks of the other format.
                return EntryTable.isTable(text) || !text.contains(EntryMarkdown.entry)
                    ? try EntryTable.read(text, name) : try EntryMarkdown.read(text, name)
            }
        } catch { throw .damagedFile(error) }
    }

    private static func text(_ data: Data, _ name: String) throws(FileDamage) -> String {
        if let text = String(bytes: data, encoding: .utf8) {
            return String(text.trimmingPrefix("\u{FEFF}")).replacing("\r\n", with: "\n")
        }
        return try TextDecoding.text(of: data, file: name)
    }
}

/// The damages of a file of entries.
struct EntryDamages {
    private let file: String
    private var damages: [Damage] = []

    init(file: String) { self.file = file }

    mutating func add(_ error: any Error, at place: Damage.Place) {
        damages.append(Damage(place: place, reason: Self.reason(error)))
    }

    func check() throws(FileDamage) {
        guard !damages.isEmpty else { return }
        throw FileDamage(file: file, damages: Array(damages.prefix(FileDamage.kept)), total: damages.count)
    }

    private static func reason(_ error: any Error) -> Damage.Reason {
        switch error {
        case DecodingError.keyNotFound(let key, _): .value(column: key.stringValue, value: "")
        case DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context):
            context.codingPath.last.map { .value(column: $0.stringValue, value: "") } ?? .json
        case let refusal as Refusal: .text(refusal)
        default: .json
        }
    }
}
