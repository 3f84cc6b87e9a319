import Desk
internal import GRDB
import Ranking

/// Counts the results of a search by territory, theme, centre and audience. A count is the number of results after
/// narrowing to the value. The most frequent values come first.
struct FacetCounts {
    let plan: SearchPlan
    let tx: Transaction
    private var counts: [FacetField: [String: Int]] = [:]

    init(_ plan: SearchPlan, _ tx: Transaction) {
        self.plan = plan
        self.tx = tx
    }

    /// Counts in one corpus.
    /// - Parameter analysis: the analysed words; nil: all documents.
    mutating func count(_ corpus: Corpus, matching analysis: QueryAnalysis?) throws {
        if let analysis, try plan.conditions(on: corpus).isEmpty { return try countAll(corpus, analysis) }
        // Fields without a filter are counted in one statement. Themes are counted separately, because an entry may
        // have several.
        let together = [FacetField.centre, .territory, .audience].filter { !plan.filter.narrows($0) }
        let apart = FacetField.allCases.filter { !together.contains($0) }
        for parts in [together] + apart.map({ [$0] }) where !parts.isEmpty {
            for row in try rows(corpus, parts, analysis?.expression) {
                let count: Int = try row[parts.count]
                for (column, part) in parts.enumerated() {
                    try counts[part, default: [:]][row[column] as String? ?? "", default: 0] += count
                }
            }
        }
    }

    /// Counts all matches from the columns in memory.
    private mutating func countAll(_ corpus: Corpus, _ analysis: QueryAnalysis) throws {
        let columns = try tx.caches.facets.columns(corpus, analysis.reader.statistics, tx.db)
        let found = columns.counts(among: Ranker(analysis, tx).matching())
        for (part, values) in found { counts[part, default: [:]].merge(values, uniquingKeysWith: +) }
    }

    /// - Returns: the values of the fields, then the number of documents with this combination.
    private func rows(_ corpus: Corpus, _ parts: [FacetField], _ expression: String?) throws -> [Row] {
        var conditions = try plan.conditions(on: corpus, without: parts[0])
        let index = corpus.index.table
        var source = corpus.table + " AS item"
        if let expression {
            // CROSS JOIN makes SQLite read the index first.
            source = "\(index) CROSS JOIN \(corpus.table) AS item ON item.id = \(index).rowid"
            conditions.add("\(index) MATCH :query", "query", expression)
        }
        if parts == [.theme] { source += " JOIN \(corpus.table)_theme AS link ON link.\(corpus.table) = item.id" }
        return try Row.fetchAll(
            tx.db,
            sql: """
                SELECT \(parts.map { $0.column(corpus) }.joined(separator: ", ")), count(*) FROM \(source)
                WHERE \(corpus.isSearched)\(conditions.sql)
                GROUP BY \(parts.indices.map { String($0 + 1) }.joined(separator: ", "))
                """, arguments: StatementArguments(conditions.arguments))
    }

    /// The counts, with the names of the values.
    func facets() throws -> Facets {
        let centres = try CentreRows.names(tx.db)
        return Facets(
            territory: try territories(),
            theme: try most(.theme).map {
                Facets.Count(value: $0.value, name: try ThemeRows.label($0.value, tx.db), count: $0.count)
            },
            centre: most(.centre).map {
                Facets.Count(value: $0.value, name: centres[$0.value] ?? $0.value, count: $0.count)
            },
            audience: most(.audience).map {
                // An entry without an audience is for every audience.
                Facets.Count(value: $0.value, name: $0.value, count: $0.count + (counts[.audience]?[""] ?? 0))
            })
    }

    /// The number of results valid in each place: those of the place itself and of the places that contain it.
    private func territories() throws -> [Facets.Count] {
        let found = counts[.territory] ?? [:]
        let rows = found.keys.compactMap { Int64($0) }
        let gazetteer = Gazetteer(db: tx.db, date: tx.today)
        return try most(.territory).compactMap { value, _ in
            guard let id = Int64(value), let place = try gazetteer.place(id: id)?.territory else { return nil }
            let valid = try PlaceProximity(of: [place], among: rows, tx.db).rows
            return Facets.Count(
                value: place.label, name: place.name, count: valid.reduce(0) { $0 + (found[String($1)] ?? 0) })
        }
    }

    /// The most frequent first; equal counts by value.
    private func most(_ part: FacetField) -> [(value: String, count: Int)] {
        (counts[part] ?? [:]).filter { $0.key != "" }.map { (value: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }.prefix(Facets.most).map(\.self)
    }
}
