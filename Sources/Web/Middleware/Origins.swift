import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Refuses what comes by no name or by another than the site's, and what other sites have a browser send: the forms of the site are
/// authorised by cookies, which a browser sends along whoever asks. The API takes no cookie.
struct Origins: RouterMiddleware {
    let services: Services

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        // RFC 9112, 3.2
        guard request.head.authority != "" else { throw HTTPError(.badRequest) }
        let site = await services.siteURL()
        if let site, let host = request.head.authority, !isOwn(host, site, context) {
            throw Refusal.foreignHost(host, site: site)
        }
        if !Self.reading.contains(request.method), !Routes.isAPI(request.uri.path),
            request.origin(site: site) == .elsewhere
        {
            throw Refusal.foreignOrigin
        }
        return try await next(request, context)
    }

    /// RFC 9110, 9.2.1
    private static let reading: Set<HTTPRequest.Method> = [.get, .head, .options, .trace]

    /// The site's own name, this machine's, and the address that is listened on.
    private func isOwn(_ authority: String, _ site: String, _ context: DeskContext) -> Bool {
        if WebAddress.areSame(authority, WebAddress.authority(of: site) ?? "") { return true }
        let host = WebAddress.parts(authority).host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
            .lowercased()
        return host == "localhost" || host == services.options.host || host == context.localAddress
            || IPRange.loopback.contains { $0.contains(host) }
    }
}

/// Where a browser says that a request comes from.
enum Origin: Equatable {
    case here, elsewhere
    /// It does not say: an old one, a program, or someone who typed the address.
    case unknown
}

extension Request {
    /// What the browser says: `Sec-Fetch-Site`, which it sends to sites with TLS and to this machine; before that `Origin`, of
    /// writes, and `Referer`.
    /// - Parameter site: the address of the site, where that is set.
    func origin(site: String?) -> Origin {
        switch headers[.fetchSite]?.lowercased() {
        case "same-origin": return .here
        case nil, "none": break
        default: return .elsewhere
        }
        guard let told = headers[.origin] ?? headers[.referer] else { return .unknown }
        guard let authority = WebAddress.authority(of: told) else { return .elsewhere }
        let own = [head.authority ?? "localhost", site.flatMap { WebAddress.authority(of: $0) }].compactMap(\.self)
        return own.contains { WebAddress.areSame($0, authority) } ? .here : .elsewhere
    }

    /// The words of the search on this site whose results led here, as the browser says: no link from elsewhere can.
    func wordsSearched(site: String?) -> String? {
        guard let words = fields["q"], let referer = headers[.referer], origin(site: site) == .here else { return nil }
        let from = URI(referer)
        guard NormalPath.of(from.path) == Routes.search.link() else { return nil }
        return SearchQuery(Fields(from.query ?? "")).words == words ? words : nil
    }
}

extension HTTPField.Name {
    /// https://www.w3.org/TR/fetch-metadata/
    static let fetchSite = Self(fixed: "Sec-Fetch-Site")
}

extension Services {
    /// The address of the site, where an administrator set it.
    func siteURL() async -> String? { await pool.setting(.siteURL) }
}
