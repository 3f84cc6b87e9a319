import Foundation

/// The files that this process has open.
public enum OpenFiles {
    /// All descriptors except the standard ones. A started program does not need them and would keep them open.
    public static var others: [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? []
        return names.compactMap { Int32($0) }.filter { $0 > STDERR_FILENO }
    }
}
