import Desk
import Foundation
internal import GRDB
import Lexis
import Ranking

/// The similarity of two wordings of a question, from 0 to 1: by their words, and by the entries they find. Two people
/// seldom use the same words, but the same need finds the same entries. Where neither wording finds an entry, as on a
/// new desk, only the words count.
///
/// `Scripts/duplicates` measures it on users' wordings of the same topics.
struct Likeness {
    private let analyzer: QueryAnalyzer
    private let reader: IndexReader
    private let tx: Transaction

    /// The share of the entries; the rest is the share of the words.
    private static let shareOfEntries = 0.4
    /// How many entries of a wording are compared, and how fast the weight of lower ranks decreases.
    private static let entries = 10
    private static let fading = 6.0

    init(_ tx: Transaction) throws {
        self.tx = tx
        analyzer = try QueryAnalyzer(.entries, tx)
        reader = analyzer.reader
    }

    /// A wording prepared for comparison.
    struct Profile {
        /// The weights of its stems, as a unit vector.
        let stems: [String: Double]
        /// The weights of its entries by their rows, as a unit vector.
        let entries: [Int64: Double]
        /// Its entries, the best first.
        let ranked: [Int64]
    }

    func profile(_ wording: String) throws -> Profile {
        let analysis = try analyzer.analysis(of: Terms(words: searchedWords(of: wording).map(\.folded)))
        let hits = try Ranker(analysis, tx).rank(limit: Self.entries).hits
        let best = hits.first?.score ?? 0
        let entries = hits.map { ($0.id, best > 0 ? pow(max(0, $0.score) / best, Self.fading) : 0) }
        return Profile(
            stems: Self.normalized(try stems(wording)), entries: Self.normalized(Dictionary(entries) { one, _ in one }),
            ranked: hits.map(\.id))
    }

    /// The similarity of two wordings; that of their words where neither finds an entry.
    func between(_ one: Profile, _ other: Profile) -> Double {
        let words = Self.cosine(one.stems, other.stems)
        guard !one.entries.isEmpty || !other.entries.isEmpty else { return words }
        return (1 - Self.shareOfEntries) * words + Self.shareOfEntries * Self.cosine(one.entries, other.entries)
    }

    /// The similarity of their words alone, which needs no search.
    func ofWords(_ one: Profile, _ wording: String) throws -> Double {
        Self.cosine(one.stems, Self.normalized(try stems(wording)))
    }

    /// The idf of each stem.
    private func stems(_ wording: String) throws -> [String: Double] {
        let normalized = NormalizedWords(wording)
        return try zip(normalized.stems, normalized.words).reduce(into: [:]) { weights, pair in
            weights[pair.0] = try reader.idf(of: pair.1)
        }
    }

    private static func normalized<Key>(_ weights: [Key: Double]) -> [Key: Double] {
        let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? weights.mapValues { $0 / length } : weights
    }

    private static func cosine<Key>(_ one: [Key: Double], _ other: [Key: Double]) -> Double {
        one.reduce(0) { $0 + $1.value * (other[$1.key] ?? 0) }
    }
}
