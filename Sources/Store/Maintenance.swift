public import Desk
import Foundation
internal import GRDB

extension Store {
    /// Rebuilds the search indexes from what people wrote. Others search the old ones until it is done.
    /// - Parameter progress: called with the number of documents done and the number of all.
    public func reindex(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
        try change { try SearchIndex.rebuild($0, progress: progress) }
    }

    /// Writes the search counts that are still in memory. It must be called before the process ends.
    public func settle() {
        if !isReadOnly { searchLog.settle(pool) }
    }

    /// Looks for damage: SQLite's integrity check, dangling references, texts that differ from their hashes, questions
    /// and entries whose events do not replay to their state, indexes that differ from their documents.
    /// - Returns: the damage; empty without any. Indexes of a read-only desk are not checked.
    public func damage() throws -> [DeskDamage] {
        try checkPlace()
        return pool.writeWithoutTransaction { db in
            Examination(db: db, tx: transaction(db, nil, Date(seconds: now().seconds)), isReadOnly: isReadOnly).damage()
        }
    }

    /// The moment to which the clock jumped, until someone confirms it; nil where `Tick` works.
    public func doubtedClock() throws -> DeskDamage? {
        let moment = Date(seconds: now().seconds)
        return try pool.read { try ClockRows.jump(to: moment, $0) }.map { .clock(last: $0, now: moment) }
    }

    /// The same as `damage`, one line each, for programs. Lines on an index begin with `index: `, on a text with `text:
    /// `.
    public func examine() throws -> [String] { try damage().map(\.description) }
}
