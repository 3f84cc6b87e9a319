import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// Authenticates a request: on the API by its bearer token, on the site by its session cookie. The API ignores the
/// session cookie, so it needs no CSRF protection.
struct Authentication: RouterMiddleware {
    let services: Services

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if Routes.isAPI(request.uri.path) {
            context.bearer = try await bearer(request, context)
        } else if let session = SiteCookie.session.value(of: request, isSecure: context.isSecure), !session.isEmpty {
            context.bearer = try await services.identify(session: session, context)
            context.session = context.bearer.map { _ in session }
        }
        if let bearer = context.bearer { try await touch(bearer) }
        return try await next(request, context)
    }

    /// - Throws: `Refusal.badToken` for an invalid token; 429 after too many of them.
    private func bearer(_ request: Request, _ context: DeskContext) async throws -> Bearer? {
        guard let header = request.headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        if parts.count == 2, parts[0].lowercased() == "bearer",
            let bearer = try await services.pool.perform(IdentifyToken(token: String(parts[1])), client: context.client)
        {
            try check(request, bearer.account)
            return bearer
        }
        try await services.noteFailedSignIn()
        try services.limiter.count(.badToken, from: context.address)
        throw Refusal.badToken
    }

    /// Refuses a token that belongs to another account than the sender expects (`Guichet-As`), so that nobody acts
    /// under the wrong name by mistake.
    private func check(_ request: Request, _ account: Account) throws {
        guard let told = request.headers[.actor]?.removingPercentEncoding, let wanted = Account(told),
            wanted != account
        else { return }
        throw Refusal.otherAccount(wanted: wanted, token: account)
    }

    /// Records the last use of a token, at most once a minute: a write for each request would cost too much.
    private func touch(_ bearer: Bearer) async throws {
        guard !services.pool.store.isReadOnly else { return }
        if let last = bearer.lastUsedAt, services.now().timeIntervalSince(last) < 60 { return }
        _ = try await services.pool.perform(TouchToken(id: bearer.token))
    }
}

extension HTTPField.Name {
    fileprivate static let actor = Self(fixed: Wire.actorField)
}
