public import Desk
internal import GRDB

extension ListEntries: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [EntrySummary] {
        let wanted = statuses.isEmpty ? [.published, .stale] : statuses
        if !wanted.allSatisfy(\.isPublic) { try Agents.check(tx) }
        var filter = try Filter(Search.Filters(territory: territory, theme: theme, centre: centre), tx)
            .conditions(on: .entries)
        filter.add(try Visibility(tx).entries())
        if let after {
            filter.add("review_by >= :review_by", "review_by", after.reviewBy.description)
            filter.add("(review_by, reference) > (:review_by, :reference)", "reference", after.reference)
        }
        let states = wanted.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try Row.fetchAll(
            tx.db,
            sql: """
                SELECT \(EntryRows.summary) FROM entry AS item WHERE status IN (\(states))
                \(filter.sql) ORDER BY review_by, reference LIMIT :limit
                """,
            arguments: StatementArguments(filter.arguments.merging(["limit": limit]) { _, new in new })
        ).map {
            let entry = try EntryRows.summary($0, isForAgents: Permission.seesUnpublished(tx.account))
            return tx.isStranger ? entry.withoutNames : entry
        }
    }
}
