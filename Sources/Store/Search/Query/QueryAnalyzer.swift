internal import GRDB
import Lexis
import Ranking

/// Makes the analysis of a query's words and phrases for one index.
struct QueryAnalyzer {
    let reader: IndexReader
    /// The documents that the search may find; nil: all of the index.
    let allowed: AllowedDocuments?
    private let tx: Transaction
    private let analyzer = Analyzer()

    init(_ index: SearchIndex, among allowed: AllowedDocuments? = nil, _ tx: Transaction) throws {
        reader = try IndexReader(index, tx)
        self.allowed = allowed
        self.tx = tx
    }

    /// The analysis of a query that is searched in this index only.
    func analysis(of terms: Terms) throws -> QueryAnalysis {
        try Self.analyses(of: terms, by: [self]).first ?? read(terms)
    }

    /// The analyses of a query that is searched in several indexes, one for each.
    ///
    /// Phrases are first searched as typed. If no index has a match, they are searched with corrected words; if there
    /// is still no match, as single words. People quote what they remember, so an inexact quotation must still find
    /// something. Where few documents have the phrases, those come first, and others with the words follow.
    /// - Parameter prefers: phrases that few documents have are preferred, not required.
    static func analyses(
        of terms: Terms, by analyzers: [QueryAnalyzer], prefers: Bool = false
    ) throws -> [QueryAnalysis] {
        let strict = try analyzers.map { try $0.read(terms) }
        guard let relaxed = terms.relaxed else { return strict }
        var (exact, count) = (strict, try found(strict, by: analyzers))
        guard count < few, count == 0 || prefers else { return strict }
        let loose = try analyzers.map { try $0.read(relaxed) }
        if count == 0 {
            exact = try zip(analyzers, zip(strict, loose)).map { analyzer, readings in
                let (strict, loose) = readings
                guard let meant = terms.corrected(loose.corrections) else { return strict }
                var reading = try analyzer.read(meant)
                reading.corrections = loose.corrections
                return reading
            }
            count = try found(exact, by: analyzers)
            guard count > 0 else { return loose }
        }
        guard count < few, prefers else { return exact }
        return zip(exact, loose).map { exact, loose in
            var loose = loose
            exact.required?.visit { loose.preferred.append(Int64($0)) }
            return loose
        }
    }

    /// Fewer documents than a page of results: others with the words of a phrase follow them.
    private static let few = 10

    /// How many documents are found; `few` where there are more.
    private static func found(_ analyses: [QueryAnalysis], by analyzers: [QueryAnalyzer]) throws -> Int {
        try zip(analyses, analyzers).reduce(0) { count, pair in
            let (analysis, reader) = (pair.0, pair.1.reader)
            let filter = CandidateFilter(pair.1.allowed, requiring: analysis.required, reader)
            return try count
                + TopKSearch(analysis.query, reader.statistics.collection, filter, k: 0, bonuses: [:])
                .count(upTo: few)
        }
    }

    // MARK: - Reading

    /// A term of the index, and each member of its family in FTS5's syntax, the typed one first: a word, or the
    /// expansion of an acronym.
    private typealias Found = (expressions: [String], term: WeightedQuery.Term)

    /// The terms of the query in this index. Phrases stay as they are.
    private func read(_ terms: Terms) throws -> QueryAnalysis {
        var analysis = QueryAnalysis(
            reader: reader, terms: terms, query: WeightedQuery(words: [], others: [], settings: reader.settings),
            required: try required(by: terms))
        var found: [Found] = []
        var known: Set<String> = []
        let content = content(of: terms)
        let writings = terms.isLiteral ? [:] : try Compounds(reader: reader).writings(of: terms.words)
        for word in try rarest(content.words) {
            let correction = terms.isLiteral || writings[word] != nil ? nil : try correction(of: word)
            if let correction { analysis.corrections.append(correction) }
            for meant in correction?.words ?? [word] where !StopWords.contains(meant) || content.isOfStopWords {
                analysis.words.append(meant)
                // Two words of one stem are one term.
                guard known.insert(analyzer.token(of: meant)).inserted else { continue }
                let members = terms.isLiteral ? [] : try members(of: meant, writings[word] ?? [], &analysis.relatives)
                let share = terms.asides.contains(word) ? reader.settings.aside : 1
                found += try term([(Terms.quoted([meant]), 1)] + members, share: share)
            }
        }
        var others = try expansions(of: terms, analysis.words)
        if let unfinished = content.unfinished {
            analysis.words.append(unfinished)
            others += try completions(of: unfinished, without: &known)
        }
        analysis.query = WeightedQuery(
            words: found.map(\.term), others: others.map(\.term), question: question(of: terms),
            settings: reader.settings)
        analysis.expressions = (found + others).flatMap(\.expressions)
        return analysis
    }

