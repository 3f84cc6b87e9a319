import Desk
import Hummingbird

/// What a supervisor asks: whether the process lives, and whether it can serve.
struct Probes: Sendable {
    let pool: StorePool

    func add(to table: RouteTable) {
        table.get(Routes.health) { _, _ in Self.answer("ok\n") }
        table.get(Routes.readiness) { _, _ in
            _ = try await pool.perform(ShowCentre(slug: Centre.national), by: nil)
            return Self.answer("ready\n")
        }
    }

    private static func answer(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
