import Desk
import Foundation
import Logging
import ServiceLifecycle
import Store

/// A background service that runs the periodic jobs of the server: warming caches, `guichet tick`, recording failed
/// sign-ins and embedding texts.
struct PeriodicJobs: Service {
    let pool: StorePool
    let failedSignIns: FailedSignIns
    let now: @Sendable () -> Date
    /// The interval between runs in seconds; 0 turns the service off.
    let every: TimeInterval
    let logger: Logger

    func run() async throws {
        guard every > 0 else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await attempt("warm", .warning) { try await pool.warm() }
                if !pool.store.isReadOnly {
                    await attempt("tick", .error) { try await tick() }
                    await attempt("audit", .error) { try await noteFailures() }
                    await attempt("embed", .warning) { try await embed() }
                }
                try? await Task.sleep(for: .seconds(every))
            }
        }
    }

    /// The most texts embedded in one run. Texts that fail, for example because the endpoint is down, are tried again
    /// in the next run.
    private static let embedded = 500

    /// Runs one job and logs its error, so that the other jobs still run. A cancellation at shutdown is not logged.
    private func attempt(
        _ name: Logger.Message, _ level: Logger.Level, _ work: @Sendable () async throws -> Void
    ) async {
        do { try await work() } catch is CancellationError { return } catch Refusal.desk(
            .clockJumped(let last, let now))
        {
            logger.log(
                level: level, name,
                metadata: [
                    "clock": "\(now.ISO8601Format())", "last": "\(last.ISO8601Format())",
                    "remedy": "guichet tick --clock-is-right",
                ])
        } catch {
            logger.log(level: level, name, metadata: ["fault": "\(Fault.text(error))"])
        }
    }

    private func embed() async throws {
        let count = try await pool.embed(limit: Self.embedded)
        if count > 0 { logger.info("embed", metadata: ["texts": "\(count)"]) }
    }

    private func noteFailures() async throws {
        guard let count = failedSignIns.waiting(at: now()) else { return }
        _ = try await pool.perform(NoteFailedSignIns(count: count))
    }

    private func tick() async throws {
        let report = try await pool.perform(Tick())
        guard !report.isEmpty else { return }
        logger.info(
            "tick",
            metadata: [
                "expired": "\(report.expired.count)", "reminded": "\(report.reminded.count)",
                "closed": "\(report.closed.count)", "stale": "\(report.stale.count)",
                "purged": "\(report.purged.count)", "erased": "\(report.erased)",
            ])
    }
}
