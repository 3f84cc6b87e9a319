/// The report of a mail server that a message was not delivered, or not yet.
public struct Bounce: Equatable, Sendable {
    /// One failure for each address; empty if the message names none.
    public var failures: [Failure]
    /// The Message-ID of the undelivered message, without brackets; nil if the report does not name it.
    public var originalMessageID: String?
    /// The suffixes of the desk's address that the bounce was sent to, the most reliable first. They identify the
    /// undelivered message if `originalMessageID` is nil.
    public var suffixes: [String]

    /// An address to which a message was not delivered.
    public struct Failure: Equatable, Sendable {
        public var address: String
        public var permanence: Permanence
        /// A status code such as `5.1.1` (RFC 3463); nil if it is not known.
        public var status: String?
        /// The answer of the mail server, in one line; empty if there is none.
        public var diagnostic: String
    }

    /// Whether the message may still be delivered.
    public enum Permanence: String, Codable, Sendable {
        /// Delivery has ended: the message does not arrive any more.
        case permanent
        /// The server will try again, or the cause is temporary, such as a full mailbox.
        case temporary
        /// The report does not say.
        case unknown
    }

    /// `permanent` if one failure is permanent, else `temporary` if one is temporary, else `unknown`.
    public var permanence: Permanence {
        if failures.contains(where: { $0.permanence == .permanent }) { return .permanent }
        return failures.contains { $0.permanence == .temporary } ? .temporary : .unknown
    }
}
