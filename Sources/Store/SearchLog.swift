import Atlas
import Desk
import Foundation
internal import GRDB
import Lexis
import Synchronization

/// Counts searches that found nothing or ended without a result. A search does not wait for the count and cannot fail
/// by it. A count that cannot be written at once is written with the next one, or lost.
final class SearchLog: Sendable {
    private struct State {
        var pending: [SearchNote] = []
        var isWriting = false
        /// On the monotonic clock.
        var lastWritten: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "guichet.search-log", qos: .utility)

    /// Under load one write for all the searches of a minute: each write makes the caches of the server void.
    private static let pause: Duration = .seconds(60)
    /// For how long the end of a process waits for a write.
    private static let patience: DispatchTimeInterval = .seconds(2)
    /// The most notes in memory, a few words each; more are dropped.
    private static let mostPending = 1_000

    /// Counts a search soon, together with those that are waiting.
    func note(_ note: SearchNote, in pool: DatabasePool) {
        let mayWrite = state.withLock { state in
            if state.pending.count < Self.mostPending { state.pending.append(note) }
            let isEarly = state.lastWritten.map { $0.duration(to: .now) < Self.pause } ?? false
            guard !state.isWriting, !isEarly else { return false }
            state.isWriting = true
            return true
        }
        if mayWrite { queue.async { self.write(to: pool) } }
    }

    /// Writes the waiting notes before the process ends; gives up after a while.
    func settle(_ pool: DatabasePool) {
        let work = DispatchWorkItem {
            if !self.state.withLock(\.pending.isEmpty) { self.write(to: pool) }
        }
        queue.async(execute: work)
        _ = work.wait(timeout: .now() + Self.patience)
    }

    private func write(to pool: DatabasePool) {
        let notes = state.withLock { state in
            let notes = state.pending
            state.pending = []
            return notes
        }
        let isWritten = (try? pool.writeWithoutTransaction { try Self.store(notes, $0) }) != nil
        state.withLock { state in
            if !isWritten { state.pending = Array((notes + state.pending).prefix(Self.mostPending)) }
            state.isWriting = false
            state.lastWritten = .now
        }
    }

    /// Writes unless another process is writing.
    private static func store(_ notes: [SearchNote], _ db: Database) throws {
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Int(Store.patience * 1_000))") }
        try db.inTransaction(.immediate) {
            for note in notes { try SearchLogRows.add(note, db) }
            try SearchLogRows.limit(db)
            return .commit
        }
    }
}
