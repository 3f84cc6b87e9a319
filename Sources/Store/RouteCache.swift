import Desk
import Synchronization

/// Routes that were read lately, by their stored text: a long list is shown again and again, and its routes never change.
final class RouteCache: Sendable {
    private struct Kept {
        var routes: [String: Route] = [:]
        /// Of their texts.
        var bytes = 0
    }

    private let kept = Mutex(Kept())

    /// The most bytes of text whose routes are kept: a text is about 1 kB, and its route takes twice that.
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
