import Foundation

/// Runs a program that takes mails, as sendmail does: the recipient among its arguments, the message on its standard
/// input. No shell is between.
struct MailProgram {
    /// Its whole path and its arguments.
    let words: [String]

    enum Ending: Equatable {
        /// With what it wrote on standard error.
        case exited(code: Int32, said: String)
        /// It took too long, or was not wanted any more, and was killed.
        case killed
        /// The system did not start it.
        case notStarted(errno: Int32)
    }

    /// What is kept of standard error, in bytes: its end.
    private static let kept = 8_192

    /// Hands a message over.
    /// - Parameters:
    ///   - patience: after how many seconds it is killed, with what it started.
    ///   - isWanted: asked now and then; it is killed where this is false.
    func run(
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
            // A program that it left running may hold standard error open: its own end counts.
            if let status = Self.wait(process, options: WNOHANG) {
                Self.drain(errors)
                let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
                return .exited(code: code, said: errors.text)
            }
        }
    }

    /// A write to a program that does not read then fails, and does not end this process.
    private static let ignoresClosedPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    // MARK: - Starting and ending

    /// Starts a program in a process group of its own, with no file of this process open and the signals as they are at
    /// first.
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

    /// - Returns: the status of a process that has ended; nil while it runs.
    private static func wait(_ process: pid_t, options: Int32) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, options)
            if ended == process { return status }
            if ended == 0 { return nil }
            // Someone else waited for it: it has ended, and its status is not known.
            if errno != EINTR { return 1 << 8 }
        }
    }

    // MARK: - Writing and reading

    /// Writes and reads what can be written and read now, or waits a moment for it.
    private static func exchange(_ input: Pipe, _ errors: Pipe) {
        var polled = [
            pollfd(fd: input.writing, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0),
        ]
        // A closed descriptor is -1, which poll leaves out.
        guard poll(&polled, 2, 20) > 0 else { return }
        if polled[0].revents != 0 { input.write() }
        if polled[1].revents != 0 { errors.read(keeping: kept) }
    }

    /// Reads what is there.
    private static func drain(_ errors: Pipe) {
        var polled = [pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0)]
        for _ in 0..<64 where errors.reading >= 0 && poll(&polled, 1, 0) > 0 { errors.read(keeping: kept) }
    }
}

/// A pipe, of which this process writes the one end or reads the other.
private final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32
    private var waiting: Data
    private var read = Data()

    private init(_ ends: [Int32], _ waiting: Data) { (reading, writing, self.waiting) = (ends[0], ends[1], waiting) }

    /// Nil where the process has no descriptor left.
    /// - Parameter bytes: what is to be written.
    static func made(for bytes: Data = Data()) -> Pipe? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        if !bytes.isEmpty { _ = fcntl(ends[1], F_SETFL, O_NONBLOCK) }
        return Pipe(ends, bytes)
    }

    var text: String { String(decoding: read, as: UTF8.self) }

    /// Writes as much as the reader takes, and closes the end where all is written or nobody reads.
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

    /// Reads what is there and keeps its end; closes where there will be no more.
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
