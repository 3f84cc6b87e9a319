/// Who sent a message: a person, or which kind of program.
public enum MessageKind: Equatable, Sendable {
    case person
    /// An answer that a program sent for a person: an absence notice or an acknowledgement.
    case outOfOffice(MachineSign)
    /// A message of a mailing list.
    case list(MachineSign)
    /// Any other message that a program wrote.
    case machine(MachineSign)
    /// A mail server reports that a message was not delivered.
    case bounce(Bounce)

    /// Whether an answer may be sent. Only persons are answered.
    public var mayBeAnswered: Bool { self == .person }
}

/// The reason why a message counts as sent by a program.
public enum MachineSign: String, Codable, CaseIterable, Sendable {
    /// `Auto-Submitted` other than `no` (RFC 3834).
    case autoSubmitted
    /// `Precedence: bulk`, `junk`, `list` or `auto_reply`.
    case precedence
    /// `X-Autoreply`, `X-Autorespond` and similar headers.
    case autoReplyHeader
    /// The subject is one that programs write: `Réponse automatique :`.
    case subject
    /// `List-Id` (RFC 2919).
    case listID
    /// The envelope's sender is empty.
    case emptyReturnPath
    /// A report (RFC 6522) other than of a failed delivery: a receipt or a complaint.
    case report
    /// A calendar accepts or declines an invitation (RFC 5546).
    case calendarReply
    /// The sender does not read answers: `noreply@`.
    case noReplyAddress
    /// The sender is an address of the desk.
    case ownAddress
}
