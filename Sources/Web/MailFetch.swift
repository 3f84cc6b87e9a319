import Desk
import Logging
import ServiceLifecycle
import Store

/// A background service that empties the Maildir of the setting `mail-maildir`, where there is one, and places mails
/// that were stored and not placed.
struct MailFetch: Service {
    let pool: StorePool
    let logger: Logger

    /// Seconds between two looks at the Maildir.
    private static let every = 60

    func run() async throws {
        guard !pool.store.isReadOnly else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await fetch() } catch is CancellationError { return } catch {
                    logger.error("mail", metadata: ["fault": "\(Fault.text(error))"])
                }
                try? await Task.sleep(for: .seconds(Self.every))
            }
        }
    }

    private func fetch() async throws {
        let count = try await pool.receiveMail(from: await pool.setting(.mailMaildir))
        guard count != MailCount() else { return }
        logger.info(
            "mail",
            metadata: [
                "placed": "\(count.placed)", "waiting": "\(count.waiting)", "discarded": "\(count.discarded)",
                "skipped": "\(count.skipped)",
            ])
    }
}
