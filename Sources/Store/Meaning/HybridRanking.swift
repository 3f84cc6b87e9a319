internal import GRDB
import Ranking

/// Ranks by words and by meaning: a convex combination of the words' score and of the cosines of text and title. Bruch,
/// Gai and Ingber (2023) find it better than reciprocal rank fusion.
///
/// The words' score is divided by the best score, or by `sure` times the query's weight if that is larger: where even
/// the best document has few of the words, the meaning decides. All cosines of a model are close to 1, so they are
/// scaled: 0 is the mean over all entries, 1 the nearest entry.
struct HybridRanking {
    private let near: [Vectors.Nearness]
    private let texts: Span
    private let titles: Span
    /// Entries with a lower cosine are not found by meaning (see `RelevanceFloor`).
    private let floor: Double
    private let tx: Transaction

    /// The weight of the words; those of text and title are settings.
    private static let words = 0.4
    /// The multiple of the query's weight from which a score by words counts as 1 even if it is not the best.
    private static let sure = 2.0
    /// The number of best results by words, and of best results by meaning, that are combined. The other results follow
    /// in the order of their scores by words.
    static let depth = 200
    private static let byMeaning = 50

    /// - Parameter query: the typed text.
    /// - Returns: nil without an embedder, or if the query's vector does not come in time. The results are then ranked
    ///   by words alone.
    init?(_ query: String, _ tx: Transaction) throws {
        guard let meaning = tx.meaning, let vector = meaning.embedder.vector(of: query) else { return nil }
        let vectors = try meaning.cache.vectors(model: meaning.embedder.model, dimension: vector.count, tx.db)
        guard vectors.count > 0 else { return nil }
        self.tx = tx
        floor = try VectorRows.floor(model: meaning.embedder.model, tx.db) ?? -1
        near = vectors.nearness(to: vector)
        texts = Span(near.compactMap(\.text))
        titles = Span(near.compactMap(\.title))
    }

    /// The range of cosines from their mean to the nearest.
    private struct Span {
        private let mean: Double
        private let width: Double

        init(_ cosines: some Collection<Float>) {
            mean = cosines.reduce(0) { $0 + Double($1) } / Double(max(cosines.count, 1))
            width = Double(cosines.max() ?? 0) - mean
        }

        /// Scaled to 0...1; 1 where all are equal.
        func share(_ cosine: Float) -> Double { width > 0 ? max(Double(cosine) - mean, 0) / width : 1 }
    }

    /// The score by words that counts as 1, for rankings of one query.
    static func scale(_ rankings: [TopHits]) -> Double {
        rankings.reduce(0) { max($0, $1.hits.first?.score ?? 0, sure * $1.weight) }
    }

    /// A ranking by words combined with the meaning.
    /// - Parameters:
    ///   - ranking: with at least its first `depth` hits.
    ///   - scale: the score by words that counts as 1.
    ///   - matched: all documents that match the words; nil where no other may be found.
    func mix(
        _ ranking: TopHits, scale: Double, matched: DocumentSet?, allowed: AllowedDocuments?, limit: Int
    ) throws -> TopHits {
        var ranking = ranking
        let best = ranking.hits.prefix(Self.depth)
        let others = matched == nil ? [] : try nearest(besides: Set(best.map(\.id)), allowed)
        let rest = ranking.hits.dropFirst(Self.depth).filter { !others.contains($0.id) }
        ranking.hits = Array((mixed(best, with: others, scale: scale) + rest).prefix(limit))
        ranking.total += others.count(where: { matched?.contains(UInt32(truncatingIfNeeded: $0)) == false })
        return ranking
    }

    /// The hits with their combined scores, the best first.
    private func mixed(_ hits: ArraySlice<ScoredDocument>, with others: [Int64], scale: Double) -> [ScoredDocument] {
        let scale = scale > 0 ? scale : 1
        let wanted = Set(hits.map(\.id) + others)
        let meanings = Dictionary(
            near.lazy.filter { wanted.contains($0.entry) }.map { ($0.entry, meaning($0)) },
            uniquingKeysWith: { first, _ in first })
        let all = hits + others.map { ScoredDocument(id: $0, breakdown: ScoreBreakdown()) }
        return all.map { hit in
            var breakdown = hit.breakdown
            breakdown[.meaning] = scale * (meanings[hit.id] ?? 0) / Self.words
            return ScoredDocument(id: hit.id, breakdown: breakdown)
        }
        .sorted { ($0.score, $1.id) > ($1.score, $0.id) }
    }

    /// The part of the meaning in a combined score of at most 1. If an entry has no title vector, the cosine of its
    /// text counts for both.
    private func meaning(_ near: Vectors.Nearness) -> Double {
        let text = near.text.map(texts.share)
        let title = near.title.map(titles.share)
        return tx.ranking.meaningText * (text ?? title ?? 0) + tx.ranking.meaningTitle * (title ?? text ?? 0)
    }

    /// The nearest entries other than `known` within the conditions.
    private func nearest(besides known: Set<Int64>, _ allowed: AllowedDocuments?) throws -> [Int64] {
        let candidates = near.filter { Double($0.best) > floor && !known.contains($0.entry) }.map {
            (score: meaning($0), entry: $0.entry)
        }
        let best = candidates.sorted { $0.score > $1.score }.prefix(Self.byMeaning).map(\.entry)
        var arguments = allowed?.arguments ?? [:]
        arguments["candidates"] = try JSON.encode(best)
        let found = try Set(
            Int64.fetchAll(
                tx.db,
                sql: """
                    SELECT id FROM entry AS item WHERE status IN ('published', 'stale')
                    AND id IN (SELECT value FROM json_each(:candidates))\(allowed?.sql ?? "")
                    """, arguments: StatementArguments(arguments)))
        return best.filter(found.contains)
    }
}
