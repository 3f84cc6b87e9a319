import Desk
import Foundation
internal import GRDB
import Synchronization

/// Whether the disk has room for a write, from the last write and from the file system.
final class FreeRoom: Sendable {
    private let path: String
    /// When a write last failed for lack of room; nil once one succeeded.
    private let refused = Mutex<Date?>(nil)

    init(path: String) { self.path = path }

    /// A small write takes a few pages of 4 kB in the WAL; with less free space than this, in bytes, it may fail.
    private static let least: Int64 = 1 << 20
    /// For a minute after a write failed, in seconds, the disk counts as full; then a write is tried again.
    private static let recent: TimeInterval = 60

    /// Runs a write, and records whether there was room.
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
        if let room = FileFacts.room(in: path), room < Self.least { throw .diskFull }
    }
}
