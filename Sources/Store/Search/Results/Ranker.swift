internal import GRDB
import Lexis
import Ranking

/// Ranks the documents of an index for one analysis of a query, within conditions.
struct Ranker {
    private let analysis: QueryAnalysis
    private let tx: Transaction
    private var reader: IndexReader { analysis.reader }
    private var settings: RankingSettings { reader.settings }

    init(_ analysis: QueryAnalysis, _ tx: Transaction) {
        self.analysis = analysis
        self.tx = tx
    }

    /// A document that has a preferred phrase gets this many times the query's weight: more than the nearest place and
    /// all other parts together.
    private static let phrase = 20.0

    /// The largest number of matches that is counted; of more an estimate is given.
    private static let countedMatches = 1_000

    /// The best documents that match.
    /// - Parameter allowed: the documents that may be found; nil: all.
    func rank(within allowed: AllowedDocuments? = nil, limit: Int, offset: Int = 0) throws -> TopHits {
        var top = TopHits()
        top.weight = analysis.query.weight
        let bonuses = try self.bonuses(within: allowed)
        guard !analysis.query.terms.isEmpty || !bonuses.isEmpty else { return top }
        let preferred = Dictionary(
            analysis.preferred.map { ($0, Self.phrase * top.weight) }, uniquingKeysWith: { one, _ in one })
        let search = TopKSearch(
            analysis.query, reader.statistics.collection,
            CandidateFilter(allowed, requiring: analysis.required, reader), k: offset + limit, bonuses: bonuses,
            preferred: preferred)
        top.hits = Array(try search.best().dropFirst(offset).prefix(limit))
        top.scored = search.scored
        top.total = try search.count(upTo: Self.countedMatches + 1)
        if top.total > Self.countedMatches { (top.total, top.isTotalCut) = (estimate(search, within: allowed), true) }
        return top
    }

    /// About how many documents match. Without conditions as if words stood in documents independently of each other;
    /// within conditions as if the matches were spread evenly over the documents.
    private func estimate(_ search: TopKSearch, within allowed: AllowedDocuments?) -> Int {
        let most = analysis.query.terms.reduce(0) { $0 + $1.postings.count }
        let all = Double(max(reader.statistics.count, 1))
        guard allowed == nil, analysis.required == nil else {
            let share = (Double(search.reached) + 1) / (Double(reader.statistics.largest) + 1)
            return max(min(Int(Double(Self.countedMatches) / share), most), Self.countedMatches)
        }
        let without = analysis.query.terms.reduce(1.0) { $0 * max(1 - Double($1.postings.count) / all, 0) }
        let least = analysis.query.terms.map(\.postings.count).max() ?? 0
        return max(min(Int(all * (1 - without)), most), least, Self.countedMatches)
    }

    /// All documents that match, without conditions: the ones that `rank` counts.
    func matching() -> DocumentSet {
        var found = DocumentSet(largest: reader.statistics.largest)
        for term in analysis.query.terms { found.insert(term.postings) }
        if let required = analysis.required { found.formIntersection(required) }
        return found
    }

    // MARK: - Wordings

    /// For each entry the bonus of its best wording, if this is among the best `mostWordings` of the desk.
    private func bonuses(within allowed: AllowedDocuments?) throws -> [Int64: Double] {
        guard reader.index.table == SearchIndex.entries.table, settings.wording > 0 else { return [:] }
        let wordings = try IndexReader(.wordings, tx)
        guard wordings.statistics.count > 0 else { return [:] }
        let content = analysis.words.filter { !StopWords.contains($0) }
        let found = try (content.isEmpty ? analysis.words : content).map { word in
            // The idf is taken from the entries: there may be few wordings.
            WeightedQuery.Term(
                weight: reader.weight(frequency: try reader.frequency(of: word)),
                postings: try wordings.word([(Terms.quoted([word]), 1)]))
        }
        // A wording is a title alone: what its document covers is what the title covers.
        var settings = settings
        settings.documentCoverage = 0
        let query = WeightedQuery(words: found.filter { $0.frequency > 0 }, others: [], settings: settings)
        guard !query.terms.isEmpty else { return [:] }
        let search = TopKSearch(
            query, wordings.statistics.collection,
            CandidateFilter(Self.throughEntry(allowed), requiring: nil, wordings), k: Self.mostWordings, bonuses: [:])
        var bonuses: [Int64: Double] = [:]
        for hit in try search.best() {
            let entry = try Int64.fetchOne(
                reader.db.cachedStatement(sql: "SELECT entry FROM wording WHERE id = ?"), arguments: [hit.id])
            guard let entry else { continue }
            bonuses[entry] = max(bonuses[entry] ?? 0, settings.wording * hit.score)
        }
        return bonuses
    }

    /// How many of the best wordings give a bonus.
    private static let mostWordings = 100

    /// Public entries, within the conditions on entries.
    private static func throughEntry(_ allowed: AllowedDocuments?) -> AllowedDocuments {
        AllowedDocuments(
            table: "entry", through: "wording",
            sql: " AND item.status IN ('published', 'stale')" + (allowed?.sql ?? ""),
            arguments: allowed?.arguments ?? [:])
    }
}
