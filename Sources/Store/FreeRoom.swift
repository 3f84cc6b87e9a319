import Desk
import Foundation
internal import GRDB
import Synchronization

/// Whether there is room for what is to be written: told by the last write, and by the file system.
final class FreeRoom: Sendable {
    private let path: String
    /// When a write last found none; nil once one found some.
    private let refused = Mutex<Date?>(nil)

    init(path: String) { self.path = path }

    /// A small write takes a few pages of 4 kB in the WAL; with less than this left, in bytes, it may not find them.
    private static let least: UInt64 = 1 << 20
    /// A write that found no room says so for a minute, in seconds: then it is tried again.
    private static let recent: TimeInterval = 60

    /// Does a write, and remembers what became of it.
    func watching<Result>(_ now: Date, _ write: () throws -> Result) throws -> Result {
        do {
            let result = try write()
            refused.withLock { $0 = nil }
            return result
        } catch {
            if Fault.refusal(of: error) == .diskFull { refused.withLock { $0 = now } }
            throw error
        }
    }

    /// - Throws: `Refusal.diskFull`
    func check(_ now: Date) throws(Refusal) {
        if let refused = refused.withLock({ $0 }), now.timeIntervalSince(refused) < Self.recent { throw .diskFull }
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return }
        if UInt64(status.f_bavail) * UInt64(status.f_frsize) < Self.least { throw .diskFull }
    }
}
