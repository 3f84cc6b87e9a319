/// A mail server says that a message did not arrive, or not yet.
public struct Bounce: Equatable, Sendable {
    /// For whom, one for each address; empty where the message does not say.
    public var failures: [Failure]
    /// The Message-ID of the message that did not arrive, without brackets; nil where it does not say.
    public var originalMessageID: String?
    /// The suffixes of the desk's address to which it came back, the surest first. They name the message where
    /// `originalMessageID` does not.
    public var suffixes: [String]

    /// An address that a message did not reach.
    public struct Failure: Equatable, Sendable {
        public var address: String
        public var permanence: Permanence
        /// As in `5.1.1` (RFC 3463); nil where it is not known.
        public var status: String?
        /// What the mail server said, in one line; empty where it did not.
        public var diagnostic: String
    }

    /// Whether it can still arrive.
    public enum Permanence: String, Codable, Sendable {
        /// It was given up for good, and another will fare no better.
        case permanent
        /// It is tried further, or was given up for a reason that passes: a mailbox that is full.
        case temporary
        /// The message does not say.
        case unknown
    }

    /// The surest of its failures.
    public var permanence: Permanence {
        if failures.contains(where: { $0.permanence == .permanent }) { return .permanent }
        return failures.contains { $0.permanence == .temporary } ? .temporary : .unknown
    }
}
