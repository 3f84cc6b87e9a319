import Foundation
internal import GRDB
import Synchronization

/// The sources of all entries in one text, in lower case without dots and spaces. One search of the text finds all
/// entries that cite a source; searching the rows took 0.5 s. The text is read at the first search for a source; later
/// only changes are read.
final class CitedSources: Sendable {
    private struct Texts {
        /// The sources of each entry end with a line feed, which no source contains.
        var bytes: [UInt8] = []
        /// The offset of each entry's sources, in ascending order, and the entry's row.
        var starts: [(start: Int, entry: Int64)] = []
        /// The offset of an entry's current sources. Its former sources stay in the text.
        var current: [Int64: Int] = [:]
        /// The id of the newest event whose changes were read.
        var event: Int64 = -1
    }

    private let texts = Mutex(Texts())

    /// A shorter text is in nearly every source.
    static let shortest = 3

    /// The rows of the entries that cite a text. `L. 121-1` and `L121-1` are the same.
    func entries(citing text: String, _ db: Database) throws -> [Int64] {
        let wanted = Array(Self.bare(text).utf8)
        guard wanted.count >= Self.shortest else { return [] }
        return try texts.withLock { texts in
            try Self.update(&texts, db)
            return Self.entries(in: texts, citing: wanted)
        }
    }

    private static func bare(_ text: String) -> String {
        text.lowercased().filter { !" .\n\u{A0}\u{202F}".contains($0) }
    }

    /// Reads the changes. A reader with an older snapshot does not see the changed entry, so a match in its new sources
    /// does no harm.
    private static func update(_ texts: inout Texts, _ db: Database) throws {
        let newest = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM entry_event") ?? 0
        guard newest > texts.event else { return }
        // Reads everything again once half of the text is former sources.
        if texts.starts.count > 2 * texts.current.count + 1_000 { texts = Texts() }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, (SELECT group_concat(
                    coalesce(value ->> 'text', '') || ' ' || coalesce(value ->> 'legal', '') || ' '
                        || coalesce(value ->> 'url', ''), ' | ') FROM json_each(sources))
                FROM entry WHERE ?1 < 0 OR id IN (SELECT entry FROM entry_event WHERE id > ?1)
                """, arguments: [texts.event])
        // By position: looking a name up costs time in each row.
        while let row = try rows.next() {
            try texts.current[row[0]] = texts.bytes.count
            try texts.starts.append((texts.bytes.count, row[0]))
            texts.bytes += try bare(row[1] ?? "").utf8
            texts.bytes.append(UInt8(ascii: "\n"))
        }
        texts.event = newest
    }

    private static func entries(in texts: Texts, citing wanted: [UInt8]) -> [Int64] {
        var (found, place) = ([Int64](), 0)
        texts.bytes.withUnsafeBytes { all in
            while let match = Self.place(of: wanted, in: all, from: place) {
                let index = index(of: match, in: texts.starts)
                let (start, entry) = texts.starts[index]
                if texts.current[entry] == start { found.append(entry) }
                // Continues with the next entry.
                place = index + 1 < texts.starts.count ? texts.starts[index + 1].start : all.count
            }
        }
        return found
    }

    /// The first offset of a text from `start` on; nil where there is none.
    private static func place(of wanted: [UInt8], in all: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = all.baseAddress, let first = wanted.first else { return nil }
        var place = start
        while all.count - place >= wanted.count,
            let candidate = memchr(base + place, Int32(first), all.count - place - wanted.count + 1)
        {
            if memcmp(candidate, wanted, wanted.count) == 0 { return UnsafeRawPointer(candidate) - base }
            place = UnsafeRawPointer(candidate) - base + 1
        }
        return nil
    }

    /// The index of the entry that an offset belongs to: the last one that does not begin after it.
    private static func index(of place: Int, in starts: [(start: Int, entry: Int64)]) -> Int {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle].start <= place { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
