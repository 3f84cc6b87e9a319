import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

/// Determines a request's client address, TLS, language, visitor and flash message.
struct RequestOrigin: RouterMiddleware {
    let trustedProxies: [IPRange]
    /// Whether the server itself terminates TLS.
    let isTLS: Bool

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.isSecure = isTLS
        if trustedProxies.contains(where: { $0.contains(context.address) }) {
            forwarded(request, &context)
        } else {
            context.hasUnknownOrigin = Self.isForwarded(request)
        }
        let chosen = request.fields["lang"].flatMap { Language(rawValue: $0) }
        context.language = chosen ?? Self.language(of: request, isSecure: context.isSecure)
        let visit = Visit(request, isSecure: context.isSecure)
        context.visit = visit
        let flash = Flash(request, isSecure: context.isSecure)
        context.flash = flash
        var response = try await next(request, context)
        if let cookie = visit.newCookie(isSecure: context.isSecure) { response.setCookie(cookie) }
        if let cookie = flash.oldCookie(isSecure: context.isSecure) { response.setCookie(cookie) }
        // A link on another site changes the language for one page, not the cookie.
        if let chosen, request.origin(site: nil) != .elsewhere {
            response.setCookie(
                SiteCookie.language.cookie(chosen.rawValue, maxAge: 365 * 86_400, isSecure: context.isSecure))
        }
        return response
    }

    /// Whether a proxy says that it forwards the request of another client.
    private static func isForwarded(_ request: Request) -> Bool {
        request.headers[.forwardedFor] != nil || request.headers[.forwarded] != nil
    }

    /// The shared address of all clients that a trusted proxy reports in an unreadable form. It belongs to no network,
    /// so these clients share limits of their own.
    private static let stranger = "stranger"

    /// Takes scheme and client address from a trusted proxy; the client is the last address that is not a trusted
    /// proxy.
    private func forwarded(_ request: Request, _ context: inout DeskContext) {
        // When several proxies append their scheme, the first one is the client's.
        let scheme = request.headers[values: .forwardedProto].first?.prefix { $0 != "," }.trimmingCharacters(
            in: .whitespaces)
        context.isSecure = scheme.map { $0.lowercased() == "https" } ?? context.isSecure
        guard Self.isForwarded(request) else { return }
        let told = request.headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }.map {
            IPRange.address(in: String($0)) ?? Self.stranger
        }
        guard !told.isEmpty else {
            context.client = Client(context.client, address: Self.stranger)
            return
        }
        // When all addresses are trusted, the client is itself a proxy.
        if let client = told.last(where: { address in !trustedProxies.contains { $0.contains(address) } }) {
            context.client = Client(context.client, address: client)
        }
    }

    /// The language chosen earlier (cookie); otherwise the supported language with the highest weight in
    /// `Accept-Language` (RFC 9110, 12.5.4).
    static func language(of request: Request, isSecure: Bool) -> Language {
        let kept = SiteCookie.language.value(of: request, isSecure: isSecure)
        if let chosen = kept.flatMap({ Language(rawValue: $0) }) { return chosen }
        let wanted = (request.headers[.acceptLanguage] ?? "").split(separator: ",").map { range in
            let parts = range.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (tag: parts.first ?? "", weight: weight)
        }
        // The sort is stable: of two equal weights the first one listed wins.
        return Language(settings: wanted.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.map(\.tag))
    }
}

extension HTTPField.Name {
    static let requestID = Self(fixed: "X-Request-Id")
    /// RFC 7239. Its value is not read; its presence shows that the sender is a proxy.
    static let forwarded = Self(fixed: "Forwarded")
    static let forwardedFor = Self(fixed: "X-Forwarded-For")
    static let forwardedProto = Self(fixed: "X-Forwarded-Proto")

    /// Makes a field name from a literal of this program, which must be valid. The type lets no other text in.
    init(fixed name: StaticString) {
        guard let field = Self("\(name)") else { preconditionFailure("not a field name: \(name)") }
        self = field
    }
}
