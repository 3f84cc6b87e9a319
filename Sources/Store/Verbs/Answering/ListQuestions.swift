public import Desk
internal import GRDB

extension ListQuestions: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> QuestionList {
        try Agents.check(tx)
        let conditions = try conditions(tx)
        let total = try Int.fetchOne(
            tx.db.cachedStatement(sql: "SELECT count(*) FROM question AS item WHERE 1 \(conditions.sql)"),
            arguments: StatementArguments(conditions.arguments))
        // Pages go by row number: neither new questions nor a clock that was set back shift them.
        var page = conditions
        if let after { page.add("item.id < :after", "after", try QuestionRows.find(after, tx).id) }
        let limit = min(max(limit, 1), Self.mostAtOnce)
        var arguments = page.arguments
        arguments["count"] = limit + 1
        let rows = try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT \(QuestionRows.columns(of: "item")) FROM question AS item WHERE 1 \(page.sql)
                    ORDER BY item.id DESC LIMIT :count
                    """), arguments: StatementArguments(arguments))
        let questions = try rows.prefix(limit).map { try QuestionRows.stored($0, routes: tx.caches.routes).question }
        return QuestionList(
            total: total ?? 0, questions: questions, next: rows.count > limit ? questions.last?.reference : nil,
            now: tx.now)
    }

    private func conditions(_ tx: Transaction) throws -> Conditions {
        let narrowed = Search.Filters(
            territory: filters.territory, theme: filters.theme, centre: filters.centre, since: filters.since)
        var conditions = try Filter(narrowed, tx).conditions(on: .questions)
        conditions.add(try Visibility(tx).conditions())
        conditions.add("item.status <> :unconfirmed", "unconfirmed", Status.unconfirmed.rawValue)
        if !filters.statuses.isEmpty {
            try conditions.add(
                "item.status IN (SELECT value FROM json_each(:statuses))", "statuses",
                filters.statuses.map(\.rawValue).sorted())
        }
        if let until = filters.until {
            conditions.add("item.asked_at < :until", "until", until.adding(days: 1).startOfDay.seconds)
        }
        if filters.withoutEntry {
            conditions.add(
                """
                (EXISTS (SELECT 1 FROM event WHERE question = item.id AND kind IN (:answered, 'approved'))
                    AND NOT EXISTS (SELECT 1 FROM entry_question WHERE question = item.id))
                """, "answered", "answered")
        }
        return conditions
    }
}
