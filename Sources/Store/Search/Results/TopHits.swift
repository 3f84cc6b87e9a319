import Ranking

/// The best documents of an index for a query, the best first; of equal scores the one with the smaller id.
struct TopHits: Equatable {
    /// The requested page of results.
    var hits: [ScoredDocument] = []
    /// The number of documents that match. Where `isTotalCut`, there are more: counting all would cost more than
    /// finding the best.
    var total = 0
    var isTotalCut = false
    /// The number of documents that were scored.
    var scored = 0
    /// The sum of the weights of all terms of the query.
    var weight = 0.0
}
