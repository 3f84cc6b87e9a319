import Ranking

/// A query as one index understands it. `QueryAnalyzer` makes it once for a search, over all that the search may find;
/// ranking, facets and hits only read it.
struct QueryAnalysis {
    /// A word that the index does not have, and what is searched instead: a word, or two where a space is missing. All
    /// are folded.
    struct Correction: Equatable {
        let typed: String
        let words: [String]
    }

    /// The index.
    let reader: IndexReader
    /// The words and phrases searched. A phrase that no document has is taken apart into words.
    let terms: Terms
    /// The words searched: folded, corrected, without stop words, each once, in the order typed.
    var words: [String] = []
    /// Words of the same families, which are searched too.
    var relatives: [String] = []
    var corrections: [Correction] = []
    /// The terms, weighted by idf.
    var query: WeightedQuery
    /// Each term in FTS5's syntax.
    var expressions: [String] = []
    /// The documents that have all phrases and no excluded word; nil where the query has neither.
    let required: DocumentSet?
    /// The documents that have the phrases, where these are only preferred.
    var preferred: [Int64] = []

    /// All matches, in FTS5's syntax; nil where nothing can match.
    var expression: String? {
        guard !expressions.isEmpty else { return nil }
        let any = "(\(expressions.joined(separator: " OR ")))"
        let required = ([any] + terms.phrases.filter { !$0.isEmpty }.map(Terms.quoted)).joined(separator: " AND ")
        guard !terms.excluded.isEmpty else { return required }
        return "(\(required)) NOT (\(terms.excluded.map { Terms.quoted([$0]) }.joined(separator: " OR ")))"
    }
}
