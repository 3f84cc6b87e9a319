internal import GRDB
import Lexis
import Ranking

extension Store {
    /// Reads the postings of the most frequent words of the entries with their families, and the words in which slips
    /// are looked for, once after each change of the index. Otherwise the first search for such a word has to read
    /// them, which on a large desk takes longer than the search itself. A server calls this when it has nothing else to
    /// do. A command does not, because it would read more than it uses.
    public func warm() throws {
        try pool.read { db in
            let analyzer = try QueryAnalyzer(.entries, transaction(db, nil, now()))
            let statistics = analyzer.reader.statistics
            guard let words = SearchIndex.entries.words, statistics.isFirstWarmUp() else { return }
            try statistics.keep(words.blocks(db))
            try caches.corrections.warm(words, statistics, db)
            for word in try words.commonest(of: statistics.count, db) where !StopWords.contains(word) {
                if statistics.isHalfFull { return }
                _ = try analyzer.analysis(of: Terms(words: [word]))
            }
        }
    }
}

extension WordList {
    /// The words that one of 500 documents has, the most frequent first. A rarer word is read in less time than the
    /// rest of a search takes.
    fileprivate func commonest(of count: Int, _ db: Database) throws -> [String] {
        let least = max(count / 500, 20)
        var all: [(word: String, documents: Int)] = []
        try forEach(beginning: "", db) { word, documents in
            if documents >= least { all.append((String(decoding: word, as: UTF8.self), documents)) }
        }
        return all.sorted { ($1.documents, $0.word) < ($0.documents, $1.word) }.prefix(4_000).map(\.word)
    }
}
