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
        case .question(let question, let way):
            try deliver(message, id, to: question, by: way, mayAnswer: traffic.mayAcknowledge(message, at: tx.now))
        case .newQuestion: try ask(message, id, mayAnswer: traffic.mayAcknowledge(message, at: tx.now))
        case .bounce(let bounce, _): try note(bounce, id)
        case .held(.machine): try ReceivedRows.discard(id, .machine, tx)
        case .held(let reason): try ReceivedRows.hold(id, ReceivedMail.Reason(reason), tx.db)
        }
    }

    // MARK: - First messages

    /// A first message becomes a question, in place of which its sender gets one mail: with the link by which it is
    /// confirmed, or that it was received where the address is known to be theirs. Where the desk has no site for the
    /// link, or its sender had a mail today, it is left to the coordination.
    private func ask(_ message: ReceivedMessage, _ id: Int64, mayAnswer: Bool) throws {
        let mail = try ReceivedRows.find(id, tx.db)
        try trying {
            guard try AddressProof.isAsked(tx.db), let question = try MailQuestion(mail, message, tx),
                let email = question.asker.email
            else { return }
            let isProven = try AddressProof.holds(email, tx.db)
            guard mayAnswer || isProven else { return }
            if !isProven { try AddressProof.checkWaiting(of: email, tx) }
            let place = try MailPlaces(tx).labels(in: mail).first
            let files = try MailFiles(message).fitting(nil, tx)
            let receipt = try question.ask(in: place, files: files.taken).perform(
                !isProven ? .unconfirmed : mayAnswer ? .told : .untold, isPlaceless: place == nil, in: tx)
            let row = try QuestionRows.locate(receipt.question.reference, tx.db).id
            try files.note(on: id, tx.db)
            // Its text is the question's.
            try ReceivedRows.place(id, on: row, version: receipt.already ? nil : 1, whole: question.whole, tx)
            if mayAnswer, !receipt.already { try ReceivedRows.acknowledge(id, tx) }
        }
        if try ReceivedRows.find(id, tx.db).state != .placed { try ReceivedRows.hold(id, .newQuestion, tx.db) }
    }

    /// What the rules of a question refuse leaves nothing.
    private func trying(_ act: () throws -> Void) throws {
        try tx.db.inSavepoint {
            do {
                try act()
                return .commit
            } catch is Refusal {
                return .rollback
            }
        }
    }

    // MARK: - Answers

    /// The mail that did not arrive is noted as refused, with what was said.
    private func note(_ bounce: Bounce, _ id: Int64) throws {
        guard let sent = try ReceivedRows.sent(bounce, tx.db) else {
            return try ReceivedRows.discard(id, .unknownMail, tx)
        }
        try ReceivedRows.refuse(sent.id, bounce, tx)
        try ReceivedRows.place(id, on: sent.question, version: nil, outbox: sent.id, tx)
    }

    private func deliver(
        _ message: ReceivedMessage, _ id: Int64, to question: Int64, by way: Placement<Int64>.Way, mayAnswer: Bool
    ) throws {
        switch message.kind {
        case .person, .outOfOffice: break
        // Receipts, newsletters: nobody wrote them, and there is nothing to answer.
        case .list, .machine, .bounce: return try ReceivedRows.discard(id, .machine, question: question, tx)
        }
        guard let text = ReceivedWords(message) else {
            return try ReceivedRows.hold(id, .nothingWritten, question: question, tx.db)
        }
        let stored = try DuplicateRows.answered(with: QuestionRows.get(id: question, tx.db), tx)
        let question = stored.id
        let isOthers = try ReceivedWords.isOthers(message.senderKey, stored.asker, tx)
        let isAskers = message.kind == .person && !isOthers
        // Only who reads the mails to the address knows the suffix, and they say that they are its owner.
        let isProof = isAskers && way == .suffix && message.senderKey != nil
        let status = stored.question.custody.status
        let isTold = try isAskers && isTold(question, status, isProof: isProof, mayAnswer: mayAnswer)
        if status == .closed, message.kind == .person, !isTold {
            return try ReceivedRows.hold(id, .closed, question: question, tx.db)
        }
        if isProof { try AddressProof.note(question: question, tx) }
        try trying {
            let version = try write(text, message, id, on: stored, isOthers: isOthers)
            if status == .unconfirmed, isProof, try confirm(question) { return try ReceivedRows.acknowledge(id, tx) }
            if isTold {
                try MailRows.queue(.wrote, question: question, source: question, version: version, tx)
                try ReceivedRows.acknowledge(id, tx)
            }
        }
        guard try ReceivedRows.find(id, tx.db).state != .placed else { return }
        guard message.kind == .person else { return try ReceivedRows.discard(id, .machine, question: question, tx) }
        try ReceivedRows.hold(id, .notTaken, question: question, tx.db)
    }

    /// Whether an asker is told what to do, because nobody reads the question: of one that is to be confirmed once, of a
    /// closed one with the acknowledgement of the day.
    private func isTold(_ question: Int64, _ status: Status, isProof: Bool, mayAnswer: Bool) throws -> Bool {
        guard try AddressProof.isAsked(tx.db) else { return false }
        switch status {
        case .unconfirmed: return try (isProof || mayAnswer) && !MailRows.hasTold(.wrote, about: question, tx.db)
        case .closed: return mayAnswer
        case .triage, .routed, .claimed, .waiting, .review, .answered: return false
        }
    }

    /// Confirms a question by its asker's answer to the mail that asks them to.
    /// - Returns: false where it lacks its place.
    private func confirm(_ question: Int64) throws -> Bool {
        var isConfirmed = false
        try trying {
            try Confirm.perform(Confirmation(), on: question, seen: nil, tx.asAsker)
            isConfirmed = true
        }
        return isConfirmed
    }

    /// - Returns: the version of the question after it.
    private func write(
        _ text: ReceivedWords, _ message: ReceivedMessage, _ id: Int64, on stored: StoredQuestion, isOthers: Bool
    ) throws -> Int {
        let files = try MailFiles(message).fitting(stored.id, tx)
        let version: Int
        if message.kind == .person {
            version = try ReceivedWords.write(text.message, files: files.taken, on: stored, tx)
        } else {
            // It wakes nothing, and is for the centre alone.
            version = try QuestionRows.apply(
                Event(act: .noted, by: nil, at: tx.now), to: stored, text: text.message,
                files: files.taken, in: tx)
        }
        try files.note(on: id, tx.db)
        try ReceivedRows.place(id, on: stored.id, version: version, whole: text.whole, isOthers: isOthers, tx)
        return version
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
    static func write(
        _ text: String, files: [NewAttachment] = [], on stored: StoredQuestion, _ tx: Transaction
    ) throws -> Int {
        let question = stored.question
        guard question.custody.status == .waiting else {
            // Two mails are two messages, whatever they say: the same mail again has the same Message-ID.
            let text = try Text.required(text, .message)
            return try QuestionRows.move(stored, by: .wrote, account: nil, text: text, files: files, in: tx)
        }
        let reply = try ReplyAsAsker(reference: question.reference, message: text, attachments: files)
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
