import Desk
import Synchronization

/// What searching by meaning needs: the embedder, and the cached vectors.
struct Meaning: Sendable {
    let embedder: WatchedEmbedder
    let cache: VectorCache
}

/// An embedder that counts the queries for which it had no vector in time.
final class WatchedEmbedder: Embedder {
    private let embedder: any Embedder
    private let missed = Mutex(0)

    init(_ embedder: any Embedder) { self.embedder = embedder }

    var model: String { embedder.model }
    var missing: Int { missed.withLock { $0 } }

    func vectors(of passages: [String]) throws -> [[Float]] { try embedder.vectors(of: passages) }

    func vector(of query: String) -> [Float]? {
        let vector = embedder.vector(of: query)
        if vector == nil { missed.withLock { $0 += 1 } }
        return vector
    }
}
