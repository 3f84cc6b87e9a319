import Synchronization

/// Makes vectors of texts, so that what means the same is near. The store knows nothing of networks: `Embedding` has the
/// one that asks an endpoint.
public protocol Embedder: Sendable {
    /// The model's name: vectors of another are not compared with its own.
    var model: String { get }

    /// The vectors of texts to be found, in their order. Takes as long as it takes.
    func vectors(of passages: [String]) throws -> [[Float]]

    /// The vector of a query; nil where it does not come in time.
    func vector(of query: String) -> [Float]?
}

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

extension Store {
    /// How many searches went by their words alone because a vector did not come in time. Where it is the same before a
    /// search and after, that search was whole.
    public var missedMeanings: Int { meaning?.embedder.missing ?? 0 }
}
