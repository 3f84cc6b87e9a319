internal import GRDB
import Lexis

extension Store {
    /// The results of FTS5 alone over the index of the entries: any of the words, ordered by FTS5's `bm25()`.
    /// `Scripts/bench search` compares with it.
    /// - Returns: rows of entries, the best first.
    package func anyWord(_ words: String, limit: Int) throws -> [Int64] {
        let index = SearchIndex.entries.table
        let expression = searchedWords(of: words).map(\.folded).filter { !StopWords.contains($0) }.map { "\"\($0)\"" }
            .joined(separator: " OR ")
        return try pool.read { db in
            try Int64.fetchAll(
                db.cachedStatement(
                    sql: "SELECT rowid FROM \(index) WHERE \(index) MATCH ? ORDER BY bm25(\(index)) LIMIT ?"),
                arguments: [expression, limit])
        }
    }
}
