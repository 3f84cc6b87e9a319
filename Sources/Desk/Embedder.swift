/// Makes vectors of texts, such that texts of similar meaning have near vectors. `Embedding` has an implementation that
/// asks an endpoint.
public protocol Embedder: Sendable {
    /// The model's name. Vectors of different models are not comparable.
    var model: String { get }

    /// The vectors of texts, in their order, however long it takes.
    func vectors(of passages: [String]) throws -> [[Float]]

    /// The vector of a query; nil if it does not come in time.
    func vector(of query: String) -> [Float]?
}
