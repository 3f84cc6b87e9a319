import Ranking

/// The best documents of an index for a query, the best first; of equal scores the one with the smaller id.
struct TopHits: Equatable {
    /// From the offset asked for, as many as were asked for.
    var hits: [ScoredDocument] = []
    /// How many documents match; where `isTotalCut`, there are more: counting them all would cost more than finding the
    /// best.
    var total = 0
    var isTotalCut = false
    /// How many documents were scored to find the best.
    var scored = 0
    /// The weights of all terms of the query together.
    var weight = 0.0
}
