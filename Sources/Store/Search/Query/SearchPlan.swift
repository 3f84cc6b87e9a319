import Desk
internal import GRDB
import Lexis

/// A parsed search: the words to find, and the conditions on results.
struct SearchPlan {
    /// The words and phrases to find.
    private(set) var terms = Terms()
    /// Phrases that results must not contain.
    private(set) var excludedPhrases: [[String]] = []
    private(set) var filter: Filter
    /// The questions that the searcher may see.
    private let visibility: Conditions
    /// The searcher's place.
    let placeProximity: PlaceProximity?
    /// There were more words than are searched.
    let isCut: Bool
    /// What looks like a filter but has an unknown name or value: it is searched as words.
    let unknownFilters: [String]
    /// The text for an embedding model: the typed text, if it has no operators.
    let typed: String
    /// Whether to sort by event id, not by date.
    let isByNumber: Bool

    /// - Throws: `Refusal` for an unknown value of a filter given separately from the words.
    init(_ search: Search, _ tx: Transaction) throws {
        let query = ParsedQuery(search.words)
        isCut = query.isCut
        isByNumber = search.options.contains(.byNumber)
        let isPlain = query.pieces.allSatisfy { if case .word = $0 { true } else { false } }
        typed = isPlain ? String(search.words.prefix(Text.Field.reason.limit)) : query.words
        filter = try Filter(search.filters, tx)
        visibility = search.everything ? try Visibility(tx).conditions() : Conditions()
        // A text that is exactly the reference of an entry or a question finds that one.
        let isReference = try References.isTaken(
            search.words, in: search.everything ? Corpus.allCases : [.entries], tx.db)
        let pieces = isReference ? [.condition(.reference, value: search.words.trimmed, words: [])] : query.pieces
        let hasOtherWords = pieces.contains { if case .word = $0 { true } else { false } }
        let isQuestion = hasOtherWords && !search.options.contains(.exact)
        var conditions: Set<String> = []
        var unknown = query.unknownFilters
        for piece in pieces {
            switch piece {
            case .word(let word): terms.words.append(word)
            // A phrase of stop words only would match nearly every text, so it is not excluded.
            case .phrase(let words) where words.allSatisfy(StopWords.contains): terms.words += words
            // Between quotation marks in a question is a title or a word in its own sense, which is no command.
            case .phrase(let words) where isQuestion: terms.words += words
            case .phrase(let words): terms.phrases.append(words)
            case .excluded(let words) where words.allSatisfy(StopWords.contains): break
            case .excluded(let words) where words.count == 1: terms.excluded += words
            case .excluded(let words): excludedPhrases.append(words)
            case .condition(let field, let value, let words):
                // Reading a place costs as much as a search.
                guard conditions.insert("\(field) \(value)").inserted, conditions.count <= Self.mostConditions else {
                    break
                }
                guard try !filter.add(field, value, tx) else { continue }
                terms.words += words
                unknown.append("\(field.rawValue):\(value)")
            }
        }
        unknownFilters = unknown
        terms.isUnfinished = search.options.contains(.prefix) && query.endsInWord
        terms.isLiteral = search.options.contains(.exact)
        terms.asides = query.asides
        if !terms.isLiteral { terms.question = Terms.Question(of: search.words) }
        let near = try search.near.map { try Filter.places($0, tx) } ?? filter.places
        placeProximity = near.isEmpty ? nil : try PlaceProximity(of: near, tx.db)
    }

    /// The most different conditions in one search; the rest is left out.
    private static let mostConditions = 12

    /// There are words to find.
    var hasWords: Bool { !terms.words.isEmpty || !terms.phrases.isEmpty }

    /// There is a condition, so that results exist even without words.
    var isNarrowed: Bool {
        !(terms.excluded.isEmpty && excludedPhrases.isEmpty && filter.isEmpty)
    }

    /// The words as analysed for the index of each corpus; empty without words.
    /// - Parameter prefers: phrases that few documents have are preferred, not required.
    func analyses(of corpora: [Corpus], prefers: Bool, _ tx: Transaction) throws -> [Corpus: QueryAnalysis] {
        guard hasWords else { return [:] }
        let analyzers = try corpora.map { try QueryAnalyzer($0.index, among: allowed(on: $0), tx) }
        let analyses = try QueryAnalyzer.analyses(of: terms, by: analyzers, prefers: prefers)
        return Dictionary(uniqueKeysWithValues: zip(corpora, analyses))
    }

    /// The documents that may be found, for a ranking; nil for all.
    func allowed(on corpus: Corpus, _ more: Conditions = Conditions()) throws -> AllowedDocuments? {
        var conditions = try conditions(on: corpus)
        conditions.add(more)
        guard !conditions.isEmpty else { return nil }
        return AllowedDocuments(
            table: corpus.table, sql: conditions.sql, arguments: conditions.arguments,
            readsIndex: !excludedPhrases.isEmpty)
    }

    /// The conditions on results, as SQL.
    func conditions(on corpus: Corpus, without part: FacetField? = nil) throws -> Conditions {
        var conditions = try filter.conditions(on: corpus, without: part)
        if corpus == .questions { conditions.add(visibility) }
        let excluded = hasWords ? excludedPhrases : excludedPhrases + terms.excluded.map { [$0] }
        if !excluded.isEmpty {
            conditions.add(
                """
                item.id NOT IN (SELECT rowid FROM \(corpus.index.table) WHERE \(corpus.index.table) MATCH :excluded)
                """, "excluded", excluded.map(Terms.quoted).joined(separator: " OR "))
        }
        return conditions
    }
}
