import Foundation
internal import GRDB
import Ranking
import Synchronization

/// Caches the columns by which a corpus is counted, until one of its documents changes.
final class FacetCache: Sendable {
    private let kept = Mutex<[Corpus: FacetColumns]>([:])

    /// The columns of a corpus as a transaction sees it.
    func columns(_ corpus: Corpus, _ statistics: IndexStatistics, _ db: Database) throws -> FacetColumns {
        let state = try FacetColumns.state(db)
        if let current = kept.withLock({ $0[corpus] }), current.state == state,
            current.index == statistics.version
        {
            return current
        }
        let columns = try FacetColumns(corpus, statistics, state: state, db)
        kept.withLock { $0[corpus] = columns }
        return columns
    }
}

/// The centre, territory, audience and themes of each document of a corpus, by its id. Facets are counted in them,
/// because reading the table row by row is slower.
final class FacetColumns: Sendable {
    fileprivate let state: String
    fileprivate let index: [Data]
    /// For each counted column its values, and the number of each document's value; -1 for none.
    private let columns: [(part: FacetField, values: [String], codes: [Int32])]
    /// The themes, and where each document's themes begin in `themeCodes`; they end where the next document's begin.
    private let themes: [String]
    private let themeStarts: [Int32]
    private let themeCodes: [Int32]

    /// A text that changes with every event, because any event may change a document, and with the names of the themes.
    fileprivate static func state(_ db: Database) throws -> String {
        try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT coalesce((SELECT max(id) FROM entry_event), 0) || ' '
                        || coalesce((SELECT max(id) FROM event), 0) || ' '
                        || coalesce((SELECT group_concat(slug, ' ') FROM theme), '')
                    """)) ?? ""
    }

    fileprivate init(_ corpus: Corpus, _ statistics: IndexStatistics, state: String, _ db: Database) throws {
        (self.state, index) = (state, statistics.version)
        let places = Int(statistics.largest) + 1
        let parts: [FacetField] = [.centre, .territory, .audience]
        var codings = parts.map { _ in Coding(places) }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT item.id, \(parts.map { $0.column(corpus) }.joined(separator: ", "))
                FROM \(corpus.table) AS item WHERE \(corpus.isSearched)
                """)
        // By position: looking a name up costs time in each row.
        while let row = try rows.next() {
            guard case let id = try row[0] as Int, (0..<places).contains(id) else { continue }
            for place in parts.indices { if let value: String = try row[place + 1] { codings[place].add(value, id) } }
        }
        columns = zip(parts, codings).map { ($0, $1.values, $1.codes) }
        var themes = Coding(0)
        var codes: [Int32] = []
        var starts = [Int32](repeating: 0, count: places + 1)
        var next = 0
        let links = try Row.fetchCursor(
            db, sql: "SELECT \(corpus.table), theme FROM \(corpus.table)_theme ORDER BY \(corpus.table)")
        while let link = try links.next() {
            guard case let id = try link[0] as Int, id < places else { break }
            while next <= id {
                starts[next] = Int32(codes.count)
                next += 1
            }
            try codes.append(themes.code(link[1]))
        }
        for place in next..<starts.count { starts[place] = Int32(codes.count) }
        (self.themes, themeCodes, themeStarts) = (themes.values, codes, starts)
    }

    /// For each column the number of documents of each value; documents without a value are counted under "".
    func counts(among documents: DocumentSet) -> [FacetField: [String: Int]] {
        var counts = [FacetField.theme: Self.named(themes, themed(documents))]
        for (part, values, codes) in columns {
            // The first count is that of documents without a value.
            var found = Array(repeating: 0, count: values.count + 1)
            codes.withUnsafeBufferPointer { codes in
                found.withUnsafeMutableBufferPointer { found in
                    documents.visit { if $0 < codes.count { found[Int(codes[Int($0)]) + 1] += 1 } }
                }
            }
            counts[part] = Self.named([""] + values, found)
        }
        return counts
    }

    private func themed(_ documents: DocumentSet) -> [Int] {
        var found = Array(repeating: 0, count: themes.count)
        themeStarts.withUnsafeBufferPointer { starts in
            themeCodes.withUnsafeBufferPointer { codes in
                found.withUnsafeMutableBufferPointer { found in
                    documents.visit { id in
                        guard Int(id) + 1 < starts.count else { return }
                        for link in starts[Int(id)]..<starts[Int(id) + 1] { found[Int(codes[Int(link)])] += 1 }
                    }
                }
            }
        }
        return found
    }

    private static func named(_ values: [String], _ counts: some Sequence<Int>) -> [String: Int] {
        Dictionary(zip(values, counts).filter { $0.1 > 0 }) { first, _ in first }
    }

    /// Numbers the values of a column.
    private struct Coding {
        private(set) var values: [String] = []
        private(set) var codes: [Int32]
        private var known: [String: Int32] = [:]

        init(_ documents: Int) { codes = Array(repeating: -1, count: documents) }

        mutating func add(_ value: String, _ document: Int) { codes[document] = code(value) }

        mutating func code(_ value: String) -> Int32 {
            if let code = known[value] { return code }
            let code = Int32(values.count)
            known[value] = code
            values.append(value)
            return code
        }
    }
}
