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
    private let isForExcel: Bool
    private var count = 0
    /// How many texts an Excel would cut, of those that were written for one.
    public private(set) var cutCells = 0

    /// - Parameter isForExcel: a table that a French Excel opens by a double click.
    public init(format: EntryFormat, isForExcel: Bool = false) {
        self.format = format
        self.isForExcel = isForExcel
    }

    /// The file's text up to and with an entry, where the ones before are written already.
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

    /// What ends the file.
    public func end() -> String {
        switch format {
        case .json: count == 0 ? "[]\n" : "\n]\n"
        case .csv: count == 0 ? header : ""
        case .jsonl, .md: ""
        }
    }

    private var header: String { EntryTable.header(isForExcel: isForExcel) }
}

/// Reads a file of entries, whose format is known by how it begins.
public enum EntryFile {
    /// - Parameter name: the file's, for what is said of damage.
    /// - Throws: `Refusal.damagedFile` with all that cannot be read: then nothing is.
    public static func read(_ data: Data, name: String) throws(Refusal) -> [EntryRecord] {
        try placed(data, name: name).map(\.record)
    }

    /// The same, with the place of each.
    public static func placed(_ data: Data, name: String) throws(Refusal) -> [PlacedEntry] {
        do throws(FileDamage) {
            let entries = try entries(try text(data, name), name)
            try checkUnique(entries, name)
            return entries
        } catch { throw .damagedFile(error) }
    }

    private static func entries(_ text: String, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        switch text.utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "["): try EntryJSON.array(Data(text.utf8), name)
        case UInt8(ascii: "{"), nil: try EntryJSON.lines(Data(text.utf8), name)
        // An entry of a table may well write about the marks of the other format.
        default:
            EntryMarkdown.isOneEntry(text)
                ? try EntryMarkdown.read(text, name)
                : EntryTable.isTable(text) || !text.contains(EntryMarkdown.entry)
                    ? try EntryTable.read(text, name) : try EntryMarkdown.read(text, name)
        }
    }

    /// The text, whatever system it was written on, without the mark that may stand at its head.
    private static func text(_ data: Data, _ name: String) throws(FileDamage) -> String {
        let text: String
        if let read = String(bytes: data, encoding: .utf8) {
            text = read
        } else {
            text = try TextDecoding.text(of: data, file: name)
        }
        return TextDecoding.withLineFeeds(String(text.drop { $0 == "\u{FEFF}" }))
    }

    /// What names an entry names one of the file.
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
