import Foundation
internal import GRDB
import Lexis
import Synchronization

/// The words of the indexes, packed for near spellings. Read at the first word that an index does not have, and again when
/// the index has changed since.
final class CorrectionCache: Sendable {
    private struct Words {
        let version: [Data]
        let spellings: Spellings
        /// Their stems, each with the id of the word of it that most documents have.
        let stems: Spellings
        /// By the spellings' ids: the words, and how many documents have each.
        let all: [(word: String, documents: Int)]
    }

    private let kept = Mutex<[String: Words]>([:])

    /// The word of an index that someone meant who typed one that it does not have; nil where none is near.
    ///
    /// One slip is allowed, two in long words; a short word has its first letter right. Of several words the nearest is
    /// meant, then one with the same first letter, then the one in most documents. Where no word is near, one whose stem is:
    /// another form of what was meant may be all that the index has.
    /// - Parameters:
    ///   - typed: a folded word.
    ///   - standing: how many documents have words of its stem. The word that was meant is in several times as many.
    func correction(
        of typed: String, standing: Int, _ index: SearchIndex, _ statistics: IndexStatistics, _ db: Database
    ) throws -> String? {
        guard let list = index.words, typed.utf8.count >= Self.shortest else { return nil }
        let words = try words(list, statistics.version, db)
        return near(typed, typed, words.spellings, words, standing)
            ?? near(Analyzer().token(of: typed), typed, words.stems, words, standing)
    }

    /// The word whose key is nearest.
    private func near(_ key: String, _ typed: String, _ spellings: Spellings, _ words: Words, _ standing: Int)
        -> String?
    {
        let length = key.utf8.count
        guard length >= Self.shortest else { return nil }
        let near = spellings.nearest(to: key, limit: Self.weighed, within: length >= Self.long ? 2 : 1)
        /// What speaks against a word, the most telling first.
        func doubts(_ one: Spellings.Near) -> (Int, Int, Int, String) {
            let (word, documents) = words.all[one.id]
            return (one.distance, Self.hasStart(of: typed, one.key) ? 0 : 1, -documents, word)
        }
        return near.filter {
            words.all[$0.id].documents > Self.commoner * standing
                && (length >= Self.long || Self.hasStart(of: typed, $0.key))
        }.min { doubts($0) < doubts($1) }.map { words.all[$0.id].word }
    }

    /// Shorter words have too many neighbours.
    private static let shortest = 4
    /// From here on two slips are likely enough.
    private static let long = 8
    /// How many near words are weighed.
    private static let weighed = 64
    /// A slip that the index has by its stem: what was meant is in so many times as many documents.
    private static let commoner = 10

    private static func hasStart(of one: String, _ other: String) -> Bool { one.utf8.first == other.utf8.first }

    private func words(_ list: WordList, _ version: [Data], _ db: Database) throws -> Words {
        if let current = kept.withLock({ $0[list.source] }), current.version == version { return current }
        var all: [(word: String, documents: Int)] = []
        var commonest: [String: Int] = [:]
        let analyzer = Analyzer()
        let rows = try Row.fetchCursor(
            db, sql: "SELECT folded, documents FROM word WHERE source = ?", arguments: [list.source])
        while let row = try rows.next() {
            all.append((row[0], row[1]))
            let stem = analyzer.token(of: row[0])
            if let known = commonest[stem], all[known].documents >= all[all.count - 1].documents { continue }
            commonest[stem] = all.count - 1
        }
        let words = Words(
            version: version, spellings: Spellings(all.enumerated().map { ($1.word, $0) }),
            stems: Spellings(commonest.map { ($0, $1) }), all: all)
        kept.withLock { $0[list.source] = words }
        return words
    }
}
