import Foundation
internal import GRDB
import Lexis
import Synchronization

/// The words of the indexes by first letter, packed to find near spellings. They are read at the first word that an
/// index does not have, and again after the index has changed.
final class CorrectionCache: Sendable {
    private struct Beginning: Hashable {
        let source: String
        let letter: Character
    }

    private let kept = Mutex<[Beginning: IndexWords]>([:])

    /// The correction of a typed word that the index does not have; nil where no word is near.
    ///
    /// One slip is allowed, two in words of 8 letters or more. The nearest word is taken; among equally near ones a
    /// word with the same first letter, then the one in most documents. Where no word is near, a word with a near stem
    /// is taken: the index may only have another form of the word.
    /// - Parameters:
    ///   - typed: a folded word.
    ///   - standing: the number of documents that have words of its stem. The correction must be in `commoner` times as
    ///     many.
    func correction(of typed: String, standing: Int, _ reader: IndexReader) throws -> String? {
        guard let list = reader.words, typed.utf8.count >= Self.shortest else { return nil }
        let lists = try Self.beginnings(of: typed).map { try words(list, $0, reader.statistics.version, reader.db) }
        return try near(typed, typed, in: lists, \.spellings, standing)
            ?? otherFirstLetter(typed, standing, list, reader.db)
            ?? near(Analyzer().token(of: typed), typed, in: lists, \.stems, standing)
    }

    /// The commonest word that differs by its first letter only, or has one letter more before it. Such words are
    /// looked up: the first letter is wrong in only 1.4 % of slips (Yannakoudakis and Fawthrop, 1983), and reading the
    /// words of all letters would take long.
    private func otherFirstLetter(_ typed: String, _ standing: Int, _ list: WordList, _ db: Database) throws -> String?
    {
        guard typed.utf8.count >= Self.shortestRest else { return nil }
        let letters = "abcdefghijklmnopqrstuvwxyz"
        let candidates = letters.flatMap { ["\($0)\(typed.dropFirst())", "\($0)\(typed)"] }
        return try list.documents(of: candidates, db)
            .filter { $0.value > Self.commoner * standing && !StopWords.contains($0.key) }
            .min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// The shortest word, in bytes, whose first letter may be wrong.
    private static let shortestRest = 5

    /// The letters with which a near word may begin: the first letter may be superfluous or in second place, and a
    /// silent h may be missing.
    private static func beginnings(of typed: String) -> [Character] {
        (typed.prefix(2) + "h").reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The word whose key is nearest.
    private func near(
        _ key: String, _ typed: String, in lists: [IndexWords], _ keys: KeyPath<IndexWords, Spellings>, _ standing: Int
    ) -> String? {
        let length = key.utf8.count
        guard length >= Self.shortest else { return nil }
        /// What makes a word a less likely correction, compared in this order.
        typealias Doubts = (slips: Int, otherStart: Int, rareness: Int, word: String)
        let found = lists.flatMap { words -> [Doubts] in
            words[keyPath: keys].nearest(to: key, limit: Self.weighed, within: length >= Self.long ? 2 : 1)
                .filter { $0.key.utf8.count >= Self.shortest }.map {
                    let (word, documents) = words.all[$0.id]
                    return ($0.distance, word.first == typed.first ? 0 : 1, -documents, word)
                }
        }
        return found.filter { -$0.rareness > Self.commoner * standing }.min(by: <)?.word
    }

    /// The shortest word that is corrected: shorter ones have too many neighbours.
    private static let shortest = 4
    /// From this length on two slips are allowed.
    private static let long = 8
    /// How many near words are compared.
    private static let weighed = 64
    /// Where the index has the typed word by its stem, a correction must be in this many times as many documents.
    private static let commoner = 10

    /// Reads all words of a list that is not too long, and their stems. Otherwise the first slips have to.
    func warm(_ list: WordList, _ statistics: IndexStatistics, _ db: Database) throws {
        guard try list.count(db) <= Self.mostWarmed else { return }
        for letter in "abcdefghijklmnopqrstuvwxyz" { _ = try words(list, letter, statistics.version, db).stems }
    }

    /// They take about 30 MB.
    private static let mostWarmed = 300_000

    private func words(_ list: WordList, _ letter: Character, _ version: [Data], _ db: Database) throws -> IndexWords {
        let beginning = Beginning(source: list.source, letter: letter)
        if let current = kept.withLock({ $0[beginning] }), current.version == version { return current }
        var all: [(word: String, documents: Int)] = []
        try list.forEach(beginning: String(letter), db) { word, documents in
            // Stop words are not in the index.
            if !StopWords.contains(word) { all.append((String(decoding: word, as: UTF8.self), documents)) }
        }
        let words = IndexWords(version: version, all)
        // Nothing is cached for a letter that begins no word.
        if !all.isEmpty { kept.withLock { $0[beginning] = words } }
        return words
    }
}

/// The words of an index that begin with a letter, in one state of it.
private final class IndexWords: Sendable {
    let version: [Data]
    let spellings: Spellings
    /// The words and their document frequencies, by the ids of the spellings.
    let all: [(word: String, documents: Int)]
    private let stemmed = Mutex<Spellings?>(nil)

    init(version: [Data], _ all: [(word: String, documents: Int)]) {
        (self.version, self.all) = (version, all)
        spellings = Spellings(all.lazy.enumerated().map { ($1.word, $0) })
    }

    /// The stems of the words. Most slips are near a word as it is written, so that the stems are made only when they
    /// are asked for.
    var stems: Spellings {
        stemmed.withLock { stemmed in
            if let stemmed { return stemmed }
            let analyzer = Analyzer()
            let made = Spellings(all.lazy.enumerated().map { (analyzer.token(of: $1.word), $0) })
            stemmed = made
            return made
        }
    }
}
