import Desk
import Synchronization

/// Routes that were decoded, by their stored text. Long lists are shown repeatedly, and a stored route never changes.
final class RouteCache: Sendable {
    private struct Kept {
        var routes: [String: Route] = [:]
        /// The size of the texts.
        var bytes = 0
    }

    private let kept = Mutex(Kept())

    /// The most bytes of text cached. A text is about 1 kB, and its decoded route takes twice that.
    private static let most = 16 << 20

    func route(_ text: String) throws -> Route {
        if let known = kept.withLock({ $0.routes[text] }) { return known }
        let route = try JSON.decode(Route.self, text)
        kept.withLock { kept in
            if kept.bytes + text.utf8.count > Self.most { kept = Kept() }
            if kept.routes.updateValue(route, forKey: text) == nil { kept.bytes += text.utf8.count }
        }
        return route
    }
}
