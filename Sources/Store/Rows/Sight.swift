import Desk
internal import GRDB

/// Which questions whoever acts sees: `Permission.sees`, for one question and for lists.
struct Sight {
    private let tx: Transaction

    init(_ tx: Transaction) { self.tx = tx }

    /// - Parameter reference: as it was asked for.
    /// - Throws: `Refusal.restricted` for a question that is not for whoever acts.
    func check(_ question: Question, asked reference: String) throws {
        let standing = question.custody.standing
        // The link proves the asker, who always sees it.
        guard standing.restrictedTo != nil, !tx.isAsker else { return }
        if tx.account != nil { try Agents.check(tx) }
        try Permission.checkSight(of: standing, asked: reference, by: tx.account, as: role())
    }

    /// The same as conditions on the table `item`; none where nothing is restricted, or nothing to whoever acts.
    func conditions() throws -> Conditions {
        var conditions = Conditions()
        guard
            try Bool.fetchOne(
                tx.db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM question WHERE restricted_to IS NOT NULL)"))
                == true,
            try tx.account == nil || !role().reachesEveryCentre
        else { return conditions }
        conditions.add(
            """
            (item.restricted_to IS NULL OR item.custodian = :sight OR item.offered_to = :sight
                OR EXISTS (SELECT 1 FROM json_each(item.restricted_to) WHERE value = :sight))
            """, "sight", tx.account?.centre)
        return conditions
    }

    /// The same for a ranking of questions; nil where all may be found.
    func allowed() throws -> Ranker.Allowed? {
        let conditions = try conditions()
        guard !conditions.isEmpty else { return nil }
        return Ranker.Allowed(
            table: Corpus.questions.table, sql: conditions.sql, arguments: conditions.arguments)
    }

    private func role() throws -> Role { try tx.account.map { try Agents.role(of: $0, tx.db) } ?? .agent }
}
