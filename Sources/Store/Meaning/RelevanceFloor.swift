import Desk
import Ranking

/// The cosine above which an entry is relevant to a query. It is measured with made-up words: an entry must be nearer
/// to the query than any entry is to made-up words.
enum RelevanceFloor {
    /// Made-up words of three kinds: typed at random, a child's, a machine's.
    private static let queries = [
        "qsdfghjklm", "zxcvb nmlkj", "blorf zantu vimeq", "xkcd", "aaaa aaaa", "grumpfitaz", "ouvralipe mestrol",
        "ploc",
        "trizouflou de brandacule", "wqpo",
    ]

    /// The floor: the nearest made-up word's cosine plus its distance from their mean. On the judged sets this value
    /// lies between all real queries and all made-up ones tried.
    /// - Returns: nil where there is no entry, or a vector does not come in time.
    static func floor(of vectors: (_ dimension: Int) throws -> Vectors, by embedder: some Embedder) rethrows -> Double?
    {
        let read = queries.compactMap(embedder.vector(of:))
        guard read.count == queries.count, let first = read.first else { return nil }
        let vectors = try vectors(first.count)
        guard vectors.count > 0 else { return nil }
        let nearest = read.map { Double(vectors.nearness(to: $0).map(\.best).max() ?? -1) }
        let mean = nearest.reduce(0, +) / Double(nearest.count)
        let highest = nearest.max() ?? mean
        return max(highest, mean + 2 * (highest - mean))
    }
}