    /// What counts as a word beside itself, in FTS5's syntax: its family, and its other writings.
    private func members(
        of word: String, _ writings: [[String]], _ relatives: inout [String]
    ) throws -> [(expression: String, likeness: Double)] {
        let others = Set(writings.filter { $0.count == 1 }.joined().map(analyzer.token))
        let all = try self.relatives(of: word)
        let family = others.isEmpty ? all : all.filter { !others.contains(analyzer.token(of: $0.word)) }
        relatives += family.map(\.word) + writings.joined()
        return family.map { (Terms.quoted([$0.word]), $0.likeness) } + writings.map { (Terms.quoted($0), 1) }
    }

    /// How the query asks. A question word has the weight of a word in as many documents.
    private func question(of terms: Terms) -> WeightedQuery.Question {
        let frequencies = reader.statistics.collection.questionFrequencies
        let words = frequencies.indices.filter { terms.question.words & 1 << UInt32($0) != 0 && frequencies[$0] > 0 }
        return WeightedQuery.Question(
            asking: Asking(terms.question.kind),
            words: words.map { (bit: 1 << UInt32($0), weight: reader.weight(frequency: frequencies[$0])) })
    }

    /// The documents that have all phrases and no excluded word; nil where the query has neither.
    private func required(by terms: Terms) throws -> DocumentSet? {
        var required: DocumentSet?
        let phrases = terms.phrases.filter { !$0.isEmpty }.map(Terms.quoted)
        if !phrases.isEmpty { required = try reader.documents(matching: phrases.joined(separator: " AND ")) }
        guard !terms.excluded.isEmpty else { return required }
        var wanted = required ?? DocumentSet(largest: reader.statistics.largest, isFull: true)
        let excluded = terms.excluded.map { Terms.quoted([$0]) }.joined(separator: " OR ")
        wanted.subtract(try reader.documents(matching: excluded))
        return wanted
    }

    /// Each word once, without stop words unless there are no others, and separately the unfinished last word.
    private func content(of terms: Terms) -> (words: [String], unfinished: String?, isOfStopWords: Bool) {
        let finished = terms.isUnfinished ? Array(terms.words.dropLast()) : terms.words
        let unfinished = terms.isUnfinished ? terms.words.last : nil
        var seen: Set<String> = []
        let all = (finished + terms.phrases.joined()).filter { seen.insert($0).inserted }
        let words = all.filter { !StopWords.contains($0) }
        let isOfStopWords = words.isEmpty && unfinished == nil
        return (Array((isOfStopWords ? all : words).prefix(ParsedQuery.longest)), unfinished, isOfStopWords)
    }

    /// The most words searched. Of a longer query only the rarest are searched: frequent words add little to the score
    /// and take the longest.
    private static let mostWords = 32

    private func rarest(_ words: [String]) throws -> [String] {
        guard words.count > Self.mostWords, let list = reader.words else { return words }
        let documents = try list.documents(of: words, reader.db).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let common = Set(documents.dropFirst(Self.mostWords).map(\.key))
        return words.filter { !common.contains($0) }
    }

    /// The term of a family; none where the index has none of it.
    /// - Parameters:
    ///   - members: in FTS5's syntax, with their likeness; the typed one first.
    ///   - share: its weight relative to a typed term.
    private func term(_ members: [(expression: String, likeness: Double)], share: Double = 1) throws -> [Found] {
        let postings = try reader.word(members)
        guard !postings.isEmpty else { return [] }
        let weight = share * reader.weight(frequency: postings.frequency)
        return [(members.map(\.expression), WeightedQuery.Term(weight: weight, postings: postings))]
    }

