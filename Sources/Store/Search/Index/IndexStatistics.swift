import Foundation
internal import GRDB
import Lexis
import Ranking
import Synchronization

/// Statistics of the indexes, cached because FTS5 would look them up row by row. They are read again after an index has
/// changed, also by another process.
final class StatisticsCache: Sendable {
    private let kept = Mutex<[String: IndexStatistics]>([:])

    /// The statistics of an index as a transaction sees it.
    func statistics(_ index: SearchIndex, _ db: Database) throws -> IndexStatistics {
        let version = try IndexStatistics.version(index, db)
        if let current = kept.withLock({ $0[index.table] }), current.version == version { return current }
        let statistics = try IndexStatistics(index, version: version, db)
        kept.withLock { $0[index.table] = statistics }
        return statistics
    }
}

/// Statistics of an index in one state: the lengths of its documents, and the document frequencies and postings of the
/// terms that were asked for.
final class IndexStatistics: Sendable {
    /// FTS5's totals and its list of segments: at least one of them changes with every change of the index.
    let version: [Data]
    let collection: CollectionStatistics
    /// The number of documents.
    var count: Int { collection.count }
    /// The largest id of a document.
    var largest: Int64 { collection.largest }
    private let frequencies = Mutex<[String: Int]>([:])

    static func version(_ index: SearchIndex, _ db: Database) throws -> [Data] {
        try Data.fetchAll(
            db.cachedStatement(sql: "SELECT block FROM \(index.table)_data WHERE id IN (1, 10) ORDER BY id"))
    }

    fileprivate init(_ index: SearchIndex, version: [Data], _ db: Database) throws {
        self.version = version
        let (lengths, traits) = try index.lengths.all(db)
        collection = CollectionStatistics(lengths, traits)
    }

    private let isWarm = Mutex(false)

    /// True at the first call.
    func isFirstWarmUp() -> Bool {
        isWarm.withLock { isWarm in
            defer { isWarm = true }
            return !isWarm
        }
    }

    private let words = Mutex<WordBlocks?>(nil)

    /// The words of the documents, where a server has read them.
    var wordsInMemory: WordBlocks? { words.withLock { $0 } }

    func keep(_ words: WordBlocks) { self.words.withLock { $0 = words } }

    /// The most words cached, a few megabytes.
    private static let mostKept = 20_000

    private let families = Mutex<[String: [Relatives.Kin]]>([:])

    /// The relatives of a word. They are looked up once.
    func relatives(of word: String, _ find: () throws -> [Relatives.Kin]) rethrows -> [Relatives.Kin] {
        if let known = families.withLock({ $0[word] }) { return known }
        let found = try find()
        families.withLock { families in
            if families.count >= Self.mostKept { families.removeAll() }
            families[word] = found
        }
        return found
    }

    private let corrections = Mutex<[String: String?]>([:])

    /// The correction of a word, which depends on how many documents have words of its stem. It is looked for once.
    func correction(of word: String, _ find: () throws -> String?) rethrows -> String? {
        if let known = corrections.withLock({ $0[word] }) { return known }
        let found = try find()
        corrections.withLock { corrections in
            if corrections.count >= Self.mostKept { corrections.removeAll() }
            corrections.updateValue(found, forKey: word)
        }
        return found
    }

    private let beginnings = Mutex<(forms: [String: WordForms], size: Int)>((forms: [:], size: 0))

    /// The most bytes of forms cached.
    private static let mostForms = 8 << 20

    /// The words that begin with a text. They are read once: many words have the same beginning.
    func forms(beginning start: String, _ read: () throws -> WordForms) rethrows -> WordForms {
        if let known = beginnings.withLock({ $0.forms[start] }) { return known }
        let forms = try read()
        beginnings.withLock { kept in
            if kept.size > Self.mostForms { kept = ([:], 0) }
            kept.forms[start] = forms
            kept.size += forms.size
        }
        return forms
    }

    private let cache = PostingsCache()

    /// No more postings are to be read ahead.
    var isHalfFull: Bool { cache.isHalfFull }

    /// The postings of a term. They are read from FTS5 once, and cached while there is room.
    /// - Parameters:
    ///   - expression: a word or a phrase in FTS5's syntax.
    ///   - settings: the weights by which terms are scored.
    func postings(
        _ expression: String, _ index: SearchIndex, _ settings: RankingSettings, _ db: Database
    ) throws -> TermPostings {
        if let known = cache.postings(expression) { return known }
        let reading = PostingsReading { TermPostingsBuilder(self.collection, settings) }
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(PostingsFunction.name)(\(index.table), :reading) FROM \(index.table)
                WHERE \(index.table) MATCH :query
                """)
        try statement.setArguments(["query": expression, "reading": nil])
        try PostingsFunction.run(statement, reading)
        let postings = reading.builder.finish()
        cache.keep(postings, expression)
        keepFrequency(postings.count, of: expression)
        return postings
    }

    /// The postings of a word with its family, merged once.
    /// - Parameter members: expressions of FTS5 with their likeness, the typed word first.
    func word(
        _ members: [(expression: String, likeness: Double)], _ index: SearchIndex, _ settings: RankingSettings,
        _ db: Database
    ) throws -> WordPostings {
        let name = members.map { "\($0.expression)\($0.likeness)" }.joined()
        if let known = cache.word(name) { return known }
        let family = try members.map {
            WordPostings.Member(try postings($0.expression, index, settings, db), likeness: $0.likeness)
        }
        let word = WordPostings(family, collection, settings)
        cache.keep(word, name)
        return word
    }

    /// The number of documents that match an FTS5 expression. It is counted once.
    func frequency(_ expression: String, _ index: SearchIndex, _ db: Database) throws -> Int {
        if let known = frequencies.withLock({ $0[expression] }) { return known }
        let counted =
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT count(*) FROM \(index.table) WHERE \(index.table) MATCH ?"),
                arguments: [expression]) ?? 0
        keepFrequency(counted, of: expression)
        return counted
    }

    private func keepFrequency(_ count: Int, of expression: String) {
        frequencies.withLock { frequencies in
            if frequencies.count >= Self.mostKept { frequencies.removeAll() }
            frequencies[expression] = count
        }
    }
}
