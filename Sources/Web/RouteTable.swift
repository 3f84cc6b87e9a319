import HTTPTypes
import Hummingbird

/// Registers routes and remembers the methods of each path, so that other methods get 405 with `Allow`.
final class RouteTable {
    let router: Router<DeskContext>
    private(set) var methods: [Path: [HTTPRequest.Method]] = [:]

    init(_ router: Router<DeskContext>) { self.router = router }

    typealias Handler = @Sendable (Request, DeskContext) async throws -> Response

    func get(_ path: Path, _ handler: @escaping Handler) {
        on(path, .get, handler)
        on(path, .head) { try await handler($0, $1).createHeadResponse() }
    }

    func post(_ path: Path, _ handler: @escaping Handler) { on(path, .post, handler) }

    func on(_ path: Path, _ method: HTTPRequest.Method, _ handler: @escaping Handler) {
        methods[path, default: []].append(method)
        router.on(RouterPath(path.pattern), method: method, use: handler)
    }

    /// Answers 405 for every other method of RFC 9110 and RFC 5789, and QUERY. Call it after all routes are added.
    func refuseOtherMethods() {
        let all: [HTTPRequest.Method] =
            [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
            + [HTTPRequest.Method("QUERY")].compactMap(\.self)
        for (path, taken) in methods {
            let allowed = taken.map(\.rawValue).sorted().joined(separator: ", ")
            for method in all where !taken.contains(method) {
                router.on(RouterPath(path.pattern), method: method) { _, _ -> Response in
                    throw HTTPError(.methodNotAllowed, headers: [.allow: allowed])
                }
            }
        }
    }
}
