import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store

/// A page that is the same for all visitors who are not signed in.
struct SharedPage<P: Page> {
    let page: P
    var status: HTTPResponse.Status = .ok
    var headers: HTTPFields = [:]
    /// Whether the page may be cached; false when each request for it must be counted.
    var isKept = true
}

extension Services {
    /// Responds with a page. Without an account it is taken from the cache, or built, rendered and cached.
    /// - Parameter variant: what changes the page besides its address and language.
    func page<P: Page>(
        to request: Request, _ context: DeskContext, variant: String = "",
        making: () async throws -> SharedPage<P>
    ) async throws -> Response {
        guard context.account == nil else {
            let shared = try await making()
            var response = try await page(shared.page, to: request, context, status: shared.status)
            response.headers.append(contentsOf: shared.headers)
            return response
        }
        let deskVersion = try pool.deskVersion()
        let place = "\(context.language.rawValue) \(context.isSecure) \(request.uri) \(variant)"
        if let drawn = drawnPages.page(at: place, in: deskVersion) { return response(drawn, context) }
        let missed = pool.store.missedMeanings
        let shared = try await making()
        let drawn = try await draw(shared, request, context)
        if shared.isKept, pool.store.missedMeanings == missed { drawnPages.keep(drawn, at: place, in: deskVersion) }
        return response(drawn, context)
    }

    /// The placeholder for the CSRF token in a cached page; a random value, so that no text or link can contain it.
    private static let token = UUID().uuidString

    /// Renders on the thread pool, in turn like a search, because rendering takes some milliseconds of processor time.
    private func draw<P: Page>(
        _ shared: SharedPage<P>, _ request: Request, _ context: DeskContext
    ) async throws -> DrawnPages.Drawn {
        let frame = Frame(of: shared.page, request, context, token: P.hasForm ? Self.token : "")
        var headers = Renderer.headers(context)
        headers.append(contentsOf: shared.headers)
        let parts = try await pool.work(for: context.account, client: context.client) {
            [renderer, page = shared.page] in
            renderer.html(page, in: frame).split(separator: Self.token, omittingEmptySubsequences: false).map(
                String.init)
        }
        return DrawnPages.Drawn(status: shared.status, headers: headers, parts: parts)
    }

    private func response(_ drawn: DrawnPages.Drawn, _ context: DeskContext) -> Response {
        let html = drawn.parts.count > 1 ? drawn.parts.joined(separator: formToken(context)) : drawn.parts.joined()
        return Response(
            status: drawn.status, headers: drawn.headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}
