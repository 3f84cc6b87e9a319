import Desk
import Foundation
import Phrasebook
import Synchronization

/// Writing to where a person or a program reads: it may be full, closed or gone, and what was done is done all the same.
enum Output {
    private static let hasActed = Mutex(false)

    /// Something was changed: whoever cannot be shown the result is told so.
    static func noteAct() { hasActed.withLock { $0 = true } }

    /// Before anything is opened. A write to a pipe that nobody reads fails rather than to end the process; and where a
    /// standard stream is closed, no file of the desk takes its place.
    static func prepare() {
        // Nor does one beyond the size that files may have.
        for ignored in [SIGPIPE, SIGXFSZ] { signal(ignored, SIG_IGN) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            // Only to be read: to write to it fails, as to a closed one.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// - Returns: what kept it from being written, as `errno` has it; nil when it is.
    static func write(_ text: String, to stream: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
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

    /// Goes on after a signal, and where a stream that was set not to wait has no room yet.
    /// - Returns: what is no matter of time.
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

    /// Ends the process: quietly where the reader left, as after `| head`, else with one sentence.
    /// - Parameter text: what could not be written.
    static func giveUp(_ failure: Int32, on text: String) -> Never {
        guard failure != EPIPE else { exit(0) }
        let reference = text.firstMatch(of: /(F-)?\d{4}-\d{5,9}/).map { String($0.0) }
        let unwritten = Unwritten(
            isDone: hasActed.withLock { $0 }, reference: reference, reason: String(cString: strerror(failure)))
        Screen.complain(phrases.upkeep.unwritten(unwritten))
        exit(Refusal.Kind.fault.rawValue)
    }
}
