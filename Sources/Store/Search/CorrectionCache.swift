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
        /// How many documents have each word, by the spellings' ids.
        let documents: [Int]
    }

    private let kept = Mutex<[String: Words]>([:])

    /// The word of an index that someone meant who typed one that it does not have; nil where none is near.
    ///
    /// One slip is allowed, two in long words. Of several words the nearest is meant, then one with the same first letter,
    /// then the one in most documents.
    /// - Parameter typed: a folded word.
    func correction(
        of typed: String, _ index: SearchIndex, _ statistics: IndexStatistics, _ db: Database
    ) throws -> String? {
        guard let list = index.words, typed.utf8.count >= Self.shortest else { return nil }
        let words = try words(list, statistics.version, db)
        let slips = typed.utf8.count >= Self.long ? 2 : 1
        let near = words.spellings.nearest(to: typed, limit: Self.weighed, within: slips)
        return near.min { one, other in
            let first = (one.distance, Self.hasOtherStart(one.key, typed), -words.documents[one.id], one.key)
            return first < (other.distance, Self.hasOtherStart(other.key, typed), -words.documents[other.id], other.key)
        }?.key
    }

    /// Shorter words have too many neighbours.
    private static let shortest = 4
    /// From here on two slips are likely enough.
    private static let long = 8
    /// How many near words are weighed.
    private static let weighed = 64

    private static func hasOtherStart(_ one: String, _ other: String) -> Int {
        one.utf8.first == other.utf8.first ? 0 : 1
    }

    private func words(_ list: WordList, _ version: [Data], _ db: Database) throws -> Words {
        if let current = kept.withLock({ $0[list.source] }), current.version == version { return current }
        var entries: [(key: String, id: Int)] = []
        var documents: [Int] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT folded, documents FROM word WHERE source = ?", arguments: [list.source])
        while let row = try rows.next() {
            entries.append((row[0], documents.count))
            documents.append(row[1])
        }
        let words = Words(version: version, spellings: Spellings(entries), documents: documents)
        kept.withLock { $0[list.source] = words }
        return words
    }
}
