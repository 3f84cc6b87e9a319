internal import GRDB
import Lexis

/// The words of a query as an index understands them: without stop words, corrected, weighed.
struct Understanding {
    private(set) var reading = Ranking.Reading()
    private(set) var plan = RankingPlan(words: [], others: [], settings: RankingSettings())

    init(_ terms: Terms, _ ranker: Ranker) throws {
        var found: [Found] = []
        var known: Set<String> = []
        let analyzer = Analyzer()
        let content = Self.content(terms)
        for word in try Self.rarest(content.words, ranker) {
            let meant = try understood(word, terms, ranker)
            reading.words.append(meant)
            // Two words of one stem are one term.
            guard known.insert(analyzer.token(of: meant)).inserted else { continue }
            let term = try Self.term(Terms.quoted([meant]), ranker)
            if term.frequency > 0 { found.append((meant, term)) }
        }
        let family = try Self.relatives(found, &known, analyzer, terms, ranker)
        reading.relatives = family.map(\.word)
        var others = try Self.expansions(terms, reading.words, ranker) + family.map(\.term)
        if let unfinished = content.unfinished {
            reading.words.append(unfinished)
            others += try Self.completions(of: unfinished, without: &known, analyzer, ranker)
        }
        plan = RankingPlan(words: found.map(\.term), others: others, settings: ranker.settings)
    }

    /// The word itself where the index has it or nothing near it. What stands there only by its stem, in few documents, may
    /// be a slip too: *travali* is no form of a verb.
    private mutating func understood(_ word: String, _ terms: Terms, _ ranker: Ranker) throws -> String {
        guard !terms.isLiteral, ranker.settings.corrects, WordList.isWord(word) else { return word }
        let standing = try ranker.postings(Terms.quoted([word])).count
        if standing > 0, try ranker.index.words?.has(word, ranker.db) != false { return word }
        guard try !ranker.isInWordings(word),
            let meant = try ranker.tx.corrections.correction(
                of: word, standing: standing, ranker.index, ranker.statistics, ranker.db)
        else { return word }
        reading.corrections.append(Ranking.Correction(typed: word, meant: meant))
        return meant
    }

    /// Each word once, without stop words, and apart the one that is still being typed.
    private static func content(_ terms: Terms) -> (words: [String], unfinished: String?) {
        let finished = terms.isUnfinished ? Array(terms.words.dropLast()) : terms.words
        let unfinished = terms.isUnfinished ? terms.words.last : nil
        var seen: Set<String> = []
        let all = (finished + terms.phrases.joined()).filter { seen.insert($0).inserted }
        return (Array(all.filter { !StopWords.contains($0) }.prefix(Query.longest)), unfinished)
    }

    private static func term(_ expression: String, times: Double = 1, _ ranker: Ranker) throws -> RankingPlan.Term {
        let postings = try ranker.postings(expression)
        return RankingPlan.Term(
            expression: expression, weight: times * ranker.rarity(postings.count), postings: postings)
    }

    /// A word that is looked for.
    private typealias Found = (word: String, term: RankingPlan.Term)

    /// Of more words than these that the index has the rarest are looked for: the others say little, and cost most.
    private static let mostWords = 32

    private static func rarest(_ words: [String], _ ranker: Ranker) throws -> [String] {
        guard words.count > mostWords, let list = ranker.index.words else { return words }
        let documents = try list.documents(of: words, ranker.db).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let common = Set(documents.dropFirst(mostWords).map(\.key))
        return words.filter { !common.contains($0) }
    }

    /// What is in the families of the words; none for what is meant as typed.
    private static func relatives(
        _ found: [Found], _ known: inout Set<String>, _ analyzer: Analyzer, _ terms: Terms, _ ranker: Ranker
    ) throws -> [Found] {
        guard ranker.settings.relatives > 0, !terms.isLiteral, let list = ranker.index.words else { return [] }
        return try found.flatMap { word, term in
            try ranker.statistics.relatives(of: word) {
                try Relatives.of(word, in: term.frequency, analyzer, list, ranker.db)
            }
        }
        .filter { known.insert(analyzer.token(of: $0)).inserted }
        .map { ($0, try term(Terms.quoted([$0]), times: ranker.settings.relatives, ranker)) }
        .filter { $0.term.frequency > 0 }
    }

    /// What begins with an unfinished word, by the words as they are written: stems are shorter than what is typed. Each
    /// says as little as all of them together.
    private static func completions(
        of start: String, without known: inout Set<String>, _ analyzer: Analyzer, _ ranker: Ranker
    ) throws -> [RankingPlan.Term] {
        let words = try ranker.index.words?.completions(of: start, ranker.db) ?? []
        let terms = try ([start] + words).filter {
            !StopWords.contains($0) && known.insert(analyzer.token(of: $0)).inserted
        }
        .map { try term(Terms.quoted([$0]), ranker) }.filter { $0.frequency > 0 }
        let together = ranker.rarity(min(terms.reduce(0) { $0 + $1.frequency }, ranker.statistics.count))
        return terms.map {
            RankingPlan.Term(expression: $0.expression, weight: together, postings: $0.postings)
        }
    }

    /// What the acronyms among the words stand for, and the acronyms of what is written out in the query.
    private static func expansions(_ terms: Terms, _ words: [String], _ ranker: Ranker) throws -> [RankingPlan.Term] {
        guard ranker.settings.expansion > 0, let acronyms = ranker.index.words?.acronyms else { return [] }
        let long = try words.compactMap { try acronyms.expansion(of: $0, ranker.db) }
        let short = try acronyms.written(out: terms.words, ranker.db).filter { !words.contains($0) }.map { [$0] }
        return try (long + short).map { try term(Terms.quoted($0), times: ranker.settings.expansion, ranker) }
            .filter { $0.frequency > 0 }
    }
}
