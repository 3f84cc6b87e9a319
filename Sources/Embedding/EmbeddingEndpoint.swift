/// An OpenAI-compatible service that makes vectors of texts, as configured.
public struct EmbeddingEndpoint: Sendable {
    /// Such as `http://127.0.0.1:8000/v1`.
    public let url: String
    /// The model. Stored vectors are marked with its name.
    public let model: String
    /// The model for queries, for services that have another name for it; otherwise `model`.
    public let queryModel: String
    /// Sent as `Authorization: Bearer`; nil where the service needs no key.
    public let key: String?
    /// Put before a query and before a text to be found, with a space: `query:` and `passage:` for the E5 models; empty
    /// for other models.
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
