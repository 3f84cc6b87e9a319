/// Decides where a received message belongs and which effects it may have.
///
/// It does not use the database: the caller looks up suffixes and Message-IDs.
public struct Placement<Question: Equatable & Sendable>: Equatable, Sendable {
    public let place: Place
    /// Whether a question that waits for its asker continues. Only a person's message has this effect.
    public let wakes: Bool

    /// Where a message is placed.
    public enum Place: Equatable, Sendable {
        case question(Question, by: Way)
        /// The first message of a person. It becomes a question that the sender must confirm.
        case newQuestion
        /// A delivery failure. The bounce's suffixes and Message-ID tell which question it concerns.
        case bounce(Bounce, of: Question?)
        /// The message waits for a coordinator's decision.
        case held(Reason)
    }

    /// How the question was found. The subject is not used: it can be guessed, and many messages share it.
    public enum Way: String, Codable, Sendable {
        /// The suffix of the recipient's address. Only those who received a mail of the thread know it.
        case suffix
        /// The Message-ID of the message that this one answers.
        case messageID
    }

    /// Why a message was not placed.
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// The message has no sender address.
        case noSender
        /// The message answers one that the desk does not know.
        case unknownThread
        /// The suffix is unknown or was revoked.
        case unknownSuffix
        /// A program sent the message, and it belongs to no question.
        case machine
        /// The message has neither text nor files, and its subject is not a question.
        case nothingWritten
        /// The sender wrote more messages than the desk accepts in an hour.
        case tooMany
    }

    /// - Parameters:
    ///   - address: the desk's address, without suffix.
    ///   - traffic: what the sender sent before this message.
    ///   - bySuffix: the question whose capability is the suffix; nil if there is none, or it was revoked.
    ///   - byMessageID: the question to which a message sent by the desk, or placed before, belongs.
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
    /// The Message-IDs that the message answers, the direct one first.
    public var answered: [String] {
        var answered: [String] = []
        for id in inReplyTo + references.reversed() where !answered.contains(id) { answered.append(id) }
        return answered
    }
}
