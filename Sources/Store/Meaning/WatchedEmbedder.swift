import Desk
import Synchronization

/// How texts are searched by meaning: who makes vectors, and those kept.
struct Meaning: Sendable {
    let embedder: WatchedEmbedder
    let cache: VectorCache
}

/// An embedder, and how many queries went without their vector.
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
