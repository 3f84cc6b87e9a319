import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Checks `Host` and origin. It refuses a missing or foreign host, and writes to the site that another site made a
/// browser send (CSRF), because the site's cookies are sent along with them. The API takes no cookie and needs no
/// origin check.
struct Origins: RouterMiddleware {
    let services: Services

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        // RFC 9112, 3.2: a request without a host gets 400.
        guard request.head.authority != "" else { throw HTTPError(.badRequest) }
        let site = await services.siteURL()
        if let site, let host = request.head.authority, !isOwn(host, site, context) {
            throw Refusal.foreignHost(host, site: site)
        }
        if !Self.reading.contains(request.method), !Routes.isAPI(request.uri.path),
            request.origin(site: site, isSecure: context.isSecure) == .elsewhere
        {
            throw Refusal.foreignOrigin
        }
        return try await next(request, context)
    }

    /// The safe methods (RFC 9110, 9.2.1).
    private static let reading: Set<HTTPRequest.Method> = [.get, .head, .options, .trace]

    /// Whether the host is the site's own name, loopback or the address that the server listens on.
    private func isOwn(_ authority: String, _ site: String, _ context: DeskContext) -> Bool {
        if WebAddress.areSame(authority, WebAddress.authority(of: site) ?? "") { return true }
        let host = WebAddress.parts(authority).host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
            .lowercased()
        return host == "localhost" || host == services.options.host || host == context.localAddress
            || IPRange.loopback.contains { $0.contains(host) }
    }
}

/// Where a request comes from, according to the browser.
enum Origin: Equatable {
    case here, elsewhere
    /// The browser does not say: it is old, the client is a program, or a person typed the address.
    case unknown
}

extension Request {
    /// The origin according to `Sec-Fetch-Site`, which browsers send to sites with TLS and to localhost; without it
    /// according to `Origin`, which they send with writes, or `Referer`.
    /// - Parameters:
    ///   - site: the configured address of the site; nil if it is not set.
    ///   - isSecure: it came by TLS. Then a page without TLS is another site, whatever its name. The reverse is not
    ///     known: a proxy may have ended TLS without saying so.
    func origin(site: String?, isSecure: Bool = false) -> Origin {
        switch headers[.fetchSite]?.lowercased() {
        case "same-origin": return .here
        case nil, "none": break
        default: return .elsewhere
        }
        guard let told = headers[.origin] ?? headers[.referer] else { return .unknown }
        guard let authority = WebAddress.authority(of: told) else { return .elsewhere }
        if isSecure, !told.lowercased().hasPrefix("https:") { return .elsewhere }
        let own = [head.authority ?? "localhost", site.flatMap { WebAddress.authority(of: $0) }].compactMap(\.self)
        return own.contains { WebAddress.areSame($0, authority) } ? .here : .elsewhere
    }

    /// The words of the search whose results page on this site linked here, according to the browser; a link on another
    /// site cannot claim that.
    func wordsSearched(site: String?) -> String? {
        guard let words = fields["q"], let referer = headers[.referer], origin(site: site) == .here else { return nil }
        let from = URI(referer)
        guard NormalPath.of(from.path) == Routes.search.link() else { return nil }
        return SearchQuery(Fields(from.query ?? "")).words == words ? words : nil
    }
}

extension HTTPField.Name {
    /// Fetch Metadata, https://www.w3.org/TR/fetch-metadata/
    static let fetchSite = Self(fixed: "Sec-Fetch-Site")
}

extension Services {
    /// The address of the site, if an administrator set it.
    func siteURL() async -> String? { await pool.setting(.siteURL) }

    /// Whether the desk writes to whoever asks on the site.
    func writesToAskers() async -> Bool {
        guard await siteURL() != nil else { return false }
        return await pool.setting(.mailFrom) != nil
    }
}
