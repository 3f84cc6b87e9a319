public import Desk
internal import GRDB

extension Search: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Results {
        let filter = try Filter(theme: theme, centre: centre, territory: territory, tx)
        let terms = Terms(words: Query(words).words)
        var results = try find(.entry, terms, filter, tx)
        if everything {
            try Agents.check(tx)
            let questions = try find(.question, terms, filter, tx)
            results = Results(
                total: results.total + questions.total,
                hits: Array((results.hits + questions.hits).sorted { $0.score > $1.score }.prefix(limit)))
        }
        return results
    }

    private func find(_ kind: Hit.Kind, _ terms: Terms, _ filter: Filter, _ tx: Transaction) throws -> Results {
        let table = kind == .entry ? "entry" : "question"
        let index = kind == .entry ? SearchIndex.entries : SearchIndex.questions
        let centre = kind == .entry ? "centre" : "custodian"
        let allowed = Ranker.Allowed(
            table: table, sql: filter.sql(table: table, centre: centre), arguments: filter.arguments)
        let ranking = try Blend(ranker: Ranker(index, tx), query: words).rank(
            terms, allowed: allowed.sql.isEmpty ? nil : allowed, limit: limit)
        return Results(
            total: ranking.total,
            hits: try ranking.hits.map { try hit(kind, $0, ranking.words, table, index.table, centre, tx) })
    }

    private func hit(
        _ kind: Hit.Kind, _ ranked: Ranking.Hit, _ words: [String], _ table: String, _ index: String, _ centre: String,
        _ tx: Transaction
    ) throws -> Hit {
        let row = try Row.fetchOne(
            tx.db.cachedStatement(
                sql: """
                    SELECT item.reference, item.title, item.\(centre), item.territory, item.status,
                        snippet(\(index), 1, :open, :close, '…', 32), 0, snippet(\(index), 0, :open, :close, '…', 32)
                    FROM \(index) JOIN \(table) AS item ON item.id = \(index).rowid
                    WHERE \(index) MATCH :query AND \(index).rowid = :id
                    """),
            arguments: [
                "open": String(Hit.open), "close": String(Hit.close), "id": ranked.id,
                "query": words.map { "\"\($0)\"" }.joined(separator: " OR "),
            ])
        guard let row else { throw DatabaseError(message: "\(index) found what it does not have: \(ranked.id)") }
        return try hit(kind, row, score: ranked.score, tx)
    }

    private func hit(_ kind: Hit.Kind, _ row: Row, score: Double, _ tx: Transaction) throws -> Hit {
        let place = try (row[3] as Int64?).flatMap { try Gazetteer(db: tx.db, date: tx.today).place(id: $0) }
        // The text around a match; where only the title has one, the title.
        let passage: String = row[5], title: String = row[7]
        let snippet = passage.contains(Hit.open) || !title.contains(Hit.open) ? passage : title
        return Hit(
            kind: kind, reference: row[0], title: row[1], snippet: snippet, score: score, centre: row[2],
            territory: place?.territory, status: row[4])
    }
}
