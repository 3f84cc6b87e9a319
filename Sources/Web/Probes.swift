import Desk
import HTTPTypes
import Hummingbird
import Logging
import Phrasebook
import Store

/// Health checks for a supervisor: whether the process runs, whether it can serve, and its metrics.
struct Probes: Sendable {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.health) { _, _ in Self.answer("ok\n") }
        table.get(Routes.readiness) { _, context in
            do { try await answers() } catch {
                services.logger.error("not ready", metadata: ["fault": "\(Fault.text(error))"])
                let phrases = context.phrases
                let reason = (error as? Refusal).map { phrases.refusal($0).what } ?? phrases.site.notReady
                return Self.answer(reason + "\n", status: .serviceUnavailable)
            }
            return Self.answer("ready\n")
        }
        table.get(Routes.metrics) { _, context in
            guard mayRead(context) else { throw HTTPError(.notFound) }
            return Self.answer(services.metrics.text + StoreFigures(services.pool).text)
        }
    }

    /// Checks readiness with a read on the thread pool. The probe has its own lane, so that a busy desk is still ready.
    /// It fails when all threads are stuck, or when a client has waited longer than `longestWait`.
    private func answers() async throws {
        let pool = services.pool
        guard pool.longestWait < Self.longestWait else { throw Unanswered() }
        // Started on a full disk, which has room again: a supervisor that starts the server again mends it.
        if pool.store.hasBecomeWritable { throw ReadOnlyStart() }
        let (outcomes, outcome) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
        // A separate task: if the read is stuck, cancelling the task that awaits it would not end it.
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

    /// The desk was opened for reading only, and could be written now.
    private struct ReadOnlyStart: Error {}

    /// How long the probe's own read may take.
    private static let patience: Duration = .seconds(3)
    /// How long any request may wait. A read is stopped after five seconds, so a longer wait means that the desk is
    /// stuck.
    private static let longestWait: Duration = .seconds(10)

    /// Loopback and configured readers. Behind a proxy that is not trusted every client would look like loopback, so
    /// such requests are refused.
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
