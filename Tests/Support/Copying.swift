import Foundation

/// Copies a file in another process. Reading a desk's file in this process would, on closing it, release the POSIX
/// locks that SQLite holds on it.
public func cp(_ from: String, _ to: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/cp")
    process.arguments = [from, to]
    try process.run()
    process.waitUntilExit()
}
