import HTTPTypes
import Hummingbird

/// What a browser is told to forbid: whatever is not this site's own, scripts and styles in a page, frames, guessed types.
struct SecurityHeaders: RouterMiddleware {
    /// https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // A page with data in it says itself which.
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.frameOptions] = "DENY"
        // Follow-up links are secrets: no other site learns the address one comes from.
        response.headers[.referrerPolicy] = "same-origin"
        if context.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        // Pages differ by who reads them.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

extension HTTPField.Name {
    static let frameOptions = Self(fixed: "X-Frame-Options")
    static let referrerPolicy = Self(fixed: "Referrer-Policy")
}
