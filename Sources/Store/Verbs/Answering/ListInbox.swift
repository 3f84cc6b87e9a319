public import Desk
internal import GRDB

extension ListInbox: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Inbox {
        if parts.contains(.mine), tx.account == nil { throw Refusal.identityNeeded }
        let centre = try CentreRows.find(inAnyCase: centre, tx.db).slug
        let filter = try Filter(Search.Filters(territory: territory, theme: theme), tx)
        var narrowed = try filter.conditions(on: .questions)
        narrowed.add(try Visibility(tx).conditions())
        let wanted = parts.compactMap(condition).map { " AND (\($0))" }.sorted().joined()
        let since = since == nil ? "" : " AND asked_at >= :since"
        let rows = try Row.fetchCursor(
            tx.db.cachedStatement(
                sql: """
                    SELECT \(QuestionRows.columns(of: "item")), \(Self.lastChange) FROM question AS item
                    WHERE item.id IN (\(Self.work))
                    \(narrowed.sql)\(wanted)\(since) ORDER BY \(sort)
                    """),
            arguments: arguments(narrowed, centre, tx))
        var questions: [Question] = []
        var changes: [String: Inbox.Change] = [:]
        while let row = try rows.next() {
            let question = try QuestionRows.stored(row, routes: tx.caches.routes).question
            let change = try change(row[QuestionRows.columnCount], of: question)
            guard change != nil || !parts.contains(.changed) else { continue }
            questions.append(question)
            changes[question.reference] = change
        }
        let isWhole = parts.isEmpty && self.since == nil
        let isCoordinators = try isWhole && isCoordinators(tx)
        return Inbox(
            centre: centre, questions: questions, changes: changes,
            entries: isWhole ? try EntryRows.todo(centre, filter, tx) : [],
            erasures: isCoordinators ? try erasures(tx) : nil, mails: isCoordinators ? try mails(tx) : nil, now: tx.now)
    }

    /// SQL: questions with open work of the centre, and those that it answered and to which the asker wrote since.
    private static let work = """
        SELECT id FROM question WHERE (custodian = :custodian OR offered_to = :custodian)
            AND status IN ('triage', 'routed', 'claimed', 'waiting', 'review')
        UNION ALL
        SELECT question.id FROM question JOIN event ON event.question = question.id AND event.version = question.version
        WHERE custodian = :custodian AND status = 'answered' AND event.kind = 'wrote'
        """

    private func isCoordinators(_ tx: Transaction) throws -> Bool {
        try tx.account.map { try Agents.role(of: $0, tx.db).reachesEveryCentre } ?? false
    }

    private func mails(_ tx: Transaction) throws -> Inbox.Mails {
        try Inbox.Mails(received: ReceivedRows.countWaiting(tx.db), failed: MailRows.countFailed(tx.db))
    }

    private func erasures(_ tx: Transaction) throws -> Inbox.Erasures {
        try Inbox.Erasures(
            requests: ErasureRequests.count(tx.db), remainders: Remainders.count(tx.db))
    }

    /// The kind of the last event that needs the centre's attention, or that one of its agents caused.
    private static let lastChange = """
        (SELECT CASE WHEN kind IN ('replied', 'wrote') AND EXISTS (
                SELECT 1 FROM received AS mail
                WHERE mail.question = event.question AND mail.version = event.version AND is_others)
            THEN 'others_wrote' ELSE kind END
        FROM event WHERE event.question = item.id
            AND (kind IN ('replied', 'wrote', 'reopened', 'detached', 'offered') OR actor GLOB '*@' || :custodian)
            ORDER BY version DESC LIMIT 1)
        """

    /// An offer is shown only to the offered centre, while open.
    private func change(_ kind: String?, of question: Question) -> Inbox.Change? {
        guard let change = kind.flatMap({ Inbox.Change(rawValue: $0) }) else { return nil }
        return change != .offered || question.custody.standing.offer == centre ? change : nil
    }

    /// Nil if the part does not depend on the question's row.
    private func condition(_ part: Part) -> String? {
        switch part {
        case .new: "status IN ('routed', 'triage')"
        case .mine: "agent = :agent"
        case .waiting: "status = 'waiting'"
        case .late: "status <> 'waiting' AND due_at < :now"
        case .changed: nil
        }
    }

    private var sort: String {
        switch order {
        case .due: "due_at, reference"
        case .newest: "asked_at DESC, reference DESC"
        case .oldest: "asked_at, reference"
        }
    }

    private func arguments(_ filter: Conditions, _ centre: String, _ tx: Transaction) -> StatementArguments {
        var arguments = filter.arguments
        arguments["custodian"] = centre
        if parts.contains(.mine) { arguments["agent"] = tx.account?.description }
        if parts.contains(.late) { arguments["now"] = tx.now.seconds }
        if let since { arguments["since"] = since.seconds }
        return StatementArguments(arguments)
    }
}
