internal import GRDB
import Lexis
import Ranking

extension Store {
    /// Reads the postings of the most frequent words of the entries with their families, once after each change of the
    /// index. Otherwise the first search for such a word has to read them, which on a large desk takes longer than the
    /// search itself. A server calls this when it has nothing else to do. A command does not, because it would read
    /// more than it uses.
    public func warm() throws {
        try pool.read { db in
            let analyzer = try QueryAnalyzer(.entries, transaction(db, nil, now()))
            guard analyzer.reader.statistics.isFirstWarmUp() else { return }
            for word in try SearchIndex.entries.words?.commonest(db) ?? [] where !StopWords.contains(word) {
                _ = try analyzer.analysis(of: Terms(words: [word]))
            }
        }
    }
}

extension WordList {
    /// How many words: the 400 most frequent ones have most of the postings that searches read, measured on a million
    /// entries.
    fileprivate func commonest(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT folded FROM word WHERE source = ? ORDER BY documents DESC, folded LIMIT 400",
            arguments: [source])
    }
}
