import Desk
internal import GRDB
import Lexis
import Ranking

/// Finds the results of a search in one corpus: by relevance within each condition, or by date.
struct Finder {
    let corpus: Corpus
    let plan: SearchPlan
    /// Nil where the search has no words.
    let analysis: QueryAnalysis?
    let tx: Transaction

    /// One result.
    struct Found {
        let corpus: Corpus
        let id: Int64
        let score: Double
        var parts: [ScorePart] = []
        /// Seconds since 1970, UTC, or an event's id; 0 unless results are ordered by date.
        var date = 0
    }

    /// The results in one corpus.
    struct Finding {
        var found: [Found] = []
        var total = 0
        /// Whether there are more than `total`.
        var isTotalCut = false
    }

    /// The first `count` results, by relevance or by date.
    func find(_ sort: Search.Sort, first count: Int) throws -> Finding {
        guard let analysis else { return plan.isNarrowed ? try newest(first: count) : Finding() }
        switch sort {
        case .relevance: return try best(analysis, first: count)
        case .date: return try analysis.expression.map { try newest(of: $0, first: count) } ?? Finding()
        }
    }

    // MARK: - By relevance

    private func best(_ analysis: QueryAnalysis, first count: Int) throws -> Finding {
        guard let place = plan.placeProximity else {
            let ranking = try rankings(analysis, [Conditions()], first: count)
            return ranking.first.map { finding($0, .country) } ?? Finding()
        }
        // Each level is ranked separately, and its scores multiplied by its factor: so the order is exact down to the
        // last page.
        var all = Finding()
        let levels = PlaceProximity.Level.allCases
        let rankings = try rankings(analysis, levels.map { try $0.conditions(place) }, first: count)
        for (level, ranking) in zip(levels, rankings) {
            let part = finding(ranking, level)
            all.found += part.found
            all.total += part.total
            all.isTotalCut = all.isTotalCut || part.isTotalCut
        }
        return all
    }

    /// One ranking for each condition: by words, and by meaning where there are vectors.
    private func rankings(_ analysis: QueryAnalysis, _ conditions: [Conditions], first count: Int) throws -> [TopHits] {
        let hybrid = corpus == .entries && !plan.terms.isLiteral ? try HybridRanking(plan.typed, tx) : nil
        let ranker = Ranker(analysis, tx)
        let allowed = try conditions.map { try plan.allowed(on: corpus, $0) }
        let depth = hybrid == nil ? count : max(count, HybridRanking.depth)
        let byWords = try allowed.map { try ranker.rank(within: $0, limit: depth) }
        guard let hybrid else { return byWords }
        let scale = HybridRanking.scale(byWords)
        let isOpen = plan.terms.phrases.isEmpty && plan.terms.excluded.isEmpty
        let matched = isOpen ? ranker.matching() : nil
        return try zip(byWords, allowed).map { ranking, allowed in
            try hybrid.mix(ranking, scale: scale, matched: matched, allowed: allowed, limit: count)
        }
    }

    private func finding(_ top: TopHits, _ level: PlaceProximity.Level) -> Finding {
        let found = top.hits.map { hit in
            var parts = ScoreBreakdown.Part.allCases.map { ScorePart(name: $0.rawValue, score: hit.breakdown[$0]) }
            let place = hit.score * (level.factor - 1)
            parts.append(ScorePart(name: "place", score: place))
            return Found(
                corpus: corpus, id: hit.id, score: hit.score + place, parts: parts.filter { $0.score != 0 })
        }
        return Finding(found: found, total: top.total, isTotalCut: top.isTotalCut)
    }

    // MARK: - By date

    /// The number of an entry's last publication.
    private static let publication = """
        (SELECT max(event.id) FROM entry_event AS event
        WHERE event.entry = item.id AND event.kind IN ('published', 'imported'))
        """

    /// The newest of what matches; of everything where there is nothing to match.
    private func newest(of expression: String? = nil, first count: Int) throws -> Finding {
        var conditions = try plan.conditions(on: corpus)
        let index = corpus.index.table
        if let expression {
            conditions.add("item.id IN (SELECT rowid FROM \(index) WHERE \(index) MATCH :query)", "query", expression)
        }
        let from = "FROM \(corpus.table) AS item WHERE \(corpus.isSearched)\(conditions.sql)"
        let total = try Int.fetchOne(
            tx.db, sql: "SELECT count(*) \(from)", arguments: StatementArguments(conditions.arguments))
        var arguments = conditions.arguments
        arguments["count"] = count
        let order = plan.isByNumber && corpus == .entries ? Self.publication : "item.\(corpus.date)"
        let rows = try Row.fetchAll(
            tx.db, sql: "SELECT item.id, \(order) AS place \(from) ORDER BY place DESC, item.id DESC LIMIT :count",
            arguments: StatementArguments(arguments))
        return try Finding(
            found: rows.map { try Found(corpus: corpus, id: $0["id"], score: 0, date: $0["place"]) }, total: total ?? 0)
    }
}

extension PlaceProximity.Level {
    /// The condition that a document is valid at this level.
    fileprivate func conditions(_ place: PlaceProximity) throws -> Conditions {
        var conditions = Conditions()
        switch self {
        case .elsewhere:
            try conditions.add(
                "coalesce(item.territory NOT IN (SELECT value FROM json_each(:level)), 1)", "level", place.rows)
        case .own, .around, .region, .country:
            try conditions.add(
                "item.territory IN (SELECT value FROM json_each(:level))", "level", place.places[self] ?? [])
        }
        return conditions
    }
}
