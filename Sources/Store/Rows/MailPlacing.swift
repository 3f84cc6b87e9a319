import Desk
import Foundation
internal import GRDB
import Mail

/// Reads mails that came in and places them.
struct MailPlacing {
    private let tx: Transaction
    /// The address whose forms with a suffix come back; nil where the desk sends no mail.
    private let reply: String?
    private let own: [String]

    init(_ tx: Transaction) throws {
        self.tx = tx
        let sender = try MailRows.sender(tx.db)?.address
        reply = try SettingRows.value(.mailReply, tx.db) ?? sender
        own = [reply, sender].compactMap(\.self)
    }

    func place(_ unread: UnreadMail) throws {
        let id = unread.id
        guard unread.attempts <= PlaceMail.mostAttempts else {
            return try ReceivedRows.hold(id, .unreadable, tx.db)
        }
        let message = ReceivedMessage(unread.raw, envelope: unread.envelope, ownAddresses: own)
        if let messageID = message.keptID, try ReceivedRows.isKnown(messageID, besides: id, tx.db) {
            return try ReceivedRows.discard(id, .repeated, tx)
        }
        try ReceivedRows.note(message, of: id, tx.db)
        if message.kind == .machine(.ownAddress) { return try ReceivedRows.discard(id, .ownAddress, tx) }
        let traffic = try ReceivedRows.traffic(of: message.senderKey, before: id, tx)
        let placement = try Placement(
            of: message, to: reply ?? "", traffic: traffic,
            bySuffix: { try ReceivedRows.question(bySuffix: $0, tx.db) },
            byMessageID: { try ReceivedRows.question(byMessageID: $0, tx.db) })
        switch placement.place {
        case .question(let question, _): try deliver(message, id, to: question)
        case .newQuestion: try ReceivedRows.hold(id, .newQuestion, tx.db)
        case .bounce(let bounce, _): try note(bounce, id)
        case .held(.machine): try ReceivedRows.discard(id, .machine, tx)
        case .held(let reason): try ReceivedRows.hold(id, ReceivedMail.Reason(reason), tx.db)
        }
        let mail = try ReceivedRows.find(id, tx.db)
        if mail.state == .waiting, traffic.mayAcknowledge(message, at: tx.now) { try ReceivedRows.acknowledge(id, tx) }
    }

    /// The mail that did not arrive is noted as refused, with what was said.
    private func note(_ bounce: Bounce, _ id: Int64) throws {
        guard let sent = try ReceivedRows.sent(bounce, tx.db) else {
            return try ReceivedRows.discard(id, .unknownMail, tx)
        }
        try ReceivedRows.refuse(sent.id, bounce, tx)
        try ReceivedRows.place(id, on: sent.question, version: nil, outbox: sent.id, tx)
    }

    private func deliver(_ message: ReceivedMessage, _ id: Int64, to question: Int64) throws {
        switch message.kind {
        case .person, .outOfOffice: break
        // Receipts, newsletters: nobody wrote them, and there is nothing to answer.
        case .list, .machine, .bounce: return try ReceivedRows.discard(id, .machine, question: question, tx)
        }
        guard let text = ReceivedWords(message) else {
            return try ReceivedRows.hold(id, .nothingWritten, question: question, tx.db)
        }
        let stored = try QuestionRows.get(id: question, tx.db)
        if stored.question.custody.status == .closed, message.kind == .person {
            return try ReceivedRows.hold(id, .closed, question: question, tx.db)
        }
        try tx.db.inSavepoint {
            do {
                try write(text, message, id, on: stored)
                return .commit
            } catch is Refusal {
                return .rollback
            }
        }
        guard try ReceivedRows.find(id, tx.db).state != .placed else { return }
        guard message.kind == .person else { return try ReceivedRows.discard(id, .machine, question: question, tx) }
        try ReceivedRows.hold(id, .notTaken, question: question, tx.db)
    }

    private func write(_ text: ReceivedWords, _ message: ReceivedMessage, _ id: Int64, on stored: StoredQuestion) throws
    {
        let version: Int
        if message.kind == .person {
            version = try ReceivedWords.write(text.message, on: stored, tx)
        } else {
            // It wakes nothing, and is for the centre alone.
            version = try QuestionRows.apply(
                Event(act: .noted, by: nil, at: tx.now), to: stored, text: text.message, in: tx)
        }
        try ReceivedRows.place(
            id, on: stored.id, version: version, whole: text.whole,
            isOthers: ReceivedWords.isOthers(message.senderKey, stored.asker, tx), tx)
    }
}

/// The text of a mail, as a question's message holds it.
struct ReceivedWords {
    let message: String
    /// The whole text, where that is more.
    let whole: String?

    /// Nil where there is neither text nor file.
    init?(_ message: ReceivedMessage) {
        self.init(
            written: message.written.kept, whole: message.written.isFolded ? message.text : nil,
            files: message.attachments.filter { !$0.isInline }.map(\.name))
    }

    init?(written: String, whole: String?, files: [String]) {
        let names = files.filter { !$0.isEmpty }.joined(separator: ", ")
        let text = written.trimmed.isEmpty ? names.trimmed : written.trimmed
        guard !text.isEmpty else { return nil }
        let cut = Self.cut(text, to: Text.Field.message.limit)
        self.message = cut
        self.whole = whole ?? (cut == text ? nil : text)
    }

    /// The beginning of a text that is too long, with a sign that there is more.
    static func cut(_ text: String, to limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(limit - 2))).trimmed + "…"
    }

    /// Writes a message of the asker: it wakes a question that waits for them, and adds to any other.
    /// - Returns: the version of the question after it.
    static func write(_ text: String, on stored: StoredQuestion, _ tx: Transaction) throws -> Int {
        let question = stored.question
        guard question.custody.status == .waiting else {
            let text = try Text.required(text, .message)
            if try QuestionRows.holds(stored, .wrote, account: nil, text: text, in: tx) {
                return question.custody.version
            }
            return try QuestionRows.move(stored, by: .wrote, account: nil, text: text, in: tx)
        }
        let reply = try ReplyAsAsker(reference: question.reference, message: text)
        return try reply.perform(in: tx.asAsker).custody.version
    }

    /// Whether a mail was written from another address than the asker's. Who gave none may have written it.
    static func isOthers(_ sender: String?, _ asker: Int64, _ tx: Transaction) throws -> Bool {
        let address = try String.fetchOne(
            tx.db.cachedStatement(sql: "SELECT email FROM asker WHERE id = ?"), arguments: [asker])
        guard let address, let sender else { return false }
        return Mailbox.key(of: address) != sender
    }
}
