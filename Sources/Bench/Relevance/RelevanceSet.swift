import Desk
import Foundation

/// A judged set: documents, queries, and which documents answer which query.
///
/// A folder with `corpus.jsonl` ({_id, title, text}), a file of queries ({_id, text}) and `qrels.tsv` (query, document, grade).
struct RelevanceSet {
    struct Query: Decodable {
        let id: String
        let text: String

        private enum CodingKeys: String, CodingKey {
            case id = "_id"
            case text
        }
    }

    struct Wording: Decodable {
        let doc: String
        let text: String
    }

    let name: String
    let entries: [EntryRecord]
    let queries: [Query]
    /// Grades by query, then by document.
    let grades: [String: [String: Int]]

    /// - Parameter queries: the file of queries, in the folder or anywhere.
    init(folder: URL, queries file: String) throws {
        name = folder.lastPathComponent
        entries = try Self.lines(folder.appending(path: "corpus.jsonl"))
        let inside = folder.appending(path: file)
        queries = try Self.lines(
            FileManager.default.fileExists(atPath: inside.path) ? inside : URL(filePath: file))
        let wanted = Set(queries.map(\.id))
        var grades: [String: [String: Int]] = [:]
        let judged = try String(contentsOf: folder.appending(path: "qrels.tsv"), encoding: .utf8)
        for line in judged.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 3, wanted.contains(fields[0]), let grade = Int(fields[2]) else { continue }
            grades[fields[0], default: [:]][fields[1]] = grade
        }
        self.grades = grades
    }

    static func lines<Record: Decodable>(_ url: URL) throws -> [Record] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(Record.self, from: Data($0))
        }
    }
}

/// The measures of a run, averages over the judged queries, from 0 to 100; a query without hits counts 0.
/// nDCG has linear gain and a discount of log2, as trec_eval has them.
struct RelevanceScores {
    private var sums: [Double] = [0, 0, 0, 0, 0]
    private var count = 0

    static let names = ["nDCG@10", "R@10", "R@100", "MRR@10", "S@1"]

    /// Each measure in the order of `names`.
    var values: [Double] { sums.map { count == 0 ? 0 : 100 * $0 / Double(count) } }
    var queries: Int { count }

    /// Takes the answer to one query.
    /// - Parameters:
    ///   - documents: those found, the best first.
    ///   - judged: grades by document.
    mutating func add(_ documents: [String], judged: [String: Int]) {
        let gains = documents.prefix(100).map { judged[$0] ?? 0 }
        let best = judged.values.sorted(by: >)
        let relevant = Double(judged.values.filter { $0 > 0 }.count)
        count += 1
        guard relevant > 0 else { return }
        sums[0] += Self.gain(gains) / Self.gain(best)
        sums[1] += Double(gains.prefix(10).filter { $0 > 0 }.count) / relevant
        sums[2] += Double(gains.filter { $0 > 0 }.count) / relevant
        if let first = gains.prefix(10).firstIndex(where: { $0 > 0 }) {
            sums[3] += 1 / Double(first + 1)
            if first == 0 { sums[4] += 1 }
        }
    }

    private static func gain(_ grades: [Int]) -> Double {
        grades.prefix(10).enumerated().reduce(0) { $0 + Double(max($1.element, 0)) / log2(Double($1.offset + 2)) }
    }
}
