public import Desk
internal import GRDB

extension Search: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Results {
        let filter = try Filter(theme: theme, centre: centre, territory: territory, tx)
        guard let expression = Query(words).expression else { return Results(total: 0, hits: []) }
        var results = try find(.entry, expression, filter, tx)
        if everything {
            try Agents.check(tx)
            let questions = try find(.question, expression, filter, tx)
            results = Results(
                total: results.total + questions.total,
                hits: Array((results.hits + questions.hits).sorted { $0.score > $1.score }.prefix(limit)))
        }
        return results
    }

    private func find(_ kind: Hit.Kind, _ expression: String, _ filter: Filter, _ tx: Transaction) throws -> Results {
        let table = kind == .entry ? "entry" : "question"
        let index = kind == .entry ? SearchIndex.entries.table : SearchIndex.questions.table
        let centre = kind == .entry ? "centre" : "custodian"
        let from = """
            FROM \(index) JOIN \(table) AS item ON item.id = \(index).rowid
            WHERE \(index) MATCH :query \(filter.sql(table: table, centre: centre))
            """
        let arguments = filter.arguments.merging(["query": expression]) { _, new in new }
        let total =
            try Int.fetchOne(tx.db, sql: "SELECT count(*) \(from)", arguments: StatementArguments(arguments)) ?? 0
        let rows = try Row.fetchAll(
            tx.db,
            sql: """
                SELECT item.reference, item.title, item.\(centre), item.territory, item.status,
                    snippet(\(index), 1, :open, :close, '…', 32), -bm25(\(index), \(Self.titleWeight), 1),
                    snippet(\(index), 0, :open, :close, '…', 32)
                \(from) ORDER BY bm25(\(index), \(Self.titleWeight), 1), item.id LIMIT :limit
                """,
            arguments: StatementArguments(
                arguments.merging(["open": String(Hit.open), "close": String(Hit.close), "limit": limit]) { _, new in
                    new
                }))
        return Results(total: total, hits: try rows.map { try hit(kind, $0, tx) })
    }

    /// A match in the title counts as much as so many in the text.
    private static let titleWeight = 3.0

    private func hit(_ kind: Hit.Kind, _ row: Row, _ tx: Transaction) throws -> Hit {
        let place = try (row[3] as Int64?).flatMap { try Gazetteer(db: tx.db, date: tx.today).place(id: $0) }
        // The text around a match; where only the title has one, the title.
        let passage: String = row[5], title: String = row[7]
        let snippet = passage.contains(Hit.open) || !title.contains(Hit.open) ? passage : title
        return Hit(
            kind: kind, reference: row[0], title: row[1], snippet: snippet, score: row[6], centre: row[2],
            territory: place?.territory, status: row[4])
    }
}
