internal import GRDB
import Lexis
import Ranking

extension Store {
    /// Reads where the commonest words of the entries stand, as long as that has not been done since the index last changed:
    /// whoever searches for one of them first would wait for it, on a large desk for longer than for the search itself. A
    /// server does it while nobody waits; a command ends before it would pay.
    public func warm() throws {
        try pool.read { db in
            let reader = try IndexReader(.entries, transaction(db, nil, now()))
            guard reader.statistics.isFirstWarmUp() else { return }
            for word in try SearchIndex.entries.words?.commonest(db) ?? [] where !StopWords.contains(word) {
                _ = try reader.postings(Terms.quoted([word]))
            }
        }
    }
}

extension WordList {
    /// The words of the most documents: in a million entries most of what searches read is about these.
    fileprivate func commonest(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT folded FROM word WHERE source = ? ORDER BY documents DESC, folded LIMIT 400",
            arguments: [source])
    }
}
