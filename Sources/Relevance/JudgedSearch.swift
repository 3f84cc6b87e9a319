package import Desk
import Foundation
import Ranking
import Store

/// Asks the queries of a judged set on a fresh desk, through the same verbs as all clients, and scores the answers.
package struct JudgedSearch {
    private let set: RelevanceSet
    private let wordings: [RelevanceSet.Wording]
    private let without: [String]
    private let embedder: (any Embedder)?

    package typealias Answer = (query: RelevanceSet.JudgedQuery, hits: [(document: String, score: Double)])

    /// - Parameters:
    ///   - wordings: users' own words, given to the entries they led to.
    ///   - without: parts of the ranking that are left out, for an ablation.
    ///   - embedder: makes vectors, for searching by meaning too; nil: by words alone.
    package init(
        set: RelevanceSet, wordings: [RelevanceSet.Wording] = [], without: [String] = [],
        embedder: (any Embedder)? = nil
    ) {
        self.set = set
        self.wordings = wordings
        self.without = without
        self.embedder = embedder
    }

    /// The number of hits for each query.
    package static let depth = 100
    private static let batch = 2_000

    /// - Returns: the documents found for each query, the best first, and their scores.
    package func run() throws -> [Answer] {
        try run([set.queries]).first ?? []
    }

    /// The answers of one desk to several lists of queries.
    /// - Parameter depth: how many hits a query gets.
    package func run(_ lists: [[RelevanceSet.JudgedQuery]], depth: Int = Self.depth) throws -> [[Answer]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "guichet-relevance-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "desk.sqlite").path
        _ = try Store.create(path: path, network: "2012")
        let store = try Store(path: path, ranking: RankingSettings(without: without), embedder: embedder)
        let references = try load(store)
        try store.embed()
        return try lists.map { queries in
            try queries.map { query in
                let hits = try store.perform(Search(words: query.text, limit: depth), by: nil).hits
                return (query, hits.compactMap { hit in references[hit.reference].map { ($0, hit.score) } })
            }
        }
    }

    /// The measures of answers to queries of a set.
    package static func scores(_ answers: [Answer], _ set: RelevanceSet) -> RelevanceScores {
        var scores = RelevanceScores()
        for (query, hits) in answers {
            if let judged = set.grades[query.id] { scores.add(hits.map(\.document), judged: judged) }
        }
        return scores
    }

    /// - Returns: the documents by the references of their entries.
    private func load(_ store: Store) throws -> [String: String] {
        for start in stride(from: 0, to: set.entries.count, by: Self.batch) {
            let batch = Array(set.entries[start..<min(start + Self.batch, set.entries.count)])
            _ = try store.perform(ImportEntries(records: batch, activate: true), by: nil)
        }
        // A fresh desk numbers its entries in order.
        let year = Day(Date()).year
        var documents: [String: String] = [:]
        for (number, entry) in set.entries.enumerated() {
            let digits = String(number + 1)
            let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            documents["F-\(year)-\(padded)"] = entry.id ?? digits
        }
        let references = Dictionary(documents.map { ($1, $0) }) { first, _ in first }
        // A wording that an agent reports counts at once.
        let librarian = Account(name: "relevance", centre: Centre.national)
        for wording in wordings {
            guard let reference = references[wording.doc] else { continue }
            _ = try store.perform(MarkAnswered(reference: reference, words: wording.text), by: librarian)
        }
        return documents
    }
}
