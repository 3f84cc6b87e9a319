import Desk
import Foundation
import Logging
import Mail
import NIOPosix
import Phrasebook
import ServiceLifecycle
import Store
import Synchronization

/// A background service that sends the mails that are due, on a thread of its own, since a mail server may take
/// minutes.
struct MailRound: Service {
    let store: Store
    let logger: Logger

    /// Seconds between two looks at the outbox. A look is one read.
    private static let every = 5
    /// How long a mail that is being handed over may still take when the server stops, in seconds.
    private static let grace: TimeInterval = 10

    func run() async throws {
        guard !store.isReadOnly else { return try await gracefulShutdown() }
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        let stop = Stop()
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(Self.every))
                    if !Task.isCancelled { await round(on: pool, stop) }
                }
            }
        } onGracefulShutdown: {
            stop.come(in: Self.grace)
        }
        try await pool.shutdownGracefully()
    }

    private func round(on pool: NIOThreadPool, _ stop: Stop) async {
        do {
            let report = try await pool.runIfActive { [store] in
                guard try store.waitingMail() > 0 else { return Courier.Report() }
                return try Courier(
                    store, Language.french.phrases, isWanted: { !stop.isCome }, takesMore: { !stop.isAsked }
                ).sendAll()
            }
            guard !report.isEmpty else { return }
            // The mail program's message may contain an address, so it is stored with the mail and not logged.
            logger.log(
                level: report.failed > 0 ? .warning : .info, "mail",
                metadata: [
                    "sent": "\(report.sent)", "refused": "\(report.refused)", "failed": "\(report.failed)",
                ])
        } catch is CancellationError {
            return
        } catch {
            logger.error("mail", metadata: ["fault": "\(Fault.text(error))"])
        }
    }

    /// When the mail in hand is given up.
    private final class Stop: Sendable {
        private let at = Mutex<Date?>(nil)

        func come(in seconds: TimeInterval) { at.withLock { $0 = Date() + seconds } }
        var isAsked: Bool { at.withLock { $0 } != nil }
        var isCome: Bool { at.withLock { $0.map { $0 < Date() } ?? false } }
    }
}
