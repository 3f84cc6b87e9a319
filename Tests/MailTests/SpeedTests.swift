import Foundation
import Mail
import Testing

/// Measures how fast messages are read, and the memory. It expects nothing, because a busy machine is not a fault.
///
///     GUICHET_MEASURE=1 swift test --filter MailTests.SpeedTests
@Suite struct SpeedTests {
    @Test(
        "Reads 10,000 messages of the corpus",
        .enabled(if: ProcessInfo.processInfo.environment["GUICHET_MEASURE"] != nil))
    func tenThousand() throws {
        let messages = try Corpus.names.map { try Corpus.bytes(of: $0) }
        _ = messages.map { ReceivedMessage($0) }
        let before = Self.peak()
        let clock = ContinuousClock()
        var letters = 0
        let time = clock.measure {
            for index in 0..<10_000 { letters += ReceivedMessage(messages[index % messages.count]).text.utf8.count }
        }
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        print("10,000 messages, \(letters) bytes of text: \(seconds) s, \(Int(10_000 / seconds)) a second;")
        print("peak of memory \(before) before, \(Self.peak()) after")
    }

    /// The peak memory of the process as Linux reports it.
    private static func peak() -> String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? "unknown"
    }
}
