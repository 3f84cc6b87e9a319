import Desk
import Foundation
internal import GRDB

/// What a mail of the outbox is made of, read from the rows that it names.
struct MailMatterRows {
    let tx: Transaction
    private let names: [String: String]

    init(_ tx: Transaction) throws {
        self.tx = tx
        names = try CentreRows.names(tx.db)
    }

    /// - Returns: nil where there is nothing to tell any more.
    func matter(of taken: TakenMail) throws -> MailMatter? {
        guard let sender = try MailRows.sender(tx.db),
            let row = try Row.fetchOne(
                tx.db,
                sql: """
                    SELECT message_id, outbox.language AS language, question, source, outbox.version AS version, asker,
                        secret, name, email
                    FROM outbox JOIN asker ON asker.id = outbox.asker
                    WHERE outbox.id = ? AND attempts = ? AND state = 'waiting' AND email IS NOT NULL
                        AND question IS NOT NULL AND version IS NOT NULL AND secret IS NOT NULL
                    """, arguments: [taken.id, taken.attempt]),
            let subject = try subject(row["question"], of: row["source"]),
            let news = try news(row)
        else { return nil }
        let secret = try MailSecret(bytes: row["secret"])
        let reply = try SettingRows.value(.mailReply, tx.db).map { try MailAddress($0) }
        let site = try SettingRows.value(.siteURL, tx.db)
        return try MailMatter(
            messageID: row["message_id"], earlier: earlier(than: taken.id, row["question"], to: row["asker"]),
            language: Language(rawValue: row["language"]) ?? .french, sender: sender,
            recipient: MailMatter.Recipient(name: row["name"], address: row["email"]),
            replyTo: reply?.adding(suffix: secret.suffix),
            envelopeSender: reply?.adding(suffix: secret.bounceSuffix) ?? sender.address,
            desk: SettingRows.value(.operator, tx.db), site: site,
            link: site.map { $0 + SitePath.followUp + LinkRows.text(ofMail: taken.id, secret) }, subject: subject,
            news: news, attachments: attachments(row))
    }

    /// The mails to and from a person about a question, before one. A Message-ID that is longer than any program's is left out.
    private func earlier(than mail: Int64, _ question: Int64, to asker: Int64) throws -> [String] {
        let identities = try String.fetchAll(
            tx.db,
            sql: """
                SELECT message_id FROM (
                    SELECT message_id, created_at AS at, 0 AS side, id FROM outbox
                    WHERE question = :question AND asker = :asker AND id < :mail
                    UNION ALL
                    SELECT message_id, received_at, 1, id FROM received
                    WHERE question = :question AND state = 'placed' AND kind = 'person' AND NOT is_others
                        AND length(message_id) <= 250
                        AND received_at <= (SELECT created_at FROM outbox WHERE id = :mail)
                ) ORDER BY at, side, id
                """, arguments: ["question": question, "asker": asker, "mail": mail])
        return MailRows.thread(identities)
    }

    /// The recipient's question, as told by the centre that has the question of the event.
    private func subject(_ question: Int64, of source: Int64) throws -> MailMatter.Subject? {
        let (own, told) = try (QuestionRows.get(id: question, tx.db), QuestionRows.get(id: source, tx.db))
        if own.id != told.id, try !DuplicateRows.answers(told, reach: own.asker, tx) { return nil }
        return MailMatter.Subject(
            reference: own.question.reference, title: own.question.title, body: own.question.body,
            askedAt: own.question.askedAt, centre: name(told.question.custody.standing.custodian),
            route: own.question.route)
    }

    private func name(_ slug: String) -> String { names[slug] ?? slug }

    // MARK: - What happened

    private func news(_ row: Row) throws -> MailMatter.News? {
        let (source, version): (Int64, Int) = try (row["source"], row["version"])
        let events = try QuestionRows.events(source, tx.db)
        guard version >= 1, version <= events.count, !Self.isTakenBack(version, events) else { return nil }
        let stored = try QuestionRows.get(id: source, tx.db)
        let dueAt = stored.question.dueAt
        switch events[version - 1].act {
        case .asked(_, _, false): return try unconfirmed(stored.question)
        case .asked, .confirmed: return try received(stored.question)
        case .wrote: return try kept(stored.question)
        case .accepted: return try .moved(dueAt: dueAt, why: text(ofLast: .offered, before: version, source, events))
        case .assigned: return try .moved(dueAt: dueAt, why: text(source, version))
        case .askedBack: return try text(source, version).map { .askedBack($0) }
        case .reminded: return try .reminded(question: text(ofLast: .askedBack, before: version, source, events))
        case .answered(let revision), .approved(let revision): return try answered(revision, source, version, events)
        case .contributed: return try contribution(version, source, events).map { .contributed($0) }
        case .reopened: return try .reopened(why: text(source, version))
        case .closed(let closing): return try .closed(closing, why: text(source, version))
        case .merged(let into): return try .merged(answers: answers(of: into, to: stored.asker))
        case .detached: return .detached(dueAt: dueAt)
        case .published(let entry): return try published(entry)
        case .claimed, .released, .expired, .takenOver, .replied, .noted, .offered, .declined, .submitted, .returned,
            .restricted, .unrestricted, .undone:
            return nil
        }
    }

