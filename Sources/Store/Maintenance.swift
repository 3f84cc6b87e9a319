import Desk
internal import GRDB

extension Store {
    /// Rebuilds the search indexes from what people wrote; others search the old ones until it is done.
    /// - Parameter progress: told, now and then, how many documents are done and how many there are.
    public func reindex(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
        try pool.write { try SearchIndex.rebuild($0, progress: progress) }
    }

    /// Writes what was noted of searches and is not written yet: to be called before the process ends.
    public func settle() { searchLog.settle(pool) }

    /// Looks for damage: SQLite's own check, references that lead nowhere, the indexes against what they index, and
    /// questions whose events do not come to their state.
    /// - Returns: what is wrong, one line each; empty when all is well. Lines on an index begin with `index: `.
    /// - Throws: what SQLite says where the file is too damaged to be looked through.
    public func examine() throws -> [String] {
        try pool.writeWithoutTransaction { db in
            let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
            let indexes = try SearchIndex.damaged(db).map { "index: \($0)" }
            return try integrity + orphans + indexes + untrue(db) + untrueEntries(db)
        }
    }

    private func untrue(_ db: Database) throws -> [String] {
        let rows = try Row.fetchCursor(db, sql: "SELECT \(QuestionRows.columns) FROM question")
        var wrong: [String] = []
        while let row = try rows.next() {
            let stored = try QuestionRows.stored(row)
            let events = try QuestionRows.events(stored.id, db)
            // A history that could not have happened is damage too.
            let replayed = try? Custody(replaying: events)
            if replayed != stored.question.custody { wrong.append("state: \(stored.question.reference)") }
        }
        return wrong
    }

    private func untrueEntries(_ db: Database) throws -> [String] {
        let tx = transaction(db, nil, now())
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM entry")
        var wrong: [String] = []
        while let row = try rows.next() {
            let stored = try EntryRows.stored(row, tx)
            let replayed = try EntryCustody(replaying: EntryHistoryRows.events(stored.id, db))
            if replayed != stored.entry.custody { wrong.append("state: \(stored.entry.reference)") }
        }
        return wrong
    }
}
