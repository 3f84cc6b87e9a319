/// An OpenAI-compatible service that makes vectors of texts, as configured.
public struct EmbeddingEndpoint: Sendable {
    /// Such as `http://127.0.0.1:8000/v1`.
    public let url: String
    /// The model asked for; the stored vectors bear its name.
    public let model: String
    /// The name asked for when a query is to be read, where the service tells the two apart by it; otherwise `model`.
    public let queryModel: String
    /// Sent as `Authorization: Bearer`; nil where none is wanted.
    public let key: String?
    /// Put before a query and before a text to be found, with a space: `query:` and `passage:` for the E5 models. Empty for
    /// models, or services, that need none.
    public let queryPrefix: String
    public let passagePrefix: String

    public init(
        url: String, model: String, queryModel: String? = nil, key: String? = nil, queryPrefix: String = "",
        passagePrefix: String = ""
    ) {
        self.url = url
        self.model = model
        self.queryModel = queryModel ?? model
        self.key = key
        self.queryPrefix = queryPrefix
        self.passagePrefix = passagePrefix
    }

    /// Where vectors are asked for.
    var address: String {
        let base = url.hasSuffix("/") ? String(url.dropLast()) : url
        return base.hasSuffix("/embeddings") ? base : base + "/embeddings"
    }
}
