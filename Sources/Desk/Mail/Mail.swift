public import Foundation

/// A mail of the outbox, as those who keep the desk see it.
public struct Mail: Codable, Equatable, Sendable {
    /// The number by which it is named.
    public let id: Int64
    /// Its Message-ID (RFC 5322, 3.6.4) without the brackets; the same whenever it is tried.
    public let messageID: String
    public let kind: Kind
    public let language: Language
    /// The reference of the recipient's question; nil for a mail about several things.
    public let question: String?
    /// The recipient's address now; nil where there is none any more.
    public let to: String?
    public let state: State
    public let createdAt: Date
    /// When it is tried next; nil where it is not tried any more.
    public let nextAt: Date?
    /// How often it was handed to the mail program, or tried to be.
    public let attempts: Int
    /// When it was sent, refused, given up or dropped; nil while it waits.
    public let endedAt: Date?
    /// What the mail program said last, where it failed.
    public let error: String?

    public init(
        id: Int64, messageID: String, kind: Kind, language: Language, question: String?, to: String?, state: State,
        createdAt: Date, nextAt: Date?, attempts: Int, endedAt: Date?, error: String?
    ) {
        (self.id, self.messageID, self.kind, self.language) = (id, messageID, kind, language)
        (self.question, self.to, self.state, self.createdAt) = (question, to, state, createdAt)
        (self.nextAt, self.attempts, self.endedAt, self.error) = (nextAt, attempts, endedAt, error)
    }

    /// What a mail tells of.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        // To an asker: the kind of the event (`Act.Kind`).
        case asked, confirmed, wrote, accepted, assigned
        case askedBack = "asked_back"
        case reminded, answered, approved, contributed, closed, merged, detached, reopened, published
        // To an account: one matter, several, a link to sign in.
        case notice, digest
        case signIn = "sign_in"
    }

    /// Where a mail is.
    public enum State: String, Codable, CaseIterable, Sendable {
        case waiting
        /// Handed to the mail program, which took it.
        case sent
        /// Refused for good.
        case refused
        /// Tried in vain for three days.
        case expired
        /// Not to be sent: someone decided so, or its recipient was erased.
        case dropped
    }
}

/// The last mail about a question did not reach its asker.
public struct MailFault: Codable, Equatable, Sendable {
    public let at: Date
    /// The mail server refuses the address for good; else it was tried in vain for three days.
    public let isRefused: Bool
    /// What the mail program said last; nil where it said nothing.
    public let error: String?

    public init(at: Date, isRefused: Bool, error: String?) {
        (self.at, self.isRefused, self.error) = (at, isRefused, error)
    }
}

/// When a mail that could not be handed over is tried again.
public enum MailSchedule {
    /// For how long it is tried: three days, in seconds.
    public static let lasts: TimeInterval = 3 * 86_400
    /// For how long whoever took a mail has it: ten minutes, in seconds. The mail program is stopped before.
    public static let lease: TimeInterval = 600
    /// For how long the mail program may take for one mail, in seconds. A server of mail may take five minutes to take
    /// a message (RFC 5321, 4.5.3.2.6), and the lease must not end meanwhile.
    public static let patience: TimeInterval = 420

    /// The first waits, in seconds: 1, 5 and 30 minutes.
    private static let first: [TimeInterval] = [60, 300, 1_800]
    /// The waits after them: an hour, in seconds.
    private static let then: TimeInterval = 3_600

    /// When it is tried again after an attempt that failed; nil where it is given up.
    /// - Parameters:
    ///   - attempts: how often it was tried.
    ///   - queuedAt: from when the three days count.
    public static func next(after attempts: Int, queuedAt: Date, now: Date) -> Date? {
        let next = now + (attempts <= first.count ? first[max(0, attempts - 1)] : then)
        return next > queuedAt + lasts ? nil : next
    }
}

/// What became of a mail that was handed to the mail program.
public enum MailOutcome: Equatable, Sendable {
    case sent
    /// It did not take it now, with what it said.
    case failed(String)
    /// It refuses it for good, with what it said.
    case refused(String)
    /// There is nothing to tell any more: what it told of was taken back, or is not for its recipient now.
    case pointless
}