    /// Nil once it is confirmed, or the desk has no site on which to do so.
    private func unconfirmed(_ question: Question) throws -> MailMatter.News? {
        guard question.custody.status == .unconfirmed, try SettingRows.value(.siteURL, tx.db) != nil else { return nil }
        return .unconfirmed(until: Deadline.purge(of: question.askedAt))
    }

    /// What the asker wrote to a question on which nobody works; nil where someone does now.
    private func kept(_ question: Question) throws -> MailMatter.News? {
        switch question.custody.status {
        case .unconfirmed: return try unconfirmed(question)
        case .closed: return .kept(canReopen: question.custody.standing.since >= Deadline.settled(at: tx.now))
        case .triage, .routed, .claimed, .waiting, .review, .answered: return nil
        }
    }

    private func received(_ question: Question) throws -> MailMatter.News {
        let site = try SettingRows.value(.siteURL, tx.db)
        let hits = try FindDuplicates(title: question.title).perform(in: tx).helpful.map { [$0.hit] } ?? []
        return .received(
            dueAt: question.dueAt,
            entries: hits.map { hit in
                MailMatter.EntryLink(title: hit.title, link: site.map { $0 + SitePath.entry + hit.reference })
            })
    }

    private static func isTakenBack(_ version: Int, _ events: [Event]) -> Bool {
        guard version < events.count, case .undone = events[version].act else { return false }
        return true
    }

    /// The files of what the mail tells. Those of the answer to an original stand on the page alone.
    private func attachments(_ row: Row) throws -> [Attachment] {
        let (source, version): (Int64, Int) = try (row["source"], row["version"])
        let events = try QuestionRows.events(source, tx.db)
        let versions: Set<Int> =
            switch events[version - 1].act {
            case .askedBack, .contributed, .closed, .reopened: [version]
            case .answered(let revision), .approved(let revision):
                Set(
                    events.versions(ofAnswer: revision)
                        + (1..<version).filter { events[$0 - 1].act.kind == .contributed })
            case .asked, .confirmed, .claimed, .released, .expired, .takenOver, .replied, .wrote, .reminded, .noted,
                .offered, .accepted, .declined, .assigned, .submitted, .returned, .merged, .detached, .published,
                .restricted, .unrestricted, .undone:
                []
            }
        return try AttachmentRows.ofQuestion(source, tx.db).filter { $0.version.map(versions.contains) == true }
    }

    private func text(_ question: Int64, _ version: Int) throws -> String? {
        try String.fetchOne(
            tx.db.cachedStatement(sql: "SELECT text FROM message WHERE question = ? AND version = ?"),
            arguments: [question, version])
    }

    /// What was written with the last act of a kind before an event: what a centre asked, why it offered a question.
    private func text(
        ofLast kind: Act.Kind, before version: Int, _ question: Int64, _ events: [Event]
    ) throws -> String? {
        guard let index = events.prefix(version).lastIndex(where: { $0.act.kind == kind }) else { return nil }
        return try text(question, index + 1)
    }

    private func answered(_ revision: Int, _ question: Int64, _ version: Int, _ events: [Event]) throws
        -> MailMatter.News?
    {
        guard let answer = try QuestionRows.answers(question, tx.db).first(where: { $0.revision == revision }) else {
            return nil
        }
        let isRevised = events.prefix(version - 1).contains { $0.act.kind == .answered || $0.act.kind == .approved }
        // A later answer does not repeat what was told with the first one.
        let additions = try isRevised ? [] : (1..<version).compactMap { try contribution($0, question, events) }
        return .answered(
            MailMatter.Writing(text: answer.text, sources: answer.sources), additions: additions, isRevised: isRevised)
    }

    private func contribution(_ version: Int, _ question: Int64, _ events: [Event]) throws -> MailMatter.Writing? {
        guard case .contributed = events[version - 1].act, let text = try text(question, version) else { return nil }
        return MailMatter.Writing(text: text, centre: events[version - 1].by.map { name($0.centre) })
    }

    /// The last answer to the original of a duplicate, where its asker may have it.
    private func answers(of reference: String, to asker: Int64) throws -> [MailMatter.Writing] {
        let original = try QuestionRows.locate(reference, tx.db)
        // A revision that no second reader approved was not sent.
        let sent = try QuestionRows.events(original.id, tx.db).compactMap { event -> Int? in
            switch event.act {
            case .answered(let revision), .approved(let revision): revision
            default: nil
            }
        }.last
        guard let sent, try DuplicateRows.answers(original, reach: asker, tx),
            let answer = try QuestionRows.answers(original.id, tx.db).first(where: { $0.revision == sent })
        else { return [] }
        let centre = name(original.question.custody.standing.custodian)
        return [MailMatter.Writing(text: answer.text, sources: answer.sources, centre: centre)]
    }

    private func published(_ entry: String) throws -> MailMatter.News? {
        let row = try Row.fetchOne(
            tx.db, sql: "SELECT title FROM entry WHERE reference = ? AND status IN ('published', 'stale')",
            arguments: [entry])
        guard let row else { return nil }
        let site = try SettingRows.value(.siteURL, tx.db)
        return try .published(title: row["title"], link: site.map { $0 + SitePath.entry + entry })
    }
}
