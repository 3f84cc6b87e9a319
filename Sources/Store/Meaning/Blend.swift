internal import GRDB

/// Ranks by words and by meaning together: a convex mix of the words' score, as a share of the best one's, and of the
/// cosines of text and title. Where no vector comes in time, the words decide alone.
struct Blend {
    let ranker: Ranker
    /// What was typed, as the model reads it.
    let query: String

    /// The shares of words, text and title; measured by `Scripts/relevance --embeddings`.
    struct Weights {
        var words = 0.5, text = 0.25, title = 0.25
    }

    private static let weights = Weights()
    /// So many of the best by words, and so many by meaning, are mixed; by words alone come the others.
    private static let depth = 200
    private static let byMeaning = 50

    /// As `Ranker.rank` from the first hit on.
    func rank(_ terms: Terms, allowed: Ranker.Allowed?, limit: Int) throws -> Ranking {
        guard let meaning = ranker.tx.meaning, ranker.index.table == SearchIndex.entries.table,
            let vector = meaning.embedder.vector(of: query)
        else { return try ranker.rank(terms, allowed: allowed, limit: limit) }
        var ranking = try ranker.rank(terms, allowed: allowed, limit: max(limit, Self.depth))
        let vectors = try meaning.cache.vectors(
            model: meaning.embedder.model, dimension: vector.count, ranker.db)
        let near = vectors.nearness(to: vector)
        guard !near.isEmpty else { return ranking.first(limit) }
        // What must or must not be in the text only the words know.
        let isStrict = !terms.phrases.isEmpty || !terms.excluded.isEmpty
        let others = isStrict ? [] : try nearest(near, besides: ranking.hits, allowed)
        ranking.hits = mixed(ranking.hits, with: others, near)
        ranking.total = max(ranking.total, ranking.hits.count)
        return ranking.first(limit)
    }

    /// The hits mixed, the best first, then those too far down to be.
    private func mixed(_ hits: [Ranking.Hit], with others: [Int64], _ near: [Vectors.Nearness]) -> [Ranking.Hit] {
        let best = hits.first?.score ?? 0, scale = best > 0 ? best : 1
        let wanted = Set(hits.prefix(Self.depth).map(\.id) + others)
        let meanings = Dictionary(
            near.lazy.filter { wanted.contains($0.entry) }.map { ($0.entry, Self.meaning($0)) },
            uniquingKeysWith: { first, _ in first })
        let words = hits.prefix(Self.depth) + others.map { Ranking.Hit(id: $0, parts: Parts()) }
        let mixed = words.map { hit in
            var parts = hit.parts
            parts[.meaning] = scale * (meanings[hit.id] ?? 0) / Self.weights.words
            return Ranking.Hit(id: hit.id, parts: parts)
        }
        return mixed.sorted { ($0.score, $1.id) > ($1.score, $0.id) } + hits.dropFirst(Self.depth)
    }

    /// The share of the meaning in a score whose best is 1; an entry without a title is read by its text.
    private static func meaning(_ near: Vectors.Nearness) -> Double {
        let text = Double(near.text ?? near.title ?? 0), title = Double(near.title ?? near.text ?? 0)
        return weights.text * text + weights.title * title
    }

    /// The nearest entries that the words did not find, within the conditions.
    private func nearest(_ near: [Vectors.Nearness], besides hits: [Ranking.Hit], _ allowed: Ranker.Allowed?) throws
        -> [Int64]
    {
        let known = Set(hits.map(\.id))
        let candidates = near.lazy.filter { !known.contains($0.entry) }.map { (Self.meaning($0), $0.entry) }
        let best = candidates.sorted { $0.0 > $1.0 }.prefix(Self.byMeaning).map(\.1)
        var arguments = allowed?.arguments ?? [:]
        arguments["candidates"] = try JSON.encode(best)
        let found = try Set(
            Int64.fetchAll(
                ranker.db,
                sql: """
                    SELECT id FROM entry AS item WHERE status IN ('published', 'stale')
                    AND id IN (SELECT value FROM json_each(:candidates))\(allowed?.sql ?? "")
                    """, arguments: StatementArguments(arguments)))
        return best.filter(found.contains)
    }
}

extension Ranking {
    fileprivate func first(_ count: Int) -> Ranking {
        var ranking = self
        ranking.hits = Array(hits.prefix(count))
        return ranking
    }
}
