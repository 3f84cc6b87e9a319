import Foundation

/// Copies a file as someone at a shell does. A handle of this process on a desk that it has open would take SQLite's locks
/// with it when it closes.
public func cp(_ from: String, _ to: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/cp")
    process.arguments = [from, to]
    try process.run()
    process.waitUntilExit()
}
