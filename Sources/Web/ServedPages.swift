import HTTPTypes
import Hummingbird

extension Services {
    /// Responds with a page whose forms have a CSRF token. It is rendered on the thread pool, in turn like a search,
    /// because a long page takes some milliseconds of processor time.
    /// - Parameter token: the token that a form was sent with, to keep its time of issue.
    /// - Throws: 503 when too many requests wait; `Departed` when the client has disconnected.
    func page<P: Page>(
        _ page: P, to request: Request, _ context: DeskContext, status: HTTPResponse.Status = .ok, token: String? = nil
    ) async throws -> Response {
        try await pool.work(for: context.account, client: context.client) {
            pageAtOnce(page, to: request, context, status: status, token: token)
        }
    }

    /// Responds with a short page, such as an error, without the thread pool, so that it works when the pool does not
    /// respond.
    func pageAtOnce<P: Page>(
        _ page: P, to request: Request, _ context: DeskContext, status: HTTPResponse.Status = .ok, token: String? = nil
    ) -> Response {
        let needsToken = P.hasForm || context.account != nil
        return renderer.response(
            page, to: request, context, status: status, token: token ?? (needsToken ? formToken(context) : ""))
    }
}
