import Foundation
import Mail
import Store
import Synchronization

/// Sends the mails to askers that a command caused. The command starts a separate process for it and does not wait,
/// because a mail server may take a minute, and its failure must not make the command fail. Mails that the process does
/// not send are sent later by the server or cron.
enum MailRun {
    /// The desk's file, if a command has written to it.
    private static let path = Mutex<String?>(nil)

    /// Records the desk's file. Called after each write.
    static func note(_ store: Store) {
        guard let waiting = try? store.waitingMail(), waiting > 0 else { return }
        path.withLock { $0 = store.path }
    }

    /// Starts `guichet mail send` if a mail is due. The process has no terminal and prints nothing; an error is stored
    /// with its mail.
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
            // The process has its own group, so that Ctrl-C in the terminal does not interrupt it.
            posix_spawnattr_setpgroup(&attributes, 0)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
            var process = pid_t()
            _ = posix_spawn(&process, program, &files, &attributes, &arguments, environ)
            posix_spawn_file_actions_destroy(&files)
            posix_spawnattr_destroy(&attributes)
        #endif
    }
}
