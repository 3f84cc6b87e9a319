/// From whom a message comes.
public enum MessageKind: Equatable, Sendable {
    case person
    /// An answer that a program gave in someone's name: out of office, received.
    case outOfOffice(MachineSign)
    /// A message of a mailing list.
    case list(MachineSign)
    /// Any other message that a program wrote.
    case machine(MachineSign)
    /// A mail server says that a message did not arrive.
    case bounce(Bounce)

    /// Whether an answer may be sent: to a person only.
    public var mayBeAnswered: Bool { self == .person }
}

/// What shows that a program sent a message.
public enum MachineSign: String, Codable, CaseIterable, Sendable {
    /// `Auto-Submitted` other than `no` (RFC 3834).
    case autoSubmitted
    /// `Precedence: bulk`, `junk`, `list` or `auto_reply`.
    case precedence
    /// `X-Autoreply`, `X-Autorespond` and the like.
    case autoReplyHeader
    /// Its subject is one that programs write: `Réponse automatique :`.
    case subject
    /// `List-Id` (RFC 2919).
    case listID
    /// The envelope has no sender.
    case emptyReturnPath
    /// A report (RFC 6522) that is not of a delivery that failed: a receipt, a complaint.
    case report
    /// The address takes no answers: `noreply@`.
    case noReplyAddress
    /// An address of the desk.
    case ownAddress
}
