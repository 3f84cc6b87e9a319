public import Desk
import Foundation
internal import GRDB

extension Store {
    /// Rebuilds the search indexes from what people wrote; others search the old ones until it is done.
    /// - Parameter progress: told, now and then, how many documents are done and how many there are.
    public func reindex(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
        try change { try SearchIndex.rebuild($0, progress: progress) }
    }

    /// Writes what was noted of searches and is not written yet: to be called before the process ends.
    public func settle() {
        if !isReadOnly { searchLog.settle(pool) }
    }

    /// Looks for damage: SQLite's own check, references that lead nowhere, texts against their hashes, questions and entries
    /// whose events do not come to their state, the indexes against what they index.
    /// - Returns: what is wrong; empty when all is well. Indexes of a desk that can only be read are not looked at.
    public func damage() throws -> [DeskDamage] {
        try checkPlace()
        return pool.writeWithoutTransaction { db in
            Examination(db: db, tx: transaction(db, nil, Date(seconds: now().seconds)), isReadOnly: isReadOnly).damage()
        }
    }

    /// The clock that time will not go by, until someone says that it is right; nil where `Tick` does its work.
    public func doubtedClock() throws -> DeskDamage? {
        let moment = Date(seconds: now().seconds)
        return try pool.read { try ClockRows.jump(to: moment, $0) }.map { .clock(last: $0, now: moment) }
    }

    /// The same as `damage`, one line each, for programs. Lines on an index begin with `index: `, on a text with `text: `.
    public func examine() throws -> [String] { try damage().map(\.description) }
}