    // MARK: - Corrections

    /// The word searched instead of a typed one; nil where the index has the word, or no near one. A word that the
    /// index has only by its stem, in few documents, may be a slip too: *travali* has the stem of a verb, but is no
    /// form of it. A word of the language is not corrected.
    private func correction(of word: String) throws -> QueryAnalysis.Correction? {
        guard reader.settings.corrects, WordCounts.isWord(word) else { return nil }
        let standing = try reader.postings(Terms.quoted([word])).count
        if standing > 0, try reader.words?.has(word, reader.db) != false { return nil }
        if reader.settings.spares, Lexicon.contains(word) { return nil }
        guard try !isInWordings(word) else { return nil }
        let meant = try reader.statistics.correction(of: word) {
            try tx.caches.corrections.correction(of: word, standing: standing, reader)
        }
        if let meant { return QueryAnalysis.Correction(typed: word, words: [meant]) }
        guard standing == 0, let words = try Compounds(reader: reader).missingSpace(in: word) else { return nil }
        return QueryAnalysis.Correction(typed: word, words: words)
    }

    /// Whether a user's wording of an entry has this word, though no entry has it.
    private func isInWordings(_ word: String) throws -> Bool {
        guard reader.index.table == SearchIndex.entries.table else { return false }
        let wordings = try IndexReader(.wordings, tx)
        return try wordings.statistics.count > 0 && wordings.frequency(of: word) > 0
    }

    // MARK: - More terms

    /// Words of the same family as one (see `Relatives`).
    private func relatives(of word: String) throws -> [Relatives.Kin] {
        guard let list = reader.words, !StopWords.contains(word) else { return [] }
        return try reader.statistics.relatives(of: word) {
            try Relatives(
                analyzer: analyzer, list: list, statistics: reader.statistics, settings: reader.settings, db: reader.db
            ).of(word)
        }
    }

    /// Words that begin with an unfinished word: together they are one term. Surface forms are compared, because stems
    /// may be shorter than the typed text.
    private func completions(of start: String, without known: inout Set<String>) throws -> [Found] {
        let words = try reader.words?.completions(of: start, reader.db) ?? []
        let all = ([start] + words).filter {
            !StopWords.contains($0) && known.insert(analyzer.token(of: $0)).inserted
        }
        guard !all.isEmpty else { return [] }
        let members = all.map { (expression: Terms.quoted([$0]), likeness: 1.0) }
        let postings = try reader.word(members)
        guard !postings.isEmpty else { return [] }
        let weight = reader.weight(frequency: postings.count)
        return [(members.map(\.expression), WeightedQuery.Term(weight: weight, postings: postings))]
    }

    /// The expansions of acronyms among the words, and the acronyms of expansions in the query.
    private func expansions(of terms: Terms, _ words: [String]) throws -> [Found] {
        guard reader.settings.expansion > 0, let acronyms = reader.words?.acronyms else { return [] }
        let long = try acronyms.expansions(of: words, reader.db)
        let short = try acronyms.written(out: terms.words, reader.db).filter { !words.contains($0) }.map { [$0] }
        return try (long + short).flatMap { try term([(Terms.quoted($0), 1)], share: reader.settings.expansion) }
    }
}

extension Terms {
    /// The query with its phrases as single words; nil where it has none, or words are exact.
    fileprivate var relaxed: Terms? {
        guard !phrases.isEmpty, !isLiteral else { return nil }
        var relaxed = self
        relaxed.words = phrases.joined() + words
        relaxed.phrases = []
        return relaxed
    }

    /// The query with corrected words in its phrases; nil where no phrase has a slip.
    fileprivate func corrected(_ corrections: [QueryAnalysis.Correction]) -> Terms? {
        let meant = Dictionary(corrections.map { ($0.typed, $0.words) }) { first, _ in first }
        var corrected = self
        corrected.phrases = phrases.map { $0.flatMap { meant[$0] ?? [$0] } }
        return corrected == self ? nil : corrected
    }
}
