import Desk
import Foundation
import Phrasebook
import Synchronization

/// Writes to standard output and standard error. They may be full or closed: the act was done all the same.
enum Output {
    private static let hasActed = Mutex(false)

    /// Notes that something was changed, so that the message of a failed write can say so.
    static func noteAct() { hasActed.withLock { $0 = true } }

    /// Called before any file is opened. A write to a closed pipe then fails, instead of ending the process. A closed
    /// standard stream is opened on `/dev/null`, so that no file of the desk gets its number.
    static func prepare() {
        // The same for a write beyond the limit of a file's size.
        for ignored in [SIGPIPE, SIGXFSZ] { signal(ignored, SIG_IGN) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            // Read-only: a write to it fails, as to a closed stream.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// - Returns: the `errno` of a failed write; nil when all is written.
    static func write(_ text: String, to stream: Int32) -> Int32? { write(Array(text.utf8), to: stream) }

    /// - Returns: the `errno` of a failed write; nil when all is written.
    static func write(_ bytes: [UInt8], to stream: Int32) -> Int32? {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { system(stream, $0) }
            if count >= 0 { bytes = bytes.dropFirst(count) } else if let failure = wait(stream) { return failure }
        }
        return nil
    }

    private static func system(_ stream: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(stream, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(stream, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Waits after a signal, or until a non-blocking stream has room.
    /// - Returns: the `errno` of any other failure.
    private static func wait(_ stream: Int32) -> Int32? {
        switch errno {
        case EINTR: return nil
        case EAGAIN, EWOULDBLOCK:
            var poller = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
            poll(&poller, 1, -1)
            return nil
        case let failure: return failure
        }
    }

    /// Ends the process: silently where the reader closed the pipe, as `| head` does, else with one sentence.
    /// - Parameter text: the text that could not be written.
    static func giveUp(_ failure: Int32, on text: String) -> Never {
        guard failure != EPIPE else { exit(0) }
        // A text with several references says nothing of which was changed.
        let references = Set(text.matches(of: /(F-)?\d{4}-\d{5,9}/).map { String($0.0) })
        let unwritten = Unwritten(
            isDone: hasActed.withLock { $0 }, reference: references.count == 1 ? references.first : nil,
            reason: SystemFault(errno: failure))
        Screen.complain(phrases.upkeep.unwritten(unwritten))
        exit(Refusal.Kind.fault.rawValue)
    }
}
