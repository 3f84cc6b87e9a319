import Desk
internal import GRDB

/// Which questions and entries the actor sees: the rules of `Permission`, for one row and as SQL for lists.
struct Visibility {
    private let tx: Transaction

    init(_ tx: Transaction) { self.tx = tx }

    /// - Parameter reference: as it was typed.
    /// - Throws: `Refusal.restricted` where the actor does not see the question; `Refusal.unknownQuestion` for an account
    ///   until the asker has confirmed it.
    func check(_ question: Question, asked reference: String) throws {
        let standing = question.custody.standing
        // The private link proves the asker, who always sees the question.
        guard !tx.isAsker else { return }
        if standing.status == .unconfirmed, tx.account != nil { throw Refusal.unknownQuestion(reference) }
        guard standing.restrictedTo != nil else { return }
        if tx.account != nil { try Agents.check(tx) }
        try Permission.checkVisibility(of: standing, asked: reference, by: tx.account, as: role())
    }

    /// The same as conditions on the table `item`; empty where nothing is restricted, or the actor sees everything.
    func conditions() throws -> Conditions {
        var conditions = Conditions()
        guard try isLimited() else { return conditions }
        conditions.add("(item.restricted_to IS NULL OR \(Self.isShown("item")))", "visibility", tx.account?.centre)
        return conditions
    }

    /// The same for a ranking of questions; nil where all may be found.
    func allowed() throws -> AllowedDocuments? {
        let conditions = try conditions()
        guard !conditions.isEmpty else { return nil }
        return AllowedDocuments(
            table: Corpus.questions.table, sql: conditions.sql, arguments: conditions.arguments)
    }

    // MARK: - Askers

    /// Whether the actor sees who asked a question.
    func seesAsker(of question: Question) throws -> Bool {
        Permission.seesAsker(tx.account, as: try role(), question.custody.standing)
    }

    /// The only centre whose askers the actor lists and exports; nil for all centres.
    /// - Throws: `Refusal.identityNeeded`.
    func askersOfOnly() throws -> String? {
        let account = try Agents.check(tx)
        return try role().reachesEveryCentre ? nil : account.centre
    }

    /// SQL: the centre `:lister_centre` lists the asker of the question `item`; NULL lists every asker.
    static let holdsAsker = "(:lister_centre IS NULL OR item.custodian = :lister_centre)"

    // MARK: - Entries

    /// Whether the actor sees an entry's text: every reader does after its publication; before, those who see the work
    /// on it.
    func sees(entry id: Int64, isPublished: Bool) throws -> Bool { try isPublished || seesWork(on: id) }

    /// Whether the actor sees the work on an entry: drafts, history, proposal.
    func seesWork(on id: Int64) throws -> Bool {
        guard Permission.seesUnpublished(tx.account) else { return false }
        let work = try work()
        guard !work.isEmpty else { return true }
        return try Bool.fetchOne(
            tx.db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM entry AS item WHERE item.id = :entry\(work.sql))"),
            arguments: StatementArguments(work.arguments.merging(["entry": id]) { $1 })) == true
    }

    /// - Parameters:
    ///   - id: the entry's row.
    ///   - centre: the entry's centre.
    ///   - reference: as it was typed.
    /// - Throws: `Refusal.restricted`, as for the questions from which the entry was made.
    func checkWork(on id: Int64, of centre: String, asked reference: String) throws {
        guard try !seesWork(on: id) else { return }
        throw Refusal.restricted(reference, centre: centre)
    }

    /// The entries whose text the actor sees, as conditions on the table `item`.
    func entries() throws -> Conditions { try work(unless: "item.published_at IS NOT NULL") }

    /// The entries that a list shows to the account: without one, only those that are public.
    func listedEntries() throws -> Conditions {
        guard Permission.seesUnpublished(tx.account) else {
            var conditions = Conditions()
            try conditions.add(
                "item.status IN (SELECT value FROM json_each(:public))", "public",
                Entry.Status.allCases.filter(\.isPublic).map(\.rawValue))
            return conditions
        }
        return try entries()
    }

    /// The entries whose work the actor sees, as conditions on the table `item`.
    /// - Parameter isShown: a condition under which an entry is shown in any case.
    func work(unless isShown: String = "0") throws -> Conditions {
        var conditions = Conditions()
        guard try isLimited() else { return conditions }
        conditions.add(
            """
            (\(isShown) OR NOT EXISTS (
                SELECT 1 FROM entry_question AS origin JOIN question AS source ON source.id = origin.question
                WHERE origin.entry = item.id AND source.restricted_to IS NOT NULL AND NOT \(Self.isShown("source"))))
            """, "visibility", tx.account?.centre)
        return conditions
    }

    // MARK: - The rule

    /// SQL: the centre `:visibility` sees a restricted question.
    private static func isShown(_ table: String) -> String {
        """
        coalesce(\(table).custodian = :visibility OR \(table).offered_to = :visibility
            OR EXISTS (SELECT 1 FROM json_each(\(table).restricted_to) WHERE value = :visibility), 0)
        """
    }

    /// Whether some question is restricted and the actor does not see all of them.
    private func isLimited() throws -> Bool {
        guard
            try Bool.fetchOne(
                tx.db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM question WHERE restricted_to IS NOT NULL)"))
                == true
        else { return false }
        return try tx.account == nil || !role().reachesEveryCentre
    }

    private func role() throws -> Role { try tx.account.map { try Agents.role(of: $0, tx.db) } ?? .agent }
}
