import Desk
import HTTPTypes
import Hummingbird
import Logging
import Phrasebook
import Store

/// What a supervisor asks: whether the process lives, whether it can serve, what it did.
struct Probes: Sendable {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.health) { _, _ in Self.answer("ok\n") }
        table.get(Routes.readiness) { _, context in
            // Not through the pool: a desk that has much to do is ready none the less.
            do { try services.pool.store.check() } catch {
                services.logger.error("not ready", metadata: ["fault": "\(Fault.text(error))"])
                let phrases = context.phrases
                let reason = (error as? Refusal).map { phrases.onSite($0).what } ?? phrases.site.notReady
                return Self.answer(reason + "\n", status: .serviceUnavailable)
            }
            return Self.answer("ready\n")
        }
        table.get(Routes.metrics) { _, context in
            guard mayRead(context) else { throw HTTPError(.notFound) }
            return Self.answer(services.metrics.text + StoreFigures(services.pool).text)
        }
    }

    /// This machine, and who was named. A proxy that is not trusted makes everyone look like this machine.
    private func mayRead(_ context: DeskContext) -> Bool {
        guard !context.hasUnknownOrigin else { return false }
        return (Network.loopback + services.options.metricsReaders).contains { $0.contains(context.address) }
    }

    private static func answer(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
