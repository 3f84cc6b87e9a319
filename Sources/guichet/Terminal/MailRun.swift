import Foundation
import Mail
import Store
import Synchronization

/// Has what a command wrote to askers sent at once, by a process that nobody waits for: a mail server may take a
/// minute, and a command neither waits for it nor fails with it. What that process does not send, the server or cron
/// does.
enum MailRun {
    /// The desk's file, where mail waits in it.
    private static let path = Mutex<String?>(nil)

    /// Called after a write.
    static func note(_ store: Store) {
        guard let waiting = try? store.waitingMail(), waiting > 0 else { return }
        path.withLock { $0 = store.path }
    }

    /// Starts `guichet mail send` where there is something to send. It has no terminal and writes nothing; what went
    /// wrong is noted with the mail.
    static func begin() {
        guard let file = path.withLock({ $0 }), let program = Bundle.main.executablePath else { return }
        let words = [program, "mail", "send", "--db", file]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        #if canImport(Glibc)
            var (files, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
            posix_spawn_file_actions_init(&files)
            posix_spawnattr_init(&attributes)
            for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
                posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0)
            }
            for other in OpenFiles.others { posix_spawn_file_actions_addclose(&files, other) }
            // A group of its own: what interrupts the command does not interrupt it.
            posix_spawnattr_setpgroup(&attributes, 0)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
            var process = pid_t()
            _ = posix_spawn(&process, program, &files, &attributes, &arguments, environ)
            posix_spawn_file_actions_destroy(&files)
            posix_spawnattr_destroy(&attributes)
        #endif
    }
}
