import Atlas
public import Desk
internal import GRDB

extension DraftEntry: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry {
        let account = try Agents.check(tx)
        let stored = try QuestionRows.find(question, tx)
        let custody = stored.question.custody
        guard let answer = try QuestionRows.answers(stored.id, tx.db).last else {
            throw Refusal.noAnswer(stored.question.reference)
        }
        if let entry = try EntryRows.made(from: stored.id, tx.db) {
            throw Refusal.alreadyPublished(entry: entry.reference)
        }
        if let seen, seen != custody.version { throw try QuestionRows.changed(stored, seen: seen, tx.db) }
        let begins = EntryStanding(status: .draft, centre: custody.custodian, verifiedOn: tx.today)
        let act = EntryAct.drafted(centre: custody.custodian)
        try Permission.check(act, by: account, as: Agents.role(of: account, tx.db), on: begins)
        let form = try form ?? stored.question.entryForm(answer)
        let id = try EntryWriting.insert(
            EntryWriting.New(
                content: EntryWriting.Content(form, tx),
                reference: References.next(prefix: Entry.referencePrefix, at: tx.now, tx.db),
                author: account.description,
                event: EntryEvent(act: act, by: account, at: tx.now)), tx)
        try tx.db.execute(
            sql: "INSERT INTO entry_question (entry, question) VALUES (?, ?)", arguments: [id, stored.id])
        return try EntryRows.get(id: id, tx).entry
    }
}

extension EditEntry: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry {
        try Agents.check(tx)
        let stored = try EntryRows.findWork(reference, tx)
        let content = try EntryWriting.Content(form, own: stored.id, tx)
        let latest = try EntryHistoryRows.latest(stored, tx)
        let number = try EntryHistoryRows.next(stored, tx.db)
        let written = try EntryRevision(number: number, content, tx)
        guard written.differs(from: latest) else { throw Refusal.sameText }
        try EntryHistoryRows.write(written, content, to: stored, by: .edited(revision: number), seen: seen, tx)
        return try EntryRows.get(id: stored.id, tx).entry
    }
}

extension ShowEntry: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Entry {
        let entry = try EntryRows.find(reference, tx).entry
        return tx.isStranger ? entry.withoutNames : entry
    }
}

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

extension CheckEntry: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> EntryCheck {
        try Agents.check(tx)
        let stored = try EntryRows.findWork(reference, tx)
        let revision = try EntryHistoryRows.latest(stored, tx)
        let redaction = try Redaction(of: stored, tx)
        return EntryCheck(
            reference: stored.entry.reference, version: stored.entry.custody.version, revision: revision,
            mentions: redaction.mentions(in: revision.text), redacted: try redaction.redacted(revision.text))
    }
}

extension Redaction {
    /// What is looked for in an entry: the askers of the questions it came from, and of their duplicates.
    init(of stored: EntryRows.Stored, _ tx: Transaction) throws {
        let askers = try Row.fetchAll(
            tx.db.cachedStatement(
                sql: """
                    SELECT DISTINCT name, email, telephone, organisation FROM asker JOIN question ON question.asker = asker.id
                    WHERE question.id IN (SELECT question FROM entry_question WHERE entry = ?1) OR duplicate_of IN (
                        SELECT reference FROM entry_question JOIN question AS kept ON kept.id = entry_question.question
                        WHERE entry_question.entry = ?1)
                    """), arguments: [stored.id]
        ).map { try Asker(name: $0[0], email: $0[1], telephone: $0[2], organisation: $0[3]) }
        self.init(askers: askers, place: stored.entry.territory.name)
    }

    /// Takes out of the text that would be read next what may name someone, as a revision of its own.
    /// - Returns: whether there was anything.
    static func apply(to stored: EntryRows.Stored, seen: Int?, _ tx: Transaction) throws -> Bool {
        let revision = try EntryHistoryRows.latest(stored, tx)
        let text = try Redaction(of: stored, tx).redacted(revision.text)
        guard text != revision.text else { return false }
        let number = try EntryHistoryRows.next(stored, tx.db)
        let form = revision.form
        let content = try EntryWriting.Content(
            EntryForm(
                text: text, territory: form.territory, themes: form.themes, audience: form.audience,
                seeAlso: form.seeAlso), tx)
        try EntryHistoryRows.write(
            EntryRevision(number: number, content, tx), content, to: stored, by: .redacted(revision: number),
            seen: seen, tx)
        return true
    }
}
