import Foundation

/// What this process has open.
public enum OpenFiles {
    /// All descriptors but the standard ones. A program that is started has no use for them, and would keep them open.
    public static var others: [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? []
        return names.compactMap { Int32($0) }.filter { $0 > STDERR_FILENO }
    }
}
