import Desk
import Synchronization

/// Routes that were read lately, by their stored text: a long list is shown again and again, and its routes never change.
final class RouteCache: Sendable {
    private let routes = Mutex<[String: Route]>([:])

    /// The most that are kept: about 1 kB each.
    private static let limit = 20_000

    func route(_ text: String) throws -> Route {
        if let known = routes.withLock({ $0[text] }) { return known }
        let route = try JSON.decode(Route.self, text)
        routes.withLock {
            if $0.count >= Self.limit { $0.removeAll() }
            $0[text] = route
        }
        return route
    }
}
