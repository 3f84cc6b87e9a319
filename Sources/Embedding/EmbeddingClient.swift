import AsyncHTTPClient
public import Desk
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// Asks an OpenAI-compatible endpoint (`POST /v1/embeddings`) for vectors.
///
/// It blocks the caller's thread, never a thread of the network.
public final class EmbeddingClient: Embedder {
    private let endpoint: EmbeddingEndpoint
    private let http: HTTPClient
    private let patience: TimeAmount
    /// The timeout for a batch of texts, which a slow machine may take long for.
    private static let passagePatience = TimeAmount.minutes(5)
    /// The longest answer in bytes: 64 vectors of 4,096 numbers in JSON take 6 MB.
    private static let longest = 1 << 26
    /// The pause after a failure: a search must not wait for the endpoint each time.
    private static let rest = Duration.seconds(5)
    private let restedAt = Mutex<ContinuousClock.Instant?>(nil)

    public var model: String { endpoint.model }

    /// - Parameter patience: the timeout for a query's vector in milliseconds, after which the search goes on without
    ///   it.
    public init(_ endpoint: EmbeddingEndpoint, patience: Int64 = 150) {
        self.endpoint = endpoint
        self.patience = .milliseconds(patience)
        var configuration = HTTPClient.Configuration()
        configuration.timeout.connect = .seconds(10)
        // An endpoint that refuses the connection is down: a retry would not help.
        configuration.connectionPool.retryConnectionEstablishment = false
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit { try? http.syncShutdown() }

    /// - Throws: `Refusal` when the endpoint does not answer, or not with vectors.
    public func vectors(of passages: [String]) throws -> [[Float]] {
        guard !passages.isEmpty else { return [] }
        do {
            return try ask(
                endpoint.model, passages.map { Self.prefixed($0, endpoint.passagePrefix) }, Self.passagePatience)
        } catch {
            throw Refusal.endpointAway(endpoint.address, reason: Self.reason(error))
        }
    }

    public func vector(of query: String) -> [Float]? {
        let now = ContinuousClock.now
        if let end = restedAt.withLock({ $0 }), now < end { return nil }
        do {
            let text = Self.prefixed(query, endpoint.queryPrefix)
            return try ask(endpoint.queryModel, [text], patience).first
        } catch {
            restedAt.withLock { $0 = now + Self.rest }
            return nil
        }
    }

    private static func prefixed(_ text: String, _ prefix: String) -> String {
        prefix.isEmpty ? text : "\(prefix) \(text)"
    }

    // MARK: - The wire

    private struct Question: Encodable {
        let model: String
        let input: [String]
        let encodingFormat = "float"

        enum CodingKeys: String, CodingKey {
            case model, input
            case encodingFormat = "encoding_format"
        }
    }

    private struct Answer: Decodable {
        struct Item: Decodable {
            let index: Int?
            let embedding: [Float]
        }

        let data: [Item]
    }

    /// The error in an answer that was received.
    private enum Flaw: Error {
        case status(UInt)
        case shape
    }

    private func ask(_ model: String, _ texts: [String], _ patience: TimeAmount) throws -> [[Float]] {
        let body = try JSONEncoder().encode(Question(model: model, input: texts))
        var request = try HTTPClient.Request(url: endpoint.address, method: .POST, body: .data(body))
        request.headers.add(name: "Content-Type", value: "application/json")
        if let key = endpoint.key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        let accumulator = ResponseAccumulator(request: request, maxBodySize: Self.longest)
        let response = try http.execute(
            request: request, delegate: accumulator, deadline: .now() + patience
        ).wait()
        guard response.status == .ok else { throw Flaw.status(response.status.code) }
        let answer = try JSONDecoder().decode(
            Answer.self, from: Data((response.body ?? ByteBuffer()).readableBytesView))
        guard answer.data.count == texts.count else { throw Flaw.shape }
        return try answer.data.enumerated().sorted { $0.element.index ?? $0.offset < $1.element.index ?? $1.offset }
            .map { try Self.unit($0.element.embedding) }
    }

    /// The vector scaled to length 1.
    private static func unit(_ vector: [Float]) throws -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length.isFinite, length > 0 else { throw Flaw.shape }
        return vector.map { $0 / length }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case Flaw.status(let code): "HTTP \(code)"
        case is Flaw, is DecodingError: "JSON"
        case let error as HTTPClientError: error.shortDescription
        default: "\(error)"
        }
    }
}
