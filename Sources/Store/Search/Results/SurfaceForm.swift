internal import GRDB
import Lexis

/// The surface form of a folded word: how the documents of an index write it, with its accents.
enum SurfaceForm {
    /// How many documents that have the word, or another of its stem, are read.
    private static let read = 8

    /// The most frequent form in the first documents, in small letters; the folded word where none of them has it.
    static func of(_ folded: String, _ index: SearchIndex, _ db: Database) throws -> String {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT title, text FROM \(index.view)
                    WHERE id IN (SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH ? LIMIT \(read))
                    """), arguments: [Terms.quoted([folded])])
        var counts: [String: Int] = [:]
        for text in try rows.flatMap({ try [$0["title"] as String, $0["text"]] }) {
            let bytes = Array(text.utf8)
            for word in searchedWords(of: text) where word.folded == folded {
                counts[String(decoding: bytes[word.bytes], as: UTF8.self).lowercased(), default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? folded
    }
}
