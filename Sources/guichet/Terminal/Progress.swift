import ArgumentParser
import Desk
import Foundation
import Phrasebook

/// Shows the progress of a long command on a terminal.
enum Progress {
    static func show(_ done: Int, of total: Int) {
        guard isatty(STDERR_FILENO) == 1, total > 0 else { return }
        let width = 40
        let filled = done * width / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        _ = Output.write("\r\(bar) \(done)/\(total)\(done == total ? "\n" : "")", to: STDERR_FILENO)
    }

    /// Shows a count, where the total is not known.
    static func tell(_ done: Int) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        _ = Output.write("\r\(done)", to: STDERR_FILENO)
    }
}
