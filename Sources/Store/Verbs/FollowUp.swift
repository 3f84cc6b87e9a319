public import Desk
import Foundation
internal import GRDB

extension AskOnline: Stored {
    public static var access: Access { .write }
    public static func repeated(_ reply: OnlineReceipt) -> OnlineReceipt {
        OnlineReceipt(receipt: Ask.repeated(reply.receipt), link: nil)
    }

    public func perform(in tx: Transaction) throws -> OnlineReceipt {
        let receipt = try ask.perform(in: tx)
        // What is there already has its link, which only its asker has.
        guard !receipt.already else { return OnlineReceipt(receipt: receipt, link: nil) }
        let row = try QuestionRows.locate(receipt.question.reference, tx.db).id
        return OnlineReceipt(receipt: receipt, link: try LinkRows.create(row, tx))
    }
}

extension ShowFollowUp: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> FollowUp {
        try LinkRows.followUp(LinkRows.find(link, tx).question, tx)
    }
}

extension ActByLink: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> FollowUp {
        let found = try LinkRows.find(link, tx)
        let reference = try QuestionRows.get(id: found.question, tx.db).question.reference
        // The link proves the asker.
        let asker = tx.asAsker
        switch act {
        case .reply(let text): _ = try ReplyAsAsker(reference: reference, message: text, seen: seen).perform(in: asker)
        case .withdraw: _ = try Withdraw(reference: reference, seen: seen).perform(in: asker)
        case .satisfied:
            _ = try Close(reference: reference, closing: .satisfied, asAsker: true, seen: seen).perform(in: asker)
        case .reopen(let reason):
            _ = try Reopen(reference: reference, reason: reason, asAsker: true, seen: seen).perform(in: asker)
        case .revoke:
            try tx.db.execute(
                sql: "UPDATE follow_up SET revoked_at = ? WHERE id = ?", arguments: [tx.now.seconds, found.id])
            try tx.audit(.linksRevoked, of: reference, 1)
        }
        return try LinkRows.followUp(found.question, asker)
    }
}

extension CreateLink: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> String {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        return try LinkRows.create(stored.id, tx)
    }
}

extension ListLinks: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> FollowUpLinks {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        let rows = try Row.fetchAll(
            tx.db, sql: "SELECT id, created_at, revoked_at FROM follow_up WHERE question = ? ORDER BY id",
            arguments: [stored.id])
        return try FollowUpLinks(
            reference: stored.question.reference,
            links: rows.map { row in
                let revoked: Int? = try row[2]
                return try FollowUpLinks.Link(
                    id: row[0], createdAt: Date(seconds: row[1]), revokedAt: revoked.map { Date(seconds: $0) })
            })
    }
}

extension RevokeLinks: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Int {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        try tx.db.execute(
            sql: "UPDATE follow_up SET revoked_at = ? WHERE question = ? AND revoked_at IS NULL",
            arguments: [tx.now.seconds, stored.id])
        let count = tx.db.changesCount
        try tx.audit(.linksRevoked, of: stored.question.reference, count)
        return count
    }
}

/// Follow-up links, as stored.
private enum LinkRows {
    static func create(_ question: Int64, _ tx: Transaction) throws -> String {
        let secret = Secret()
        try tx.db.execute(
            sql: "INSERT INTO follow_up (question, hash, created_at) VALUES (?, ?, ?)",
            arguments: [question, secret.hash, tx.now.seconds])
        let link = tx.db.lastInsertedRowID
        try tx.audit(.linkCreated, of: QuestionRows.get(id: question, tx.db).question.reference)
        return secret.text("", row: link)
    }

    /// - Throws: `Refusal.deadLink` for one that never was as for one that was revoked: nothing is given away.
    static func find(_ link: String, _ tx: Transaction) throws -> (id: Int64, question: Int64) {
        guard let id = try Secret.row(of: link, prefix: "", in: "follow_up", tx.db),
            let question = try Int64.fetchOne(
                tx.db, sql: "SELECT question FROM follow_up WHERE id = ? AND revoked_at IS NULL", arguments: [id])
        else { throw Refusal.deadLink }
        return (id, question)
    }

    static func followUp(_ question: Int64, _ tx: Transaction) throws -> FollowUp {
        // The link proves the asker, who sees what is restricted too.
        let file = try QuestionFile(of: QuestionRows.get(id: question, tx.db), tx)
        let original = try file.question.custody.standing.duplicateOf.map {
            try QuestionFile(of: QuestionRows.locate($0, tx.db), tx)
        }
        return FollowUp(file, original: original, now: tx.now)
    }
}
