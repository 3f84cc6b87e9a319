/// Makes vectors of texts; those of texts that mean the same are near each other. `Embedding` has the one that asks an
/// endpoint.
public protocol Embedder: Sendable {
    /// The model's name: vectors of another are not compared with its own.
    var model: String { get }

    /// The vectors of texts to be found, in their order. Takes as long as it takes.
    func vectors(of passages: [String]) throws -> [[Float]]

    /// The vector of a query; nil where it does not come in time.
    func vector(of query: String) -> [Float]?
}
