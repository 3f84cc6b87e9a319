/// Where a message that came in belongs, and what it may set off.
///
/// The rule knows no database: what a suffix and a Message-ID stand for is asked of whoever does.
public struct Placement<Question: Equatable & Sendable>: Equatable, Sendable {
    public let place: Place
    /// A person wrote it: a question that waits for its asker goes on.
    public let wakes: Bool

    /// A place for a message.
    public enum Place: Equatable, Sendable {
        case question(Question, by: Way)
        /// A person's first message: a question to be confirmed.
        case newQuestion
        /// It came back: what it is about is found by the bounce's suffixes and Message-ID.
        case bounce(Bounce, of: Question?)
        /// A coordinator decides.
        case held(Reason)
    }

    /// By what a question was found. A subject is never one: it can be guessed, and it is shared.
    public enum Way: String, Codable, Sendable {
        /// The suffix of the recipient's address, which only those in the thread know.
        case suffix
        /// A Message-ID that it answers.
        case messageID
    }

    /// Why a message was not placed.
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// It has no sender to answer.
        case noSender
        /// It answers something that is not of the desk.
        case unknownThread
        /// Its suffix stands for nothing any more.
        case unknownSuffix
        /// A program wrote it, and it belongs to no question.
        case machine
        /// It has neither text nor files, and no subject that is a question.
        case nothingWritten
        /// Its sender wrote more than the desk takes in an hour.
        case tooMany
    }

    /// - Parameters:
    ///   - address: of the desk, without suffix.
    ///   - traffic: of the message's sender, before it.
    ///   - bySuffix: the question whose capability a suffix is; nil where there is none, or it was revoked.
    ///   - byMessageID: the question that a message of the desk, or one placed before, is about.
    public init(
        of message: ReceivedMessage, to address: String, traffic: SenderTraffic = SenderTraffic(),
        bySuffix: (String) throws -> Question?, byMessageID: (String) throws -> Question?
    ) rethrows {
        wakes = message.kind == .person && traffic.admits
        if case .bounce(let bounce) = message.kind {
            place = .bounce(
                bounce,
                of: try Self.first(bounce.suffixes, bySuffix)
                    ?? Self.first([bounce.originalMessageID].compactMap { $0 }, byMessageID))
            return
        }
        guard traffic.admits else {
            place = .held(.tooMany)
            return
        }
        let suffixes = message.suffixes(of: address)
        if let question = try Self.first(suffixes, bySuffix) {
            place = .question(question, by: .suffix)
        } else if let question = try Self.first(message.answered, byMessageID) {
            place = .question(question, by: .messageID)
        } else {
            place = Self.withoutQuestion(message, hasSuffix: !suffixes.isEmpty)
        }
    }

    private static func first(_ names: [String], _ find: (String) throws -> Question?) rethrows -> Question? {
        for name in names {
            if let question = try find(name) { return question }
        }
        return nil
    }

    private static func withoutQuestion(_ message: ReceivedMessage, hasSuffix: Bool) -> Place {
        if message.kind != .person { return .held(.machine) }
        if message.from == nil { return .held(.noSender) }
        if hasSuffix { return .held(.unknownSuffix) }
        if message.relation == .reply { return .held(.unknownThread) }
        // A subject alone is a question.
        let isEmpty = message.text.isBlank && message.attachments.isEmpty && message.subject.isBlank
        return isEmpty ? .held(.nothingWritten) : .newQuestion
    }
}

extension ReceivedMessage {
    /// The Message-IDs that it answers, the nearest first.
    public var answered: [String] {
        var answered: [String] = []
        for id in inReplyTo + references.reversed() where !answered.contains(id) { answered.append(id) }
        return answered
    }
}
