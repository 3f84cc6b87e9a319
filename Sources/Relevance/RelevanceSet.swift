package import Desk
package import Foundation

/// A judged set: documents, queries, and which documents answer which query.
///
/// A folder with `corpus.jsonl` ({_id, title, text}), a file of queries ({_id, text}) and `qrels.tsv` (query, document,
/// grade).
package struct RelevanceSet: Sendable {
    package struct JudgedQuery: Decodable, Sendable {
        package let id: String
        package let text: String

        private enum CodingKeys: String, CodingKey {
            case id = "_id"
            case text
        }
    }

    package struct Wording: Decodable, Sendable {
        package let doc: String
        package let text: String
    }

    package let name: String
    package let entries: [EntryRecord]
    package let queries: [JudgedQuery]
    /// Grades by query, then by document.
    package let grades: [String: [String: Int]]

    /// - Parameter queries: the file of queries, in the folder or anywhere.
    package init(folder: URL, queries file: String) throws {
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

    /// The folders of judged sets in a folder.
    /// - Parameter wanted: the names of the sets; empty: all that are there.
    package static func folders(in folder: URL, named wanted: [String]) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { FileManager.default.fileExists(atPath: $0.appending(path: "qrels.tsv").path) }
            .filter { wanted.isEmpty || wanted.contains($0.lastPathComponent) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    package static func lines<Record: Decodable>(_ url: URL) throws -> [Record] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(Record.self, from: Data($0))
        }
    }
}
