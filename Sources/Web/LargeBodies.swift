import HTTPTypes
import Hummingbird
import Synchronization

/// Limits how many large requests are in memory at once, whoever sends them: each may take tens of megabytes.
final class LargeBodies: RouterMiddleware {
    /// From this size on a request is large, in bytes; one that does not state its size is too.
    static let least = 1 << 20
    /// The most large requests at once.
    static let most = 4

    private let count = Mutex(0)

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        try await handling(request) { try await next($0, context) }
    }

    /// Handles a request, counted while it is large.
    /// - Throws: 503 where there are enough already, before anything of it is read.
    func handling<Reply>(
        _ request: Request, _ handler: (Request) async throws -> Reply
    ) async throws -> Reply {
        guard Self.isLarge(request) else { return try await handler(request) }
        guard take() else { throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "10"]) }
        defer { count.withLock { $0 -= 1 } }
        return try await handler(request)
    }

    private func take() -> Bool {
        count.withLock { count in
            guard count < Self.most else { return false }
            count += 1
            return true
        }
    }

    private static func isLarge(_ request: Request) -> Bool {
        guard [.post, .put].contains(request.method) else { return false }
        guard let length = request.headers[.contentLength] else { return request.headers[.transferEncoding] != nil }
        return (Int(length) ?? .max) >= least
    }
}
