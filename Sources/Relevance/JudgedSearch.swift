package import Desk
package import Ranking

/// Asks the queries of a judged set on a fresh desk, and scores the answers.
package struct JudgedSearch {
    private let set: RelevanceSet
    private let wordings: [RelevanceSet.Wording]
    private let settings: RankingSettings
    private let embedder: (any Embedder)?

    package typealias Answer = JudgedDesk.Answer

    /// - Parameters:
    ///   - wordings: users' own words, given to the entries they led to.
    ///   - embedder: makes vectors, for searching by meaning too; nil: by words alone.
    package init(
        set: RelevanceSet, wordings: [RelevanceSet.Wording] = [], settings: RankingSettings = RankingSettings(),
        embedder: (any Embedder)? = nil
    ) {
        self.set = set
        self.wordings = wordings
        self.settings = settings
        self.embedder = embedder
    }

    /// The number of hits for each query.
    package static let depth = 100

    /// - Returns: the documents found for each query, the best first, and their scores.
    package func run() throws -> [Answer] {
        try run([set.queries]).first ?? []
    }

    /// The answers of one desk to several lists of queries.
    /// - Parameter depth: how many hits a query gets.
    package func run(_ lists: [[RelevanceSet.JudgedQuery]], depth: Int = Self.depth) throws -> [[Answer]] {
        let desk = try JudgedDesk(set, wordings: wordings)
        let store = try desk.store(settings, embedder: embedder)
        return try lists.map { try desk.answers(to: $0, from: store, depth: depth) }
    }

    /// The measures of answers to queries of a set.
    package static func scores(_ answers: [Answer], _ set: RelevanceSet) -> RelevanceScores {
        var scores = RelevanceScores()
        for (query, hits) in answers {
            if let judged = set.grades[query.id] { scores.add(hits.map(\.document), judged: judged) }
        }
        return scores
    }
}
