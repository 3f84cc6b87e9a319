import Foundation

/// A program that runs beside the test; its output is read line by line.
public final class Worker {
    private let process = Process()
    private let out = Pipe()
    private var written = Data()

    /// Starts a program built with the tests.
    public init(_ program: String, _ words: [String]) throws {
        process.executableURL = Programs.url(program)
        process.arguments = words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        try process.run()
    }

    /// Waits until the program has written this many complete lines, or has ended.
    public func wait(forLines count: Int) {
        while written.count(where: { $0 == UInt8(ascii: "\n") }) < count {
            let more = more()
            if more.isEmpty { return }
            written += more
        }
    }

    /// Kills the program at whatever point it is.
    /// - Returns: the complete lines that it wrote.
    public func kill() -> [String] {
        process.kill()
        return lines()
    }

    /// Waits until the program ends.
    /// - Returns: the complete lines that it wrote, and its exit code; negative when a signal ended it.
    public func finish() -> (lines: [String], code: Int32) {
        let lines = lines()
        let isExit = process.terminationReason == .exit
        return (lines, isExit ? process.terminationStatus : -process.terminationStatus)
    }

    private func lines() -> [String] {
        while case let more = more(), !more.isEmpty { written += more }
        process.waitUntilExit()
        guard let end = written.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        return String(decoding: written[...end], as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Reads the next bytes; empty at the end. Foundation's own reading fails on an interrupted system call, and the
    /// end of any child interrupts calls.
    private func more() -> Data {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        repeat {
            count = read(out.fileHandleForReading.fileDescriptor, &bytes, bytes.count)
        } while count < 0 && errno == EINTR
        return Data(bytes.prefix(max(0, count)))
    }
}
