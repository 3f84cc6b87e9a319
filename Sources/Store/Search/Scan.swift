internal import GRDB

/// One search through an index for the best, without looking at what cannot be among them.
///
/// Terms are taken from the rarest on, in stages (MaxScore, after Turtle and Flood). A stage visits the documents that have
/// its term and none of those before; the commoner terms are only looked up in them. As soon as the terms that are left
/// could not together lift a document above the worst of the best, all others are left alone: the result is the same.
struct Scan {
    let ranker: Ranker
    let terms: Terms
    let allowed: Ranker.Allowed?
    let collector: Collector
    let plan: RankingPlan

    /// The first stage takes terms until it may find this many times what is wanted.
    private static let firstStage = 64

    /// - Returns: whether all that matches was visited.
    func run() throws -> Bool {
        try rewarded()
        var stage = 0..<firstStageEnd
        while !stage.isEmpty {
            try visit(stage)
            // Seen in all documents that have it, a term has a bound of its own from now on.
            if seesAll { ranker.statistics.learn(collector.reached(stage)) }
            stage = stage.upperBound..<min(stage.upperBound + 1, plan.terms.count)
            if ranker.settings.prunes, !stage.isEmpty,
                plan.bound(from: stage.lowerBound) < collector.best.threshold
            {
                return false
            }
        }
        return true
    }

    /// Scores the documents with a bonus first: no bound holds for them. Those that have none of the words count too,
    /// unless something is required of them or excluded.
    private func rewarded() throws {
        guard !collector.bonuses.isEmpty else { return }
        let ids = collector.bonuses.keys.sorted()
        if !plan.terms.isEmpty {
            collector.takesRewarded = true
            collector.look(for: plan.terms.indices.map { $0 })
            let list = ids.map(String.init).joined(separator: ", ")
            try run(required(any(plan.terms.indices)), " AND \(index).rowid IN (\(list))")
            collector.takesRewarded = false
        }
        guard terms.phrases.isEmpty, terms.excluded.isEmpty else { return }
        for id in ids where !collector.rewarded.contains(id) { collector.add(id) }
    }

    /// Nothing is kept from the collector.
    private var seesAll: Bool { allowed == nil && terms.phrases.isEmpty && terms.excluded.isEmpty }

    /// In FTS5's syntax, all that matches.
    var everything: String? {
        guard !plan.terms.isEmpty else { return nil }
        let required = required(any(plan.terms.indices))
        return excluded.map { "(\(required)) NOT (\($0))" } ?? required
    }

    /// How many match, or `limit` when there are more.
    func count(upTo limit: Int) throws -> Int {
        guard let everything else { return 0 }
        let statement = try ranker.db.cachedStatement(
            sql: "SELECT count(*) FROM (SELECT 1 FROM \(from) WHERE \(matches) \(allowed?.sql ?? "") LIMIT :limit)")
        return try Int.fetchOne(statement, arguments: StatementArguments(arguments(everything, ["limit": limit]))) ?? 0
    }

    private var firstStageEnd: Int {
        guard ranker.settings.prunes else { return plan.terms.count }
        var found = 0
        var end = 0
        while end < plan.terms.count, found < Self.firstStage {
            found += plan.terms[end].frequency
            end += 1
        }
        return end
    }

    private func visit(_ stage: Range<Int>) throws {
        let rest = stage.lowerBound..<plan.terms.count
        var expression = any(stage)
        var first = stage.lowerBound
        if rest.upperBound > stage.upperBound {
            // FTS5 has no term that may be missing: the stage's own stand a second time among those of which any will do.
            expression = "(\(expression)) AND (\(any(rest)))"
            first -= stage.count
        }
        collector.look(for: plan.terms.indices.map { rest.contains($0) ? $0 - first : nil })
        // Documents of earlier stages come again: the collector knows them.
        try run(required(expression))
    }

    private func any(_ range: Range<Int>) -> String {
        plan.terms[range].map(\.expression).joined(separator: " OR ")
    }

    /// With the query's phrases.
    private func required(_ any: String) -> String {
        (["(\(any))"] + terms.phrases.filter { !$0.isEmpty }.map(Self.quoted)).joined(separator: " AND ")
    }

    /// What the query excludes, in FTS5's syntax.
    private var excluded: String? {
        terms.excluded.isEmpty ? nil : terms.excluded.map { Self.quoted([$0]) }.joined(separator: " OR ")
    }

    /// In FTS5's syntax; folded words have no quote in them.
    static func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }

    // MARK: - The statement

    private var index: String { ranker.index.table }

    /// The index leads, whatever the planner thinks of the conditions.
    private var from: String {
        guard let allowed else { return index }
        guard let through = allowed.through else {
            return "\(index) CROSS JOIN \(allowed.table) AS item ON item.id = \(index).rowid"
        }
        return """
            \(index) CROSS JOIN \(through) ON \(through).id = \(index).rowid
            CROSS JOIN \(allowed.table) AS item ON item.id = \(through).\(allowed.table)
            """
    }

    private var matches: String { "\(index) MATCH :query" }

    private func arguments(
        _ expression: String, _ more: [String: (any DatabaseValueConvertible)?]
    ) -> [String: (any DatabaseValueConvertible)?] {
        var arguments = allowed?.arguments ?? [:]
        arguments["query"] = expression
        return arguments.merging(more) { _, new in new }
    }

    /// What is excluded is a condition of its own: below a NOT, FTS5 3.40 forgets where terms stand in a row when a phrase
    /// did not match in the row before (`fts5ExprNodeZeroPoslist` takes no account of terms that are further on already).
    private func run(_ expression: String, _ condition: String = "") throws {
        let without =
            excluded == nil
            ? "" : " AND \(index).rowid NOT IN (SELECT rowid FROM \(index) WHERE \(index) MATCH :unwanted)"
        // A condition that is never true: the whole scan is one step. In a CASE the function comes after the conditions.
        let statement = try ranker.db.cachedStatement(
            sql: """
                SELECT 1 FROM \(from) WHERE \(matches)\(condition)
                AND CASE WHEN 1\(without)\(allowed?.sql ?? "") THEN \(RankFunction.name)(\(index), :collector) END
                """)
        var more: [String: (any DatabaseValueConvertible)?] = ["collector": nil]
        if let excluded { more["unwanted"] = excluded }
        try statement.setArguments(StatementArguments(arguments(expression, more)))
        try RankFunction.run(statement, collector)
    }
}
