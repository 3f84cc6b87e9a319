public import Desk
public import Foundation
internal import GRDB
import Lexis

extension Search: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Results {
        if everything { try Agents.check(tx) }
        let plan = try SearchPlan(self, tx)
        let corpora: [Corpus] = everything ? Corpus.allCases : [.entries]
        let analyses = try plan.analyses(of: corpora, prefers: sort == .relevance, tx)
        let findings = try corpora.map { corpus in
            try Finder(corpus: corpus, plan: plan, analysis: analyses[corpus], tx: tx).find(sort, first: depth)
        }
        let builder = try HitBuilder(
            analyses.values.flatMap(\.words) + plan.terms.phrases.joined(),
            relatives: analyses.values.flatMap(\.relatives),
            beginning: plan.terms.isUnfinished ? plan.terms.words.last : nil, analyses.values.map(\.reader),
            isExplained: options.contains(.explain), tx)
        let found = findings.flatMap(\.found).sorted(by: precedes)
        let start = try after.map { try place(after: $0, in: found, tx) } ?? window.lowerBound
        let page = Array(found.dropFirst(start).prefix(window.count))
        let hits = try builder.hits(page)
        let isTotalCut = findings.contains(where: \.isTotalCut)
        let counted = findings.map(\.total).reduce(0, +)
        let total = isTotalCut ? counted.roundedToTwoDigits : counted
        let correction = try Correction(corrections(analyses, plan, corpora, tx), of: self) {
            try SurfaceForm.of($0, corpora[0].index, tx.db)
        }
        return Results(
            total: total, isTotalCut: isTotalCut,
            hits: hits, corrected: correction.searched,
            suggestion: correction.suggested, isCut: plan.isCut,
            unknownFilters: plan.unknownFilters,
            facets: options.contains(.facets)
                ? try facets(plan, corpora.map { ($0, analyses[$0]) }, tx) : nil,
            next: page.last.flatMap { last in
                let count = start + page.count
                guard count < min(total, Self.mostResults) else { return nil }
                return Place(
                    count: count, score: last.score, date: last.date,
                    references: hits.suffix(Place.mostReferences).reversed().map(\.reference))
            })
    }

    /// The index where the page begins: after the last seen result that is still found. If none is: by date, after its
    /// date; by relevance, after as many results as were seen, without those no longer found.
    private func place(after place: Place, in found: [Finder.Found], _ tx: Transaction) throws -> Int {
        var (last, gone) = (Finder.Found?.none, 0)
        for reference in place.references.prefix(Place.mostReferences) {
            let corpus: Corpus = Entry.isNamed(by: reference) ? .entries : .questions
            let id = try Int64.fetchOne(
                tx.db, sql: "SELECT id FROM \(corpus.table) WHERE reference = ?", arguments: [reference])
            guard let id else { continue }
            if let index = found.firstIndex(where: { $0.corpus == corpus && $0.id == id }) { return index + 1 }
            last = last ?? Finder.Found(corpus: corpus, id: id, score: place.score, date: place.date)
            gone += 1
        }
        guard let last, place.date != 0 else { return min(max(place.count - gone, 0), found.count) }
        return found.firstIndex { precedes(last, $0) } ?? found.count
    }

    /// The corrections of each corpus, applied or only suggested.
    private func corrections(
        _ analyses: [Corpus: QueryAnalysis], _ plan: SearchPlan, _ corpora: [Corpus], _ tx: Transaction
    ) throws -> [[QueryAnalysis.Correction]] {
        guard options.contains(.exact) else { return corpora.map { analyses[$0]?.corrections ?? [] } }
        var terms = plan.terms
        terms.isLiteral = false
        let analyzers = try corpora.map { try QueryAnalyzer($0.index, among: plan.allowed(on: $0), tx) }
        return try QueryAnalyzer.analyses(of: terms, by: analyzers).map(\.corrections)
    }

    /// A search that finds nothing at all is counted by its words.
    public func note(on reply: Results, at moment: Date) -> SearchNote? {
        guard reply.total == 0, !options.contains(.unrecorded), !options.contains(.prefix) else { return nil }
        return SearchNote(words, .zero, on: Day(moment))
    }

    /// The order of results, the same for all pages: by date or score, then entries first, then by row.
    private func precedes(_ one: Finder.Found, _ other: Finder.Found) -> Bool {
        if one.date != other.date { return one.date > other.date }
        if one.score != other.score { return one.score > other.score }
        if one.corpus != other.corpus { return one.corpus == .entries }
        return one.date == 0 ? one.id < other.id : one.id > other.id
    }

    private func facets(
        _ plan: SearchPlan, _ corpora: [(corpus: Corpus, analysis: QueryAnalysis?)], _ tx: Transaction
    ) throws -> Facets {
        var counts = FacetCounts(plan, tx)
        for (corpus, analysis) in corpora where analysis?.expression != nil || !plan.hasWords && plan.isNarrowed {
            try counts.count(corpus, matching: analysis)
        }
        return try counts.facets()
    }
}

extension Int {
    /// With zeros after the first two digits, because an estimate is not more exact.
    fileprivate var roundedToTwoDigits: Int {
        var unit = 1
        while self / unit >= 100 { unit *= 10 }
        return (self + unit / 2) / unit * unit
    }
}

/// The corrected query: the one searched instead of the typed one, or with `exact` only suggested.
private struct Correction {
    private(set) var searched: String?
    private(set) var suggested: String?

    /// - Parameters:
    ///   - corrections: of each corpus; a word that one of them has is no slip.
    ///   - written: how a folded word is written.
    init(_ corrections: [[QueryAnalysis.Correction]], of search: Search, written: (String) throws -> String) rethrows {
        guard let first = corrections.first else { return }
        let agreed = first.filter { one in corrections.allSatisfy { $0.contains { $0.typed == one.typed } } }
        guard !agreed.isEmpty else { return }
        let text = try Rewriting(agreed.map { ($0.typed, try $0.words.map(written).joined(separator: " ")) }).applied(
            to: search.words)
        if search.options.contains(.exact) { suggested = text } else { searched = text }
    }
}
