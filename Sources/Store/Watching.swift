public import Desk
import Foundation

extension Store {
    /// A number that changes with every change of the file by any process. While it is unchanged, data that were read
    /// before are still valid.
    /// - Throws: `Refusal.deskMoved` if the file was moved away or replaced.
    public func changes() throws -> Int {
        try checkPlace()
        return try counter.value()
    }

    /// Reads from the file at once, without waiting for a verb.
    /// - Throws: the error that prevents reading; `Refusal.deskMoved` if the file was moved away or replaced;
    ///   `.diskFull` if nothing could be written.
    public func check() throws {
        try checkPlace()
        try counter.check()
        try room.check(now())
    }

    /// Whether the file that was opened is still the one at its path.
    /// - Throws: `Refusal.deskMoved`
    public func checkPlace() throws(Refusal) { try file.check() }

    /// How many searches used words only, because a vector did not come in time. If it is equal before and after a
    /// search, the search had its vector.
    public var missedMeanings: Int { meaning?.embedder.missing ?? 0 }
}
