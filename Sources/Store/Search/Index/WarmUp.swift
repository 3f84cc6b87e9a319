internal import GRDB
import Lexis
import Ranking

extension Store {
    /// Reads the postings of the commonest words of the entries, once after each change of the index. Otherwise the
    /// first search for such a word waits for them: on a large desk longer than the search itself takes. A server calls
    /// this while nobody waits. A command does not: it would read more than it uses.
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
    /// The 400 words in most documents. In a million entries these have most of the postings that searches read.
    fileprivate func commonest(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT folded FROM word WHERE source = ? ORDER BY documents DESC, folded LIMIT 400",
            arguments: [source])
    }
}
