public import Desk
internal import GRDB

extension ListInbox: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Inbox {
        let centre = try CentreRows.find(centre, tx.db).slug
        if parts.contains(.mine), tx.account == nil { throw Refusal.identityNeeded }
        var conditions: [String] = []
        for part in parts {
            switch part {
            case .new: conditions.append("status IN ('routed', 'triage')")
            case .mine: conditions.append("agent = :agent")
            case .waiting: conditions.append("status = 'waiting'")
            case .late: conditions.append("status <> 'waiting' AND due_at < :now")
            }
        }
        let wanted = conditions.map { "(\($0))" }.sorted().joined(separator: " AND ")
        let rows = try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT \(QuestionRows.columns) FROM question
                    WHERE custodian = :centre AND status IN ('triage', 'routed', 'claimed', 'waiting', 'review')
                    \(wanted.isEmpty ? "" : "AND \(wanted)") ORDER BY due_at, id
                    """),
            arguments: arguments(centre, tx))
        return Inbox(
            centre: centre, questions: try rows.map { try QuestionRows.stored($0, tx.db).question }, now: tx.now)
    }

    private func arguments(_ centre: String, _ tx: Transaction) -> StatementArguments {
        var arguments: [String: (any DatabaseValueConvertible)?] = ["centre": centre]
        if parts.contains(.mine) { arguments["agent"] = tx.account?.description }
        if parts.contains(.late) { arguments["now"] = tx.now.seconds }
        return StatementArguments(arguments)
    }
}
