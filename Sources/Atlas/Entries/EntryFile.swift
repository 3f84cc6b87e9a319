public import Desk
public import Foundation

/// The formats of files of entries. Each holds every fact of a record, and can be read back without loss.
public enum EntryFormat: String, CaseIterable, Sendable {
    /// One array with one entry on each line.
    case json
    /// One object on each line.
    case jsonl
    case md
    case csv
}

/// Writes a file of entries one by one, so that a large set need not be in memory.
public struct EntryFileWriter {
    private let format: EntryFormat
    private let isForExcel: Bool
    private var count = 0
    /// How many texts an Excel would cut, of those that were written for one.
    public private(set) var cutCells = 0

    /// - Parameter isForExcel: so that a French Excel opens a table by a double click.
    public init(format: EntryFormat, isForExcel: Bool = false) {
        self.format = format
        self.isForExcel = isForExcel
    }

    /// The file's text for the next entry.
    public mutating func text(_ record: EntryRecord) throws -> String {
        count += 1
        if format == .csv, isForExcel { cutCells += EntryTable.cutCells(of: record) }
        switch format {
        case .json: return (count == 1 ? "[\n" : ",\n") + (try EntryJSON.line(record))
        case .jsonl: return try EntryJSON.line(record) + "\n"
        case .md: return (count == 1 ? "" : "\n") + EntryMarkdown.text(record)
        case .csv: return (count == 1 ? header : "") + EntryTable.line(record, isForExcel: isForExcel)
        }
    }

    /// The end of the file.
    public func end() -> String {
        switch format {
        case .json: count == 0 ? "[]\n" : "\n]\n"
        case .csv: count == 0 ? header : ""
        case .jsonl, .md: ""
        }
    }

    private var header: String { EntryTable.header(isForExcel: isForExcel) }
}

/// Reads a file of entries. Its beginning tells its format.
public enum EntryFile {
    /// - Parameter name: the file's name in damages.
    /// - Throws: `Refusal.damagedFile` with everything that cannot be read, or for a file without an entry. Then no
    ///   entry is read.
    public static func read(_ data: Data, name: String) throws(Refusal) -> [EntryRecord] {
        try placed(data, name: name).map(\.record)
    }

    /// The same, with the place of each entry.
    public static func placed(_ data: Data, name: String) throws(Refusal) -> [PlacedEntry] {
        do throws(FileDamage) {
            let entries = try entries(try text(data, name), name)
            guard !entries.isEmpty else { throw DamageLog(file: name).refusal(.empty) }
            try checkUnique(entries, name)
            return entries
        } catch { throw .damagedFile(error) }
    }

    private static func entries(_ text: String, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        switch text.utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "["): try EntryJSON.array(Data(text.utf8), name)
        case UInt8(ascii: "{"), nil: try EntryJSON.lines(Data(text.utf8), name)
        // An entry in a table may contain the marks of the Markdown format.
        default:
            EntryMarkdown.isOneEntry(text)
                ? try EntryMarkdown.read(text, name)
                : EntryTable.isTable(text) || !text.contains(EntryMarkdown.entry)
                    ? try EntryTable.read(text, name) : try EntryMarkdown.read(text, name)
        }
    }

    /// The text, from any system, without a byte order mark.
    private static func text(_ data: Data, _ name: String) throws(FileDamage) -> String {
        let text: String
        if let read = String(bytes: data, encoding: .utf8) {
            text = read
        } else {
            text = try TextDecoding.text(of: data, file: name)
        }
        return TextDecoding.withLineFeeds(String(text.drop { $0 == "\u{FEFF}" }))
    }

    /// Identifiers and references must be unique in the file.
    private static func checkUnique(_ entries: [PlacedEntry], _ name: String) throws(FileDamage) {
        var log = DamageLog(file: name)
        var places: [String: [String: Damage.Place]] = [:]
        for entry in entries {
            for (column, value) in [("id", entry.record.id), ("reference", entry.record.reference)] {
                guard let value else { continue }
                if let first = places[column]?[value] {
                    log.add(.duplicate(key: value, first: first, column: column), at: entry.place)
                } else {
                    places[column, default: [:]][value] = entry.place
                }
            }
        }
        try log.check()
    }
}
