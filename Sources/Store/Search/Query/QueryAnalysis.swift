import Ranking

/// A query as one index understands it. It is made once for a search, over all that the search may find
/// (`QueryAnalyzer`); ranking, facets and hits read it and decide nothing of it anew.
struct QueryAnalysis {
    /// A word that the index does not have, and the one that is searched in its place. Both are folded.
    struct Correction: Equatable {
        let typed: String
        let meant: String
    }

    /// The index it holds for.
    let reader: IndexReader
    /// The words and phrases that are searched. Phrases that stand in nothing that may be found are among the words
    /// here.
    let terms: Terms
    /// The words that are searched, folded, each once, in the order typed: without stop words, corrected.
    var words: [String] = []
    /// Words of the same families, which are searched too.
    var relatives: [String] = []
    var corrections: [Correction] = []
    /// The terms to find, weighted by idf.
    var query: WeightedQuery
    /// Each of these terms as FTS5 writes it.
    var expressions: [String] = []
    /// The documents that have all phrases and no excluded word; nil where the query has neither.
    let required: DocumentSet?

    /// All that matches, in FTS5's syntax; nil where nothing can.
    var expression: String? {
        guard !expressions.isEmpty else { return nil }
        let any = "(\(expressions.joined(separator: " OR ")))"
        let required = ([any] + terms.phrases.filter { !$0.isEmpty }.map(Terms.quoted)).joined(separator: " AND ")
        guard !terms.excluded.isEmpty else { return required }
        return "(\(required)) NOT (\(terms.excluded.map { Terms.quoted([$0]) }.joined(separator: " OR ")))"
    }
}
