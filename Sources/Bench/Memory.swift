import Foundation

/// The memory that this process uses.
enum Memory {
    /// The resident memory in bytes; nil where there is no /proc.
    static var resident: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii) else { return nil }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return pages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
    }

    /// The peak memory in bytes.
    static var peak: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1_024 }
    }

    /// `12.3 MB`, of a million bytes.
    static func text(_ bytes: Int?) -> String {
        guard let bytes else { return "not measured here" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(abs(tenths % 10)) MB"
    }
}
