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
            do { try await answers() } catch {
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

    /// Reads from the desk as everyone does. A desk that has much to do is ready none the less: the probe stands in a lane
    /// of its own. One whose threads are all stuck, or where someone has waited for long, does not answer.
    private func answers() async throws {
        let pool = services.pool
        guard pool.longestWait < Self.longestWait else { throw Unanswered() }
        let (outcomes, outcome) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
        // On its own: a reading that is stuck would not end with what waits for it.
        Task {
            do { outcome.yield(.success(try await pool.check())) } catch { outcome.yield(.failure(error)) }
        }
        let timer = Task {
            try await Task.sleep(for: Self.patience)
            outcome.yield(.failure(Unanswered()))
        }
        defer { timer.cancel() }
        for await result in outcomes { return try result.get() }
    }

    private struct Unanswered: Error {}

    /// For the probe itself, which has a place kept for it.
    private static let patience: Duration = .seconds(3)
    /// Of anyone: a reading takes five seconds at most, so that who waits longer waits for a desk that does not answer.
    private static let longestWait: Duration = .seconds(10)

    /// This machine, and who was named. A proxy that is not trusted makes everyone look like this machine.
    private func mayRead(_ context: DeskContext) -> Bool {
        guard !context.hasUnknownOrigin else { return false }
        return (IPRange.loopback + services.options.metricsReaders).contains { $0.contains(context.address) }
    }

    private static func answer(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
