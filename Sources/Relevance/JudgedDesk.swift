package import Desk
import Foundation
package import Ranking
package import Store

/// A desk in a temporary folder whose entries are the documents of a judged set. It is asked through the same verbs as
/// by all clients.
package final class JudgedDesk: Sendable {
    package let set: RelevanceSet
    private let folder: URL
    /// The documents by the references of their entries.
    private let documents: [String: String]

    package typealias Answer = (query: RelevanceSet.JudgedQuery, hits: [(document: String, score: Double)])

    private static let batch = 2_000

    /// - Parameter wordings: users' own words, given to the entries they led to.
    package init(_ set: RelevanceSet, wordings: [RelevanceSet.Wording] = []) throws {
        self.set = set
        folder = FileManager.default.temporaryDirectory.appending(path: "guichet-relevance-\(UUID().uuidString)")
        let path = folder.appending(path: "desk.sqlite").path
        _ = try Store.create(path: path, network: "2012")
        documents = try Self.load(set, wordings, Store(path: path))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The desk, searched with these settings.
    /// - Parameter embedder: makes vectors, for searching by meaning too; nil: by words alone.
    package func store(_ settings: RankingSettings, embedder: (any Embedder)? = nil) throws -> Store {
        let store = try Store(path: folder.appending(path: "desk.sqlite").path, ranking: settings, embedder: embedder)
        try store.embed()
        return store
    }

    /// The document whose entry has a reference.
    package func document(_ reference: String) -> String? { documents[reference] }

    /// The documents found for each query, the best first, and their scores.
    /// - Parameter depth: how many hits a query gets.
    package func answers(to queries: [RelevanceSet.JudgedQuery], from store: Store, depth: Int) throws -> [Answer] {
        try queries.map { query in
            let hits = try store.perform(Search(words: query.text, limit: depth, options: .unrecorded), by: nil).hits
            return (query, hits.compactMap { hit in documents[hit.reference].map { ($0, hit.score) } })
        }
    }

    /// - Returns: the documents by the references of their entries.
    private static func load(
        _ set: RelevanceSet, _ wordings: [RelevanceSet.Wording], _ store: Store
    ) throws -> [String: String] {
        for start in stride(from: 0, to: set.entries.count, by: batch) {
            let records = Array(set.entries[start..<min(start + batch, set.entries.count)])
            _ = try store.perform(ImportEntries(records: records, activate: true), by: nil)
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
