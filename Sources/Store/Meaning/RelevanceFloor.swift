import Desk
import Ranking

/// The cosine from which on an entry is relevant to a query. It is measured with made-up words: an entry no nearer to a
/// query than the desk's entries come to these is not relevant.
enum RelevanceFloor {
    /// As a keyboard, a child and a machine make them up.
    private static let queries = [
        "qsdfghjklm", "zxcvb nmlkj", "blorf zantu vimeq", "xkcd", "aaaa aaaa", "grumpfitaz", "ouvralipe mestrol",
        "ploc",
        "trizouflou de brandacule", "wqpo",
    ]

    /// The cosine above which an entry says something about a query: as far above the nearest of nonsense as that is
    /// above the mean of them. On the judged sets it lies between all real queries and all made-up ones tried.
    /// - Returns: nil where there is nothing to compare, or a vector does not come in time.
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
