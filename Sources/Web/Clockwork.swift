import Desk
import Foundation
import Logging
import ServiceLifecycle
import Store

/// Does what time does, now and then, as `guichet tick` does.
struct Clockwork: Service {
    let pool: StorePool
    /// In seconds; 0: never.
    let every: TimeInterval
    let logger: Logger

    func run() async throws {
        guard every > 0 else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await warm()
                await tick()
                await embed()
                try? await Task.sleep(for: .seconds(every))
            }
        }
    }

    /// So many texts get a vector each time; an endpoint that is away is tried again.
    private static let embedded = 500

    private func embed() async {
        do {
            let count = try await pool.embed(limit: Self.embedded)
            if count > 0 { logger.info("embed", metadata: ["texts": "\(count)"]) }
        } catch { logger.warning("embed", metadata: ["fault": "\(Fault.text(error))"]) }
    }

    private func warm() async {
        do { try await pool.warm() } catch { logger.warning("warm", metadata: ["fault": "\(Fault.text(error))"]) }
    }

    private func tick() async {
        do {
            let report = try await pool.perform(Tick())
            guard !report.isEmpty else { return }
            logger.info(
                "tick",
                metadata: [
                    "expired": "\(report.expired.count)", "reminded": "\(report.reminded.count)",
                    "closed": "\(report.closed.count)", "stale": "\(report.stale.count)",
                    "purged": "\(report.purged.count)", "erased": "\(report.erased)",
                ])
        } catch { logger.error("tick", metadata: ["fault": "\(Fault.text(error))"]) }
    }
}
