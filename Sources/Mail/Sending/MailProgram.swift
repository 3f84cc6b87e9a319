package import Foundation

/// Runs a program without a shell: one with the interface of sendmail, to which recipients are arguments and the message is
/// standard input; or one that checks a file, which reads nothing.
package struct MailProgram {
    /// The absolute path and the arguments.
    private let words: [String]

    package init(words: [String]) { self.words = words }

    package enum Ending: Equatable {
        /// The program ended. `said` is its standard error.
        case exited(code: Int32, said: String)
        /// The program was killed, because it took too long or was no longer wanted.
        case killed
        /// The system could not start the program.
        case notStarted(errno: Int32)
    }

    /// How many bytes of standard error are kept, from its end.
    private static let kept = 8_192

    /// Gives a message to the program and waits for its end.
    /// - Parameters:
    ///   - patience: after this many seconds the program is killed with all processes that it started.
    ///   - isWanted: called repeatedly; false kills the program.
    package func run(
        _ arguments: [String], input: Data, patience: TimeInterval, isWanted: () -> Bool = { true }
    ) -> Ending {
        _ = Self.ignoresClosedPipes
        guard let input = Pipe.made(for: input), let errors = Pipe.made() else { return .notStarted(errno: errno) }
        defer {
            input.close()
            errors.close()
        }
        var process = pid_t()
        let failure = Self.start(words + arguments, stdin: input.reading, stderr: errors.writing, &process)
        guard failure == 0 else { return .notStarted(errno: failure) }
        input.closeReading()
        errors.closeWriting()
        let end = DispatchTime.now() + patience
        while true {
            let isLate = DispatchTime.now() > end
            if isLate || !isWanted() {
                kill(-process, SIGKILL)
                _ = Self.wait(process, options: 0)
                return .killed
            }
            Self.exchange(input, errors)
            // A child of the program may keep standard error open, so the program's own end is decisive.
            if let status = Self.wait(process, options: WNOHANG) {
                Self.drain(errors)
                let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
                return .exited(code: code, said: errors.text)
            }
        }
    }

    /// Ignores SIGPIPE, so that writing to a program that does not read fails instead of ending this process.
    private static let ignoresClosedPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    // MARK: - Starting and ending

    /// Starts a program in its own process group, without this process's open files and with default signal handlers.
    private static func start(_ words: [String], stdin: Int32, stderr: Int32, _ process: inout pid_t) -> Int32 {
        var words: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        #if canImport(Glibc)
            var (files, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #else
            var (files, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #endif
        posix_spawn_file_actions_init(&files)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&files)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&files, stdin, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&files, stderr, STDERR_FILENO)
        for other in OpenFiles.others { posix_spawn_file_actions_addclose(&files, other) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        guard let path = words[0] else { return ENOENT }
        return posix_spawn(&process, path, &files, &attributes, &words, environ)
    }

    /// - Returns: the exit status of a process; nil while it runs.
    private static func wait(_ process: pid_t, options: Int32) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, options)
            if ended == process { return status }
            if ended == 0 { return nil }
            // Another thread has waited for the process. It has ended, and its status is not known.
            if errno != EINTR { return 1 << 8 }
        }
    }

    // MARK: - Writing and reading

    /// Writes and reads what is possible at once, or waits up to 20 ms until something is.
    private static func exchange(_ input: Pipe, _ errors: Pipe) {
        var polled = [
            pollfd(fd: input.writing, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0),
        ]
        // `poll` ignores a closed descriptor, which is -1.
        guard poll(&polled, 2, 20) > 0 else { return }
        if polled[0].revents != 0 { input.write() }
        if polled[1].revents != 0 { errors.read(keeping: kept) }
    }

    /// Reads what is available.
    private static func drain(_ errors: Pipe) {
        var polled = [pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0)]
        for _ in 0..<64 where errors.reading >= 0 && poll(&polled, 1, 0) > 0 { errors.read(keeping: kept) }
    }
}

/// A pipe of which this process uses one end, to write or to read.
private final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32
    private var waiting: Data
    private var read = Data()

    private init(_ ends: [Int32], _ waiting: Data) { (reading, writing, self.waiting) = (ends[0], ends[1], waiting) }

    /// Nil if the process has no free descriptors.
    /// - Parameter bytes: the bytes to write.
    static func made(for bytes: Data = Data()) -> Pipe? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        if !bytes.isEmpty { _ = fcntl(ends[1], F_SETFL, O_NONBLOCK) }
        return Pipe(ends, bytes)
    }

    var text: String { String(decoding: read, as: UTF8.self) }

    /// Writes as much as the reader accepts. Closes the end when everything is written or nobody reads.
    func write() {
        let count = waiting.withUnsafeBytes { system(writing, $0) }
        if count >= 0 { waiting.removeFirst(count) }
        if waiting.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) { closeWriting() }
    }

    private func system(_ end: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(end, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(end, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Reads what is available and keeps its last bytes. Closes the end when nothing more can come.
    func read(keeping most: Int) {
        var bytes = [UInt8](repeating: 0, count: most)
        #if canImport(Glibc)
            let count = Glibc.read(reading, &bytes, most)
        #else
            let count = Darwin.read(reading, &bytes, most)
        #endif
        if count > 0 {
            read = Data((read + bytes.prefix(count)).suffix(most))
        } else if count == 0 || errno != EINTR {
            closeReading()
        }
    }

    func closeReading() {
        if reading >= 0 { Foundation.close(reading) }
        reading = -1
    }

    func closeWriting() {
        if writing >= 0 { Foundation.close(writing) }
        writing = -1
    }

    func close() {
        closeReading()
        closeWriting()
    }
}
