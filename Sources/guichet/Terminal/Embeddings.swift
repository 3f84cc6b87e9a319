import Desk
import Embedding
import Foundation

/// The settings of the embedding service: `guichet config embeddings-...`, or `GUICHET_EMBEDDINGS_...` in the
/// environment.
enum Embeddings {
    /// Nil where no address is set: the network is then not used.
    /// - Throws: `Refusal` where the file of the key cannot be read.
    static func client() throws -> EmbeddingClient? {
        let settings = Settings.read()
        func value(_ key: Settings.Key) -> String? {
            let name = "GUICHET_" + key.rawValue.uppercased().replacingOccurrences(of: "-", with: "_")
            let values = [ProcessInfo.processInfo.environment[name], settings[key.rawValue]]
            return values.compactMap { $0 }.first { !$0.isEmpty }
        }
        guard let url = value(.embeddingsURL) else { return nil }
        return EmbeddingClient(
            EmbeddingEndpoint(
                url: url, model: value(.embeddingsModel) ?? "default", queryModel: value(.embeddingsQueryModel),
                key: try value(.embeddingsKeyFile).map(key), queryPrefix: value(.embeddingsQueryPrefix) ?? "",
                passagePrefix: value(.embeddingsPassagePrefix) ?? ""))
    }

    private static func key(_ path: String) throws -> String {
        try Writing.decoded(Files.read(path), path).trimmed
    }
}
