import Desk
import Foundation
internal import GRDB
import Mail

/// What becomes of a mail that came in.
extension ReceivedRows {
    /// Notes what a mail says, before it is placed.
    static func note(_ message: ReceivedMessage, of id: Int64, _ db: Database) throws {
        let names = message.attachments.filter { !$0.isInline }.prefix(100)
            .map { String(($0.name.isEmpty ? $0.type : $0.name).prefix(250)) }
        // A copy that was discarded as a program's is a repetition of this one.
        try db.cachedStatement(sql: "UPDATE received SET message_id = NULL WHERE message_id = ? AND id <> ?")
            .execute(arguments: [message.keptID, id])
        let name = (message.from?.name).flatMap { $0.isEmpty ? nil : String($0.prefix(250)) }
        try db.cachedStatement(
            sql: """
                UPDATE received SET message_id = :message, kind = :kind, sender = :sender, name = :name, subject = :subject,
                    language = :language, written = :written, folded = :folded, files = :files WHERE id = :id
                """
        ).execute(arguments: [
            "message": message.keptID, "kind": ReceivedMail.Kind(message.kind).rawValue,
            "sender": message.senderKey.map { String($0.prefix(320)) },
            "name": name,
            "subject": String(message.subject.prefix(1_000)), "language": message.language,
            "written": message.written.kept, "folded": message.written.isFolded ? message.text : nil,
            "files": names.isEmpty ? nil : try JSON.encode(names),
            "id": id,
        ])
    }

    /// Leaves a mail to a coordinator.
    static func hold(_ id: Int64, _ reason: ReceivedMail.Reason, question: Int64? = nil, _ db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE received SET state = 'waiting', reason = ?, question = ? WHERE id = ?"
        ).execute(arguments: [reason.rawValue, question, id])
    }

    /// Discards a mail: it is kept for `Deadline.receivedDays`.
    static func discard(
        _ id: Int64, _ reason: ReceivedMail.Reason, note: String? = nil, question: Int64? = nil, _ tx: Transaction
    ) throws {
        try tx.db.cachedStatement(
            sql: """
                UPDATE received SET state = 'discarded', reason = ?, note = ?, question = ?, settled_at = ? WHERE id = ?
                """
        ).execute(arguments: [reason.rawValue, note, question, tx.now.seconds, id])
    }

    /// Notes that a mail is on a question.
    /// - Parameters:
    ///   - version: of the event that it made; nil: none.
    ///   - whole: the whole text, where more than the message holds.
    static func place(
        _ id: Int64, on question: Int64?, version: Int?, whole: String? = nil, isOthers: Bool = false,
        outbox: Int64? = nil, _ tx: Transaction
    ) throws {
        try tx.db.cachedStatement(
            sql: """
                UPDATE received SET state = 'placed', reason = NULL, note = NULL, question = :question, version = :version,
                    folded = :whole, is_others = :others, outbox = :outbox, settled_at = :now,
                    written = CASE WHEN :version IS NULL THEN written END
                WHERE id = :id
                """
        ).execute(arguments: [
            "question": question, "version": version, "whole": whole, "others": isOthers, "outbox": outbox,
            "now": tx.now.seconds, "id": id,
        ])
    }

    static func acknowledge(_ id: Int64, _ tx: Transaction) throws {
        try tx.db.execute(
            sql: "UPDATE received SET acknowledge_at = ? WHERE id = ?", arguments: [tx.now.seconds, id])
    }

    /// Notes that a mail of the outbox did not arrive. One whose server only says that it waits stays sent.
    static func refuse(_ outbox: Int64, _ bounce: Bounce, _ tx: Transaction) throws {
        let failure = bounce.failures.first { $0.permanence == bounce.permanence } ?? bounce.failures.first
        let words = [failure?.status, failure?.diagnostic].compactMap(\.self).filter { !$0.isEmpty }
        let said = String(words.joined(separator: " ").prefix(300))
        let isForGood = bounce.permanence != .temporary
        try tx.db.execute(
            sql: """
                UPDATE outbox SET error = coalesce(:said, error), state = CASE WHEN :good THEN 'refused' ELSE state END,
                    next_at = CASE WHEN NOT :good THEN next_at END, secret = CASE WHEN NOT :good THEN secret END,
                    leased_until = CASE WHEN NOT :good THEN leased_until END,
                    ended_at = CASE WHEN :good THEN :now ELSE ended_at END
                WHERE id = :id AND state IN ('sent', 'waiting')
                """,
            arguments: ["said": said.isEmpty ? nil : said, "good": isForGood, "now": tx.now.seconds, "id": outbox])
    }

    // MARK: - Erasing

    /// Erases what came from an asker, and what came to their questions.
    static func forget(asker: Int64, address: String?, _ tx: Transaction) throws {
        try tx.db.execute(
            sql: """
                UPDATE received SET raw = NULL, hash = NULL, envelope = NULL, message_id = NULL, sender = NULL, name = NULL,
                    subject = NULL, written = NULL, folded = NULL, files = NULL, left_out = NULL, note = NULL,
                    acknowledge_at = NULL,
                    reason = CASE WHEN state = 'placed' THEN reason ELSE 'erased' END,
                    settled_at = coalesce(settled_at, :now),
                    state = CASE WHEN state = 'placed' THEN state ELSE 'discarded' END
                WHERE question IN (SELECT id FROM question WHERE asker = :asker) OR sender = :sender
                """,
            arguments: ["now": tx.now.seconds, "asker": asker, "sender": address.map { Mailbox.key(of: $0) }])
    }

    /// Erases mails that were placed or discarded long ago: of the first, what was written on the question stays.
    static func prune(_ tx: Transaction) throws {
        let moment = Deadline.receivedKept(at: tx.now).seconds
        try tx.db.execute(
            sql: """
                UPDATE received SET subject = NULL, written = NULL, folded = NULL, files = NULL, left_out = NULL,
                    sender = NULL, name = NULL, note = NULL WHERE state = 'discarded' AND settled_at <= ? AND raw IS NOT NULL
                """, arguments: [moment])
        try tx.db.execute(
            sql: "UPDATE received SET raw = NULL, envelope = NULL WHERE settled_at <= ? AND raw IS NOT NULL",
            arguments: [moment])
    }
}

extension ReceivedMessage {
    /// The Message-ID in the length that is stored.
    var keptID: String? { messageID.flatMap { $0.isEmpty ? nil : String($0.prefix(998)) } }
}

extension ReceivedMail.Kind {
    init(_ kind: MessageKind) {
        switch kind {
        case .person: self = .person
        case .outOfOffice: self = .outOfOffice
        case .list: self = .list
        case .machine: self = .machine
        case .bounce: self = .bounce
        }
    }
}

extension ReceivedMail.Reason {
    init<Question: Equatable & Sendable>(_ reason: Placement<Question>.Reason) {
        switch reason {
        case .noSender: self = .noSender
        case .unknownThread: self = .unknownThread
        case .unknownSuffix: self = .unknownSuffix
        case .machine: self = .machine
        case .nothingWritten: self = .nothingWritten
        case .tooMany: self = .tooMany
        }
    }
}
