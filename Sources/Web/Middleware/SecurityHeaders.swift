import HTTPTypes
import Hummingbird

/// Sets the headers that make browsers block foreign content, inline scripts and styles, framing and type sniffing.
struct SecurityHeaders: RouterMiddleware {
    /// The default policy, see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // A page with embedded data sets a policy of its own.
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.frameOptions] = "DENY"
        // Follow-up links are secrets: other sites must not learn them from the referrer.
        response.headers[.referrerPolicy] = "same-origin"
        if context.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        // The content of a page depends on who reads it.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

extension HTTPField.Name {
    static let frameOptions = Self(fixed: "X-Frame-Options")
    static let referrerPolicy = Self(fixed: "Referrer-Policy")
}
