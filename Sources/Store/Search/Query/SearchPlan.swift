import Desk
internal import GRDB
import Lexis

/// A search as it was read: the words to look for, and the conditions on what may be found.
struct SearchPlan {
    /// The words and phrases to find.
    private(set) var terms = Terms()
    /// Phrases that must not stand in what is found.
    private(set) var excludedPhrases: [[String]] = []
    private(set) var filter: Filter
    /// The questions that the searcher sees.
    private let visibility: Conditions
    /// Where the searcher is.
    let placeProximity: PlaceProximity?
    /// The words were more than are searched.
    let isCut: Bool
    /// What a model reads: the text as typed, where it is a plain one.
    let typed: String
    /// By date is by the number of what happened.
    let isByNumber: Bool

    /// - Throws: `Refusal` for a filter that was given apart from the words and that nobody knows.
    init(_ search: Search, _ tx: Transaction) throws {
        let query = ParsedQuery(search.words)
        isCut = query.isCut
        isByNumber = search.options.contains(.byNumber)
        let isPlain = query.pieces.allSatisfy { if case .word = $0 { true } else { false } }
        typed = isPlain ? String(search.words.prefix(Text.Field.reason.limit)) : query.words
        filter = try Filter(search.filters, tx)
        visibility = search.everything ? try Visibility(tx).conditions() : Conditions()
        // What is typed alone of an entry or a question that there is means that one.
        let isReference = try References.isTaken(
            search.words, in: search.everything ? Corpus.allCases : [.entries], tx.db)
        let pieces = isReference ? [.condition(.reference, value: search.words.trimmed, words: [])] : query.pieces
        for piece in pieces {
            switch piece {
            case .word(let word): terms.words.append(word)
            // A phrase of stop words alone stands in nearly every text.
            case .phrase(let words) where words.allSatisfy(StopWords.contains): terms.words += words
            case .phrase(let words): terms.phrases.append(words)
            case .excluded(let words) where words.allSatisfy(StopWords.contains): break
            case .excluded(let words) where words.count == 1: terms.excluded += words
            case .excluded(let words): excludedPhrases.append(words)
            case .condition(let field, let value, let words):
                if try !filter.add(field, value, tx) { terms.words += words }
            }
        }
        terms.isUnfinished = search.options.contains(.prefix) && query.endsInWord
        terms.isLiteral = search.options.contains(.exact)
        let near = try search.near.map { try Filter.places($0, tx) } ?? filter.places
        placeProximity = near.isEmpty ? nil : try PlaceProximity(of: near, tx.db)
    }

    /// There is something to look for.
    var hasWords: Bool { !terms.words.isEmpty || !terms.phrases.isEmpty }

    /// There is a condition to find by, even where there are no words.
    var isNarrowed: Bool {
        !(terms.excluded.isEmpty && excludedPhrases.isEmpty && filter.isEmpty)
    }

    /// The words as the index of each corpus understands them; none where there are no words.
    func analyses(of corpora: [Corpus], _ tx: Transaction) throws -> [Corpus: QueryAnalysis] {
        guard hasWords else { return [:] }
        let analyzers = try corpora.map { try QueryAnalyzer($0.index, among: allowed(on: $0), tx) }
        return try Dictionary(uniqueKeysWithValues: zip(corpora, QueryAnalyzer.analyses(of: terms, by: analyzers)))
    }

    /// What may be found, for a ranking; nil where all may.
    func allowed(on corpus: Corpus, _ more: Conditions = Conditions()) throws -> AllowedDocuments? {
        var conditions = try conditions(on: corpus)
        conditions.add(more)
        guard !conditions.isEmpty else { return nil }
        return AllowedDocuments(
            table: corpus.table, sql: conditions.sql, arguments: conditions.arguments,
            readsIndex: !excludedPhrases.isEmpty)
    }

    /// What may be found.
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
