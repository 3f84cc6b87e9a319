import Foundation
import Hummingbird
import Logging

/// Counts requests and their duration by route, and logs one line for each request at level `debug`. Both contain the
/// route's pattern only: no address, no link's secret, no typed text.
struct RequestMetrics: RouterMiddleware {
    let metrics: Metrics

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        let began = ContinuousClock.now
        var response = try await next(request, context)
        let took = (ContinuousClock.now - began) / .seconds(1)
        let route = context.endpointPath ?? "none"
        metrics.count(method: request.method.rawValue, route: route, status: response.status.code, seconds: took)
        response.headers[.requestID] = context.id
        context.logger.debug(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(route)", "status": "\(response.status.code)",
                "ms": "\(Int(took * 1_000))",
            ])
        return response
    }
}
