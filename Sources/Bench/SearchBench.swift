import Desk
import Foundation
import Ranking
import Store

/// Measures a search in a running process, and FTS5's own ranking over the same index.
struct SearchBench {
    private let store: Store

    /// - Parameter parts: of the ranking, which are left out.
    init(database: String, without parts: [String] = []) throws {
        store = try Store(path: database, ranking: RankingSettings(without: parts))
    }

    /// Imports entries (number, title, text, by tabs) through the verb that `guichet import` performs.
    ///
    /// Prints the seconds spent in the verb; making the records is not counted.
    func load(_ file: String) throws {
        guard let input = FileHandle(forReadingAtPath: file) else { throw CocoaError(.fileNoSuchFile) }
        var pending = Data()
        var took = Stopwatch.Lap()
        var count = 0
        // About as many entries at once as `guichet import` writes.
        while let part = try input.read(upToCount: 6 << 20), !part.isEmpty {
            pending.append(part)
            guard let end = pending.lastIndex(of: UInt8(ascii: "\n")) else { continue }
            let records = try Self.records(pending[..<end])
            pending = Data(pending[pending.index(after: end)...])
            took += try Stopwatch.lap {
                count += try store.perform(ImportEntries(records: records, activate: true), by: nil).imported
            }
        }
        Self.report(["entries": Double(count), "seconds": took.seconds, "cpu": took.cpu])
    }

    private static func records(_ lines: Data) throws -> [EntryRecord] {
        let decoder = JSONDecoder()
        return try lines.split(separator: UInt8(ascii: "\n")).map { line in
            let fields = String(decoding: line, as: UTF8.self).split(separator: "\t")
            guard fields.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
            let json = #"{"id":"\#(fields[0])","title":"\#(fields[1])","answer":"\#(fields[2])"}"#
            return try decoder.decode(EntryRecord.self, from: Data(json.utf8))
        }
    }

    /// Rebuilds the index: the seconds it takes, with every entry's text read from its table.
    func rebuild() throws {
        let took = try Stopwatch.lap { try store.reindex() }
        Self.report(["seconds": took.seconds, "cpu": took.cpu])
    }

    /// Times each query of a file, one a line, as a whole verb.
    func search(_ queries: String, limit: Double) throws {
        let started = try Stopwatch.seconds { _ = try store.perform(Search(words: "ville"), by: nil) }
        // A server does this after its start.
        try store.warm()
        try time(queries, limit: limit, started: started) {
            try store.perform(Search(words: $0), by: nil).hits.count
        }
    }

    /// Times FTS5's own `bm25()` over the same words and index.
    func baseline(_ queries: String, limit: Double) throws {
        let started = try Stopwatch.seconds { _ = try store.anyWord("ville", limit: 10) }
        try time(queries, limit: limit, started: started) { try store.anyWord($0, limit: 10).count }
    }

    /// A first round over a tenth of the queries warms the caches. Then each query runs once, for at most `limit`
    /// seconds. Then the same queries run again, because a desk is asked for the same words every day.
    private func time(_ file: String, limit: Double, started: Double, _ ask: (String) throws -> Int) throws {
        let queries = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        for query in queries.prefix(queries.count / 10) { _ = try ask(query) }
        var found = 0
        let laps = try round(queries, limit) { found += try ask($0) }
        let again = Shares(try round(queries.prefix(laps.count), limit) { _ = try ask($0) }.map(\.seconds))
        let (times, cpu) = (Shares(laps.map(\.seconds)), Shares(laps.map(\.cpu)))
        Self.report([
            "queries": Double(laps.count), "hits": Double(found), "first": started * 1_000, "p50": times[0.5],
            "p95": times[0.95], "p99": times[0.99], "cpu50": cpu[0.5], "cpu95": cpu[0.95], "again50": again[0.5],
            "again95": again[0.95], "memory": Double(Memory.resident ?? 0), "peak": Double(Memory.peak ?? 0),
        ])
    }

    private func round(
        _ queries: some Sequence<String>, _ limit: Double, _ ask: (String) throws -> Void
    ) rethrows -> [Stopwatch.Lap] {
        let clock = ContinuousClock()
        let end = ContinuousClock.now + .seconds(limit)
        var laps: [Stopwatch.Lap] = []
        for query in queries where clock.now < end { laps.append(try Stopwatch.lap { try ask(query) }) }
        return laps
    }

    /// The times in ms at some quantiles.
    private struct Shares {
        private let times: [Double]

        init(_ seconds: [Double]) { times = seconds.map { $0 * 1_000 }.sorted() }

        subscript(_ part: Double) -> Double {
            times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * part))]
        }
    }

    /// Prints figures on one line as `name=value`; times in ms, sizes in bytes.
    private static func report(_ figures: [String: Double]) {
        print(
            figures.sorted { $0.key < $1.key }.map { "\($0.key)=\(String(format: "%.4f", $0.value))" }.joined(
                separator: " "))
    }
}
